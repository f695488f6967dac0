#include "terms/rule_tests.hpp"

#include <algorithm>
#include <memory>

#include "terms/checker.hpp"

namespace ordval::terms {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string describe(const Replacement& replacement) {
    return quoted(replacement.text) + (replacement.applicability == Applicability::safe ? "" : " (unsafe)");
}

std::string describe(const std::vector<ExpectedFix>& fixes) {
    if (fixes.empty()) return "none";
    std::string text;
    for (const ExpectedFix& fix : fixes)
        text += (text.empty() ? "" : ", ") + quoted(fix.text) + (fix.is_safe ? "" : " (unsafe)");
    return text;
}

std::string describe(const std::vector<Replacement>& replacements) {
    if (replacements.empty()) return "none";
    std::string text;
    for (const Replacement& replacement : replacements) text += (text.empty() ? "" : ", ") + describe(replacement);
    return text;
}

bool has_fixes(const Finding& finding, const std::vector<ExpectedFix>& fixes) {
    if (fixes.empty()) return finding.replacements.empty();
    if (finding.replacements.size() < fixes.size()) return false;
    return std::equal(fixes.begin(), fixes.end(), finding.replacements.begin(),
                      [](const ExpectedFix& fix, const Replacement& replacement) {
                          return fix.text == replacement.text &&
                                 fix.is_safe == (replacement.applicability == Applicability::safe);
                      });
}

std::string difference(const ExpectedFinding& expected, const Finding& found, std::string_view text) {
    const std::string word = quoted(expected.span.in(text));
    if (found.severity != expected.severity) {
        return word + " has the severity " + name_of(found.severity) + ", and the test says " +
               name_of(expected.severity);
    }
    if (expected.fixes && !has_fixes(found, *expected.fixes)) {
        return word + " has the replacement " + describe(found.replacements) + ", and the test says " +
               describe(*expected.fixes);
    }
    return "";
}

std::shared_ptr<const text::Block> paragraph(const std::string& sentence) {
    text::Block block;
    block.text = sentence;
    block.source_size = static_cast<std::uint32_t>(sentence.size());
    block.pieces = {{0, {0, block.source_size}}};
    return std::make_shared<const text::Block>(std::move(block));
}

}  // namespace

std::string first_difference(const MarkedText& expected, const std::vector<Finding>& found) {
    const std::string_view text = expected.text;
    auto next = found.begin();
    for (const ExpectedFinding& mark : expected.expected) {
        if (next == found.end() || next->span != mark.span) {
            if (next != found.end() && next->span < mark.span) break;
            return quoted(mark.span.in(text)) + " is not found";
        }
        if (std::string text_of_difference = difference(mark, *next, text); !text_of_difference.empty())
            return text_of_difference;
        ++next;
    }
    if (next != found.end()) return quoted(next->span.in(text)) + " is found, and the test does not mark it";
    return "";
}

std::vector<FailedTest> run_rule_tests(const RuleSet& rules) {
    std::vector<FailedTest> failures;
    const std::vector<Concept>& concepts = rules.termbase().concepts;
    for (std::uint32_t index = 0; index < concepts.size(); ++index) {
        for (const RuleTest& test : concepts[index].tests) {
            std::string problem;
            const std::optional<MarkedText> expected = parse_marked_text(test.marked, problem);
            if (expected) {
                std::vector<Finding> found = check_blocks(rules, {{0, paragraph(expected->text)}});
                std::erase_if(found, [&](const Finding& finding) { return finding.rule.concept_index != index; });
                problem = first_difference(*expected, found);
            }
            if (problem.empty()) continue;
            failures.push_back({index, Problem{ProblemKind::failed_test, ProblemGravity::error, test.place, test.marked,
                                               "test of \"" + concepts[index].id + "\" fails: " + problem}});
        }
    }
    return failures;
}

}  // namespace ordval::terms
