// The built program on a system that fails as a test wants it: see faults.cpp.
//
//     const Faults faults("write a.md ENOSPC 1");
//     const Ended run = run_to_end({"check", "--fix", "a.md"});
//     CHECK(faults.done() == 1);
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "lsp/process.hpp"
#include "support.hpp"

namespace ordval::testing {

inline bool is_sanitized() { return *ORDVAL_SANITIZE != '\0'; }

/// Programs that are started while it lives have these faults.
class Faults {
public:
    explicit Faults(const std::string& orders, const std::string& clock = "") {
        ::setenv("LD_PRELOAD", ORDVAL_FAULTS_LIBRARY, 1);
        // The sanitizers want to be first, and need not be: what calls them are the program's own functions.
        ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0", 1);
        ::setenv("ORDVAL_FAULTS", orders.c_str(), 1);
        ::setenv("ORDVAL_FAULTS_DONE", (folder_ / "done").c_str(), 1);
        if (!clock.empty()) ::setenv("ORDVAL_CLOCK", clock.c_str(), 1);
    }
    ~Faults() {
        for (const char* name : {"LD_PRELOAD", "ASAN_OPTIONS", "ORDVAL_FAULTS", "ORDVAL_FAULTS_DONE", "ORDVAL_CLOCK"}) ::unsetenv(name);
    }
    Faults(const Faults&) = delete;
    Faults& operator=(const Faults&) = delete;

    /// How many calls were answered otherwise than the system would have.
    std::size_t done() const {
        const std::string all = read(folder_ / "done");
        return static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n'));
    }

private:
    TemporaryFolder folder_;
};

struct Ended {
    std::optional<int> status;
    std::string out;
    std::string err;
};

/// Paths are absolute: the program runs where the test does.
inline Ended run_to_end(const std::vector<std::string>& arguments) {
    Process program(arguments);
    program.close_input();
    Ended ended;
    ended.out = program.read_rest();
    ended.status = program.wait();
    ended.err = program.errors();
    return ended;
}

/// Small rules, so that starting the program costs little: "kund" becomes "invånare", safely.
inline std::string small_packs() { return (source_folder() / "tests/lsp/packs").string(); }

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

inline std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

/// The names of what is in a folder, hidden ones too.
inline std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Kilobytes of a process that are its own.
inline long memory_of(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("RssAnon:")) return std::stol(line.substr(8));
    return -1;
}

}  // namespace ordval::testing
