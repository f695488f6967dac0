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
void run_tests(const RuleSet& rules, const std::vector<RuleTest>& tests, const std::string& id, const FailedTest& whose,
               const IsOwn& is_own, std::vector<FailedTest>& failures) {
    for (const RuleTest& test : tests) {
        std::string problem;
        const std::optional<MarkedText> expected = parse_marked_text(test.marked, problem);
        if (expected) {
            std::vector<Finding> found = check_test_text(rules, expected->text);
            std::erase_if(found, [&](const Finding& finding) { return !is_own(finding); });
            problem = first_difference(*expected, found);
        }
        if (problem.empty()) continue;
        failures.push_back(whose);
        failures.back().problem = {ProblemKind::failed_test, ProblemGravity::error, test.place, test.marked,
                                   "test of \"" + id + "\" fails: " + problem};
    }
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

std::vector<Finding> check_test_text(const RuleSet& rules, std::string_view text) { return check_blocks(rules, blocks_of(text)); }

std::vector<FailedTest> run_rule_tests(const RuleSet& rules) {
    std::vector<FailedTest> failures;
    const Termbase& termbase = rules.termbase();
    for (std::uint32_t index = 0; index < termbase.concepts.size(); ++index) {
        const auto is_own = [&](const Finding& finding) { return finding.has_term() && finding.rule.concept_index == index; };
        run_tests(rules, termbase.concepts[index].tests, termbase.concepts[index].id, {false, index, {}}, is_own, failures);
    }
    for (std::uint32_t index = 0; index < termbase.style_rules.size(); ++index) {
        const auto is_own = [&](const Finding& finding) { return finding.kind == FindingKind::style && finding.style_rule == index; };
        run_tests(rules, termbase.style_rules[index].tests, termbase.style_rules[index].id, {true, index, {}}, is_own, failures);
    }
    return failures;
}

}  // namespace ordval::terms
