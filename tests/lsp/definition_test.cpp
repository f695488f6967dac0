// From a word in a draft to the rule about it.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

/// What the file of the tests' rules has at a Range, up to the end of the line when the range is empty.
std::string in_rule_file(const Json& uri, const Json& range) {
    const std::string path = (source_folder() / "tests/lsp/packs/kommun.yml").string();
    CHECK(uri == ordval::lsp::uri_of(path));
    const EditorText text(read(path));
    if (range["start"] != range["end"]) return text.at(range, "utf-16");
    return text.at({{"start", range["start"]},
                    {"end", {{"line", range["start"]["line"].get<int>() + 1}, {"character", 0}}}},
                   "utf-16");
}

/// The place of the rule about the word, as the client announced it.
std::string definition(Json capabilities, const std::string& text, std::string_view at) {
    Client client(std::move(capabilities));
    client.start();
    client.open(motion, text);
    client.diagnostics(motion);
    const Json range = client.range_of(motion, at);
    const Json result = client.request("textDocument/definition",
                                       {{"textDocument", {{"uri", motion}}}, {"position", range["start"]}});
    client.finish();
    if (result.is_null()) return "";
    if (!result.is_array()) return in_rule_file(result["uri"], result["range"]);
    REQUIRE(result.size() == 1);
    CHECK(result[0]["originSelectionRange"] == range);
    return in_rule_file(result[0]["targetUri"], result[0]["targetSelectionRange"]);
}

}  // namespace

TEST_CASE("the definition of a word is its rule, in every client") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        CHECK(definition(profile.capabilities, "Å 🙂 kunderna.\n", "kunderna").find("kund") !=
              std::string::npos);
        CHECK(definition(profile.capabilities, "Å 🙂 kunderna.\n", "Å").empty());
    }
}

TEST_CASE("the definition of a term that nothing is wrong with, and of a compound") {
    CHECK(definition(profiles::vscode(), "Varje elev.\n", "elev").starts_with("elev"));
    CHECK(definition(profiles::vscode(), "En VA-kund.\n", "VA-kund").find("kund") != std::string::npos);
}
