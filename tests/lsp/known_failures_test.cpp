// What other language servers are known to get wrong, one test for each, named after the failure. Some of
// them have their test where the feature is tested; this list names the rest.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::frame;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";
constexpr const char* published = "textDocument/publishDiagnostics";

using Findings = std::vector<std::string>;

Json at(int line, int character) {
    const Json place{{"line", line}, {"character", character}};
    return {{"start", place}, {"end", place}};
}

}  // namespace

TEST_CASE("edits out of order") {
    Client client(profiles::neovim_0_12());
    client.start();
    client.open(motion, "");
    // A burst, as from a fast typist on a slow machine: nothing is checked before the end of it.
    client.world().executor.hold_background();
    std::string typed;
    for (const char* letter : {"E", "n", " ", "k", "u", "n", "d", "e", "r", "n", "a", "s"}) {
        client.edit(motion, typed, typed + letter);
        typed += letter;
    }
    client.world().executor.release_background();
    client.notify("textDocument/didSave", {{"textDocument", {{"uri", motion}}}});
    CHECK(client.findings(motion) == Findings{"kundernas warning invanare.kund"});
    client.finish();
}

TEST_CASE("stale diagnostics after an edit") {
    Client client(profiles::codemirror());
    client.start();
    client.world().executor.hold_background();
    client.open(motion, "En kund.\n");
    client.world().executor.run_one_in_background();  // the rules
    client.edit(motion, "kund", "invånare");
    client.world().executor.run_one_in_background();  // the check of version 1
    client.edit(motion, "En", "Ingen");
    CHECK(!client.has(published));
    client.world().executor.release_background();
    client.edit(motion, "Ingen", "Varje");
    const Json only = client.take(published)["params"];
    CHECK(only["version"] == 4);
    CHECK(only["diagnostics"].empty());
    client.finish();
}

TEST_CASE("stale diagnostics after close") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///andra.md", "Inget.\n");
    client.diagnostics("file:///andra.md");
    client.world().executor.hold_background();
    client.open(motion, "En kund.\n");
    client.close(motion);
    client.open(motion, "Ingen alls.\n");
    client.world().executor.release_background();
    client.edit("file:///andra.md", "Inget", "Något");
    CHECK(client.diagnostics(motion).empty());
    client.world().executor.hold_background();
    client.rewrite(motion, "En kund.\n");
    client.close(motion);
    client.world().executor.release_background();
    client.edit("file:///andra.md", "Något", "Inget");
    CHECK(!client.has(published));
    client.finish();
}

TEST_CASE("everything twice, by push and by pull") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        client.start();
        client.open(motion, "En kund.\n");
        const bool was_pushed = client.has(published);
        CHECK(client.diagnostics(motion).size() == 1);
        const bool can_pull = profile.name == "VS Code" || profile.name == "Neovim 0.12";
        CHECK(was_pushed == !can_pull);
        CHECK(!client.has(published));
        client.finish();
    }
}

TEST_CASE("findings lost because the URI was respelt") {
    const TemporaryFolder folder;
    write(folder / "ordval.yml", "rules: [omvant]\n");
    const std::string base = ordval::lsp::uri_of(folder.string());
    for (const std::string& uri : {base + "/b%C3%A5t.md", base + "/b%c3%a5t.md", base + "/båt.md",
                                   "FILE://localhost" + base.substr(7) + "/x/../a b.md"}) {
        CAPTURE(uri);
        Client client(profiles::vim_ale());
        client.start();
        client.open(uri, "En invånare.\n");
        CHECK(client.findings(uri) == Findings{"invånare error kund.invånare"});
        client.apply(client.code_actions(uri, client.range_of(uri, "invånare"))[0]["edit"]);
        CHECK(client.text(uri) == "En kund.\n");
        CHECK(client.diagnostics(uri).empty());
        client.finish();
    }
}

TEST_CASE("two spellings are two documents") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///a%20b.md", "En kund.\n");
    client.open("file:///a b.md", "Ingen.\n");
    CHECK(client.findings("file:///a%20b.md").size() == 1);
    CHECK(client.findings("file:///a b.md").empty());
    client.finish();
}

TEST_CASE("fix-all that overlaps itself") {
    Client client(profiles::neovim_0_12());
    client.start();
    // Words side by side, and a word that two findings might claim.
    client.open(motion, "Kunden,kund/kunder (kundens)kunds\n");
    const Json actions = client.code_actions(motion, at(0, 0), {{"only", {"source.fixAll.ordval"}}});
    REQUIRE(actions.size() == 1);
    client.apply(actions[0]["edit"]);
    CHECK(client.text(motion) == "Invånaren,kund/kunder (invånarens)invånares\n");
    client.finish();
}

TEST_CASE("deadlock on a client that never replies") {
    Client client(profiles::vscode(), {.folders = {"file:///home/anna"}});
    client.initialize();
    client.notify("initialized", Json::object());
    for (int i = 0; i < 20; ++i) client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.open(motion, "En kund.\n");
    const Json reply = client.request("textDocument/diagnostic", {{"textDocument", {{"uri", motion}}}});
    CHECK(reply["items"].size() == 1);
    while (client.has("workspace/configuration")) client.take("workspace/configuration");
    while (client.has("client/registerCapability")) client.take("client/registerCapability");
    CHECK(client.request("shutdown", nullptr).is_null());
    client.notify("exit", nullptr);
    CHECK(client.exit_status() == 0);
}

TEST_CASE("a client that answers with errors, twice, or what nobody asked") {
    Client client(profiles::vscode());
    client.initialize();
    client.notify("initialized", Json::object());
    const Json question = client.take("workspace/configuration");
    client.answer_error(question, -32603);
    client.answer(question, Json::array({{{"rules", {"omvant"}}}}));
    client.answer({{"id", 9999}}, nullptr);
    client.answer({{"id", "what"}}, nullptr);
    client.answer_error(client.take("client/registerCapability"), -32601);
    client.open(motion, "En kund.\n");
    CHECK(client.findings(motion) == Findings{"kund warning invanare.kund"});
    client.finish();
}

TEST_CASE("null settings") {
    for (const Json& settings : {Json(), Json::object(), Json{{"rules", nullptr}}}) {
        Client client(profiles::neovim_0_12(), {.initialization_options = settings, .settings = settings});
        client.start();
        client.notify("workspace/didChangeConfiguration", Json::object());
        client.answer(client.take("workspace/configuration"), Json::array({settings}));
        client.open(motion, "En kund.\n");
        CHECK(client.findings(motion) == Findings{"kund warning invanare.kund"});
        client.finish();
    }
}

TEST_CASE("untitled: documents and a missing root folder") {
    Client client(profiles::vscode());
    client.start();
    for (const std::string uri :
         {"untitled:Untitled-1", "inmemory://model/1", "vscode-vfs://github/a/b.md"}) {
        CAPTURE(uri);
        client.open(uri, "En kund.\n");
        CHECK(client.findings(uri) == Findings{"kund warning invanare.kund"});
        client.apply(client.code_actions(uri, client.range_of(uri, "kund"))[0]["edit"]);
        CHECK(client.text(uri) == "En invånare.\n");
        client.close(uri);
    }
    client.finish();
}

TEST_CASE("lone surrogates") {
    Client client(profiles::neovim_0_7());
    client.start();
    client.open(motion, "x kund\n");
    client.diagnostics(motion);
    // Half an emoji, typed or deleted: an edit that no UTF-8 can hold still counts as one column.
    client.send_bytes(frame(
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///motion.md","version":2},
        "contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"text":"\ud83d"}]}})"));
    CHECK(!client.has(published));
    client.send_bytes(frame(
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///motion.md","version":3},
        "contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"text":"åå"}]}})"));
    const Json diagnostics = client.diagnostics(motion);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0]["range"]["start"]["character"] == 3);
    client.finish();
}

TEST_CASE("a megabyte on one line") {
    Client client(profiles::neovim_0_7());
    client.start();
    std::string line;
    while (line.size() < 1'000'000) line += "Åsa 🙂 säger att en lång rad är en lång rad. ";
    client.open(motion, line + "Kund.");
    const Json diagnostics = client.diagnostics(motion);
    REQUIRE(diagnostics.size() == 1);
    CHECK(client.at(motion, diagnostics[0]["range"]) == "Kund");
    client.notify(
        "textDocument/didChange",
        {{"textDocument", {{"uri", motion}, {"version", 2}}},
         {"contentChanges", Json::array({{{"range", diagnostics[0]["range"]}, {"text", "Invånare"}}})}});
    CHECK(client.diagnostics(motion).empty());
    client.finish();
}

TEST_CASE("unknown methods") {
    Client client(profiles::vscode());
    client.start();
    CHECK(client.error_code("textDocument/foldingRange", Json::object()) == -32601);
    CHECK(client.error_code("$/unknown", nullptr) == -32601);
    client.notify("textDocument/didUnknown", Json::object());
    client.notify("$/setTrace", {{"value", "off"}});
    client.notify("$/progress", nullptr);
    client.finish();
}

TEST_CASE("framing abuse") {
    SUBCASE("strange but right") {
        Client client(profiles::nothing());
        client.start();
        const std::string body = R"({"jsonrpc":"2.0","method":"$/x"})";
        client.send_bytes("content-length: " + std::to_string(body.size()) + "\nX-Y: z\n\n" + body);
        for (const char c : frame(body)) client.send_bytes(std::string_view(&c, 1));
        client.send_bytes(frame(body) + frame(body));
        CHECK(client.waiting_messages() == 0);
        client.finish();
    }
    SUBCASE("bad JSON in a good frame is answered and the session goes on") {
        Client client(profiles::nothing());
        client.start();
        for (const char* body : {"", "{", "\xFF", "nonsense"}) {
            client.send_bytes(frame(body));
            CHECK(client.take_reply(nullptr)["error"]["code"] == -32700);
        }
        client.send_bytes(frame("[]"));
        CHECK(client.take_reply(nullptr)["error"]["code"] == -32600);
        client.send_bytes(frame(std::string(100'000, '[')));
        CHECK(client.take_reply(nullptr)["error"]["code"] == -32700);
        client.finish();
    }
    SUBCASE("broken framing ends the session") {
        for (const std::string bytes : {"\r\n\r\n", "Content-Length: x\r\n\r\n", "{\"jsonrpc\":\"2.0\"}\n\n",
                                        "Content-Length: 99999999999\r\n\r\n"}) {
            Client client(profiles::nothing());
            client.start();
            client.send_bytes(bytes);
            CHECK_MESSAGE(client.exit_status() == 1, bytes);
        }
    }
}

TEST_CASE("cancelling") {
    Client client(profiles::neovim_0_12());
    client.start();
    client.world().executor.hold_background();
    client.open(motion, "En kund.\n");
    const Json waiting = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", motion}}}});
    client.notify("$/cancelRequest", {{"id", waiting}});
    CHECK(client.take_reply(waiting)["error"]["code"] == -32800);
    client.notify("$/cancelRequest", {{"id", waiting}});
    client.notify("$/cancelRequest", {{"id", "never"}});
    client.notify("$/cancelRequest", nullptr);
    client.world().executor.release_background();
    CHECK(client.diagnostics(motion).size() == 1);
    client.finish();
}

TEST_CASE("emoji and NFD columns") {
    // A family of four is one sign on the screen, seven code points, eleven UTF-16 units and 25 bytes; an å may be two.
    const std::string text = "👨‍👩‍👧‍👦 och 🇸🇪: a\u030Aterigen en kund, o\u0308ver allt.\n";
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        client.start();
        client.open(motion, text);
        const Json shown = client.diagnostics(motion);
        REQUIRE(shown.size() == 1);
        CHECK(client.at(motion, shown[0]["range"]) == "kund");
        client.edit(motion, "👨‍👩‍👧‍👦", "👩🏽‍🚒");
        CHECK(client.at(motion, client.diagnostics(motion)[0]["range"]) == "kund");
        client.finish();
    }
}

TEST_CASE("CR/LF joins") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        client.start();
        const auto line_of_finding = [&] {
            const Json shown = client.diagnostics(motion);
            REQUIRE(shown.size() == 1);
            CHECK(client.at(motion, shown[0]["range"]) == "kund");
            return shown[0]["range"]["start"]["line"];
        };
        client.open(motion, "Ett.\rX\nEn kund.\rTvå.\n");
        CHECK(line_of_finding() == 2);
        client.edit(motion, "X", "");  // CR and LF become one line end
        CHECK(line_of_finding() == 1);
        client.edit(motion, "\r\n", "\n\r");  // and two
        CHECK(line_of_finding() == 2);
        client.finish();
    }
}

TEST_CASE("result ids not invalidated by a rule change") {
    Client client(profiles::vscode(), {.folders = {"file:///home/anna"}, .settings = {{"rules", {"kommun"}}}});
    client.start();
    client.open(motion, "Inget.\n");
    const Json before = client.request("textDocument/diagnostic", {{"textDocument", {{"uri", motion}}}});
    const auto again = [&] {
        return client.request("textDocument/diagnostic",
                              {{"textDocument", {{"uri", motion}}}, {"previousResultId", before["resultId"]}});
    };
    CHECK(again()["kind"] == "unchanged");
    client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.answer(client.take("workspace/configuration"), Json::array({{{"rules", {"omvant"}}}, {{"rules", {"omvant"}}}}));
    client.accept_registrations();
    if (client.has("workspace/diagnostic/refresh")) client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    CHECK(again()["kind"] == "full");
    client.accept_registrations();
    client.finish();
}

TEST_CASE("code actions with no data") {
    Client client(profiles::vscode());
    client.start();
    client.open(motion, "En kund.\n");
    Json sent_back = client.diagnostics(motion)[0];
    sent_back = {{"range", sent_back["range"]}, {"message", ""}};
    const Json actions = client.code_actions(motion, sent_back["range"], {{"diagnostics", Json::array({sent_back})}});
    REQUIRE(!actions.empty());
    client.apply(actions[0]["edit"]);
    CHECK(client.text(motion) == "En invånare.\n");
    client.finish();
}

TEST_CASE("a client without documentChanges") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        client.start();
        client.open(motion, "En kund.\n");
        client.diagnostics(motion);
        // What the conformance check of every edit holds: `changes` unless documentChanges were announced.
        for (const Json& action : client.code_actions(motion, client.range_of(motion, "kund"))) {
            if (!action.contains("edit")) continue;
            client.apply(action["edit"]);
            CHECK(client.text(motion) == "En invånare.\n");
            CHECK(client.diagnostics(motion).empty());
            break;
        }
        client.finish();
    }
}

TEST_CASE("refresh sent to a client that lacks it") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities, {.initialization_options = {{"codeLens", true}, {"inlayHints", true}}});
        client.start();
        client.open(motion, "En kund.\n");
        client.diagnostics(motion);
        client.notify("workspace/didChangeConfiguration", {{"settings", {{"ordval", {{"rules", {"omvant"}}}}}}});
        if (client.has("workspace/configuration"))
            client.answer(client.take("workspace/configuration"), Json::array({{{"rules", {"omvant"}}}}));
        client.accept_registrations();
        // That a refresh is announced is checked with every message; that it comes where it is announced, here.
        const bool can_refresh = profile.name == "VS Code" || profile.name == "Neovim 0.12";
        CHECK(client.has("workspace/diagnostic/refresh") == can_refresh);
        for (const char* refresh : {"workspace/diagnostic/refresh", "workspace/codeLens/refresh", "workspace/inlayHint/refresh"})
            while (client.has(refresh)) client.answer(client.take(refresh), nullptr);
        CHECK(client.findings(motion).empty());
        client.finish();
    }
}
