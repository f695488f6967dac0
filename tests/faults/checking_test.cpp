// What `ordval` says where its results cannot be written, and what a terminal shows of a long run.
#include <doctest/doctest.h>

#include <pty.h>

#include "faults/faulty.hpp"

using namespace ordval::testing;

namespace {

/// Standard output goes to `target`, in shell syntax; what is returned as output is standard error.
Run with_output(const std::string& arguments, const std::string& target, const std::string& before = "") {
    const TemporaryFolder files;
    const std::string command = before + "'" ORDVAL_BINARY "' --packs '" + small_packs() + "' " + arguments + " < /dev/null 2> '" +
                                (files / "err").string() + "' " + target;
    const int status = std::system(("bash -o pipefail -c " + std::string("\"") + command + "\"").c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, "", read(files / "err")};
}

/// What a program wrote to a terminal.
std::string on_a_terminal(std::vector<std::string> arguments) {
    int terminal = -1;
    const pid_t id = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (id == 0) {
        std::string program = ORDVAL_BINARY;
        std::vector<char*> words{program.data()};
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    std::string all;
    char buffer[4096];
    for (ssize_t size; (size = ::read(terminal, buffer, sizeof buffer)) > 0;) all.append(buffer, static_cast<std::size_t>(size));
    ::close(terminal);
    ::waitpid(id, nullptr, 0);
    return all;
}

}  // namespace

TEST_CASE("a full device gets one sentence and exit status 2, whatever the command") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Varje kund får svar.\n");
    const std::string draft = "'" + (folder / "a.md").string() + "'";
    for (const std::string& command : std::vector<std::string>{"check " + draft, "check --format json " + draft, "check --explain " + draft, std::string("explain kund"), std::string("forms kund"),
          std::string("split kundtjänst"), std::string("rules list"), std::string("rules explain kund"), std::string("rules test"),
          std::string("rules lint"), std::string("rules export --format tbx kommun")}) {
        CAPTURE(command);
        const Run run = with_output("--language en " + command, "> /dev/full");
        CHECK(run.exit_code == 2);
        CHECK(lines_of(run.err) == 1);
        CHECK(has(run.err, "the result could not be written"));
    }
}

TEST_CASE("a report that finds the disk full in the middle is not half a report without a word") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "Varje kund får svar.\n";
    write(folder / "a.md", text);
    // libc writes standard output, where no library stands between: the shell's limit on files does.
    const Run run = with_output("--language en check '" + (folder / "a.md").string() + "'", "> '" + (folder / "rapport").string() + "'",
                                "trap '' XFSZ; ulimit -f 8; ");
    CHECK(run.exit_code == 2);
    CHECK(fs::file_size(folder / "rapport") == 8 * 1024);
    CHECK(has(run.err, "the result could not be written"));
    CHECK(lines_of(run.err) == 1);
}

TEST_CASE("a reader that has seen enough ends a check quietly") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "Varje kund får svar.\n";
    for (const char* name : {"a.md", "b.md", "c.md"}) write(folder / name, text);
    const Run run = with_output("check '" + folder.string() + "'", "| head -1 > /dev/null");
    CHECK(run.exit_code == 128 + SIGPIPE);
    CHECK(run.err == "");
}

TEST_CASE("the progress of a long run is seen on a terminal and nowhere else") {
    const TemporaryFolder folder;
    for (int i = 0; i < 60; ++i) write(folder / ("a" + std::to_string(i) + ".md"), "Varje invånare får svar.\n");
    const Faults faults("read .md SLOW");  // a second or more
    const std::vector<std::string> command{"--packs", small_packs(), "--language", "en", "check", folder.string()};
    const std::string seen = on_a_terminal(command);
    CHECK_MESSAGE(has(seen, " of 60 files checked"), seen);
    // It is taken away before the report: after the last of it the line is cleared.
    const std::size_t last = seen.rfind(" of 60 files checked …");
    CHECK(seen.find("\r\x1b[K", last) != std::string::npos);
    const Ended run = run_to_end(command);
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(!has(run.out, " of 60 files checked"));
}
