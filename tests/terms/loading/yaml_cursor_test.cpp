#include "terms/loading/yaml_cursor.hpp"

#include <doctest/doctest.h>

#include <string>

using ordval::terms::yaml_cursor;
using ordval::terms::YamlCursor;

namespace {

/// "concepts/-/preferred value 'inv' (id)": what is told about the place of "|", which is taken out.
std::string told(std::string yaml) {
    const std::size_t at = yaml.find('|');
    REQUIRE(at != std::string::npos);
    yaml.erase(at, 1);
    const auto cursor = yaml_cursor(yaml, static_cast<std::uint32_t>(at));
    if (!cursor) return "nothing";
    std::string text;
    for (const std::string& key : cursor->path) text += "/" + (key.empty() ? "-" : key);
    constexpr const char* slots[] = {" key", " value", " either"};
    text += slots[static_cast<int>(cursor->slot)];
    text += " '" + std::string(cursor->token.in(yaml)) + "'";
    for (const std::string& sibling : cursor->siblings) text += " " + sibling;
    return text;
}

}  // namespace

TEST_CASE("a key is begun at its indentation") {
    CHECK(told("|") == " either ''");
    CHECK(told("ter|") == " either 'ter'");
    CHECK(told("termbase: x\n|") == " either '' termbase");
    CHECK(told("termbase: x\nlang|uage: sv\n") == " key 'language' termbase");
    CHECK(told("concepts:\n  - |\n") == "/concepts/- either ''");
    CHECK(told("concepts:\n  - i|d: x\n") == "/concepts/- key 'id'");
    CHECK(told("concepts:\n  - id: x\n    pref|\n    reason: y\n") == "/concepts/- either 'pref' id reason");
    CHECK(told("concepts:\n- id: x\n  pref|") == "/concepts/- either 'pref' id");
    CHECK(told("concepts:\n- id: x\n  source:\n    b|") == "/concepts/-/source either 'b'");
    CHECK(told("concepts:\n- id: x\n  source:\n    body: y\n  r|") == "/concepts/- either 'r' id source");
    CHECK(told("concepts:\n- id: x\n- id: y\n  |") == "/concepts/- either '' id");
    CHECK(told("concepts:\n- id: x\nru|") == " either 'ru' concepts");
    CHECK(told("termbase: t\n|\nlanguage: sv\nconcepts:\n  - id: x\n") == " either '' termbase language concepts");
    CHECK(told("concepts:\n  - id: x\n    |\n    reason: y\n  - id: z\n    off: true\n") == "/concepts/- either '' id reason");
    CHECK(told("\xEF\xBB\xBF|\nrules: []\n") == " either '' rules");
    CHECK(told("concepts:\r\n  - id: x\r\n    pr|\r\n") == "/concepts/- either 'pr' id");
}

TEST_CASE("a value belongs to its key, or to its list") {
    CHECK(told("language: |") == "/language value ''");
    CHECK(told("language: s|v # svenska") == "/language value 'sv'");
    CHECK(told("extends:\n  - kom|") == "/extends/- either 'kom'");
    CHECK(told("a:\n  b: \"inv|ånare\"\n") == "/a/b value 'invånare'");
    CHECK(told("a: 'inv|") == "/a value 'inv'");
}

TEST_CASE("brackets") {
    CHECK(told("extends: [kommun, |") == "/extends/- value ''");
    CHECK(told("extends: [kom|mun, lund]") == "/extends/- value 'kommun'");
    CHECK(told("x: {|}") == "/x key ''");
    CHECK(told("x: {term: inv|}") == "/x/term value 'inv'");
    CHECK(told("x: {term: invånare, g|}") == "/x key 'g' term");
    CHECK(told("x: {term: invånare, class: |}") == "/x/class value ''");
    CHECK(told("x: {keep: [a, b|], fix: safe}") == "/x/keep/- value 'b'");
    CHECK(told("x: {keep: [a, b], f|: safe}") == "/x key 'f' keep");
    CHECK(told("x: {keep: [a,\n  b|") == "/x/keep/- value 'b'");
    CHECK(told("x: {keep: [a,\n  b]}\ny|") == " either 'y' x");
    CHECK(told("- {term: kund}\n- {|") == "/- key ''");
}

TEST_CASE("nothing is told in comments and block texts") {
    CHECK(told("a: b # kom|") == "nothing");
    CHECK(told("# kom|mentar") == "nothing");
    CHECK(told("a: >\n  lång t|ext\nb: c") == "nothing");
    CHECK(told("a: >\n  lång text\nb|") == " either 'b' a");
}

TEST_CASE("whatever is written, a place is inside the text") {
    const std::string odd = "a: [{\"x': ]}, - - - ? : | > # \t\n  -- \"\\\n[[[[{{{{\n'";
    for (std::uint32_t at = 0; at <= odd.size() + 2; ++at) {
        const auto cursor = yaml_cursor(odd, at);
        if (cursor) CHECK(cursor->token.end <= odd.size());
    }
}
