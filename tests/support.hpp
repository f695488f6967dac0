// What tests need of the world: the source tree, folders of their own, and the built program run as a user runs it.
#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace ordval::testing {

namespace fs = std::filesystem;

inline fs::path source_folder() { return ORDVAL_SOURCE_DIR; }

/// Judged texts that are not part of the project; tests over them are skipped aloud where they are absent.
inline fs::path shared_folder() { return source_folder().parent_path() / "shared"; }

inline std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

inline void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A folder that goes away with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "ordval-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    fs::path operator/(const std::string& name) const { return path_ / name; }
    std::string string() const { return path_.string(); }

private:
    fs::path path_;
};

struct Run {
    int exit_code = -1;
    std::string out;
    std::string err;
};

/// Runs the built program with `arguments` (shell syntax) in `folder`.
inline Run run_ordval(const std::string& arguments, const std::string& folder, const std::string& input = "") {
    const TemporaryFolder files;
    write(files / "in", input);
    const std::string command = "cd '" + folder + "' && '" ORDVAL_BINARY "' " + arguments + " < '" + (files / "in").string() +
                                "' > '" + (files / "out").string() + "' 2> '" + (files / "err").string() + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(files / "out"), read(files / "err")};
}

}  // namespace ordval::testing
