#include "lsp/file_watch.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace ordval::lsp {

Fingerprints look_at(const std::vector<std::string>& files) {
    Fingerprints look;
    for (const std::string& file : files) {
        std::error_code missing;
        Fingerprint fingerprint;
        fingerprint.modified = std::filesystem::last_write_time(file, missing);
        if (!missing) fingerprint.size = std::filesystem::file_size(file, missing);
        look[file] = missing ? std::nullopt : std::optional(fingerprint);
    }
    return look;
}

void FileWatch::follow(const std::vector<std::string>& files) {
    std::map<std::string, Seen> seen;
    for (const std::string& file : files) {
        const auto before = seen_.find(file);
        seen[file] = before == seen_.end() ? Seen{} : before->second;
    }
    seen_ = std::move(seen);
}

std::vector<std::string> FileWatch::files() const {
    std::vector<std::string> files;
    for (const auto& [file, seen] : seen_) files.push_back(file);
    return files;
}

FileWatch::News FileWatch::take(const Fingerprints& look) {
    News news = News::none;
    for (const auto& [file, fingerprint] : look) {
        const auto found = seen_.find(file);
        if (found == seen_.end()) continue;
        Seen& seen = found->second;
        if (!seen.is_known || seen.last == fingerprint) {
            seen = {true, fingerprint, false, {}};
        } else if (seen.is_being_written && seen.written == fingerprint) {
            seen = {true, fingerprint, false, {}};
            news = News::changed;
        } else {
            seen.is_being_written = true;
            seen.written = fingerprint;
            news = std::max(news, News::being_written);
        }
    }
    return news;
}

}  // namespace ordval::lsp
