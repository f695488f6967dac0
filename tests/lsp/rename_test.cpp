// A deprecated term replaced in the whole workspace, by renaming it or by a command.
#include "lsp/rename.hpp"

#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"
#include "swedish/inflection.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;
using ordval::lsp::uri_of;

namespace {

/// A workspace on disk with one draft that is open.
struct Workspace {
    explicit Workspace(Json capabilities, const std::string& text, const std::string& rules = "")
        : client(std::move(capabilities), {.folders = {uri_of(folder.string())}}) {
        write(folder / "motion.md", text);
        if (!rules.empty()) {
            write(folder / "egna.yml", rules);
            write(folder / "ordval.yml", "rules: [./egna.yml]\n");
        }
        client.start();
        client.open(uri, text);
        client.diagnostics(uri);
        client.accept_registrations();
    }
    ~Workspace() {
        if (client.has("textDocument/publishDiagnostics")) client.diagnostics(uri);
        client.finish();
    }
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    Json params(std::string_view at, const char* new_name = nullptr) {
        Json params{{"textDocument", {{"uri", uri}}}, {"position", client.range_of(uri, at)["start"]}};
        if (new_name) params["newName"] = new_name;
        return params;
    }
    void rename(std::string_view at, const char* new_name) {
        client.apply(client.request("textDocument/rename", params(at, new_name)));
    }

    TemporaryFolder folder;
    std::string uri = uri_of((folder / "motion.md").string());
    Client client;
};

}  // namespace

TEST_CASE("F2 on a form offers the same form of the preferred term") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities, "Å 🙂 kunderna, KUNDENS och en elev i VA-kunden.\n");
        const auto placeholder = [&](std::string_view at) {
            const Json result = workspace.client.request("textDocument/prepareRename", workspace.params(at));
            if (result.is_null()) return std::string();
            CHECK(workspace.client.at(workspace.uri, result["range"]) == at);
            return result["placeholder"].get<std::string>();
        };
        CHECK(placeholder("kunderna") == "invånarna");
        CHECK(placeholder("KUNDENS") == "INVÅNARENS");
        CHECK(placeholder("elev").empty());
        CHECK(placeholder("VA-kunden").empty());
    }
}

TEST_CASE("a term is renamed in every form, in open documents and in files") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities, "🙂 Kunden, *kunderna* och KUNDS.\r\n");
        fs::create_directories(workspace.folder / "svar");
        write(workspace.folder / "svar/b.txt", "Ingen ska bli nekad, sa kunderna.\n");
        write(workspace.folder / "svar/c.txt", "Inget här.\n");
        workspace.rename("kunderna", "invånarna");
        CHECK(workspace.client.text(workspace.uri) == "🙂 Invånaren, *invånarna* och INVÅNARES.\r\n");
        CHECK(read(workspace.folder / "svar/b.txt") == "Ingen ska bli nekad, sa invånarna.\n");
        CHECK(read(workspace.folder / "motion.md") == "🙂 Kunden, *kunderna* och KUNDS.\r\n");
    }
}

TEST_CASE("the new name is an admitted term in any form, or another word that is known") {
    {
        Workspace workspace(profiles::neovim_0_7(), "Skolungdomen och skolungdomarna.\n");
        workspace.rename("skolungdomarna", "studerandena");
        CHECK(workspace.client.text(workspace.uri) == "Studeranden och studerandena.\n");
    }
    Workspace workspace(profiles::emacs_30(), "Vi skrev det. De har skrivit.\n",
                        "termbase: egna\nconcepts:\n  - {id: a, preferred: ge, deprecated: [skriva]}\n");
    workspace.rename("skrev", "bära");
    CHECK(workspace.client.text(workspace.uri) == "Vi bar det. De har burit.\n");
}

TEST_CASE("a new name may be any form of a word that the dictionary inflects") {
    const auto opened = ordval::swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    ordval::terms::Termbase termbase;
    termbase.concepts.resize(1);
    termbase.concepts[0].id = "invanare";
    ordval::terms::Term kund;
    kund.text = "kund";
    kund.status = ordval::terms::Status::deprecated;
    kund.paradigm = ordval::swedish::inflections("kund", opened.lexicon).front();
    termbase.concepts[0].terms.push_back(kund);
    const ordval::terms::RuleSet rules(termbase, opened.lexicon);
    const auto lemma_of = [&](const char* name) {
        const auto term = ordval::lsp::new_term(rules, {0, 0}, name);
        return term ? term->paradigm.lemma : std::string();
    };
    CHECK(lemma_of("klient") == "klient");
    CHECK(lemma_of(" klienterna ") == "klient");
    CHECK(lemma_of("ledamöternas") == "ledamot");
    CHECK(lemma_of("kundens") == "");
    CHECK(lemma_of("erhålla") == "");  // no noun
    CHECK(lemma_of("xyzzyx") == "");
}

TEST_CASE("what is not safe is left and told, and what is excepted or quoted stays") {
    const std::string text = "Kunderna, **k**und.\n\nKunderna <!-- ordval: här kund --> väntar.\n";
    Workspace workspace(profiles::neovim_0_7(), text);
    workspace.rename("Kunderna", "invånare");
    CHECK(workspace.client.text(workspace.uri) ==
          "Invånarna, **k**und.\n\nKunderna <!-- ordval: här kund --> väntar.\n");
    const Json told = workspace.client.take("window/showMessage")["params"];
    CHECK(told["type"] == 3);
    CHECK(told["message"] ==
          "Ordval: 1 ställe lämnades, för där kan ordet inte bytas utan att meningen läses.");
}

TEST_CASE("a client that asks the writer gets what is not safe as well") {
    Workspace workspace(profiles::vscode(), "Kunderna, **k**und.\n");
    const Json edit =
        workspace.client.request("textDocument/rename", workspace.params("Kunderna", "invånare"));
    const Json& edits = edit["documentChanges"][0]["edits"];
    CHECK(!edits[0].contains("annotationId"));
    REQUIRE(edits[1].contains("annotationId"));
    CHECK(edit["changeAnnotations"][edits[1]["annotationId"].get<std::string>()]["needsConfirmation"] ==
          true);
    workspace.client.apply(edit);
    CHECK(workspace.client.text(workspace.uri) == "Invånarna, **invånare**.\n");
}

TEST_CASE("a rename to the same word, to an unknown one, or of nothing is refused") {
    Workspace workspace(profiles::vscode(), "En kund och en elev.\n");
    CHECK(workspace.client.error_code("textDocument/rename", workspace.params("kund", "kunderna")) == -32602);
    CHECK(workspace.client.error_code("textDocument/rename", workspace.params("kund", "xyzzyx")) == -32602);
    CHECK(workspace.client.error_code("textDocument/rename", workspace.params("kund", " ")) == -32602);
    CHECK(workspace.client.error_code("textDocument/rename", workspace.params("elev", "invånare")) == -32602);
}

TEST_CASE("a rename is given up when a text is edited meanwhile") {
    Workspace workspace(profiles::vscode(), "En kund.\n");
    workspace.client.world().executor.hold_background();
    const Json asked = workspace.client.ask("textDocument/rename", workspace.params("kund", "invånare"));
    workspace.client.edit(workspace.uri, "En", "Ingen");
    workspace.client.world().executor.release_background();
    workspace.client.diagnostics(workspace.uri);
    CHECK(workspace.client.take_reply(asked)["error"]["code"] == -32801);
}

TEST_CASE("the command replaces in the whole workspace") {
    for (const Profile& profile :
         {Profile{"VS Code", profiles::vscode()}, Profile{"Neovim 0.7", profiles::neovim_0_7()}}) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities, "En kund.\n");
        write(workspace.folder / "b.md", "Kundens svar.\n");
        const Json argument{
            {"uri", workspace.uri}, {"concept", "invanare"}, {"term", "kund"}, {"with", "invånare"}};
        const Json params{{"command", "ordval.replaceInWorkspace"}, {"arguments", Json::array({argument})}};
        CHECK(workspace.client.request("workspace/executeCommand", params).is_null());
        const Json asked = workspace.client.take("workspace/applyEdit");
        CHECK(asked["params"]["label"] == "Byt ”kund” till ”invånare” i hela arbetsmappen");
        workspace.client.apply(asked["params"]["edit"]);
        workspace.client.answer(asked, {{"applied", true}});
        CHECK(workspace.client.text(workspace.uri) == "En invånare.\n");
        CHECK(read(workspace.folder / "b.md") == "Invånarens svar.\n");
        const Json wrong{{"command", "ordval.replaceInWorkspace"},
                         {"arguments", Json::array({{{"uri", workspace.uri}}})}};
        CHECK(workspace.client.error_code("workspace/executeCommand", wrong) == -32602);
    }
}
