// The preferred term behind the word.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

Json hints(Json capabilities, Json options) {
    Client client(std::move(capabilities), {.initialization_options = std::move(options)});
    client.start();
    client.open(motion, "🙂 Kunderna och en elev.\n\nEn kund.\n");
    client.diagnostics(motion);
    const Json first_line{{"start", {{"line", 0}, {"character", 0}}},
                          {"end", {{"line", 1}, {"character", 0}}}};
    const Json found = client.request("textDocument/inlayHint",
                                      {{"textDocument", {{"uri", motion}}}, {"range", first_line}});
    if (!found.empty()) CHECK(found[0]["position"] == client.range_of(motion, "Kunderna")["end"]);
    client.finish();
    return found;
}

}  // namespace

TEST_CASE("the preferred term stands behind the word in the range, when it is asked for") {
    CHECK(hints(profiles::vscode(), nullptr).empty());
    for (const Json& capabilities : {profiles::vscode(), profiles::neovim_0_12(), profiles::emacs_30()}) {
        const Json found = hints(capabilities, {{"inlayHints", true}});
        REQUIRE(found.size() == 1);
        CHECK(found[0]["label"] == "→ Invånarna");
    }
}
