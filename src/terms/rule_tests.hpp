// The test sentences that stand beside a rule.
//
//     tests: ["Varje [[kund]]{invånare} får svar.", "En sekund senare kunde hon svara."]
//
// Each test is checked as a document of its own, mostly of one paragraph; a blank line begins another block, "# " a
// heading and "- " an item of a list. Only findings of the concept or rule that it belongs to count, so that packs can be
// combined without knowing each other's sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terms/marked_text.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::terms {

struct FailedTest {
    bool is_of_style = false;
    std::uint32_t index = 0;  ///< into the concepts of the termbase, or into its rules of style
    Problem problem;
};

/// The tests that do not come out as written, in the order of the termbase.
std::vector<FailedTest> run_rule_tests(const RuleSet& rules);

/// The findings of the text of a test, whatever rule they belong to; spans in `text`.
std::vector<Finding> check_test_text(const RuleSet& rules, std::string_view text);

/// One sentence on the first difference between what a marked text expects and what was found in it, or "" when all
/// is as expected. Findings carry spans into `expected.text`. Of the replacements as many are compared as are written.
std::string first_difference(const MarkedText& expected, const std::vector<Finding>& found);

}  // namespace ordval::terms
