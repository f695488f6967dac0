#include "service/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace ordval::service {

namespace fs = std::filesystem;

namespace {

FileError last_error() { return system_error(errno); }

ReadFile failed(FileError failure) { return {{}, std::move(failure)}; }

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }

private:
    int value_;
};

ReadFile read_all(int descriptor, std::size_t limit, std::size_t expected) {
    ReadFile file;
    constexpr std::size_t step = 1u << 16;
    file.bytes.resize(std::min(expected, limit) + step);
    std::size_t size = 0;
    while (true) {
        if (file.bytes.size() - size < step) file.bytes.resize(file.bytes.size() * 2);
        const ssize_t got = ::read(descriptor, file.bytes.data() + size, file.bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
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
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? FileError{} : last_error();
}

/// Makes the directory entry of a renamed file durable; a file system that cannot do that loses nothing but time.
void sync_folder(const std::string& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() >= 0) ::fsync(descriptor.get());
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
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.get() < 0) return failed(last_error());
    if (::fstat(descriptor.get(), &status) != 0) return failed(last_error());
    if (S_ISDIR(status.st_mode)) return failed({FileProblem::is_folder});
    if (!S_ISREG(status.st_mode)) return failed({FileProblem::not_a_regular_file});
    return read_all(descriptor.get(), limit, static_cast<std::size_t>(status.st_size));
}

ReadFile read_standard_input(std::size_t limit) { return read_all(STDIN_FILENO, limit, 0); }

bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

bool standard_output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool standard_error_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

FileError replace_file(const std::string& path, std::string_view bytes) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) return system_error(error.value());
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) return last_error();
    // A rename needs no permission on the file itself, but who may not write it meant it to stay.
    if (::access(target.c_str(), W_OK) != 0) return last_error();

    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
    if (descriptor.get() < 0) return last_error();
    FileError problem = write_all(descriptor.get(), bytes);
    if (problem.empty() && ::fchmod(descriptor.get(), status.st_mode & 07777) != 0) problem = last_error();
    // A file of somebody else would change hands, and that is not ours to do.
    if (problem.empty() && ::fchown(descriptor.get(), status.st_uid, status.st_gid) != 0) problem = last_error();
    if (problem.empty() && ::rename(temporary.c_str(), target.c_str()) != 0) problem = last_error();
    if (!problem.empty()) {
        ::unlink(temporary.c_str());
        return problem;
    }
    sync_folder(target.parent_path().string());
    return {};
}

FileError create_file(const std::string& path, std::string_view bytes) {
    const fs::path target = absolute_path(path);
    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
    if (descriptor.get() < 0) return last_error();
    const mode_t mask = ::umask(0);
    ::umask(mask);
    FileError problem = write_all(descriptor.get(), bytes);
    if (problem.empty() && ::fchmod(descriptor.get(), 0666 & ~mask) != 0) problem = last_error();
    // A link is refused where a rename would overwrite.
    if (problem.empty() && ::link(temporary.c_str(), target.c_str()) != 0) problem = last_error();
    ::unlink(temporary.c_str());
    if (problem.empty()) sync_folder(target.parent_path().string());
    return problem;
}

FileError write_file(const std::string& path, std::string_view bytes) {
    std::error_code ignored;
    const bool is_new = fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
    return is_new ? create_file(path, bytes) : replace_file(path, bytes);
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
