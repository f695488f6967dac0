// Rule files that are open in the editor: what their authors see, and what becomes of the drafts.
#include <doctest/doctest.h>

#include <algorithm>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"
#include "swedish/lexicon.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;
using ordval::lsp::member;
using ordval::lsp::uri_of;

namespace {

using Findings = std::vector<std::string>;

constexpr const char* pack =
    "termbase: lund\n"
    "language: sv\n"
    "concepts:\n"
    "  - id: elev\n"
    "    preferred: {term: elev, class: \"-en -er\", gender: utrum}\n"
    "    deprecated: [{term: klient, class: \"-en -er\", gender: utrum}]\n";

/// A workspace with one pack, its ordval.yml and a draft; schema and packs are the shipped ones.
struct Workspace {
    explicit Workspace(Json capabilities, std::shared_ptr<const ordval::swedish::Lexicon> lexicon = nullptr)
        : client(std::move(capabilities),
                 {.folders = {uri_of(folder.string())}, .pack_folder = (source_folder() / "rules").string(), .lexicon = std::move(lexicon)}) {
        write(folder / "lund.yml", pack);
        write(folder / "ordval.yml", "rules: [./lund.yml]\n");
        client.start();
    }

    void open_pack(const std::string& text) { client.open(rules, text, "yaml"); }
    void open_settings(const std::string& text) { client.open(settings, text, "yaml"); }

    /// Labels of what is offered where "|" stands.
    std::vector<std::string> completions(const std::string& uri, std::string text) {
        const std::size_t at = text.find('|');
        text.erase(at, 1);
        client.open(uri, text, "yaml");
        client.accept_registrations();
        const std::size_t line_begin = text.rfind('\n', at == 0 ? 0 : at - 1);
        const std::size_t begin = at == 0 || line_begin == std::string::npos ? 0 : line_begin + 1;
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        offered = client.request("textDocument/completion", {{"textDocument", {{"uri", uri}}},
                                                             {"position", {{"line", line}, {"character", at - begin}}}});
        std::vector<std::string> labels;
        for (const Json& item : offered["items"]) labels.push_back(item["label"]);
        client.close(uri);
        take_pushed();
        return labels;
    }

    void take_pushed() {
        while (client.has("textDocument/publishDiagnostics")) client.take("textDocument/publishDiagnostics");
    }

    /// Saved by the editor, with the text that it has.
    void save_pack() {
        write(folder / "lund.yml", client.text(rules));
        client.notify("textDocument/didSave", {{"textDocument", {{"uri", rules}}}});
        client.accept_registrations();
        if (client.has("workspace/diagnostic/refresh")) client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    }

    TemporaryFolder folder;
    std::string rules = uri_of((folder / "lund.yml").string());
    std::string settings = uri_of((folder / "ordval.yml").string());
    std::string draft = uri_of((folder / "motion.md").string());
    Json offered;
    Client client;
};

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("a rule file's faults stand where they are written, in every client") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities);
        workspace.open_pack("termbase: lund\nconcepts:\n  - id: elev\n    prefered: elev\n"
                            "    deprecated: [{term: klient, class: \"-en -er\", gender: utrum}]\n");
        CHECK(workspace.client.findings(workspace.rules) == Findings{"prefered error unknown-key"});
        workspace.client.edit(workspace.rules, "prefered", "preferred");
        for (const Json& one : workspace.client.diagnostics(workspace.rules)) CHECK(one["severity"] != 1);
        workspace.client.close(workspace.rules);
        workspace.take_pushed();
        workspace.client.finish();
    }
}

TEST_CASE("columns of a rule file count in the client's encoding") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities);
        workspace.open_pack("termbase: lund\nconcepts:\n  - {id: å🙂ö, reasn: x, preferred: elev, deprecated: [skolungdom]}\n");
        const Json all = workspace.client.diagnostics(workspace.rules);
        const auto found = std::find_if(all.begin(), all.end(), [](const Json& one) { return one["code"] == "unknown-key"; });
        REQUIRE(found != all.end());
        CHECK(workspace.client.at(workspace.rules, (*found)["range"]) == "reasn");
        workspace.client.close(workspace.rules);
        workspace.take_pushed();
        workspace.client.finish();
    }
}

TEST_CASE("a rule's own test that fails is told where the test stands") {
    Workspace workspace(profiles::vscode());
    workspace.open_pack(std::string(pack) + "    tests: [\"En [[patient]] väntar.\"]\n");
    const Json all = workspace.client.diagnostics(workspace.rules);
    REQUIRE(all.size() == 1);
    CHECK(all[0]["code"] == "failed-test");
    CHECK(workspace.client.at(workspace.rules, all[0]["range"]).find("patient") != std::string::npos);
    workspace.client.finish();
}

TEST_CASE("did you mean: the quick fix writes it") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities);
        workspace.open_pack("termbase: lund\nextends: [\"komun\"]\n");
        CHECK(workspace.client.findings(workspace.rules) == Findings{"\"komun\" error unknown-pack"});
        const Json actions = workspace.client.code_actions(workspace.rules, workspace.client.range_of(workspace.rules, "komun"));
        if (!actions.empty() && actions[0].contains("edit")) {
            REQUIRE(actions.size() == 1);
            CHECK(actions[0]["title"] == "Byt till ”kommun”");
            CHECK(actions[0]["kind"] == "quickfix");
            workspace.client.apply(actions[0]["edit"]);
            CHECK(workspace.client.text(workspace.rules) == "termbase: lund\nextends: [\"kommun\"]\n");
            CHECK(workspace.client.findings(workspace.rules).empty());
        }
        workspace.client.close(workspace.rules);
        workspace.take_pushed();
        workspace.client.finish();
    }
}

TEST_CASE("an ordval.yml is looked at too: keys, packs and files that are not there") {
    Workspace workspace(profiles::nothing());
    workspace.open_settings("rules: [komun, ./finns-inte.yml]\nlangauge: sv\n");
    const Json all = workspace.client.diagnostics(workspace.settings);
    REQUIRE(all.size() == 3);
    CHECK(workspace.client.at(workspace.settings, all[0]["range"]) == "komun");
    CHECK(workspace.client.at(workspace.settings, all[1]["range"]) == "./finns-inte.yml");
    CHECK(workspace.client.at(workspace.settings, all[2]["range"]) == "langauge");
    workspace.client.close(workspace.settings);
    workspace.take_pushed();
    workspace.client.finish();
}

TEST_CASE("a rule that an ordval.yml switches off, and that is not there, is told where it stands") {
    Workspace workspace(profiles::nothing());
    workspace.open_settings("rules: [kommun]\npaths:\n  'va/*': {off: [invanare.kuund, Invanare]}\n"
                            "  'hem/*': {rules: [skrivregler], off: [procent-ord, kund]}\n");
    const Json told = workspace.client.diagnostics(workspace.settings);
    REQUIRE(told.size() == 1);
    CHECK(workspace.client.at(workspace.settings, told[0]["range"]) == "invanare.kuund");
    CHECK(told[0]["code"] == "unknown-rule");
    CHECK(told[0]["message"].get<std::string>().find("menar du ”invanare.kund”") != std::string::npos);
    workspace.client.close(workspace.settings);
    workspace.take_pushed();
    workspace.client.finish();
}

TEST_CASE("what an author is about to write troubles no draft until it is saved; then all drafts follow") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Workspace workspace(profile.capabilities);
        Client& client = workspace.client;
        client.open(workspace.draft, "En klient och en patient väntar.\n");
        CHECK(client.findings(workspace.draft) == Findings{"klient warning elev.klient"});
        workspace.open_pack(pack);
        CHECK(client.findings(workspace.rules).empty());
        client.edit(workspace.rules, "klient", "patient");
        workspace.take_pushed();
        CHECK_FALSE(client.has("workspace/diagnostic/refresh"));
        // No clock has moved, and no watcher has told: saving is enough.
        workspace.save_pack();
        CHECK(client.findings(workspace.draft) == Findings{"patient warning elev.patient"});
        workspace.client.close(workspace.rules);
        workspace.client.close(workspace.draft);
        workspace.take_pushed();
        client.finish();
    }
}

TEST_CASE("an author who sees a fault where it stands is not told in a message box too") {
    Workspace workspace(profiles::nothing());
    workspace.client.open(workspace.draft, "En klient.\n");
    CHECK(workspace.client.findings(workspace.draft).size() == 1);
    workspace.open_pack(pack);
    workspace.take_pushed();
    workspace.client.edit(workspace.rules, "deprecated", "deprecatd");
    workspace.save_pack();
    CHECK_FALSE(workspace.client.has("window/showMessage"));
    CHECK(workspace.client.findings(workspace.rules) == Findings{"deprecatd error unknown-key"});
    // When the file is closed, nobody sees it any more.
    workspace.client.close(workspace.rules);
    const std::string message = workspace.client.take("window/showMessage")["params"]["message"];
    CHECK(message.find("deprecatd") != std::string::npos);
    workspace.client.close(workspace.draft);
    workspace.take_pushed();
    workspace.client.finish();
}

TEST_CASE("a fault in a file that is extended is told where it is extended, and goes when that file is saved") {
    Workspace workspace(profiles::nothing());
    Client& client = workspace.client;
    const std::string base = uri_of((workspace.folder / "bas.yml").string());
    write(workspace.folder / "bas.yml", "termbase: bas\ntitel: x\n");
    client.open(workspace.rules, "termbase: lund\nextends: [kommun, ./bas.yml]\n", "yaml");
    CHECK(client.findings(workspace.rules) == Findings{"./bas.yml error unknown-key"});
    client.open(base, "termbase: bas\ntitle: x\n", "yaml");
    CHECK(client.findings(base).empty());
    write(workspace.folder / "bas.yml", client.text(base));
    client.notify("textDocument/didSave", {{"textDocument", {{"uri", base}}}});
    CHECK(client.findings(workspace.rules).empty());
    client.finish();
}

TEST_CASE("two packs that extend each other are told so") {
    Workspace workspace(profiles::nothing());
    write(workspace.folder / "lund.yml", "termbase: lund\nextends: [./bas.yml]\n");
    write(workspace.folder / "bas.yml", "termbase: bas\nextends: [./lund.yml]\n");
    workspace.client.open(workspace.rules, "termbase: lund\nextends: [./bas.yml]\n", "yaml");
    CHECK(workspace.client.findings(workspace.rules) == Findings{"./bas.yml error circular-extends"});
    // The other file is not open, so that a box tells of it.
    CHECK(workspace.client.take("window/showMessage")["params"]["message"].get<std::string>().find("bas.yml:2") != std::string::npos);
    workspace.client.finish();
}

TEST_CASE("the name of a file decides, not what the editor calls its language") {
    Workspace workspace(profiles::nothing());
    workspace.client.open(workspace.settings, "langauge: sv\n", "plaintext");
    CHECK(workspace.client.findings(workspace.settings) == Findings{"langauge error unknown-key"});
    workspace.client.open("untitled:Untitled-1", "termbase: lund\nprefered: x\n", "yaml");
    CHECK(workspace.client.findings("untitled:Untitled-1") == Findings{"prefered error unknown-key"});
    workspace.client.finish();
}

TEST_CASE("a YAML file becomes a rule file when it says so, and other YAML files are silent") {
    Workspace workspace(profiles::nothing());
    const std::string uri = uri_of((workspace.folder / "annan.yml").string());
    workspace.client.open(uri, "prefered: x\n", "yaml");
    CHECK_FALSE(workspace.client.has("textDocument/publishDiagnostics"));
    workspace.client.rewrite(uri, "termbase: annan\nprefered: x\n");
    CHECK(workspace.client.findings(uri) == Findings{"prefered error unknown-key"});
    workspace.client.rewrite(uri, "prefered: x\n");
    CHECK(workspace.client.findings(uri).empty());
    workspace.client.finish();
}

TEST_CASE("keys are completed with what they are for, and none twice") {
    Workspace workspace(profiles::nothing());
    const auto keys = workspace.completions(workspace.rules, "termbase: lund\nconcepts:\n  - id: elev\n    |\n");
    CHECK(holds(keys, "preferred"));
    CHECK(holds(keys, "deprecated"));
    CHECK_FALSE(holds(keys, "id"));
    CHECK_FALSE(holds(keys, "termbase"));
    const Json items = workspace.offered["items"];
    const auto preferred = std::find_if(items.begin(), items.end(), [](const Json& item) { return item["label"] == "preferred"; });
    CHECK((*preferred)["textEdit"]["newText"] == "preferred: ");
    CHECK(!(*preferred)["documentation"].get<std::string>().empty());
    workspace.completions(workspace.settings, "language:|\n");
    CHECK(workspace.offered["items"][0]["textEdit"]["newText"] == " sv");
    CHECK(holds(workspace.completions(workspace.rules, "termbase: lund\nrules:\n  - id: x\n    kind: |\n"), "capitalization"));
    CHECK(holds(workspace.completions(workspace.rules, "termbase: lund\nextends: [|\n"), "kommun"));
    CHECK(holds(workspace.completions(workspace.settings, "|\n"), "rules"));
    CHECK(holds(workspace.completions(workspace.settings, "rules:\n  - |\n"), "klarsprak"));
    CHECK(workspace.completions(workspace.settings, "language: |\n") == std::vector<std::string>{"sv", "en"});
    workspace.client.finish();
}

TEST_CASE("words are completed from the dictionary") {
    const auto opened = ordval::swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    Workspace workspace(profiles::nothing(), opened.lexicon);
    const auto words = workspace.completions(workspace.rules, "termbase: lund\nconcepts:\n  - id: x\n    preferred: invåna|\n");
    CHECK(holds(words, "invånare"));
    CHECK_FALSE(holds(words, "invånarnas"));
    CHECK(workspace.offered["isIncomplete"] == true);
    workspace.client.finish();
}

TEST_CASE("hover tells what a key is for, and all forms of a term") {
    const auto opened = ordval::swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    Workspace workspace(profiles::vscode(), opened.lexicon);
    workspace.open_pack("termbase: lund\nconcepts:\n  - id: invanare\n    preferred: invånare\n    deprecated: [kund]\n");
    Client& client = workspace.client;
    CHECK(client.hover(workspace.rules, client.range_of(workspace.rules, "preferred")).find("ska användas") != std::string::npos);
    CHECK(client.hover(workspace.rules, client.range_of(workspace.rules, "kund")).find("kundernas") != std::string::npos);
    CHECK(client.hover(workspace.rules, client.range_of(workspace.rules, "lund")).find("hänvisar") != std::string::npos);
    client.finish();
}
