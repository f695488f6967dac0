// `ordval split`. The divisions are those of Svenska Akademiens ordlista, which marks where compounds divide.

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "service/typed_word.hpp"
#include "support.hpp"

using namespace ordval::testing;
using nlohmann::json;

namespace {

Run split(const std::string& arguments, const std::string& input = "") {
    return run_ordval("split " + arguments, ".", input);
}

/// The row of one word, without the header.
std::string row_of(const std::string& word) {
    const std::string header = "word\tsplit\tparts\talternatives\n";
    const std::string out = split("-- '" + word + "'").out;
    REQUIRE(out.find(header) == 0);
    return out.substr(header.size());
}

}  // namespace

TEST_CASE("a compound is divided into modifiers, linking elements and a head") {
    CHECK(row_of("kundvalssystemet") ==
          "kundvalssystemet\tkund|val+s|systemet\tmodifier=kund|modifier=val|head=system\t\n");
    CHECK(row_of("kundkort").find("kundkort\tkund|kort\tmodifier=kund|head=kort\t") == 0);
    CHECK(row_of("arbetslag").find("arbetslag\tarbet+s|lag\tmodifier=arbete|head=lag\t") == 0);
    CHECK(split("kundkort").exit_code == 0);
}

TEST_CASE("a word that can be divided in two ways shows both") {
    const std::string row = row_of("turkunder");
    CHECK(row.find("tur|kunder") != std::string::npos);
    CHECK(row.find("turk|under") != std::string::npos);
}

TEST_CASE("a simple word is one part, and an unknown one is said to be") {
    CHECK(row_of("kunden") == "kunden\tkunden\tword=kund\t\n");
    CHECK(row_of("sekund") == "sekund\tsekund\tword=sekund\t\n");
    CHECK(row_of("qwxzt") == "qwxzt\tqwxzt\tunknown\t\n");
    CHECK(split("kunden qwxzt").exit_code == 1);
}

TEST_CASE("capitals, hyphens, combining marks and soft hyphens") {
    CHECK(row_of("KUNDKORT").find("KUNDKORT\tKUND|KORT\tmodifier=kund|head=kort\t") == 0);
    CHECK(row_of("VA-kunden").find("VA-kunden\tVA+-|kunden\tmodifier=va|head=kund\t") == 0);
    CHECK(row_of("kund\u00ADkort").find("kundkort\tkund|kort\t") == 0);
    CHECK(row_of("vo\u0308rdkort").find("v\u00f6rdkort\t") == 0);
}

TEST_CASE("words come from standard input, and JSON has every split") {
    const Run run = split("--format json -", "kundkort\nqwxzt\n");
    CHECK(run.exit_code == 1);
    const json report = json::parse(run.out);
    REQUIRE(report["words"].size() == 2);
    CHECK(report["words"][0]["known"] == true);
    CHECK(report["words"][0]["splits"][0]["parts"][0] ==
          json{{"text", "kund"}, {"linking", ""}, {"role", "modifier"}, {"lemma", "kund"}});
    CHECK(report["words"][0]["splits"][0]["parts"][1]["role"] == "head");
    CHECK(report["words"][1] == json{{"word", "qwxzt"}, {"known", false}, {"splits", json::array()}});
}

TEST_CASE("what is no word is answered in bounded time") {
    std::string hyphens;
    for (int i = 0; i < 5'000; ++i) hyphens += "a-";
    for (const std::string& word :
         {std::string(10'000, 'a'), hyphens, std::string("1234"), std::string("kundкунд"),
          std::string("a\u0301\u0302"), std::string("-x"), std::string("kund-"), std::string("--")}) {
        const Run run = split("-- '" + word + "'");
        CHECK(run.exit_code == 1);
        CHECK(run.err == "");
        CHECK(run.out.find("\tunknown\t\n") != std::string::npos);
    }
    const Run broken = split("-- 'sm\xf6rg\xe5s' kundkort");
    CHECK(broken.exit_code == 2);
    CHECK(broken.err == "ordval: fel: ”sm\uFFFDrg\uFFFDs” är inte giltig UTF-8 (byte 3)\n");
    CHECK(broken.out.find("kund|kort") != std::string::npos);
}

TEST_CASE("a typed word keeps its capitals where the folded one was divided") {
    const ordval::service::TypedWord word("\u00C5\u00ADLDERSGrupp A\u030A");
    CHECK(word.folded() == "\u00e5ldersgrupp \u00e5");
    CHECK(word.text() == "\u00C5LDERSGrupp \u00C5");
    CHECK(word.text_of({0, 7}) == "\u00C5LDERS");
}
