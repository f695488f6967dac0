// What is kept from one version to the next never shows: after every edit the client has the diagnostics that
// it would have had if it had opened the document then.
#include "lsp/diagnostic_writer.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* edited = "file:///edited.md";
constexpr const char* opened = "file:///opened.md";
constexpr const char* refresh = "workspace/diagnostic/refresh";

/// The writer is done with the word at hand, so that nothing is held back.
void save(Client& client) {
    client.notify("textDocument/didSave", {{"textDocument", {{"uri", edited}}}});
    if (client.has(refresh)) client.answer(client.take(refresh), nullptr);
}

/// Diagnostics that point to their own document name it.
Json without_name(const Json& diagnostics, const std::string& uri) {
    std::string json = diagnostics.dump();
    for (std::size_t at; (at = json.find(uri)) != std::string::npos;) json.replace(at, uri.size(), "-");
    return Json::parse(json);
}

void type_and_compare(Json capabilities) {
    const std::vector<std::string> pieces{
        "kund", "kunderna ", "å", "😀", " ", "\n", "\n\n", "\n# Om ordet kund\n\n", "\n\n- kund\n", "\n> ", "`",
        "\n```\n", "<!-- ordval: av kund -->", "”", ". En ny kund ", "\n\nVarje kunds val.\n\n",
        "yrkar att begreppet kund ", ""};
    std::mt19937 random(5);
    Client client(std::move(capabilities));
    client.start();
    client.open(edited,
                "# Motion\n\nVarje kund får svar.\n\nTvå kunder väntar. ”Kundernas val”, sade hon.\n\n- En "
                "kund\n- Två kunder\n\nSlut.\n");
    client.diagnostics(edited);
    for (int i = 0; i < 150; ++i) {
        const std::string text = client.text(edited);
        std::size_t begin = random() % text.size();
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
        std::size_t end = std::min(text.size(), begin + 1 + random() % 4);
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        const std::string from = text.substr(begin, end - begin);
        const std::string& piece = pieces[random() % pieces.size()];
        client.edit(edited, from, random() % 3 ? from + piece : piece);
        if (client.text(edited).empty()) client.edit(edited, "", "Varje kund.\n");
        save(client);
        client.open(opened, client.text(edited));
        const Json expected = without_name(client.diagnostics(opened), opened);
        REQUIRE_MESSAGE(without_name(client.diagnostics(edited), edited) == expected,
                        "edit " << i << "\n"
                                << client.text(edited));
        client.close(opened);
        while (client.has("textDocument/publishDiagnostics")) client.take("textDocument/publishDiagnostics");
    }
    client.finish();
}

}  // namespace

TEST_CASE("diagnostics after edits are those of a document that was opened then, pushed") {
    type_and_compare(profiles::codemirror());
}

TEST_CASE("diagnostics after edits are those of a document that was opened then, pulled") {
    type_and_compare(profiles::vscode());
}
