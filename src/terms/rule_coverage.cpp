#include "terms/rule_coverage.hpp"

#include <map>
#include <set>
#include <string>

#include "terms/marked_text.hpp"
#include "terms/rule_tests.hpp"

namespace ordval::terms {

namespace {

/// What the sentences of one concept or rule do.
struct Exercise {
    std::set<std::string> fired;  ///< rules, as findings name them
    bool has_silence = false;
};

bool is_of(const Finding& finding, RuleOwner owner) {
    if (owner.is_of_style) return finding.kind == FindingKind::style && finding.style_rule == owner.index;
    return finding.has_term() && finding.rule.concept_index == owner.index;
}

Exercise exercise_of(const RuleSet& rules, RuleOwner owner) {
    Exercise exercise;
    const Termbase& termbase = rules.termbase();
    for (const RuleTest& test : owner.is_of_style ? termbase.style_rules[owner.index].tests : termbase.concepts[owner.index].tests) {
        BilingualText problem;
        const std::optional<MarkedText> sentence = parse_marked_text(test.marked, problem);
        if (!sentence) continue;
        bool is_silent = true;
        for (const Finding& finding : check_test_text(rules, sentence->text)) {
            if (!is_of(finding, owner)) continue;
            is_silent = false;
            exercise.fired.insert(rule_code(finding, rules));
        }
        exercise.has_silence |= is_silent;
    }
    return exercise;
}

}  // namespace

std::vector<UncoveredRule> uncovered_rules(const RuleSet& rules) {
    std::map<RuleOwner, Exercise> exercises;
    std::vector<UncoveredRule> uncovered;
    for (const ListedRule& rule : listed_rules(rules.termbase())) {
        const auto [known, is_new] = exercises.try_emplace(rule.owner);
        if (is_new) known->second = exercise_of(rules, rule.owner);
        if (!known->second.fired.count(rule.id)) uncovered.push_back({rule, CoverageGap::never_fires});
        else if (!known->second.has_silence) uncovered.push_back({rule, CoverageGap::never_silent});
    }
    return uncovered;
}

}  // namespace ordval::terms
