// Files whose change matters, looked at from time to time: for clients that do not watch files themselves.
//
//     FileWatch watch;
//     watch.follow({"/home/anna/ordval.yml"});
//     if (watch.take(look_at(watch.files())) == FileWatch::News::changed) rules.reload();
//
// A file is known by its size and time of modification; one that is not there is also a state, so that a new
// `ordval.yml` is noticed. Looking is separate from deciding because it touches the disk and belongs to the
// background.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ordval::lsp {

struct Fingerprint {
    std::filesystem::file_time_type modified{};
    std::uintmax_t size = 0;

    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// By path; nothing for a file that is not there.
using Fingerprints = std::map<std::string, std::optional<Fingerprint>>;

Fingerprints look_at(const std::vector<std::string>& files);

class FileWatch {
public:
    /// From now on these files, and no others. What was seen of a file that was followed before stays, so
    /// that a change between two looks is never lost.
    void follow(const std::vector<std::string>& files);

    std::vector<std::string> files() const;
    bool follows(const std::string& path) const { return seen_.contains(path); }

    enum class News : std::uint8_t { none, being_written, changed };

    /// What a look tells. A first look is no change; a file that looks otherwise may still be written, so that it counts
    /// as changed when the next look finds it the same.
    News take(const Fingerprints& look);

private:
    struct Seen {
        bool is_known = false;
        std::optional<Fingerprint> last;  ///< that has counted
        bool is_being_written = false;
        std::optional<Fingerprint> written;  ///< as the last look found it, then
    };
    std::map<std::string, Seen> seen_;
};

}  // namespace ordval::lsp
