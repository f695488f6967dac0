// A rule of a pack that says so does not judge texts that are older than its decision.

#include <doctest/doctest.h>

#include <string>

#include "service/analysis.hpp"
#include "service/messages.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

std::string pack(const std::string& top, const std::string& valid_from = "2023-04-13") {
    return "termbase: lund\n" + top +
           "concepts:\n  - id: invanare\n    preferred: {term: invånare, class: -n = -na}\n"
           "    deprecated: [{term: kund, class: -en -er}]\n    source: {valid_from: " + valid_from + "}\n"
           "    tests: [\"Varje [[kund]]{invånare} får svar.\"]\n";
}

LoadedRules load(const std::string& yaml) {
    const TemporaryFolder folder;
    write(folder / "lund.yml", yaml);
    return RuleLibrary(folder.string()).load({"lund"});
}

/// "1" when the rule speaks, else the reason that is told, or nothing.
std::string verdict(const LoadedRules& loaded, const std::string& text, const std::string& today = "2026-04-13",
                    formats::Format format = formats::Format::markdown) {
    terms::DocumentFacts facts;
    facts.today = today;
    const auto analysis = analyse(text, format, loaded.rules, facts);
    if (!analysis->statements.empty()) return std::to_string(analysis->statements.size());
    const std::vector<terms::Finding> silent = analysis->silent();
    return silent.empty() ? "" : reason_for(silent.front(), analysis->text, true, Language::swedish);
}

std::string dated(const char* date) { return std::string("regeln gäller från 2023-04-13, och texten är daterad ") + date; }

/// The line stands as number `line` of a draft with a finding after it.
std::string with_line(const std::string& line, int number, const std::string& end) {
    std::string text;
    for (int i = 1; i < number; ++i) text += (i % 2 ? "Ärende." : "") + end;
    return text + line + end + end + "Varje kund får svar." + end;
}

}  // namespace

TEST_CASE("a pack that says so does not judge older texts") {
    const LoadedRules rules = load(pack("respect_valid_from: true\n"));
    REQUIRE(rules.problems.empty());
    CHECK(verdict(rules, "2022-01-01\n\nVarje kund får svar.\n") == dated("2022-01-01"));
    CHECK(verdict(rules, "Lund den 12 april 2023\n\nVarje kund får svar.\n") == dated("2023-04-12"));
    CHECK(verdict(rules, "Lund den 13 april 2023\n\nVarje kund får svar.\n") == "1");
    CHECK(verdict(rules, "Lund den 31 april 2022\n\nVarje kund får svar.\n") == "1");
    CHECK(verdict(rules, "Varje kund fick svar 2022-01-01.\n", "2026-04-13", formats::Format::plain_text) == dated("2022-01-01"));
}

TEST_CASE("a text without a date is as old as today") {
    const LoadedRules rules = load(pack("respect_valid_from: true\n"));
    CHECK(verdict(rules, "Varje kund får svar.\n", "2023-04-12") == "regeln gäller från 2023-04-13, och texten har inget datum");
    CHECK(verdict(rules, "Varje kund får svar.\n", "2023-04-13") == "1");
    CHECK(verdict(rules, "2023-05-01\n\nVarje kund får svar.\n", "2023-04-12") == "1");
}

TEST_CASE("front matter comes before a letterhead") {
    const LoadedRules rules = load(pack("respect_valid_from: true\n"));
    const std::string letterhead = "Lund den 1 maj 2024\n\nVarje kund får svar.\n";
    CHECK(verdict(rules, "---\nbeslut: 2024-01-01\ndatum: 2022-01-01\n---\n\n" + letterhead) == dated("2022-01-01"));
    CHECK(verdict(rules, "---\nbeslut: 2022-01-01\n---\n\n" + letterhead) == "1");
    CHECK(verdict(rules, "---\r\ndatum: 2022-01-01\r\n---\r\n\r\nVarje kund får svar.\r\n") == dated("2022-01-01"));
}

TEST_CASE("only the first fifteen lines are the head of a text") {
    const LoadedRules rules = load(pack("respect_valid_from: true\n"));
    for (const std::string end : {"\n", "\r\n"}) {
        CHECK(verdict(rules, with_line("Beslutet fattades 2022-01-01.", 15, end)) == dated("2022-01-01"));
        CHECK(verdict(rules, with_line("Beslutet fattades 2022-01-01.", 16, end)) == "1");
    }
}

TEST_CASE("without the key, or without a date of its own, a rule judges every text") {
    const std::string text = "2022-01-01\n\nVarje kund får svar.\n";
    CHECK(verdict(load(pack("")), text) == "1");
    CHECK(verdict(load(pack("respect_valid_from: false\n")), text) == "1");
    const std::string without = "termbase: lund\nrespect_valid_from: true\nconcepts:\n  - id: invanare\n"
                                "    preferred: {term: invånare, class: -n = -na}\n    deprecated: [{term: kund, class: -en -er}]\n";
    CHECK(verdict(load(without), text) == "1");
}

TEST_CASE("a date that does not exist is told where it stands") {
    const LoadedRules rules = load(pack("respect_valid_from: true\n", "2023-02-29"));
    REQUIRE(rules.problems.size() == 1);
    CHECK(rules.problems[0].place.line == 7);
    CHECK(rules.problems[0].place.column == 26);
    CHECK(rules.problems[0].sentence.swedish == "”2023-02-29” är inget datum; skriv det som 2023-04-13");
}

TEST_CASE("the command line tells the reason") {
    const TemporaryFolder folder;
    write(folder / "lund.yml", pack("respect_valid_from: true\n"));
    write(folder / "a.md", "2022-01-01\n\nVarje kund får svar.\n");
    write(folder / "b.md", "2024-01-01\n\nVarje kund får svar.\n");
    const Run run = run_ordval("check --rules ./lund.yml --explain a.md", folder.string());
    CHECK(run.exit_code == 0);
    CHECK(run.out.find(dated("2022-01-01")) != std::string::npos);
    CHECK(run_ordval("check --rules ./lund.yml b.md", folder.string()).exit_code == 1);
}
