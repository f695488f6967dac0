// Diagnostics of drafts that are not open.
#include <doctest/doctest.h>

#include <algorithm>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;
using ordval::lsp::uri_of;

namespace {

/// Two drafts on disk, in a workspace whose diagnostics are asked for.
struct Workspace {
    Workspace()
        : client(profiles::vscode(), {.initialization_options = {{"workspaceDiagnostics", true}}, .folders = {uri_of(folder.string())}}) {
        write(folder / "a.md", "Varje kund.\n");
        write(folder / "b.txt", "Alla elever.\n");
        client.start();
    }

    std::string uri(const std::string& name) const { return uri_of((folder / name).string()); }

    Json ask(const Json& known = Json::array(), const Json& token = nullptr) {
        Json params{{"previousResultIds", known}};
        if (!token.is_null()) params["partialResultToken"] = token;
        return client.ask("workspace/diagnostic", params);
    }

    /// What the client would send as known after this answer.
    static Json known_after(const Json& items) {
        Json known = Json::array();
        for (const Json& item : items)
            if (item.contains("resultId")) known.push_back({{"uri", item["uri"]}, {"value", item["resultId"]}});
        return known;
    }

    /// A second is enough for every look that something caused.
    Json answer_to(const Json& id) {
        REQUIRE(client.has_reply(id));
        return client.take_reply(id)["result"]["items"];
    }

    TemporaryFolder folder;
    Client client;
};

}  // namespace

TEST_CASE("diagnostics of the whole workspace are a setting, off by default") {
    Client client(profiles::vscode());
    CHECK(client.initialize()["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] == false);
    Client asking(profiles::vscode(), {.initialization_options = {{"workspaceDiagnostics", true}}});
    CHECK(asking.initialize()["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] == true);
    Client pushed(profiles::neovim_0_7(), {.initialization_options = {{"workspaceDiagnostics", true}}});
    CHECK_FALSE(pushed.initialize()["capabilities"].contains("diagnosticProvider"));
}

TEST_CASE("drafts that are not open are told with what was found in them") {
    Workspace workspace;
    const Json items = workspace.answer_to(workspace.ask());
    REQUIRE(items.size() == 1);
    CHECK(items[0]["uri"] == workspace.uri("a.md"));
    CHECK(items[0]["kind"] == "full");
    REQUIRE(items[0]["items"].size() == 1);
    CHECK(items[0]["items"][0]["code"] == "invanare.kund");
    workspace.client.finish();
}

TEST_CASE("a second question waits until there is something new") {
    Workspace workspace;
    Client& client = workspace.client;
    const Json known = Workspace::known_after(workspace.answer_to(workspace.ask()));
    const Json waiting = workspace.ask(known);
    CHECK_FALSE(client.has_reply(waiting));
    client.pass(1s);
    CHECK_FALSE(client.has_reply(waiting));

    // Somebody else writes a draft: it is seen within ten seconds.
    write(workspace.folder / "b.txt", "Alla kunder.\n");
    client.pass(10s);
    const Json items = workspace.answer_to(waiting);
    REQUIRE(items.size() == 1);
    CHECK(items[0]["uri"] == workspace.uri("b.txt"));
    client.finish();
}

TEST_CASE("a draft that is opened is left to the document's own diagnostics, and comes back when it is closed") {
    Workspace workspace;
    Client& client = workspace.client;
    const Json known = Workspace::known_after(workspace.answer_to(workspace.ask()));
    const Json waiting = workspace.ask(known);
    client.open(workspace.uri("a.md"), "Varje kund.\n");
    const Json opened = workspace.answer_to(waiting);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0]["uri"] == workspace.uri("a.md"));
    CHECK(opened[0]["items"].empty());
    const Json again = workspace.ask(Workspace::known_after(opened));
    CHECK_FALSE(client.has_reply(again));
    client.close(workspace.uri("a.md"));
    const Json closed = workspace.answer_to(again);
    REQUIRE(closed.size() == 1);
    CHECK(closed[0]["items"].size() == 1);
    client.accept_registrations();
    client.finish();
}

TEST_CASE("new rules are news") {
    Workspace workspace;
    Client& client = workspace.client;
    // A folder's rules are followed from when a draft in it was open.
    client.open(workspace.uri("c.md"), "Inget.\n");
    const Json known = Workspace::known_after(workspace.answer_to(workspace.ask()));
    const Json waiting = workspace.ask(known);
    CHECK_FALSE(client.has_reply(waiting));
    client.accept_registrations();
    write(workspace.folder / "ordval.yml", "rules: [omvant]\n");
    client.notify("workspace/didChangeWatchedFiles", {{"changes", Json::array({{{"uri", workspace.uri("ordval.yml")}, {"type", 1}}})}});
    client.accept_registrations();
    if (client.has("workspace/diagnostic/refresh")) client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    const Json items = workspace.answer_to(waiting);
    REQUIRE(items.size() == 1);
    CHECK(items[0]["items"].empty());
    client.finish();
}

TEST_CASE("with a token the reports come in parts, and the answer is what is left: nothing") {
    Workspace workspace;
    const Json id = workspace.ask(Json::array(), "delar");
    const Json part = workspace.client.take("$/progress");
    CHECK(part["params"]["token"] == "delar");
    REQUIRE(part["params"]["value"]["items"].size() == 1);
    CHECK(part["params"]["value"]["items"][0]["uri"] == workspace.uri("a.md"));
    CHECK(workspace.answer_to(id).empty());
    workspace.client.finish();
}

TEST_CASE("a question that waits is answered when it is called off, asked anew, or the session ends") {
    Workspace workspace;
    Client& client = workspace.client;
    const Json known = Workspace::known_after(workspace.answer_to(workspace.ask()));
    const Json cancelled = workspace.ask(known);
    client.notify("$/cancelRequest", {{"id", cancelled}});
    CHECK(client.take_reply(cancelled)["error"]["code"] == -32800);
    const Json older = workspace.ask(known);
    const Json newer = workspace.ask(known);
    CHECK(workspace.answer_to(older).empty());
    CHECK_FALSE(client.has_reply(newer));
    CHECK(client.request("shutdown", nullptr).is_null());
    client.notify("exit", nullptr);
    CHECK(client.take_reply(newer)["error"]["code"] == -32800);
}
