// The floors of the house: a file includes its own floor and those below it, never one above, and libraries that the
// style keeps out of headers stay out of them.

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

/// What each floor may include beside itself.
const std::map<std::string, std::set<std::string>> allowed{
    {"text", {}},
    {"messages", {"text"}},
    {"swedish", {"text"}},
    {"terms", {"swedish", "messages", "text"}},
    {"formats", {"text"}},
    {"service", {"terms", "formats", "swedish", "messages", "text"}},
    {"lsp", {"service", "terms", "formats", "swedish", "messages", "text"}},
    {"command_line", {"lsp", "service", "terms", "formats", "swedish", "messages", "text"}},
};

std::string floor_of(const fs::path& file) {
    const fs::path relative = fs::relative(file, source_folder());
    auto part = relative.begin();
    return *part == "lsp" ? "lsp" : (++part)->string();
}

template <typename Visit>
void for_each_source(Visit visit) {
    for (const char* folder : {"src", "lsp"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source_folder() / folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".hpp" && extension != ".cpp") continue;
            if (entry.path().parent_path() == source_folder() / "src") continue;  // main.cpp stands above all floors
            visit(entry.path());
        }
    }
}

}  // namespace

TEST_CASE("no include goes up") {
    const std::regex include(R"re(#include "([a-z_]+)/)re");
    std::size_t count = 0;
    for_each_source([&](const fs::path& file) {
        const std::string text = read(file);
        const std::string floor = floor_of(file);
        REQUIRE_MESSAGE(allowed.count(floor), file.string() << " stands on no floor");
        for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it) {
            const std::string other = (*it)[1];
            CHECK_MESSAGE((other == floor || allowed.at(floor).count(other)), file.string() << " includes " << other);
            ++count;
        }
    });
    CHECK(count > 100);
}

TEST_CASE("ICU, Asio and JSON stay out of the headers below the language server") {
    const std::regex foreign(R"(#include <(unicode|boost|nlohmann)/)");
    for_each_source([&](const fs::path& file) {
        const bool is_header = file.extension() == ".hpp";
        const std::string floor = floor_of(file);
        if (!is_header || floor == "lsp") return;
        CHECK_MESSAGE(!std::regex_search(read(file), foreign), file.string());
    });
}

TEST_CASE("ICU stays in the text floor") {
    for_each_source([&](const fs::path& file) {
        if (floor_of(file) == "text") return;
        CHECK_MESSAGE(read(file).find("#include <unicode/") == std::string::npos, file.string());
    });
}
