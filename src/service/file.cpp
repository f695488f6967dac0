#include "service/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace ordval::service {

namespace fs = std::filesystem;

namespace {

FileError last_error() { return system_error(errno); }

ReadFile failed(FileError failure) { return {{}, std::move(failure)}; }

/// A call that a signal has interrupted is made again: -1 is another failure then.
template <typename Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

int open_file(const std::string& path, int flags) {
    return uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC); });
}

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int value = -1) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }

private:
    int value_;
};

ReadFile read_all(int descriptor, std::size_t limit, std::size_t expected) {
    ReadFile file;
    constexpr std::size_t step = 1u << 12;  // beyond what is expected: a string fills its room before it is read into
    file.bytes.resize(std::min(expected, limit) + step);
    std::size_t size = 0;
    while (true) {
        if (file.bytes.size() - size < step) file.bytes.resize(file.bytes.size() * 2);
        const ssize_t got = uninterrupted([&] { return ::read(descriptor, file.bytes.data() + size, file.bytes.size() - size); });
        if (got < 0) return failed(last_error());
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > limit) return failed({FileProblem::too_large, 0, 0, limit >> 20});
    }
    file.bytes.resize(size);
    return file;
}

FileError write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = uninterrupted([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (written < 0) return last_error();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return uninterrupted([&] { return ::fsync(descriptor); }) == 0 ? FileError{} : last_error();
}

/// Long enough to be nobody else's: what bears it and is held by nobody is taken away.
constexpr std::string_view temporary_name = ".ordval-unfinished-";

/// A file that is being written, hidden beside its target. It is locked as long as it is held: one that nobody holds was
/// left behind by a run that was killed.
struct Temporary {
    std::string path;
    Descriptor descriptor;
};

Temporary make_temporary(const fs::path& target) {
    for (;;) {
        Temporary made;
        made.descriptor = Descriptor(uninterrupted([&] {
            made.path = (target.parent_path() / (std::string(temporary_name) + "XXXXXX")).string();
            return ::mkostemp(made.path.data(), O_CLOEXEC);
        }));
        if (made.descriptor.get() < 0) return made;
        // Where a file system knows no locks, none is seen as left behind either.
        uninterrupted([&] { return ::flock(made.descriptor.get(), LOCK_EX); });
        struct stat status {};
        const bool was_taken_away = ::fstat(made.descriptor.get(), &status) == 0 && status.st_nlink == 0;
        if (!was_taken_away) return made;  // else another run saw it before it was locked
    }
}

FileError set_mode(int descriptor, mode_t mode) {
    return uninterrupted([&] { return ::fchmod(descriptor, mode); }) == 0 ? FileError{} : last_error();
}

/// Makes the directory entry of a renamed file durable; a file system that cannot do that loses nothing but time.
void sync_folder(const std::string& folder) {
    const Descriptor descriptor(open_file(folder, O_RDONLY | O_DIRECTORY));
    if (descriptor.get() >= 0) uninterrupted([&] { return ::fsync(descriptor.get()); });
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// What is looked for below a folder.
struct Wanted {
    std::string folder;
    bool (*accept)(std::string_view);
    Links links;
};

void collect(const fs::path& folder, const Wanted& wanted, std::vector<FoundFile>& found) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) entries.push_back(*it);
    if (error) {
        found.push_back({folder.string(), system_error(error.value())});
        return;
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::directory_entry& entry : entries) {
        if (is_hidden(entry.path())) continue;
        std::error_code ignored;
        const bool is_link = entry.is_symlink(ignored);
        if (!is_link && entry.is_directory(ignored)) collect(entry.path(), wanted, found);
        else if (!wanted.accept(entry.path().string())) continue;
        else if (is_link && !fs::exists(entry.path(), ignored)) found.push_back({entry.path().string(), {FileProblem::broken_link}});
        else if (is_link && wanted.links == Links::within && !lies_in(entry.path().string(), wanted.folder))
            found.push_back({entry.path().string(), {FileProblem::leads_outside}});
        else if (entry.is_regular_file(ignored)) found.push_back({entry.path().string(), {}});
        else if (!entry.is_directory(ignored)) found.push_back({entry.path().string(), {FileProblem::not_a_regular_file}});
    }
}

}  // namespace

ReadFile read_file(const std::string& path, std::size_t limit) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0) {
        if (S_ISLNK(status.st_mode) && ::stat(path.c_str(), &status) != 0) return failed({FileProblem::broken_link});
        // Some devices do something as soon as they are opened.
        if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return failed({FileProblem::not_a_regular_file});
    }
    // The file may be another by now. O_NONBLOCK: opening a named pipe without a writer must not hang.
    const Descriptor descriptor(open_file(path, O_RDONLY | O_NONBLOCK));
    if (descriptor.get() < 0) return failed(last_error());
    if (::fstat(descriptor.get(), &status) != 0) return failed(last_error());
    if (S_ISDIR(status.st_mode)) return failed({FileProblem::is_folder});
    if (!S_ISREG(status.st_mode)) return failed({FileProblem::not_a_regular_file});
    return read_all(descriptor.get(), limit, static_cast<std::size_t>(status.st_size));
}

ReadFile read_standard_input(std::size_t limit) { return read_all(STDIN_FILENO, limit, 0); }

FileError replace_file(const std::string& path, std::string_view bytes) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) return system_error(error.value());
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) return last_error();
    // A rename needs no permission on the file itself, but who may not write it meant it to stay.
    if (::access(target.c_str(), W_OK) != 0) return last_error();

    const Temporary temporary = make_temporary(target);
    const int descriptor = temporary.descriptor.get();
    if (descriptor < 0) return last_error();
    FileError problem = write_all(descriptor, bytes);
    if (problem.empty()) problem = set_mode(descriptor, status.st_mode & 07777);
    // A file of somebody else would change hands, and that is not ours to do.
    if (problem.empty() && uninterrupted([&] { return ::fchown(descriptor, status.st_uid, status.st_gid); }) != 0) problem = last_error();
    if (problem.empty() && uninterrupted([&] { return ::rename(temporary.path.c_str(), target.c_str()); }) != 0) problem = last_error();
    if (!problem.empty()) {
        ::unlink(temporary.path.c_str());
        return problem;
    }
    sync_folder(target.parent_path().string());
    return {};
}

FileError create_file(const std::string& path, std::string_view bytes) {
    const fs::path target = absolute_path(path);
    const Temporary temporary = make_temporary(target);
    const int descriptor = temporary.descriptor.get();
    if (descriptor < 0) return last_error();
    const mode_t mask = ::umask(0);
    ::umask(mask);
    FileError problem = write_all(descriptor, bytes);
    if (problem.empty()) problem = set_mode(descriptor, 0666 & ~mask);
    // A link is refused where a rename would overwrite.
    if (problem.empty() && uninterrupted([&] { return ::link(temporary.path.c_str(), target.c_str()); }) != 0) problem = last_error();
    ::unlink(temporary.path.c_str());
    if (problem.empty()) sync_folder(target.parent_path().string());
    return problem;
}

FileError write_file(const std::string& path, std::string_view bytes) {
    remove_what_killed_runs_left(parent_folder(absolute_path(path)));
    std::error_code ignored;
    const bool is_new = fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
    return is_new ? create_file(path, bytes) : replace_file(path, bytes);
}

void remove_what_killed_runs_left(const std::string& folder) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (!name.starts_with(temporary_name) || name.size() != temporary_name.size() + 6) continue;
        const Descriptor descriptor(open_file(it->path().string(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
        struct stat status {};
        if (descriptor.get() < 0 || ::fstat(descriptor.get(), &status) != 0) continue;
        if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid()) continue;
        if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(it->path().c_str());
    }
}

FileError make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    return error ? system_error(error.value()) : FileError{};
}

std::vector<FoundFile> find_files(const std::string& folder, bool (*accept)(std::string_view path), Links links) {
    std::vector<FoundFile> found;
    collect(folder, {folder, accept, links}, found);
    return found;
}

std::optional<FileStamp> stamp_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    const auto nanoseconds = [](const timespec& time) { return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return FileStamp{nanoseconds(status.st_mtim), nanoseconds(status.st_ctim), status.st_ino, static_cast<std::uint64_t>(status.st_size)};
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool exists(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::string absolute_path(const std::string& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return error ? path : absolute.lexically_normal().string();
}

std::string canonical_path(const std::string& path) {
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    return error ? absolute_path(path) : canonical.string();
}

bool lies_in(const std::string& path, const std::string& folder) {
    const auto without_links = [](const std::string& written) -> fs::path {
        std::error_code error;
        const fs::path real = fs::weakly_canonical(absolute_path(written), error);
        return error ? fs::path(absolute_path(written)) : real;
    };
    const fs::path inner = without_links(path);
    const fs::path outer = without_links(folder);
    const auto [outer_end, inner_end] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return outer_end == outer.end();
}

std::string relative_path(const std::string& path, const std::string& folder) { return fs::path(path).lexically_relative(folder).string(); }

std::string parent_folder(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string program_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? "" : program.parent_path().string();
}

std::string find_upwards(const std::string& folder, std::string_view name) {
    for (fs::path here = absolute_path(folder);; here = here.parent_path()) {
        const fs::path candidate = here / name;
        std::error_code ignored;
        if (fs::symlink_status(candidate, ignored).type() != fs::file_type::not_found) return candidate.string();
        if (!here.has_relative_path()) return "";
    }
}

}  // namespace ordval::service
