// Opening a lexicon: the one place of this floor that calls the operating system.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "swedish/lexicon.hpp"

namespace ordval::swedish {
namespace {

/// A file mapped for reading, unmapped with its last user.
struct Mapping {
    void* address = MAP_FAILED;
    std::size_t size = 0;

    Mapping() = default;
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping() {
        if (address != MAP_FAILED) munmap(address, size);
    }
};

}  // namespace

Lexicon::Opened open_lexicon(const std::string& path) {
    int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    while (file < 0 && errno == EINTR) file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return {nullptr, Lexicon::Problem::unreadable};
    struct stat status {};
    auto mapping = std::make_shared<Mapping>();
    const bool is_file = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    if (is_file && status.st_size > 0) {
        mapping->size = static_cast<std::size_t>(status.st_size);
        mapping->address = mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, file, 0);
    }
    close(file);
    if (!is_file) return {nullptr, Lexicon::Problem::unreadable};
    if (mapping->size == 0) return {nullptr, Lexicon::Problem::foreign};
    if (mapping->address == MAP_FAILED) return {nullptr, Lexicon::Problem::unreadable};
    const std::string_view bytes(static_cast<const char*>(mapping->address), mapping->size);
    return Lexicon::over(std::move(mapping), bytes);
}

}  // namespace ordval::swedish
