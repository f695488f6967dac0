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
        return make_sentence(Message::test_severity, {word, name_of(found.severity), name_of(expected.severity)});
    if (expected.fixes && !has_fixes(found, *expected.fixes))
        return make_sentence(Message::test_replacement,
                             {word, in_notation(found.replacements), in_notation(*expected.fixes)});
    return {};
}

/// Adds the block that stands between two blank lines; its sign, "# " or "- ", is no part of it.
void add_block(std::string_view text, std::uint32_t begin, std::vector<text::PlacedBlock>& blocks) {
    text::Block block;
    std::uint32_t sign = 0;
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes > 0 && text.substr(hashes).starts_with(' ')) {
        block.kind = text::BlockKind::heading;
        block.level = static_cast<std::uint8_t>(std::min<std::size_t>(hashes, 6));
        sign = static_cast<std::uint32_t>(hashes) + 1;
    } else if (text.starts_with("- ")) {
        block.kind = text::BlockKind::list_item;
        block.level = 1;
        sign = 2;
    }
    block.text = text.substr(sign);
    block.source_size = static_cast<std::uint32_t>(block.text.size());
    block.pieces = {{0, {0, block.source_size}}};
    if (!block.text.empty()) blocks.push_back({begin + sign, std::make_shared<const text::Block>(std::move(block))});
}

std::vector<text::PlacedBlock> blocks_of(std::string_view text) {
    std::vector<text::PlacedBlock> blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        add_block(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), blocks);
        begin = text.find_first_not_of('\n', end);
    }
    return blocks;
}

/// Runs the tests of one concept or rule; `is_own` says which findings are its own.
template <typename IsOwn>
void run_tests(const RuleSet& rules, const std::vector<RuleTest>& tests, const std::string& id, RuleOwner owner,
               const IsOwn& is_own, std::vector<FailedTest>& failures) {
    for (const RuleTest& test : tests) {
        BilingualText problem;
        const std::optional<MarkedText> expected = parse_marked_text(test.marked, problem);
        if (expected) {
            std::vector<Finding> found = check_test_text(rules, expected->text);
            std::erase_if(found, [&](const Finding& finding) { return !is_own(finding); });
            problem = first_difference(*expected, found);
        }
        if (problem.empty()) continue;
        failures.push_back({owner, make_problem(Message::failed_test, test.place, test.marked, {id, problem})});
    }
}

}  // namespace

BilingualText first_difference(const MarkedText& expected, const std::vector<Finding>& found) {
    const std::string_view text = expected.text;
    auto next = found.begin();
    for (const ExpectedFinding& mark : expected.expected) {
        if (next == found.end() || next->span != mark.span) {
            if (next != found.end() && next->span < mark.span) break;
            return make_sentence(Message::test_not_found, {mark.span.in(text)});
        }
        if (BilingualText said = difference(mark, *next, text); !said.empty()) return said;
        ++next;
    }
    if (next != found.end()) return make_sentence(Message::test_not_marked, {next->span.in(text)});
    return {};
}

std::vector<Finding> check_test_text(const RuleSet& rules, std::string_view text) { return check_blocks(rules, blocks_of(text)); }

std::vector<FailedTest> run_rule_tests(const RuleSet& rules) {
    std::vector<FailedTest> failures;
    const Termbase& termbase = rules.termbase();
    for (std::uint32_t index = 0; index < termbase.concepts.size(); ++index) {
        const auto is_own = [&](const Finding& finding) { return finding.has_term() && finding.rule.concept_index == index; };
        run_tests(rules, termbase.concepts[index].tests, termbase.concepts[index].id, {false, index}, is_own, failures);
    }
    for (std::uint32_t index = 0; index < termbase.style_rules.size(); ++index) {
        const auto is_own = [&](const Finding& finding) { return finding.kind == FindingKind::style && finding.style_rule == index; };
        run_tests(rules, termbase.style_rules[index].tests, termbase.style_rules[index].id, {true, index}, is_own, failures);
    }
    return failures;
}

}  // namespace ordval::terms
