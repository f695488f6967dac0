// `ordval rules test`, `lint` and `explain`, as a user runs them.

#include <doctest/doctest.h>

#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

bool holds(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

std::string rules_with(const std::string& deprecated, const std::string& tests, const std::string& more = "") {
    return "termbase: egna\nlanguage: sv\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: \"-n = -na\", "
           "gender: utrum}\n    deprecated: [" +
           deprecated + "]\n    reason: Därför.\n    tests: [" + tests + "]\n" + more;
}

constexpr const char* kund = "{term: kund, class: \"-en -er\", gender: utrum}";
constexpr const char* good_tests = "\"Varje [[kund]]{invånare} får svar.\", \"En sekund senare kom hon.\"";

}  // namespace

TEST_CASE("the shipped packs pass their tests, cover their rules and do not contradict each other") {
    const TemporaryFolder folder;
    const Run tests = run_ordval("rules test --coverage", folder.string());
    CHECK(tests.exit_code == 0);
    CHECK(tests.err == "");
    for (const char* pack : {"helsingborg", "inkluderande", "klarsprak", "kommun", "nacka", "norrbotten"})
        CHECK(holds(tests.out, std::string(pack) + ": "));
    const Run lint = run_ordval("rules lint", folder.string());
    CHECK(lint.exit_code == 0);
    CHECK(lint.out == "Inga motsägelser.\n");
    CHECK(run_ordval("rules lint kommun klarsprak inkluderande", folder.string()).exit_code == 0);
}

TEST_CASE("a test that fails is told with its place") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", rules_with(kund, "\"Varje [[kund]]{medborgare} får svar.\""));
    const Run run = run_ordval("rules test ./egna.yml", folder.string());
    CHECK(run.exit_code == 1);
    CHECK(holds(run.out, "egna.yml:8:13: invanare: testet slår fel: "));
    CHECK(holds(run.out, "./egna.yml: 1 regel, 1 testmening, 1 fel\n"));
}

TEST_CASE("coverage is only asked for with --coverage") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", rules_with(std::string(kund) + ", {term: klient, class: \"-en -er\"}", good_tests));
    CHECK(run_ordval("rules test ./egna.yml", folder.string()).exit_code == 0);
    const Run run = run_ordval("rules test --coverage ./egna.yml", folder.string());
    CHECK(run.exit_code == 1);
    CHECK(holds(run.out, "invanare.klient: ingen testmening får regeln att säga något\n"));
    CHECK(!holds(run.out, "invanare.kund:"));
}

TEST_CASE("a file that cannot be used is an error of another kind") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", "concepts: [");
    for (const char* command : {"test", "lint", "list"})
        CHECK(run_ordval(std::string("rules ") + command + " ./egna.yml", folder.string()).exit_code == 2);
}

TEST_CASE("lint tells both rules, with the place of the one that can be mended") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", rules_with(kund, good_tests,
                                          "  - id: avnamare\n    preferred: {term: kund, class: \"-en -er\", gender: utrum}\n"
                                          "    deprecated: [{term: avnämare, class: \"-n = -na\"}]\n"));
    const Run run = run_ordval("rules lint ./egna.yml", folder.string());
    CHECK(run.exit_code == 1);
    CHECK(holds(run.out, "egna.yml:10:23: avnamare.kund: ordet ”kund” rekommenderas, men regeln invanare.kund anmärker på det.\n"));
    CHECK(holds(run_ordval("rules lint --language en ./egna.yml", folder.string()).out,
                "the word ”kund” is recommended, but the rule invanare.kund finds it"));
}

TEST_CASE("lint knows which compounds an exception can be about") {
    const TemporaryFolder folder;
    const auto linted = [&](const std::string& compounds) {
        write(folder / "egna.yml",
              rules_with("{term: kund, class: \"-en -er\", gender: utrum, compounds: " + compounds + "}", good_tests));
        return run_ordval("rules lint ./egna.yml", folder.string());
    };
    CHECK(linted("{keep: [kundvagn]}").exit_code == 0);
    CHECK(holds(linted("{keep: [sekund]}").out, "termen är ingen del av ”sekund”"));
    CHECK(holds(linted("{modifier: silent, keep: [kundvagn]}").out, "regeln tiger ändå om sådana sammansättningar som ”kundvagn”"));
    CHECK(holds(linted("{replacements: {sekund: timme}}").out, "termen är ingen del av ”sekund”"));
}

TEST_CASE("a rule is explained with its words, its reason and its tests, pack by pack") {
    const TemporaryFolder folder;
    const Run run = run_ordval("rules explain invanare.kund", folder.string());
    CHECK(run.exit_code == 0);
    CHECK(holds(run.out, "invanare.kund (helsingborg)\n"));
    CHECK(holds(run.out, "invanare.kund (kommun)\n"));
    CHECK(!holds(run.out, "(nacka)"));
    CHECK(holds(run.out, "  former          kund, kunds, kunden, kundens, kunder, kunders, kunderna, kundernas\n"));
    CHECK(holds(run.out, "Motion 2023-04-13"));
    CHECK(holds(run.out, "En sekund senare kunde hon svara."));
    CHECK(holds(run.out, "Flera paket har egna ord om regeln: helsingborg, kommun, norrbotten."));
    const Run one = run_ordval("rules explain --language en invanare.kund norrbotten", folder.string());
    CHECK(holds(one.out, "  severity        warning\n"));
    CHECK(!holds(one.out, "(kommun)"));
}

TEST_CASE("an unknown rule gets a guess") {
    const TemporaryFolder folder;
    const Run run = run_ordval("rules explain invanare.kud", folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.err == "ordval: fel: det finns ingen regel ”invanare.kud”; menar du ”invanare.kund”?\n");
    CHECK(run_ordval("rules explain", folder.string()).err ==
          "ordval: fel: ordval rules explain behöver namnet på en regel, som invanare.kund\n");
}
