// The test sentences that stand beside a rule.
//
//     tests: ["Varje [[kund]]{invånare} får svar.", "En sekund senare kunde hon svara."]
//
// Each sentence is checked as a paragraph of its own; only findings of the concept that it belongs to count, so that
// packs can be combined without knowing each other's sentences.
#pragma once

#include <string>
#include <vector>

#include "terms/marked_text.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::terms {

struct FailedTest {
    std::uint32_t concept_index = 0;
    Problem problem;
};

/// The tests that do not come out as written, in the order of the termbase.
std::vector<FailedTest> run_rule_tests(const RuleSet& rules);

/// One sentence on the first difference between what a marked text expects and what was found in it; empty when all is
/// as expected. Findings carry spans into `expected.text`. Of the replacements as many are compared as are written.
BilingualText first_difference(const MarkedText& expected, const std::vector<Finding>& found);

}  // namespace ordval::terms
