// Files and folders: the only place of this floor that speaks to the operating system.
//
//     auto read = read_file("motion.md");
//     if (!read.failure.empty()) std::cerr << "motion.md: " << clause_for(read.failure, language) << '\n';
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/file_error.hpp"

namespace ordval::service {

struct ReadFile {
    std::string bytes;
    FileError failure;  ///< empty when all went well
};

/// Reads a whole file. Folders, devices and files over `limit` bytes are errors.
ReadFile read_file(const std::string& path, std::size_t limit);
ReadFile read_standard_input(std::size_t limit);

/// Replaces the file's content: a new file beside it, synced, with the same mode, renamed over it. The file is whole at
/// every moment, old or new. A symbolic link stays, its target is replaced.
FileError replace_file(const std::string& path, std::string_view bytes);

/// Makes a file that was not there, whole at once; one that is there is never touched (`FileProblem::other`).
FileError create_file(const std::string& path, std::string_view bytes);

/// Writes a file that may not be there yet: a new one as a whole, an old one as `replace_file` does.
FileError write_file(const std::string& path, std::string_view bytes);

/// The three above write to a hidden file first. A run that is killed leaves it behind, and the next one that writes to the
/// folder takes it away; those that a run is still writing stay.
void remove_what_killed_runs_left(const std::string& folder);

/// Makes the folder and those above it that are missing.
FileError make_folder(const std::string& path);

struct FoundFile {
    std::string path;
    FileError failure;  ///< instead of a file that can be read: a folder without permission, a pipe
};

/// Whether a link may lead to a file that lies outside of the folder that is looked through.
enum class Links : std::uint8_t { within, anywhere };

/// The files under `folder` that `accept` says yes to, sorted, without hidden ones and without following links to
/// folders. A folder that cannot be read is an entry with an error, as is a link that leads where it may not.
std::vector<FoundFile> find_files(const std::string& folder, bool (*accept)(std::string_view path), Links links = Links::within);

/// What differs after every change of a file, also after one that leaves its size and sets its time of modification back,
/// as copying and unpacking do.
struct FileStamp {
    std::int64_t modified = 0;  ///< nanoseconds
    std::int64_t changed = 0;   ///< of anything about the file; only the system sets it
    std::uint64_t number = 0;   ///< of the file in its file system, so that another one in its place is seen
    std::uint64_t size = 0;

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// By path; nothing for a file that is not there.
using FileStamps = std::map<std::string, std::optional<FileStamp>>;

std::optional<FileStamp> stamp_of(const std::string& path);

bool is_folder(const std::string& path);
bool exists(const std::string& path);
std::string absolute_path(const std::string& path);
std::string canonical_path(const std::string& path);  ///< without links; absolute_path where there is no such file

/// True for a path at or below `folder`, after all links have been followed. One that is not there is taken as it is written.
bool lies_in(const std::string& path, const std::string& folder);

/// `path` as seen from `folder`: "../regler/egna.yml". Both are absolute; links are not followed.
std::string relative_path(const std::string& path, const std::string& folder);

std::string parent_folder(const std::string& path);
std::string program_folder();  ///< of the running program; "" when it cannot be told

/// The nearest `name` in `folder` or above it; "" when there is none.
std::string find_upwards(const std::string& folder, std::string_view name);

}  // namespace ordval::service
