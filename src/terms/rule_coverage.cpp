#include "terms/rule_coverage.hpp"

#include <memory>
#include <set>

#include "terms/checker.hpp"
#include "terms/marked_text.hpp"

namespace ordval::terms {

namespace {

/// What the sentences of one concept do.
struct Exercise {
    std::set<std::uint32_t> fired;  ///< terms
    bool has_silence = false;
};

Exercise exercise_of(const RuleSet& rules, std::uint32_t index) {
    Exercise exercise;
    for (const RuleTest& test : rules.termbase().concepts[index].tests) {
        std::string problem;
        const std::optional<MarkedText> sentence = parse_marked_text(test.marked, problem);
        if (!sentence) continue;
        bool is_silent = true;
        for (const Finding& finding : findings_in(rules, sentence->text)) {
            if (!finding.has_rule() || finding.rule.concept_index != index) continue;
            is_silent = false;
            if (finding.kind == FindingKind::term) exercise.fired.insert(finding.rule.term_index);
        }
        exercise.has_silence |= is_silent;
    }
    return exercise;
}

}  // namespace

std::vector<UncoveredRule> uncovered_rules(const RuleSet& rules) {
    std::vector<Exercise> exercises;
    for (std::uint32_t i = 0; i < rules.termbase().concepts.size(); ++i) exercises.push_back(exercise_of(rules, i));
    std::vector<UncoveredRule> uncovered;
    for (const ListedRule& rule : listed_rules(rules.termbase())) {
        if (!rule.term) continue;
        const Exercise& exercise = exercises[rule.concept_index];
        const auto term_index = static_cast<std::uint32_t>(rule.term - rule.concept_->terms.data());
        if (!exercise.fired.count(term_index)) uncovered.push_back({rule, CoverageGap::never_fires});
        else if (!exercise.has_silence) uncovered.push_back({rule, CoverageGap::never_silent});
    }
    return uncovered;
}

std::vector<Finding> findings_in(const RuleSet& rules, const std::string& sentence) {
    text::Block block;
    block.text = sentence;
    block.source_size = static_cast<std::uint32_t>(sentence.size());
    block.pieces = {{0, {0, block.source_size}}};
    return check_blocks(rules, {{0, std::make_shared<const text::Block>(std::move(block))}});
}

}  // namespace ordval::terms
