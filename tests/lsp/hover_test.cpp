#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

std::string hover(Json capabilities, const std::string& text, std::string_view at, Setup setup = {}) {
    Client client(std::move(capabilities), std::move(setup));
    client.start();
    client.open(motion, text);
    client.diagnostics(motion);
    std::string value = client.hover(motion, client.range_of(motion, at));
    client.finish();
    return value;
}

}  // namespace

TEST_CASE("hover over a finding tells what to write and why") {
    CHECK(hover(profiles::vim_ale(), "Alla kundernas ärenden.\n", "kundernas") ==
          "kundernas → invånarnas\n"
          "Skriv hellre invånare\n"
          "Definition: Den som bor i kommunen.\n"
          "Skäl: Ordet kund hör inte hemma här.\n"
          "Källa: Kommunfullmäktige, Språkpolicy, § 12, gäller från 2023-04-13\n"
          "Läs mer: https://example.org/beslut?id=12&del=1\n"
          "\n"
          "                          singular    plural\n"
          "obestämd form, nominativ  invånare    invånare\n"
          "obestämd form, genitiv    invånares   invånares\n"
          "bestämd form, nominativ   invånaren   invånarna\n"
          "bestämd form, genitiv     invånarens  invånarnas");
}

TEST_CASE("hover in Markdown for clients that read it") {
    const std::string value = hover(profiles::vscode(), "En kund.\n", "kund");
    CHECK(value.starts_with("**kund** → **invånare**\n\nSkriv hellre **invånare**\n\n"));
    CHECK(value.find("\n\nLäs mer: <https://example.org/beslut?id=12&del=1>\n\n|  | singular | plural |\n|---|---|---|\n"
                     "| obestämd form, nominativ | invånare | invånare |\n") != std::string::npos);
    CHECK(value.ends_with("| bestämd form, genitiv | invånarens | invånarnas |"));
}

TEST_CASE("hover over a term that nothing is wrong with") {
    CHECK(hover(profiles::vim_ale(), "Varje invånares väg.\n", "invånares")
              .starts_with("invånares – föredragen term\nDefinition: "));
    CHECK(hover(profiles::vim_ale(), "En studerande.\n", "studerande")
              .starts_with("studerande – tillåten term\n\n"));
    CHECK(hover(profiles::vim_ale(), "Begreppet kund.\n", "kund")
              .starts_with("kund – avrådd term\nSkriv hellre invånare\n"));
}

TEST_CASE("hover names the word where the pointer is, behind its last letter too, and nothing elsewhere") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "Å 🙂 elev, kund.\n");
    client.diagnostics(motion);
    const auto at = [&](int character) {
        const Json result = client.request(
            "textDocument/hover",
            {{"textDocument", {{"uri", motion}}}, {"position", {{"line", 0}, {"character", character}}}});
        return result.is_null() ? "" : client.at(motion, result["range"]);
    };
    CHECK(at(0) == "");
    CHECK(at(4) == "");
    CHECK(at(5) == "elev");
    CHECK(at(9) == "elev");
    CHECK(at(10) == "");
    CHECK(at(11) == "kund");
    CHECK(at(15) == "kund");
    CHECK(at(99) == "");
    client.finish();
}

TEST_CASE("hover over a word in markup covers all of it") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "> Varje **e**lev.\n");
    client.diagnostics(motion);
    const Json result =
        client.request("textDocument/hover",
                       {{"textDocument", {{"uri", motion}}}, {"position", {{"line", 0}, {"character", 14}}}});
    CHECK(client.at(motion, result["range"]) == "e**lev");
    client.finish();
}

TEST_CASE("hover in English") {
    CHECK(hover(profiles::vim_ale(), "En studerande.\n", "studerande",
                {.initialization_options = {{"language", "en"}}})
              .starts_with("studerande – admitted term\n\n                        singular  plural\n"));
}

TEST_CASE("the main forms of a verb, and a dash where a noun lacks a form") {
    const TemporaryFolder packs;
    write(packs / "kommun.yml",
          "termbase: kommun\nconcepts:\n  - {id: a, preferred: skriva, deprecated: [bära]}\n"
          "  - {id: b, preferred: {term: personal, class: \"-en\", gender: utrum}}\n");
    const Setup setup{.pack_folder = packs.string()};
    const std::string verb = hover(profiles::vim_ale(), "Vi bar det.\n", "bar", setup);
    CHECK(verb.find("\ninfinitiv   skriva\npresens     skriver\npreteritum  skrev\nsupinum     skrivit\nimperativ   skriv") !=
          std::string::npos);
    CHECK(hover(profiles::vscode(), "All personal.\n", "personal", setup).find("| personalen | – |") != std::string::npos);
}

TEST_CASE("nothing in a rule file is taken for Markdown") {
    const TemporaryFolder packs;
    write(packs / "kommun.yml",
          "termbase: kommun\nlanguage: sv\nconcepts:\n  - id: a\n"
          "    preferred: {term: elev, class: \"-en -er\", gender: utrum}\n"
          "    definition: \"*a* [b](c) <d> `e` _f_ \\\\ &amp;\\n# g\"\n");
    const std::string value =
        hover(profiles::vscode(), "En elev.\n", "elev", {.pack_folder = packs.string()});
    CHECK(value.find("Definition: \\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\_f\\_ \\\\ \\&amp; # g") !=
          std::string::npos);
}
