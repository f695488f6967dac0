#include "terms/rule_coverage.hpp"

#include <doctest/doctest.h>

#include <string>

#include "terms/loading/rule_file.hpp"

using namespace ordval::terms;

namespace {

RuleSet rules_with(const std::string& tests) {
    return RuleSet(build_termbase({parse_rule_file("prov.yml",
                                                   "termbase: prov\nlanguage: sv\nconcepts:\n  - id: invanare\n"
                                                   "    preferred: {term: invånare, class: \"-n = -na\"}\n"
                                                   "    deprecated: [{term: kund, class: \"-en -er\"}, {term: klient, "
                                                   "class: \"-en -er\"}]\n    tests: [" +
                                                       tests + "]\n")},
                                  nullptr)
                       .termbase);
}

}  // namespace

TEST_CASE("a term that no sentence makes speak is not covered") {
    const RuleSet rules = rules_with(R"("Varje [[kund]]{invånare} får svar.", "En sekund senare kom hon.")");
    const auto uncovered = uncovered_rules(rules);
    REQUIRE(uncovered.size() == 1);
    CHECK(uncovered[0].rule.id == "invanare.klient");
    CHECK(uncovered[0].gap == CoverageGap::never_fires);
}

TEST_CASE("terms that are never silent are not covered either") {
    const RuleSet rules = rules_with(R"("Varje [[kund]]{invånare} får svar.", "Varje [[klient]]{invånare} får svar.")");
    const auto uncovered = uncovered_rules(rules);
    REQUIRE(uncovered.size() == 2);
    CHECK(uncovered[0].gap == CoverageGap::never_silent);
}

TEST_CASE("a sentence each, and a silent one, are enough") {
    const RuleSet rules =
        rules_with(R"("Varje [[kund]]{invånare} får svar.", "Varje [[klient]]{invånare} får svar.", "Hon kom i maj.")");
    CHECK(uncovered_rules(rules).empty());
}
