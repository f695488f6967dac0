// Files whose change matters, looked at from time to time: for clients that do not watch files themselves.
//
//     FileWatch watch;
//     watch.follow(look_at({"/home/anna/ordval.yml"}));       // then read them
//     if (watch.take(look_at(watch.files())) == FileWatch::News::changed) rules.reload();
//
// A file that is not there is also a state, so that a new `ordval.yml` is noticed. Looking is separate from deciding
// because it touches the disk and belongs to the background.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "service/file.hpp"

namespace ordval::lsp {

service::FileStamps look_at(const std::vector<std::string>& files);

class FileWatch {
public:
    /// From now on these files, and no others, which were read when they looked like this. What was seen of a file that was
    /// followed before stays, so that no change is ever lost.
    void follow(const service::FileStamps& files);

    std::vector<std::string> files() const;
    bool follows(const std::string& path) const { return seen_.contains(path); }

    enum class News : std::uint8_t { none, being_written, changed };

    /// What a look tells. A file that looks otherwise may still be written, so that it counts
    /// as changed when the next look finds it the same.
    News take(const service::FileStamps& look);

private:
    struct Seen {
        std::optional<service::FileStamp> last;  ///< that has counted
        bool is_being_written = false;
        std::optional<service::FileStamp> written;  ///< as the last look found it, then
    };
    std::map<std::string, Seen> seen_;
};

}  // namespace ordval::lsp
