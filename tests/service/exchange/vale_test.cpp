// Vale's styles, as people write them.

#include "service/exchange/vale.hpp"

#include <doctest/doctest.h>

#include "service/installation.hpp"
#include "support.hpp"
#include "terms/loading/rule_file.hpp"

using namespace ordval;
using namespace ordval::service;

TEST_CASE("a substitution becomes concepts, by what it says to write") {
    const ReadExchange read = read_vale("ord", "extends: substitution\nmessage: \"Skriv '%s', inte '%s'\"\nlevel: error\nlink: https://example.org/\n"
                                               "ignorecase: true\nswap:\n  kund: invånare|medborgare\n  'bl\\.a\\.': bland annat\n  '(?:e-?post|mejl)': e-post\n"
                                               "  brukare: invånare|medborgare\nnonword: true\n",
                                        nullptr);
    CHECK(read.problems.empty());
    REQUIRE(read.termbase.concepts.size() == 2);
    const ExchangeConcept& first = read.termbase.concepts[0];
    REQUIRE(first.terms.size() == 4);
    CHECK(first.terms[0].text == "invånare");
    CHECK(first.terms[0].status == TermStatus::preferred);
    CHECK(first.terms[1].text == "medborgare");
    CHECK(first.terms[1].status == TermStatus::admitted);
    CHECK(first.terms[2].text == "kund");
    CHECK(first.terms[2].severity == "error");
    CHECK(first.terms[3].text == "brukare");
    CHECK(first.source.url == "https://example.org/");
    CHECK(first.reason == "");
    CHECK(read.termbase.concepts[1].terms[1].text == "bl.a.");
    REQUIRE(read.notes.size() == 2);
    CHECK(read.notes[0].text == Message::note_regular_expression);
    CHECK(read.notes[0].line == 9);
    CHECK(read.notes[0].column == 3);
    CHECK(read.notes[1].text == Message::note_unknown_key);
    CHECK(read.notes[1].line == 11);
}

TEST_CASE("an existence has words without a substitute") {
    const ReadExchange read = read_vale("floskler", "extends: existence\nmessage: Säg vad som görs.\nlevel: suggestion\ntokens:\n  - krafttag\n  - \\bhelhetsgrepp\\b\n  - ta höjd\n", nullptr);
    REQUIRE(read.termbase.concepts.size() == 1);
    const ExchangeConcept& concept_ = read.termbase.concepts[0];
    CHECK(concept_.id == "floskler");
    CHECK(concept_.reason == "Säg vad som görs.");
    REQUIRE(concept_.terms.size() == 2);
    CHECK(concept_.terms[0].text == "krafttag");
    CHECK(concept_.terms[0].severity == "hint");
    CHECK(concept_.terms[1].text == "ta höjd");
    REQUIRE(read.notes.size() == 1);
    CHECK(read.notes[0].line == 6);
}

TEST_CASE("the forms of a word are one term again") {
    const ReadExchange read = read_vale("x", "extends: substitution\nswap:\n  glurp: blarg\n  glurps: blargs\n  glurpen: blargen\n  glurpens: blargens\n"
                                             "  glurper: blarger\n  glurpers: blargers\n  glurperna: blargerna\n  glurpernas: blargernas\n  glurpa: något annat\n", nullptr);
    REQUIRE(read.termbase.concepts.size() == 2);
    REQUIRE(read.termbase.concepts[0].terms.size() == 2);
    CHECK(read.termbase.concepts[0].terms[1].text == "glurp");
    CHECK(read.termbase.concepts[0].terms[1].inflection == "-en -er");
    CHECK(read.termbase.concepts[1].terms[1].text == "glurpa");
}

TEST_CASE("a form with another replacement stays a term of its own") {
    const ReadExchange read = read_vale("x", "extends: substitution\nswap:\n  glurp: blarg\n  glurps: blargs\n  glurpen: blargen\n  glurpens: blargens\n"
                                             "  glurper: medlemmar\n  glurpers: blargers\n  glurperna: blargerna\n  glurpernas: blargernas\n", nullptr);
    bool is_there = false;
    for (const ExchangeConcept& concept_ : read.termbase.concepts)
        is_there = is_there || (concept_.terms[0].text == "medlemmar" && concept_.terms[1].text == "glurper");
    CHECK(is_there);
}

TEST_CASE("what goes out is a style with every form") {
    const std::string yaml = "termbase: prov\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: \"-n = -na\"}\n"
                             "    deprecated: [{term: kund, class: \"-en -er\", severity: error}, {term: bl.a., class: uninflected, severity: hint}]\n"
                             "  - id: floskel\n    deprecated: [{term: krafttag, class: \"-et =\"}]\n";
    const auto loaded = terms::build_termbase({terms::parse_rule_file("prov.yml", yaml)});
    std::vector<ExchangeNote> notes;
    const std::vector<ValeFile> files = write_vale(loaded.termbase, notes);
    REQUIRE(files.size() == 3);
    CHECK(files[0].name == "invanare.yml");
    CHECK(files[0].text.find("extends: substitution") != std::string::npos);
    CHECK(files[0].text.find("level: error") != std::string::npos);
    CHECK(files[0].text.find("  kundernas: invånarnas\n") != std::string::npos);
    CHECK(files[0].text.find("  kund: invånare\n") != std::string::npos);
    CHECK(files[1].name == "invanare-suggestion.yml");
    CHECK(files[1].text.find("\"bl\\\\.a\\\\.\": invånare") != std::string::npos);
    CHECK(files[2].text.find("extends: existence") != std::string::npos);
    CHECK(files[2].text.find("  - krafttagen\n") != std::string::npos);
}

TEST_CASE("other kinds of rules and other files are told") {
    CHECK(read_vale("x", "extends: occurrence\nmax: 3\n", nullptr).notes.at(0).text == Message::note_unknown_extends);
    CHECK(read_vale("x", "hej: hopp\n", nullptr).notes.at(0).text == Message::note_not_vale);
    CHECK(!read_vale("x", "extends: [\n", nullptr).problems.empty());
}
