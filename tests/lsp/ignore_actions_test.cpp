// Exceptions that the server writes, in the draft and in ordval.yml.
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

/// A workspace on disk with one open draft.
struct Workspace {
    explicit Workspace(Json capabilities, const std::string& text, const std::string& name = "motion.md",
                       const std::string& settings = "", Json options = nullptr)
        : uri(uri_of((folder / name).string())),
          client(std::move(capabilities),
                 {.initialization_options = std::move(options), .folders = {uri_of(folder.string())}}) {
        if (!settings.empty()) write(folder / "ordval.yml", settings);
        client.start();
        client.open(uri, text);
        diagnostics = client.diagnostics(uri);
        client.accept_registrations();
    }
    ~Workspace() {
        client.accept_registrations();
        if (client.has("textDocument/publishDiagnostics")) client.diagnostics(uri);
        client.finish();
    }
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    /// The action whose title begins so; null when it is not offered.
    Json action(std::string_view at, std::string_view title) {
        for (const Json& action : client.code_actions(uri, client.range_of(uri, at)))
            if (action["title"].get<std::string>().starts_with(title)) return action;
        return nullptr;
    }
    std::vector<std::string> findings() { return client.findings(uri); }
    /// ordval.yml was saved.
    void save_settings() {
        client.notify(
            "workspace/didChangeWatchedFiles",
            {{"changes", Json::array({{{"uri", uri_of((folder / "ordval.yml").string())}, {"type", 2}}})}});
        client.pass(1s);
        while (client.has("workspace/diagnostic/refresh"))
            client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
        client.accept_registrations();
    }

    TemporaryFolder folder;
    std::string uri;
    Client client;
    Json diagnostics;
};

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is ignored at its place, in Markdown by a comment behind it") {
    for (const Profile& profile :
         {Profile{"VS Code", profiles::vscode()}, Profile{"Neovim 0.7", profiles::neovim_0_7()},
          Profile{"Neovim 0.12", profiles::neovim_0_12()}, Profile{"Emacs", profiles::emacs_30()}}) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities, "🙂 Ingen kund, inga kunder.\n");
        const Json action = workspace.action("kund,", "Ignorera ”kund” här");
        REQUIRE(!action.is_null());
        CHECK(action["kind"] == "quickfix.ignore.ordval");
        workspace.client.apply(action["edit"]);
        CHECK(workspace.client.text(workspace.uri) ==
              "🙂 Ingen kund<!-- ordval: här invanare.kund – skriv skälet här -->, inga kunder.\n");
        CHECK(workspace.findings() == Findings{"kunder warning invanare.kund"});
    }
}

TEST_CASE("a comment behind the word works wherever prose stands") {
    for (const std::string text : {"# Om kund\n", "- kund\n- annat\n", "> En kund.\n",
                                   "En **kund** och *kund*.\n", "En [kund](https://lund.se).\n",
                                   "| a | b |\n|---|---|\n| kund | c |\n", "Kund\n====\n", "En (kund)\n"}) {
        CAPTURE(text);
        Workspace workspace(profiles::vscode(), text);
        const std::size_t before = workspace.diagnostics.size();
        REQUIRE(before > 0);
        const Json range = workspace.diagnostics[0]["range"];
        for (const Json& action : workspace.client.code_actions(workspace.uri, range))
            if (action["title"].get<std::string>().ends_with(" här")) workspace.client.apply(action["edit"]);
        CHECK(workspace.findings().size() == before - 1);
    }
}

TEST_CASE("rules of style are ignored and turned off by their id") {
    Workspace workspace(profiles::vscode(), "Det blev 5% mer och 6% sedan.\n", "motion.md",
                        "rules: [./egna.yml]\n");
    write(
        workspace.folder / "egna.yml",
        "termbase: egna\nrules:\n  - {id: procent, kind: pattern, pattern: '(\\d)%', replacement: '$1 %'}\n");
    workspace.save_settings();
    while (workspace.client.has("window/showMessage")) workspace.client.take("window/showMessage");
    REQUIRE(workspace.findings().size() == 2);
    workspace.client.apply(workspace.action("5%", "Ignorera ”5%” här")["edit"]);
    CHECK(workspace.findings().size() == 1);
    workspace.client.apply(workspace.action("6%", "Tillåt ”")["edit"]);
    CHECK(read(workspace.folder / "ordval.yml").find("rule: \"procent\"") != std::string::npos);
    workspace.save_settings();
    CHECK(workspace.findings().empty());
}

TEST_CASE("in plain text the comment has a line of its own") {
    Workspace workspace(profiles::vscode(), "Rubrik\r\n\r\nIngen väntar här.\r\n\r\nDen kunden väntar.\r\n",
                        "motion.txt");
    workspace.client.apply(workspace.action("kunden", "Ignorera ”kunden” här")["edit"]);
    CHECK(workspace.client.text(workspace.uri) ==
          "Rubrik\r\n\r\nIngen väntar här.\r\n\r\n<!-- ordval: nästa rad invanare.kund – skriv skälet här "
          "-->\r\nDen kunden väntar.\r\n");
    CHECK(workspace.findings().empty());
}

TEST_CASE("a rule is ignored in the file, below its front matter") {
    for (const char* name : {"motion.md", "motion.txt"}) {
        CAPTURE(name);
        Workspace workspace(profiles::vscode(), "# Kunder\n\nEn kund.\n", name);
        workspace.client.apply(
            workspace.action("kund", "Ignorera regeln invanare.kund i den här filen")["edit"]);
        CHECK(workspace.client.text(workspace.uri) ==
              "<!-- ordval: av invanare.kund – skriv skälet här -->\n\n# Kunder\n\nEn kund.\n");
        CHECK(workspace.findings().empty());
    }
    Workspace workspace(profiles::vscode(), "---\ntitle: a\n---\n\nEn kund.\n");
    workspace.client.apply(workspace.action("kund", "Ignorera regeln")["edit"]);
    CHECK(workspace.client.text(workspace.uri).starts_with("---\ntitle: a\n---\n"));
    CHECK(workspace.findings().empty());
}

TEST_CASE("words are allowed in the workspace, and the comments of ordval.yml stay") {
    for (const Profile& profile :
         {Profile{"VS Code", profiles::vscode()}, Profile{"Neovim 0.7", profiles::neovim_0_7()},
          Profile{"Emacs", profiles::emacs_30()}, Profile{"CodeMirror", profiles::codemirror()}}) {
        CAPTURE(profile.name);
        const std::string settings = "# Vår förening: åäö 🙂\nrules: [kommun]  # neutralt\n";
        Workspace workspace(profile.capabilities, "Ingen kund väntar. En kund.\n", "motion.md", settings);
        workspace.client.apply(workspace.action("kund", "Tillåt ”ingen kund väntar” i arbetsmappen")["edit"]);
        CHECK(read(workspace.folder / "ordval.yml") ==
              settings +
                  "exceptions:\n  - {rule: \"invanare.kund\", words: \"ingen kund väntar\", reason: \"skriv "
                  "skälet här\"}\n");
        workspace.save_settings();
        CHECK(workspace.findings() == Findings{"kund warning invanare.kund"});
    }
}

TEST_CASE("a form is admitted in the whole workspace, wherever it stands") {
    Workspace workspace(profiles::vscode(), "Ingen kund väntar. En Kund. Alla kunder.\n", "motion.md", "rules: [kommun]\n");
    workspace.client.apply(workspace.action("kund", "Tillåt formen ”kund” i hela arbetsmappen")["edit"]);
    CHECK(read(workspace.folder / "ordval.yml") ==
          "rules: [kommun]\nexceptions:\n  - {rule: \"invanare.kund\", words: \"kund\", reason: \"skriv skälet här\"}\n");
    workspace.save_settings();
    CHECK(workspace.findings() == Findings{"kunder warning invanare.kund"});
}

TEST_CASE("a missing ordval.yml is made by clients that make files") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities, "En kund.\n");
        const Json action = workspace.action("kund", "Stäng av regeln invanare.kund i arbetsmappen");
        const bool makes_files = profile.name == "VS Code" || profile.name.starts_with("Neovim");
        CHECK(!action.is_null() == makes_files);
        if (!makes_files) continue;
        workspace.client.apply(action["edit"]);
        CHECK(read(workspace.folder / "ordval.yml") == "paths:\n  \"**\": {off: [\"invanare.kund\"]}\n");
        workspace.save_settings();
        CHECK(workspace.findings().empty());
    }
}

TEST_CASE("a rule is turned off for the file, and an ordval.yml that is open is edited as it is there") {
    Workspace workspace(profiles::vscode(), "En kund.\n", "motion.md", "rules: [kommun]\n");
    const std::string settings = uri_of((workspace.folder / "ordval.yml").string());
    workspace.client.open(settings, "# osparat\nrules: [kommun]\n", "yaml");
    workspace.client.apply(workspace.action("kund", "Stäng av regeln invanare.kund för motion.md")["edit"]);
    CHECK(workspace.client.text(settings) ==
          "# osparat\nrules: [kommun]\npaths:\n  \"motion.md\": {off: [\"invanare.kund\"]}\n");
}

TEST_CASE("in English, and without a workspace") {
    Workspace workspace(profiles::vscode(), "En kund.\n", "motion.md", "", {{"language", "en"}});
    workspace.client.apply(workspace.action("kund", "Ignore ”kund” here")["edit"]);
    CHECK(workspace.client.text(workspace.uri) ==
          "En kund<!-- ordval: here invanare.kund – write the reason here -->.\n");
    CHECK(workspace.findings().empty());

    Client client(profiles::vscode());
    client.start();
    client.open("untitled:1", "En kund.\n");
    client.diagnostics("untitled:1");
    int settings = 0;
    for (const Json& action : client.code_actions("untitled:1", client.range_of("untitled:1", "kund")))
        settings += action["title"].get<std::string>().find("ordval.yml") != std::string::npos;
    CHECK(settings == 0);
    client.finish();
}

TEST_CASE("Kate, which applies everything, is offered no ways to ignore") {
    Workspace workspace(profiles::kate(), "En kund.\n", "motion.md", "rules: [kommun]\n");
    const Json whole{{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 1}, {"character", 0}}}};
    CHECK(workspace.client.code_actions(workspace.uri, whole, {{"diagnostics", workspace.diagnostics}})
              .size() == 1);
}

TEST_CASE("the same word can be replaced in the whole workspace") {
    Workspace workspace(profiles::vscode(), "Kundens.\n");
    const Json action = workspace.action("Kundens", "Byt ”kund” till ”invånare” i hela arbetsmappen");
    REQUIRE(!action.is_null());
    CHECK(action["kind"] == "refactor.rewrite.ordval");
    const Json& command = action["command"];
    workspace.client.request("workspace/executeCommand",
                             {{"command", command["command"]}, {"arguments", command["arguments"]}});
    const Json asked = workspace.client.take("workspace/applyEdit");
    workspace.client.apply(asked["params"]["edit"]);
    workspace.client.answer(asked, {{"applied", true}});
    CHECK(workspace.client.text(workspace.uri) == "Invånarens.\n");
    CHECK(Workspace(profiles::codemirror(), "Kundens.\n").action("Kundens", "Byt ”kund” till").is_null());
}
