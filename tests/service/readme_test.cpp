// What the README shows of the command line is what the program says.

#include <doctest/doctest.h>
#include <sstream>
#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

/// What a shell shows for a line that begins with "ordval" and may go on with a pipe.
std::string shown_by(const std::string& arguments) {
    const TemporaryFolder folder;
    const std::string command =
        "{ '" ORDVAL_BINARY "' " + arguments + "; } > '" + (folder / "out").string() + "'";
    CHECK(std::system(command.c_str()) != -1);
    return read(folder / "out");
}

}  // namespace

TEST_CASE("the README shows true output") {
    std::istringstream lines(read(source_folder() / "README.md"));
    const std::string indent = "    ";
    const std::string prompt = indent + "$ ordval ";
    int shown = 0;
    std::string line;
    while (std::getline(lines, line)) {
        if (line.find(prompt) != 0) continue;
        const std::string arguments = line.substr(prompt.size());
        std::string expected;
        while (std::getline(lines, line) && line.find(indent) == 0)
            expected += line.substr(indent.size()) + "\n";
        std::string out = shown_by(arguments);
        if (out.size() > 2 && out.substr(out.size() - 2) == "\n\n") out.pop_back();
        CHECK_MESSAGE(out == expected, arguments);
        ++shown;
    }
    CHECK(shown >= 3);
}
