// A record of the rules that a text was written under.
//
//     {
//       "ordval": "0.1.0",
//       "rules": ["helsingborg", "regler/egna.yml"],
//       "files": [
//         {"file": "ordval.yml", "sha256": "9f86d081…"},
//         {"pack": "kommun", "sha256": "60303ae2…"},
//         {"file": "regler/egna.yml", "sha256": "fd61a03a…"}
//       ]
//     }
//
// An organisation keeps `ordval.lock` beside its `ordval.yml`, so that everyone drafts under the same decision and CI sees
// when somebody does not. Packs are named, files stand with their path from the folder of the lock file. It locks words
// and rules, not the program: another version of Ordval is told, and no fault.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordval::service {

struct LockedFile {
    std::string name;  ///< of a pack, or the path of a file from the folder of the lock file
    bool is_pack = false;
    std::string sha256;  ///< hexadecimal

    friend bool operator==(const LockedFile&, const LockedFile&) = default;
};

struct LockFile {
    std::string version;             ///< of Ordval
    std::vector<std::string> rules;  ///< as they are named in ordval.yml or on the command line
    std::vector<LockedFile> files;   ///< all that were read, in the order in which they were read

    friend bool operator==(const LockFile&, const LockFile&) = default;
};

/// Ends with a newline.
std::string to_json(const LockFile& lock);

/// Nothing when the text is no lock file.
std::optional<LockFile> read_lock(std::string_view json);

/// SHA-256 in hexadecimal.
std::string sha256_of(std::string_view bytes);

}  // namespace ordval::service
