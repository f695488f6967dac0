#include "terms/rule_tests.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terms/termbases.hpp"

using namespace ordval;
using namespace ordval::terms;

namespace {

Termbase with_tests(std::vector<std::string> sentences) {
    Termbase termbase = invanare();
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        termbase.concepts[0].tests.push_back({sentences[i], {"lund.yml", 10 + i, 9, 3}});
    return termbase;
}

}  // namespace

TEST_CASE("tests that come out as written are silent") {
    const CompiledRules compiled = compile(with_tests({"Varje [[kund]]{invånare} får svar.", "En sekund.",
                                                       "Invånare och [[kunder]]{invånare?} får vänta.", "[[Kundens]] val."}));
    CHECK(compiled.problems.empty());
    CHECK(compiled.rules->termbase().concepts.size() == 1);
}

TEST_CASE("a rule that fails its test is left out, and its author is told where") {
    const CompiledRules compiled = compile(with_tests({"Varje [[kund]]{invånaren}.", "Varje [[invånare]]."}));
    REQUIRE(compiled.problems.size() == 2);
    CHECK(compiled.problems[0].place.line == 10);
    CHECK(compiled.problems[1].place.line == 11);
    CHECK(compiled.problems[0].kind == ProblemKind::failed_test);
    CHECK(compiled.rules->termbase().concepts.empty());
}

TEST_CASE("the first difference is told") {
    const RuleSet rules(with_tests({"Varje [[hint: kund]].", "Varje kund.", "[[kund]]{}", "Varje [[kund]]{invånare?}", "[[kund"}));
    std::vector<std::string> sentences;
    for (const FailedTest& failure : run_rule_tests(rules)) sentences.push_back(failure.problem.sentence.english);
    REQUIRE(sentences.size() == 5);
    CHECK(sentences[0].find("warning") != std::string::npos);
    CHECK(sentences[1].find("\"kund\" is found") != std::string::npos);
    CHECK(sentences[2].find("says {}") != std::string::npos);
    CHECK(sentences[3].find("says {invånare?}") != std::string::npos);
}
