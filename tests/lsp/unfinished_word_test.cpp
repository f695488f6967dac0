// A writer on the way to "kundvagn" passes "kund": what is held back, and until when.
#include "lsp/unfinished_word.hpp"

#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";
constexpr const char* published = "textDocument/publishDiagnostics";
constexpr const char* refresh = "workspace/diagnostic/refresh";

using Findings = std::vector<std::string>;
const Findings kund{"kund warning invanare.kund"};

/// A client that wants a publish for every version, with an open document.
struct Writer {
    explicit Writer(const std::string& text, Json capabilities = profiles::codemirror())
        : client(std::move(capabilities)) {
        client.start();
        client.open(motion, text);
        client.diagnostics(motion);
    }
    ~Writer() { client.finish(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Types `letters` one by one behind `word`; the findings that are shown in the end.
    Findings type(std::string word, const std::string& letters) {
        Findings found;
        for (const char letter : letters) {
            client.edit(motion, word, word + letter);
            word += letter;
            found = client.findings(motion);
        }
        return found;
    }

    Client client;
};

}  // namespace

TEST_CASE("a word that is being written is not marked until the writer goes on") {
    Writer writer("En \n\nSlut.\n");
    CHECK(writer.type("En ", "kund").empty());
    CHECK(writer.type("kund", "er").empty());
    CHECK(writer.type("kunder", " ") == Findings{"kunder warning invanare.kund"});
}

TEST_CASE("an edit elsewhere, a save, or a second shows it") {
    Writer writer("En \n\nSlut.\n");
    CHECK(writer.type("En ", "kund").empty());
    SUBCASE("an edit elsewhere") {
        writer.client.edit(motion, "Slut", "Slutet");
        CHECK(writer.client.findings(motion) == kund);
    }
    SUBCASE("a save") {
        writer.client.notify("textDocument/didSave", {{"textDocument", {{"uri", motion}}}});
        const Json again = writer.client.take(published)["params"];
        CHECK(again["version"] == writer.client.version(motion));
        CHECK(again["diagnostics"].size() == 1);
    }
    SUBCASE("a second") {
        writer.client.pass(999ms);
        CHECK(!writer.client.has(published));
        writer.client.pass(1ms);
        CHECK(writer.client.findings(motion) == kund);
        writer.client.pass(10s);
        CHECK(!writer.client.has(published));
    }
    SUBCASE("a hover") {
        CHECK(writer.client.hover(motion, writer.client.range_of(motion, "kund")) != "");
        CHECK(writer.client.findings(motion) == kund);
    }
    SUBCASE("a request for actions, but not the editor's own at every move") {
        const Json place = writer.client.range_of(motion, "kund");
        CHECK(writer.client.code_actions(motion, place, {{"triggerKind", 2}}).size() > 1);
        CHECK(!writer.client.has(published));
        CHECK(writer.client.code_actions(motion, place).size() > 1);
        CHECK(writer.client.findings(motion) == kund);
    }
}

TEST_CASE("the clock starts again with every letter") {
    Writer writer("En \n");
    CHECK(writer.type("En ", "kund").empty());
    writer.client.pass(900ms);
    CHECK(writer.type("kund", "en").empty());
    writer.client.pass(900ms);
    CHECK(!writer.client.has(published));
    writer.client.pass(100ms);
    CHECK(writer.client.findings(motion) == Findings{"kunden warning invanare.kund"});
}

TEST_CASE("what was shown before the edit is not withdrawn") {
    Writer writer("Här: en kund.\n");
    writer.client.edit(motion, "Här", "Där borta");
    CHECK(writer.client.findings(motion) == kund);
    CHECK(writer.type("kund", "s") == Findings{"kunds warning invanare.kund"});
}

TEST_CASE("a deletion that ends in a finding holds it back too") {
    Writer writer("En kundzz.\n");
    writer.client.edit(motion, "zz", "");
    CHECK(writer.client.findings(motion).empty());
    writer.client.pass(1s);
    CHECK(writer.client.findings(motion) == kund);
}

TEST_CASE("only the word at the end of the edit is held back") {
    Writer writer("En.\n");
    writer.client.edit(motion, "En", "En kund och en kund");
    CHECK(writer.client.findings(motion) == kund);
    writer.client.pass(1s);
    CHECK(writer.client.findings(motion).size() == 2);
}

TEST_CASE("a client that pulls is asked to pull again") {
    Writer writer("En \n", profiles::neovim_0_12());
    CHECK(writer.type("En ", "kund").empty());
    CHECK(!writer.client.has(refresh));
    writer.client.pass(1s);
    writer.client.answer(writer.client.take(refresh), nullptr);
    CHECK(writer.client.findings(motion) == kund);
    writer.client.pass(10s);
    CHECK(!writer.client.has(refresh));
}

TEST_CASE("a document that is opened or replaced whole is shown whole") {
    Writer writer("En kund");
    writer.client.rewrite(motion, "Ny kund");
    CHECK(writer.client.findings(motion) == kund);
    writer.client.edit(motion, "Ny", "En");
    writer.client.close(motion);
    writer.client.pass(5s);
    while (writer.client.has(published)) writer.client.take(published);
}
