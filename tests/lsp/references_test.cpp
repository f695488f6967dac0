// All places in the workspace where a concept is named.
#include <algorithm>
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;
using ordval::lsp::uri_of;

namespace {

struct Workspace {
    TemporaryFolder folder;
    std::string root = uri_of(folder.string());

    std::string uri(const std::string& name) const { return uri_of((folder / name).string()); }
};

Json params_at(Client& client, const std::string& uri, std::string_view word,
               const Json& more = Json::object()) {
    Json params{{"textDocument", {{"uri", uri}}},
                {"position", client.range_of(uri, word)["start"]},
                {"context", {{"includeDeclaration", false}}}};
    params.update(more);
    return params;
}

/// "motion.md: kunderna", one for each Location; texts on disk are read as the editor would.
std::vector<std::string> words_at(Client& client, const Json& locations) {
    std::vector<std::string> words;
    for (const Json& location : locations) {
        const std::string path = *ordval::lsp::path_of(location["uri"].get<std::string>());
        const EditorText text(read(path));
        words.push_back(fs::path(path).filename().string() + ": " +
                        text.at(location["range"], client.encoding()));
    }
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("references are found in open documents and in files, in every form and in every client") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace;
        fs::create_directories(workspace.folder / "svar");
        fs::create_directories(workspace.folder / ".git");
        write(workspace.folder / "a.md", "Å 🙂 kunderna och VA-kunden.\n");
        write(workspace.folder / "svar/b.txt", "En invånare.\r\nBegreppet kund, se kund@lund.se.\r\n");
        write(workspace.folder / "svar/c.pdf", "kund");
        write(workspace.folder / ".git/d.md", "kund");
        write(workspace.folder / "svar/e.md", "k\xE5nd kund");
        Client client(profile.capabilities, {.folders = {workspace.root}});
        client.start();
        const std::string uri = workspace.uri("a.md");
        client.open(uri, read(workspace.folder / "a.md"));
        client.diagnostics(uri);
        const Json found = client.request("textDocument/references", params_at(client, uri, "kunderna"));
        CHECK(words_at(client, found) ==
              Words{"a.md: kunderna", "a.md: VA-kunden", "b.txt: invånare", "b.txt: kund"});
        client.finish();
    }
}

TEST_CASE("an open document counts as the editor has it, and without a folder only open documents do") {
    Workspace workspace;
    write(workspace.folder / "a.md", "En kund.\n");
    Client client(profiles::nothing());
    client.start();
    client.open(workspace.uri("a.md"), "Text. Två kunder.\n");
    client.open("untitled:1", "kunder", "markdown");
    client.diagnostics(workspace.uri("a.md"));
    client.diagnostics("untitled:1");
    const Json found =
        client.request("textDocument/references", params_at(client, workspace.uri("a.md"), "kunder"));
    REQUIRE(found.size() == 2);
    CHECK(client.at(workspace.uri("a.md"), found[0]["range"]) == "kunder");
    CHECK(found[1]["uri"] == "untitled:1");
    CHECK(
        client.request("textDocument/references", params_at(client, workspace.uri("a.md"), "Text")).empty());
    client.finish();
}

TEST_CASE("the declaration of a concept is its rule") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///a.md", "En kund.\n");
    client.diagnostics("file:///a.md");
    const Json found = client.request(
        "textDocument/references",
        params_at(client, "file:///a.md", "kund", {{"context", {{"includeDeclaration", true}}}}));
    REQUIRE(found.size() == 2);
    CHECK(found[1]["uri"].get<std::string>().ends_with("/kommun.yml"));
    client.finish();
}

TEST_CASE("folders below have their own rules") {
    Workspace workspace;
    fs::create_directories(workspace.folder / "annat");
    write(workspace.folder / "annat/ordval.yml", "rules: [omvant]\n");
    write(workspace.folder / "annat/b.md", "En kund.\n");
    write(workspace.folder / "c.md", "En kund.\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri("a.md"), "En kund.\n");
    client.diagnostics(workspace.uri("a.md"));
    const Json found =
        client.request("textDocument/references", params_at(client, workspace.uri("a.md"), "kund"));
    REQUIRE(found.size() == 2);
    CHECK(found[1]["uri"] == workspace.uri("c.md"));
    client.finish();
}

TEST_CASE("a search that takes long tells its progress, and can be called off") {
    Workspace workspace;
    for (int i = 0; i < 40; ++i) write(workspace.folder / (std::to_string(i) + ".md"), "En kund.\n");
    Client client(profiles::vscode(), {.folders = {workspace.root}});
    client.start();
    client.open("file:///a.md", "En kund.\n");
    client.diagnostics("file:///a.md");
    auto& executor = client.world().executor;
    const auto begin_search = [&](const char* token) {
        executor.hold_background();
        const Json id = client.ask("textDocument/references",
                                   params_at(client, "file:///a.md", "kund", {{"workDoneToken", token}}));
        client.pass(499ms);
        CHECK(!client.has("$/progress"));
        client.pass(1ms);
        CHECK(client.take("$/progress")["params"]["value"]["kind"] == "begin");
        return id;
    };
    const Json whole = begin_search("a");
    executor.release_background();
    client.pass(0ms);
    CHECK(client.take_reply(whole)["result"].size() == 41);
    while (client.take("$/progress")["params"]["value"]["kind"] != "end") continue;

    const Json stopped = begin_search("b");
    executor.run_one_in_background();
    client.notify("$/cancelRequest", {{"id", stopped}});
    CHECK(client.take_reply(stopped)["error"]["code"] == -32800);
    CHECK(!client.has_reply(stopped));
    executor.release_background();
    client.pass(0ms);
    while (client.take("$/progress")["params"]["value"]["kind"] != "end") continue;
    client.finish();
}

TEST_CASE("a file is looked at once, however many workspace folders and names it has") {
    Workspace workspace;
    fs::create_directories(workspace.folder / "svar");
    write(workspace.folder / "svar/b.md", "En kund.\n");
    write(workspace.folder / "svar/c.md", "En kund.\n");
    fs::create_directory_symlink(workspace.folder / "svar", workspace.folder / "lank");
    Client client(profiles::nothing(), {.folders = {workspace.root, workspace.uri("svar")}});
    client.start();
    const std::string through_link = workspace.uri("lank/c.md");
    client.open(through_link, "En kund.\n");
    client.diagnostics(through_link);
    CHECK(client.request("textDocument/references", params_at(client, through_link, "kund")).size() == 2);
    client.finish();
}
