// The number of findings above the title.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

/// The lens's title, or "".
std::string lens(Json options, const std::string& text) {
    Client client(profiles::vscode(), {.initialization_options = std::move(options)});
    client.start();
    client.open(motion, text);
    client.diagnostics(motion);
    const Json lenses = client.request("textDocument/codeLens", {{"textDocument", {{"uri", motion}}}});
    client.finish();
    if (lenses.empty()) return "";
    CHECK(lenses[0]["range"]["start"]["line"] == 2);
    return lenses[0]["command"]["title"];
}

}  // namespace

TEST_CASE("the number of findings stands at the title, when it is asked for") {
    const std::string text = "Dnr 1\n\n# Kunder\n\nEn kund.\n";
    CHECK(lens(nullptr, text).empty());
    CHECK(lens({{"codeLens", false}}, text).empty());
    CHECK(lens({{"codeLens", true}}, text) == "2 fynd");
    CHECK(lens({{"codeLens", true}, {"language", "en"}}, "a\n\n# En kund\n") == "1 finding");
    CHECK(lens({{"codeLens", true}}, "a\n\n# Elever\n") == "Inga fynd");
}

TEST_CASE(
    "code lenses and inlay hints are offered to clients that show them, which are told when they change") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        const Json offered = client.initialize()["capabilities"];
        const bool shows_lenses = profile.name == "VS Code" || profile.name == "Neovim 0.12";
        CHECK(offered.contains("codeLensProvider") == shows_lenses);
        CHECK(offered.contains("inlayHintProvider") == (shows_lenses || profile.name == "Emacs 30"));
    }
    Client client(profiles::vscode());
    client.start();
    client.open(motion, "# Kund\n");
    client.diagnostics(motion);
    client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.answer(client.take("workspace/configuration"),
                  Json::array({{{"codeLens", true}, {"inlayHints", true}}}));
    for (const char* method :
         {"workspace/diagnostic/refresh", "workspace/codeLens/refresh", "workspace/inlayHint/refresh"})
        client.answer(client.take(method), nullptr);
    CHECK(client.request("textDocument/codeLens", {{"textDocument", {{"uri", motion}}}}).size() == 1);
    client.finish();
}
