#include "lsp/file_watch.hpp"

#include <algorithm>
#include <utility>

namespace ordval::lsp {

service::FileStamps look_at(const std::vector<std::string>& files) {
    service::FileStamps look;
    for (const std::string& file : files) look[file] = service::stamp_of(file);
    return look;
}

void FileWatch::follow(const service::FileStamps& files) {
    std::map<std::string, Seen> seen;
    for (const auto& [file, stamp] : files) {
        const auto before = seen_.find(file);
        seen[file] = before == seen_.end() ? Seen{stamp, false, {}} : before->second;
    }
    seen_ = std::move(seen);
}

std::vector<std::string> FileWatch::files() const {
    std::vector<std::string> files;
    for (const auto& [file, seen] : seen_) files.push_back(file);
    return files;
}

FileWatch::News FileWatch::take(const service::FileStamps& look) {
    News news = News::none;
    for (const auto& [file, stamp] : look) {
        const auto found = seen_.find(file);
        if (found == seen_.end()) continue;
        Seen& seen = found->second;
        if (seen.last == stamp) {
            seen = {stamp, false, {}};
        } else if (seen.is_being_written && seen.written == stamp) {
            seen = {stamp, false, {}};
            news = News::changed;
        } else {
            seen.is_being_written = true;
            seen.written = stamp;
            news = std::max(news, News::being_written);
        }
    }
    return news;
}

}  // namespace ordval::lsp
