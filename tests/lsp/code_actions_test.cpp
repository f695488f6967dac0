// Quick fixes and fix-all, as each client asks for them and applies them.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;
using ordval::lsp::member;

namespace {

constexpr const char* motion = "file:///motion.md";

/// A client with one open document whose diagnostics have been taken.
struct Session {
    explicit Session(Json capabilities, const std::string& text) : client(std::move(capabilities)) {
        client.start();
        client.open(motion, text);
        diagnostics = client.diagnostics(motion);
    }
    ~Session() {
        if (client.has("textDocument/publishDiagnostics")) client.diagnostics(motion);
        client.finish();
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Without what replaces in the workspace or ignores; those have tests of their own.
    Json actions(std::string_view at, const Json& context = {}) { return fixes(client.range_of(motion, at), context); }

    Json fixes(const Json& range, const Json& context = {}) {
        Json found = Json::array();
        for (const Json& action : client.code_actions(motion, range, context)) {
            const std::string kind = action.contains("kind") ? action["kind"] : "quickfix";
            const bool is_fix = kind == "quickfix" || kind.starts_with("source");
            if (is_fix && member(action, "command") != "ordval.replaceInWorkspace" && !is_ignoring(action)) found.push_back(action);
        }
        return found;
    }
    static bool is_ignoring(const Json& action) {
        return action["title"].get<std::string>().starts_with("Ignorera");
    }

    std::vector<std::string> kinds(std::string_view at, const Json& context = {}) {
        std::vector<std::string> found;
        for (const Json& action : actions(at, context)) found.push_back(action.at("kind"));
        return found;
    }

    Client client;
    Json diagnostics;
};

using Kinds = std::vector<std::string>;

const Json& edits_of(const Json& action) {
    const Json& edit = action.at("edit");
    return edit.contains("changes") ? edit["changes"][motion] : edit["documentChanges"][0]["edits"];
}

}  // namespace

TEST_CASE("a quick fix replaces the word in its form") {
    for (const Profile& profile :
         {Profile{"VS Code", profiles::vscode()}, Profile{"Neovim 0.12", profiles::neovim_0_12()}}) {
        CAPTURE(profile.name);
        Session session(profile.capabilities, "Å 🙂 kunderna, KUNDENS och kund.\n");
        session.client.apply(session.actions("kunderna")[0]["edit"]);
        session.client.apply(session.actions("KUNDENS")[0]["edit"]);
        session.client.apply(session.actions("kund")[0]["edit"]);
        CHECK(session.client.text(motion) == "Å 🙂 invånarna, INVÅNARENS och invånare.\n");
        CHECK(session.client.diagnostics(motion).empty());
    }
}

TEST_CASE("an action carries its diagnostic, its kind, and a preference") {
    Session session(profiles::vscode(), "En kund och en kund.\n");
    const Json actions = session.actions("kund");
    REQUIRE(actions.size() == 2);
    CHECK(actions[0]["kind"] == "quickfix");
    CHECK(actions[0]["isPreferred"] == true);
    CHECK(actions[0]["diagnostics"] == Json::array({session.diagnostics[0]}));
    CHECK(actions[0]["title"].get<std::string>().find("invånare") != std::string::npos);
    CHECK(actions[0]["edit"]["documentChanges"][0]["textDocument"] == Json{{"uri", motion}, {"version", 1}});
    CHECK(actions[1]["kind"] == "source.fixAll.ordval");
}

TEST_CASE("one quick fix for each suggestion, at most one preferred") {
    Session session(profiles::vscode(), "En skolungdom.\n");
    const Json actions = session.actions("skolungdom", {{"only", {"quickfix"}}});
    REQUIRE(actions.size() == 2);
    CHECK(edits_of(actions[0])[0]["newText"] == "elev");
    CHECK(edits_of(actions[1])[0]["newText"] == "studerande");
    CHECK(!actions[1].contains("isPreferred"));
}

TEST_CASE("an unsafe fix is offered, not preferred, and not part of fix-all") {
    Session session(profiles::vscode(), "En **k**und väntar.\n");
    const Json actions = session.actions("**k**und");
    REQUIRE(actions.size() == 1);
    CHECK(actions[0]["kind"] == "quickfix");
    CHECK(!actions[0].contains("isPreferred"));
}

TEST_CASE("touching counts: the cursor before, in and behind the word") {
    Session session(profiles::neovim_0_12(), "En kund. Kund\n");
    const auto count_at = [&](int character) {
        const Json place{{"line", 0}, {"character", character}};
        return session.fixes({{"start", place}, {"end", place}}, {{"only", {"quickfix"}}}).size();
    };
    CHECK(count_at(2) == 0);
    CHECK(count_at(3) == 1);
    CHECK(count_at(5) == 1);
    CHECK(count_at(7) == 1);
    CHECK(count_at(8) == 0);
    CHECK(count_at(9) == 1);
    CHECK(count_at(13) == 1);
}

TEST_CASE("only is matched by dotted prefix") {
    Session session(profiles::vscode(), "En kund.\n");
    const auto kinds = [&](const char* only) {
        return session.kinds("kund", {{"only", Json::array({only})}});
    };
    CHECK(kinds("quickfix") == Kinds{"quickfix"});
    CHECK(kinds("quick").empty());
    CHECK(kinds("quickfix.ordval").empty());
    CHECK(kinds("") == Kinds{"quickfix", "source.fixAll.ordval"});
    CHECK(kinds("source") == Kinds{"source.fixAll.ordval"});
    CHECK(kinds("source.fixAll.eslint").empty());
    CHECK(kinds("source.fix").empty());
    CHECK(kinds("refactor").empty());
    CHECK(session.kinds("kund", {{"only", Json::array()}}) == Kinds{"quickfix", "source.fixAll.ordval"});
}

TEST_CASE("the kind of fix-all is the one that was asked for") {
    Session session(profiles::emacs_30(), "En kund.\n");
    CHECK(session.kinds("kund", {{"only", {"source.fixAll"}}}) == Kinds{"source.fixAll"});
    CHECK(session.kinds("kund", {{"only", {"source.fixAll.ordval"}}}) == Kinds{"source.fixAll.ordval"});
}

TEST_CASE("source actions come when they are named, invoked, or nothing is in the context") {
    Session session(profiles::vscode(), "En kund.\n");
    const Json seen = session.diagnostics;
    CHECK(session.kinds("kund") == Kinds{"quickfix", "source.fixAll.ordval"});
    CHECK(session.kinds("kund", {{"diagnostics", seen}}) == Kinds{"quickfix"});
    CHECK(session.kinds("kund", {{"diagnostics", seen}, {"triggerKind", 2}}) == Kinds{"quickfix"});
    CHECK(session.kinds("kund", {{"diagnostics", seen}, {"triggerKind", 1}}) ==
          Kinds{"quickfix", "source.fixAll.ordval"});
    CHECK(session.kinds("kund", {{"diagnostics", seen}, {"only", {"source"}}}) ==
          Kinds{"source.fixAll.ordval"});
}

TEST_CASE("with diagnostics in the context only those are answered") {
    Session session(profiles::vscode(), "En kund och en kund till.\n");
    const auto answered = [&](const Json& diagnostics) {
        const Json whole{{"start", {{"line", 0}, {"character", 0}}},
                         {"end", {{"line", 1}, {"character", 0}}}};
        std::vector<Json> ranges;
        for (const Json& action : session.fixes(whole, {{"diagnostics", diagnostics}}))
            ranges.push_back(edits_of(action)[0]["range"]);
        return ranges;
    };
    CHECK(answered(Json::array({session.diagnostics[1]})) ==
          std::vector<Json>{session.diagnostics[1]["range"]});
    CHECK(answered(session.diagnostics).size() == 2);
    Json foreign = session.diagnostics[0];
    foreign["source"] = "stavning";
    foreign["range"]["end"]["character"] = 5;
    CHECK(answered(Json::array({foreign})).empty());
}

TEST_CASE("code actions need no data, and nothing but a diagnostic's range") {
    Session session(profiles::vscode(), "En kund.\n");
    const Json bare{{"range", session.diagnostics[0]["range"]}, {"message", "?"}};
    CHECK(session.kinds("kund", {{"diagnostics", Json::array({bare})}}) == Kinds{"quickfix"});
}

TEST_CASE("Kate applies everything it gets for the whole document and one diagnostic") {
    Session session(profiles::kate(), "En kund och en skolungdom.\n");
    const Json whole{{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 1}, {"character", 0}}}};
    for (std::size_t i : {1, 0}) {
        const Json actions = session.client.code_actions(
            motion, whole, {{"diagnostics", Json::array({session.diagnostics[i]})}});
        REQUIRE(actions.size() == 1);
        session.client.apply(actions[0]["edit"]);
    }
    CHECK(session.client.text(motion) == "En invånare och en elev.\n");
}

TEST_CASE("Neovim 0.7 sends the line's diagnostics back with byte columns") {
    Session session(profiles::neovim_0_7(),
                    "Åtta månader har kunderna väntat och åtta dagar skolungdomarna.\n");
    Json sent_back = session.diagnostics;
    // What that editor does: its own columns are bytes, and å and ä before the words take two each.
    for (const auto& [index, bytes_more] : {std::pair{0, 2}, std::pair{1, 4}})
        for (const char* end : {"start", "end"}) {
            Json& character = sent_back[index]["range"][end]["character"];
            character = character.get<int>() + bytes_more;
        }
    const Json actions = session.actions("kunderna", {{"diagnostics", sent_back}});
    REQUIRE(actions.size() == 1);
    session.client.apply(actions[0]["edit"]);
    CHECK(session.client.text(motion) ==
          "Åtta månader har invånarna väntat och åtta dagar skolungdomarna.\n");
}

TEST_CASE("fix-all applies every safe fix, and there is nothing left for a second one") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        if (!ordval::lsp::at_path(profile.capabilities,
                                  {"textDocument", "codeAction", "codeActionLiteralSupport"})
                 .is_object())
            continue;
        Session session(profile.capabilities, "🙂 Kunden, *kunderna* och KUNDS.\r\n\r\nEn **k**und.\r\n");
        const Json context{{"only", {"source.fixAll"}}};
        const Json actions = session.actions("Kunden", context);
        REQUIRE(actions.size() == 1);
        session.client.apply(actions[0]["edit"]);
        CHECK(session.client.text(motion) ==
              "🙂 Invånaren, *invånarna* och INVÅNARES.\r\n\r\nEn **k**und.\r\n");
        CHECK(session.client.code_actions(motion, session.client.range_of(motion, "Invånaren"), context)
                  .empty());
    }
}

TEST_CASE("a client without documentChanges gets changes") {
    Session session(profiles::neovim_0_7(), "En kund.\n");
    const Json edit = session.actions("kund")[0]["edit"];
    CHECK(edit.size() == 1);
    CHECK(edit["changes"][motion].size() == 1);
}

TEST_CASE("a client without code action literals gets commands, and the server has them applied") {
    Session session(profiles::without_literals(), "En kund.\n");
    const Json actions = session.actions("kund");
    REQUIRE(actions.size() == 2);
    CHECK(actions[0]["command"] == "ordval.applyEdit");
    const Json params{{"command", actions[0]["command"]}, {"arguments", actions[0]["arguments"]}};
    CHECK(session.client.request("workspace/executeCommand", params).is_null());
    const Json asked = session.client.take("workspace/applyEdit");
    session.client.apply(asked["params"]["edit"]);
    session.client.answer(asked, {{"applied", true}});
    CHECK(session.client.text(motion) == "En invånare.\n");
    CHECK(session.client.error_code("workspace/executeCommand", {{"command", "rm"}}) == -32602);
}

TEST_CASE("a request whose text was edited before it could be answered is refused") {
    Session session(profiles::neovim_0_12(), "En kund.\n");
    session.client.world().executor.hold_background();
    session.client.edit(motion, "En", "Ingen");
    const Json asked =
        session.client.ask("textDocument/codeAction", {{"textDocument", {{"uri", motion}}},
                                                       {"range", session.client.range_of(motion, "kund")},
                                                       {"context", {{"diagnostics", Json::array()}}}});
    session.client.edit(motion, "Ingen", "");
    session.client.world().executor.release_background();
    CHECK(session.client.diagnostics(motion).size() == 1);
    CHECK(session.client.take_reply(asked)["error"]["code"] == -32801);
}
