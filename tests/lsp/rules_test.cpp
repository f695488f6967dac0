// Where rules come from, and what happens when they change.
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

using Findings = std::vector<std::string>;

const Findings kund_found{"kund warning invanare.kund"};
const Findings invanare_found{"invånare error kund.invånare"};

constexpr const char* text = "Varje kund möter en invånare i receptionen. Eller?\n";

/// A workspace on disk with one draft.
struct Workspace {
    TemporaryFolder folder;
    std::string uri = uri_of((folder / "motion.md").string());
    std::string root = uri_of(folder.string());

    void write_settings(const std::string& yaml) const { write(folder / "ordval.yml", yaml); }
};

std::string rule_file(const std::string& deprecated) {
    return "termbase: egna\nlanguage: sv\nconcepts:\n  - id: a\n"
           "    preferred: {term: elev, class: \"-en -er\", gender: utrum}\n"
           "    deprecated: [{term: " +
           deprecated + ", class: \"-en -er\", gender: utrum}]\n";
}

}  // namespace

TEST_CASE("without any setting the pack kommun is on") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.finish();
}

TEST_CASE("rules from initializationOptions") {
    Client client(profiles::nothing(), {.initialization_options = {{"rules", {"omvant"}}}});
    client.start();
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md") == invanare_found);
    client.finish();
}

TEST_CASE("rules from workspace/configuration, and again when they change") {
    Client client(profiles::vscode(),
                  {.folders = {"file:///home/anna"}, .settings = {{"rules", {"omvant"}}}});
    client.start();
    client.open("file:///home/anna/motion.md", text);
    CHECK(client.findings("file:///home/anna/motion.md") == invanare_found);

    client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.answer(client.take("workspace/configuration"), {nullptr, {{"rules", {"kommun"}}}});
    client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    CHECK(client.findings("file:///home/anna/motion.md") == kund_found);
    client.finish();
}

TEST_CASE("rules pushed by workspace/didChangeConfiguration, where the client cannot be asked") {
    Client client(profiles::neovim_0_7());
    client.start();
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.notify("workspace/didChangeConfiguration", {{"settings", {{"ordval", {{"rules", {"omvant"}}}}}}});
    CHECK(client.findings("file:///motion.md") == invanare_found);
    for (const Json& settings : {Json(), Json::object(), Json{{"ordval", nullptr}}, Json{{"other", 1}}})
        client.notify("workspace/didChangeConfiguration", {{"settings", settings}});
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.finish();
}

TEST_CASE("settings that say the same as before change nothing") {
    Client client(profiles::neovim_0_12(), {.settings = nullptr});
    client.start();
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.answer(client.take("workspace/configuration"), {Json::object()});
    CHECK(client.waiting_messages() == 0);
    client.finish();
}

TEST_CASE("the workspace's ordval.yml speaks before the editor's settings, key by key") {
    Workspace workspace;
    workspace.write_settings("rules: [omvant]\n");
    Client client(profiles::nothing(), {.initialization_options = {{"rules", {"kommun"}}, {"language", "en"}},
                                        .folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    const Json diagnostics = client.diagnostics(workspace.uri);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0]["code"] == "kund.invånare");
    CHECK(diagnostics[0]["message"].get<std::string>().find("Write") != std::string::npos);
    client.finish();
}

TEST_CASE("paths of ordval.yml have rules of their own, and exceptions hold in the editor too") {
    Workspace workspace;
    fs::create_directories(workspace.folder / "brev");
    workspace.write_settings("rules: [kommun]\npaths:\n  'brev/**': {rules: [omvant]}\n"
                             "exceptions:\n  - {rule: kund, words: varje kund möter en}\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    CHECK(client.findings(workspace.uri).empty());
    const std::string letter = uri_of((workspace.folder / "brev/a.md").string());
    client.open(letter, text);
    CHECK(client.findings(letter) == invanare_found);
    client.finish();
}

TEST_CASE("paths and exceptions of the editor's settings") {
    const Json settings{{"rules", {"kommun"}}, {"exceptions", {{{"rule", "kund"}, {"words", "Varje kund möter en"}}}}};
    Client client(profiles::nothing(), {.initialization_options = settings});
    client.start();
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md").empty());
    client.edit("file:///motion.md", "Varje", "Ingen");
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.finish();
}

TEST_CASE("an exception in the text that changes nothing is told at its place") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///motion.md", "<!-- ordval: av kund -->\n\nIngen väntar.\n");
    const Json diagnostics = client.diagnostics("file:///motion.md");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0]["code"] == "unused-exception");
    CHECK(client.code_actions("file:///motion.md", {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 0}, {"character", 4}}}},
                              {{"diagnostics", diagnostics}}).empty());
    client.finish();
}

TEST_CASE("untitled documents have the workspace's rules, or the default") {
    Workspace workspace;
    workspace.write_settings("rules: [omvant]\n");
    {
        Client client(profiles::nothing(), {.folders = {workspace.root}});
        client.start();
        client.open("untitled:Untitled-1", text);
        CHECK(client.findings("untitled:Untitled-1") == invanare_found);
        client.finish();
    }
    Client client(profiles::nothing());
    client.start();
    client.open("untitled:Untitled-1", text);
    CHECK(client.findings("untitled:Untitled-1") == kund_found);
    client.finish();
}

TEST_CASE("a rule file named by path is relative to the folder, and its change is seen without an edit") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace;
        write(workspace.folder / "egna.yml", rule_file("klient"));
        Client client(profile.capabilities,
                      {.initialization_options = {{"rules", {"./egna.yml"}}}, .folders = {workspace.root}});
        client.start();
        client.open(workspace.uri, "En klient och en patient.\n");
        CHECK(client.findings(workspace.uri) == Findings{"klient warning a.klient"});
        client.accept_registrations();

        write(workspace.folder / "egna.yml", rule_file("patient"));
        client.pass(1s);
        const bool is_watched_by_client = client.waiting_messages() == 0;
        CHECK(is_watched_by_client == (profile.name == "VS Code"));
        if (is_watched_by_client) {
            const std::string uri = uri_of((workspace.folder / "egna.yml").string());
            client.notify("workspace/didChangeWatchedFiles",
                          {{"changes", Json::array({{{"uri", uri}, {"type", 2}}})}});
        }
        if (client.has("workspace/diagnostic/refresh"))
            client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
        CHECK(client.findings(workspace.uri) == Findings{"patient warning a.patient"});
        client.finish();
    }
}

TEST_CASE("an ordval.yml that comes, changes and goes is seen") {
    Workspace workspace;
    Client client(profiles::nothing());
    client.start();
    client.open(workspace.uri, text);
    CHECK(client.findings(workspace.uri) == kund_found);
    client.pass(1s);
    workspace.write_settings("rules: [omvant]\n");
    client.pass(1s);
    CHECK(client.findings(workspace.uri) == invanare_found);
    workspace.write_settings("rules: [kommun, omvant]\nlanguage: sv\n");
    client.pass(1s);
    CHECK(client.findings(workspace.uri).size() == 2);
    fs::remove(workspace.folder / "ordval.yml");
    client.pass(1s);
    CHECK(client.findings(workspace.uri) == kund_found);
    client.finish();
}

TEST_CASE("the files that matter are watched through the client, also outside its folders") {
    Workspace workspace;
    Client client(profiles::vscode(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    const Json asked = client.take("client/registerCapability");
    client.answer(asked, nullptr);
    const Json& registration = asked["params"]["registrations"][0];
    CHECK(registration["method"] == "workspace/didChangeWatchedFiles");
    const Json& watchers = registration["registerOptions"]["watchers"];
    const auto is_watched = [&](const std::string& folder, const char* file) {
        const Json pattern{{"globPattern", {{"baseUri", uri_of(folder)}, {"pattern", file}}}};
        return std::find(watchers.begin(), watchers.end(), pattern) != watchers.end();
    };
    CHECK(is_watched(workspace.folder.string(), "ordval.yml"));
    CHECK(is_watched("/", "ordval.yml"));
    CHECK(is_watched((source_folder() / "tests/lsp/packs").string(), "kommun.yml"));
    client.diagnostics(workspace.uri);

    // The rules now depend on other files: the old registration goes, a new one comes.
    workspace.write_settings("rules: [omvant]\n");
    const std::string settings = uri_of((workspace.folder / "ordval.yml").string());
    client.notify("workspace/didChangeWatchedFiles",
                  {{"changes", Json::array({{{"uri", settings}, {"type", 1}}})}});
    const Json removed = client.take("client/unregisterCapability");
    CHECK(removed["params"]["unregisterations"][0]["id"] == registration["id"]);
    client.answer(removed, nullptr);
    client.answer_error(client.take("client/registerCapability"), -32601);
    client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    client.finish();
}

TEST_CASE("problems of rules are told once, and the other rules work") {
    Workspace workspace;
    workspace.write_settings("rules: [kommun, finns-inte, ./saknas.yml]\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    CHECK(client.findings(workspace.uri) == kund_found);
    const Json told = client.take("window/showMessage")["params"];
    CHECK(told["type"] == 1);
    const std::string message = told["message"];
    CHECK(message.find("ordval.yml:1:17: det finns inget regelpaket ”finns-inte”") != std::string::npos);
    CHECK(message.find("ordval.yml:1:29: filen kan inte läsas: ") != std::string::npos);
    CHECK(message.find("/saknas.yml: finns inte") != std::string::npos);
    client.edit(workspace.uri, "Eller", "Jo");
    client.pass(5s);
    workspace.write_settings("rules: [kommun, finns-inte, ./saknas.yml]\n# again\n");
    client.pass(5s);
    CHECK(!client.has("window/showMessage"));
    client.finish();
}

TEST_CASE("an ordval.yml reaches no rule file outside of its folder, the editor's settings do") {
    const TemporaryFolder outside;
    write(outside / "lund.yml", "termbase: lund\nconcepts:\n  - {id: x, preferred: {term: medborgare, class: \"-n =\"}, "
                                "deprecated: [{term: kund, class: \"-en -er\"}], reason: Eget.}\n");
    const std::string path = (outside / "lund.yml").string();
    Workspace workspace;
    workspace.write_settings("rules: [kommun, " + path + "]\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    CHECK(client.findings(workspace.uri) == kund_found);
    CHECK(client.take("window/showMessage")["params"]["message"].get<std::string>().find("ligger utanför mappen") != std::string::npos);
    client.finish();

    Workspace other;
    Client trusting(profiles::nothing(), {.initialization_options = {{"rules", Json::array({path})}}, .folders = {other.root}});
    trusting.start();
    trusting.open(other.uri, text);
    const auto found = trusting.findings(other.uri);
    CHECK(!found.empty());
    CHECK(found != kund_found);
    trusting.finish();
}

TEST_CASE("problems of rules are told in the language of the settings") {
    Workspace workspace;
    workspace.write_settings("language: en\nrules: [kommun, finns-inte]\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, text);
    const Json told = client.take("window/showMessage")["params"];
    CHECK(told["message"].get<std::string>().find("there is no rule pack") != std::string::npos);
    CHECK(client.findings(workspace.uri) == kund_found);
    client.finish();
}

TEST_CASE("rules of the wrong type are told once and the default holds") {
    Client client(profiles::nothing(), {.initialization_options = {{"rules", 17}}});
    client.start();
    const Json told = client.take("window/showMessage")["params"];
    CHECK(told["type"] == 2);
    CHECK(told["message"].get<std::string>().find("rules") != std::string::npos);
    client.open("file:///motion.md", text);
    CHECK(client.findings("file:///motion.md") == kund_found);
    client.finish();
}

TEST_CASE("folders that come and go take their settings with them") {
    Client client(profiles::vscode());
    client.start();
    client.open("file:///home/anna/motion.md", text);
    CHECK(client.findings("file:///home/anna/motion.md") == kund_found);
    const Json folder{{"uri", "file:///home/anna"}, {"name", "anna"}};
    client.notify("workspace/didChangeWorkspaceFolders",
                  {{"event", {{"added", {folder}}, {"removed", Json::array()}}}});
    client.answer(client.take("workspace/configuration"), {nullptr, {{"rules", {"omvant"}}}});
    client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    CHECK(client.findings("file:///home/anna/motion.md") == invanare_found);
    client.notify("workspace/didChangeWorkspaceFolders",
                  {{"event", {{"added", Json::array()}, {"removed", {folder}}}}});
    client.answer(client.take("workspace/configuration"), Json::array({nullptr}));
    client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    CHECK(client.findings("file:///home/anna/motion.md") == kund_found);
    client.finish();
}

TEST_CASE("a rule is silent in a text that is older than it, as on the command line") {
    Workspace workspace;
    write(workspace.folder / "lund.yml", "termbase: lund\nrespect_valid_from: true\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: -n = -na}\n"
           "    deprecated: [{term: kund, class: -en -er}]\n    source: {valid_from: 2023-04-13}\n");
    workspace.write_settings("rules: [./lund.yml]\n");
    Client client(profiles::nothing(), {.folders = {workspace.root}});
    client.start();
    client.open(workspace.uri, "Lund den 12 april 2023\n\nVarje kund får svar.\n");
    CHECK(client.findings(workspace.uri).empty());
    client.edit(workspace.uri, "12", "13");
    client.pass(5s);
    CHECK(client.findings(workspace.uri).size() == 1);
    client.finish();
}
