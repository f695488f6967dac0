// `ordval forms`. The forms are those of Svenska Akademiens ordlista.

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval::testing;
using nlohmann::json;

namespace {

using Row = std::vector<std::string>;

/// The rows under the header, by columns.
std::vector<Row> rows_of(const std::string& table) {
    std::istringstream lines(table);
    std::string line;
    std::getline(lines, line);
    CHECK(line == "lemma\tpos\tclass\tgender\tfeatures\tform\tsource");
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        Row row(1);
        for (const char c : line) {
            if (c == '\t')
                row.emplace_back();
            else
                row.back() += c;
        }
        REQUIRE(row.size() == 7);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::set<std::string> forms_in(const std::vector<Row>& rows) {
    std::set<std::string> forms;
    for (const Row& row : rows) forms.insert(row[5]);
    return forms;
}

std::string form_with(const std::vector<Row>& rows, const std::string& features) {
    for (const Row& row : rows)
        if (row[4] == features) return row[5];
    return "";
}

Run forms(const std::string& arguments, const std::string& input = "") {
    return run_ordval("forms " + arguments, ".", input);
}

}  // namespace

TEST_CASE("a noun has its eight forms, with features as in Universal Dependencies") {
    const Run run = forms("kund");
    CHECK(run.exit_code == 0);
    CHECK(run.err == "");
    const std::vector<Row> rows = rows_of(run.out);
    CHECK(rows.size() == 8);
    CHECK(form_with(rows, "Number=Sing|Definite=Ind|Case=Nom") == "kund");
    CHECK(form_with(rows, "Number=Sing|Definite=Ind|Case=Gen") == "kunds");
    CHECK(form_with(rows, "Number=Sing|Definite=Def|Case=Nom") == "kunden");
    CHECK(form_with(rows, "Number=Sing|Definite=Def|Case=Gen") == "kundens");
    CHECK(form_with(rows, "Number=Plur|Definite=Ind|Case=Nom") == "kunder");
    CHECK(form_with(rows, "Number=Plur|Definite=Ind|Case=Gen") == "kunders");
    CHECK(form_with(rows, "Number=Plur|Definite=Def|Case=Nom") == "kunderna");
    CHECK(form_with(rows, "Number=Plur|Definite=Def|Case=Gen") == "kundernas");
    for (const Row& row : rows) {
        CHECK(row[0] == "kund");
        CHECK(row[1] == "noun");
        CHECK(row[3] == "utrum");
        CHECK(row[6] == "lexicon");
    }
}

TEST_CASE("of a homograph all paradigms are listed") {
    const std::set<std::string> found = forms_in(rows_of(forms("lag").out));
    CHECK(found.count("laget"));
    CHECK(found.count("lagen"));
    CHECK(found.count("lagar"));
}

TEST_CASE("a lemma may have several words") {
    const std::set<std::string> found = forms_in(rows_of(forms("'person med funktionsnedsättning'").out));
    CHECK(found.count("personen med funktionsnedsättning"));
    CHECK(found.count("personer med funktionsnedsättning"));
    CHECK(found.count("personerna med funktionsnedsättning"));
    CHECK(!found.count("person med funktionsnedsättningen"));
}

TEST_CASE("a lemma may carry its inflection as Svenska Akademiens ordlista writes it") {
    const std::vector<Row> noun = rows_of(forms("'brasklapp -en -ar'").out);
    CHECK(forms_in(noun) == std::set<std::string>{"brasklapp", "brasklapps", "brasklappen", "brasklappens",
                                                  "brasklappar", "brasklappars", "brasklapparna",
                                                  "brasklapparnas"});
    CHECK(noun[0][0] == "brasklapp");
    CHECK(noun[0][6] == "stated");
    const Run wrong = forms("'kund -qx'");
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.err == "ordval: anmärkning: böjningen ”-qx” kan inte läsas för ”kund”\n");
}

TEST_CASE("verbs have their tenses, and a word without inflection one form") {
    const std::vector<Row> verb = rows_of(forms("erhålla").out);
    CHECK(form_with(verb, "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act") == "erhöll");
    CHECK(form_with(verb, "VerbForm=Sup|Voice=Act") == "erhållit");
    CHECK(verb[0][1] == "verb");
    CHECK(verb[0][3] == "");
    const std::vector<Row> particle = rows_of(forms("icke").out);
    REQUIRE(particle.size() == 1);
    CHECK(particle[0][1] == "uninflected");
    CHECK(particle[0][4] == "");
}

TEST_CASE("what is unknown is said, and the others are answered") {
    const Run run = forms("elev qwxzt kunder");
    CHECK(run.exit_code == 1);
    CHECK(rows_of(run.out).size() == 8);
    CHECK(run.err ==
          "ordval: anmärkning: ”qwxzt” är okänt, så det saknar böjning här\n"
          "ordval: anmärkning: ”kunder” är ingen grundform; menar du ”kund”?\n");
    CHECK(forms("--language en qwxzt").err ==
          "ordval: note: ”qwxzt” is unknown, so there is no inflection to show\n");
}

TEST_CASE("lemmas come from standard input, a line each") {
    const Run run = forms("-", "\xEF\xBB\xBFkund\r\n\r\n  elev \nk\xe5l\n");
    CHECK(run.exit_code == 2);
    CHECK(rows_of(run.out).size() == 16);
    CHECK(run.err == "ordval: -:4: fel: ”k\uFFFDl” är inte giltig UTF-8 (byte 2)\n");
    CHECK(rows_of(forms("", "kund\n").out).size() == 8);
    CHECK(rows_of(forms("elev - -", "kund\n").out).size() == 16);
    CHECK(rows_of(forms("-", "").out).empty());
}

TEST_CASE("a word may be typed with combining marks and soft hyphens, and keeps its capitals") {
    CHECK(forms_in(rows_of(forms("'sto\u0308d'").out)).count("stödet"));
    CHECK(forms_in(rows_of(forms("'kund\u00ADval'").out)).count("kundvalet"));
    CHECK(forms_in(rows_of(forms("VA-kund").out)).count("VA-kunden"));
}

TEST_CASE("JSON has the paradigms with their stems") {
    const Run run = forms("--format json kund qwxzt");
    CHECK(run.exit_code == 1);
    const json report = json::parse(run.out);
    REQUIRE(report["lemmas"].size() == 2);
    const json& paradigm = report["lemmas"][0]["paradigms"][0];
    CHECK(paradigm["pos"] == "noun");
    CHECK(paradigm["gender"] == "utrum");
    CHECK(paradigm["forms"][2] ==
          json{{"form", "kunden"}, {"features", "Number=Sing|Definite=Def|Case=Nom"}});
    CHECK(paradigm["compound_stems"][0] == "kund");
    CHECK(report["lemmas"][1] == json{{"lemma", "qwxzt"}, {"paradigms", json::array()}});
}

TEST_CASE("what is no word is answered all the same") {
    for (const std::string& word :
         {std::string(10'000, 'a'), std::string("1234"), std::string("кунд"), std::string("a\u0301\u0302")}) {
        const Run run = forms("-- '" + word + "'");
        CHECK(run.exit_code == 1);
        CHECK(rows_of(run.out).empty());
        CHECK(run.err.size() < 400);
    }
    for (const std::string& word :
         {std::string(""), std::string("\u00AD"), std::string("a\x1b[31m"), std::string("k\xe5l")}) {
        const Run run = forms("-- '" + word + "'");
        CHECK(run.exit_code == 2);
        CHECK(run.err.find("ordval: fel: ") == 0);
        CHECK(run.err.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("without a lexicon the endings tell what they can") {
    const TemporaryFolder folder;
    write(folder / "tom.lexicon", "");
    const Run run = run_ordval("forms --lexicon tom.lexicon tidning kund", folder.string());
    CHECK(run.exit_code == 1);
    CHECK(form_with(rows_of(run.out), "Number=Plur|Definite=Def|Case=Nom") == "tidningarna");
    CHECK(rows_of(run.out)[0][6] == "guessed");
    CHECK(run.err.find("ordval: anmärkning: tom.lexicon är inget lexikon för Ordval") == 0);
}
