#include "terms/rule_tests.hpp"

#include <algorithm>
#include <memory>

#include "terms/checker.hpp"
#include "terms/loading/problem_text.hpp"

namespace ordval::terms {

namespace {

/// Replacements as a test writes them: "{invånare|medborgare?}".
template <typename Fixes, typename IsSafe>
std::string in_notation(const Fixes& fixes, IsSafe is_safe) {
    std::string text;
    for (const auto& fix : fixes) text += (text.empty() ? "" : "|") + fix.text + (is_safe(fix) ? "" : "?");
    return "{" + text + "}";
}

std::string in_notation(const std::vector<ExpectedFix>& fixes) {
    return in_notation(fixes, [](const ExpectedFix& fix) { return fix.is_safe; });
}

std::string in_notation(const std::vector<Replacement>& fixes) {
    return in_notation(fixes, [](const Replacement& fix) { return fix.applicability == Applicability::safe; });
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

BilingualText difference(const ExpectedFinding& expected, const Finding& found, std::string_view text) {
    const std::string_view word = expected.span.in(text);
    if (found.severity != expected.severity)
        return make_sentence(ProblemText::test_severity, {word, name_of(found.severity), name_of(expected.severity)});
    if (expected.fixes && !has_fixes(found, *expected.fixes))
        return make_sentence(ProblemText::test_replacement,
                             {word, in_notation(found.replacements), in_notation(*expected.fixes)});
    return {};
}

std::shared_ptr<const text::Block> paragraph(const std::string& sentence) {
    text::Block block;
    block.text = sentence;
    block.source_size = static_cast<std::uint32_t>(sentence.size());
    block.pieces = {{0, {0, block.source_size}}};
    return std::make_shared<const text::Block>(std::move(block));
}

}  // namespace

BilingualText first_difference(const MarkedText& expected, const std::vector<Finding>& found) {
    const std::string_view text = expected.text;
    auto next = found.begin();
    for (const ExpectedFinding& mark : expected.expected) {
        if (next == found.end() || next->span != mark.span) {
            if (next != found.end() && next->span < mark.span) break;
            return make_sentence(ProblemText::test_not_found, {mark.span.in(text)});
        }
        if (BilingualText said = difference(mark, *next, text); !said.empty()) return said;
        ++next;
    }
    if (next != found.end()) return make_sentence(ProblemText::test_not_marked, {next->span.in(text)});
    return {};
}

std::vector<FailedTest> run_rule_tests(const RuleSet& rules) {
    std::vector<FailedTest> failures;
    const std::vector<Concept>& concepts = rules.termbase().concepts;
    for (std::uint32_t index = 0; index < concepts.size(); ++index) {
        for (const RuleTest& test : concepts[index].tests) {
            BilingualText problem;
            const std::optional<MarkedText> expected = parse_marked_text(test.marked, problem);
            if (expected) {
                std::vector<Finding> found = check_blocks(rules, {{0, paragraph(expected->text)}});
                std::erase_if(found, [&](const Finding& finding) { return finding.rule.concept_index != index; });
                problem = first_difference(*expected, found);
            }
            if (problem.empty()) continue;
            failures.push_back(
                {index, make_problem(ProblemText::failed_test, test.place, test.marked, {concepts[index].id, problem})});
        }
    }
    return failures;
}

}  // namespace ordval::terms
