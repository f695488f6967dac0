#include "service/unknown_rules.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "terms/listed_rule.hpp"
#include "terms/loading/did_you_mean.hpp"
#include "terms/loading/problem_text.hpp"

namespace ordval::service {

std::vector<terms::Problem> unknown_rules(const std::vector<NamedRule>& names, const std::vector<const terms::RuleSet*>& rules) {
    std::vector<terms::Problem> problems;
    if (names.empty()) return problems;
    std::vector<std::string> known;
    for (const terms::RuleSet* set : rules)
        for (const terms::ListedRule& rule : terms::listed_rules(set->termbase())) {
            known.push_back(folded_name(rule.id));
            if (rule.concept_) known.push_back(folded_name(rule.concept_->id));
            if (rule.term) known.push_back(folded_name(rule.term->text));
        }
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    for (const auto& [name, place] : names) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        if (const auto nearest = terms::nearest(name, candidates))
            problems.push_back(terms::make_problem(Message::no_rule_to_switch_off_near, place, name, {terms::shortened(name), *nearest}));
        else
            problems.push_back(terms::make_problem(Message::no_rule_to_switch_off, place, name, {terms::shortened(name)}));
    }
    return problems;
}

std::vector<terms::Problem> unknown_rules(const Settings& settings, const std::vector<const terms::RuleSet*>& rules) {
    std::vector<NamedRule> names;
    for (const PathSettings& path : settings.paths.value_or(std::vector<PathSettings>{}))
        names.insert(names.end(), path.off.begin(), path.off.end());
    return unknown_rules(names, rules);
}

}  // namespace ordval::service
