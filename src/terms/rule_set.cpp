#include "terms/rule_set.hpp"

#include <algorithm>
#include <set>

#include "terms/rule_tests.hpp"

namespace ordval::terms {

RuleSet::RuleSet(Termbase termbase) : termbase_(std::move(termbase)), matcher_(termbase_) {}

CompiledRules compile(Termbase termbase) {
    auto rules = std::make_shared<const RuleSet>(std::move(termbase));
    std::vector<FailedTest> failures = run_rule_tests(*rules);
    if (failures.empty()) return {std::move(rules), {}};

    std::set<std::uint32_t> failed;
    std::vector<Problem> problems;
    for (FailedTest& failure : failures) {
        failed.insert(failure.concept_index);
        problems.push_back(std::move(failure.problem));
    }
    Termbase kept{rules->termbase().packs, {}};
    for (std::uint32_t i = 0; i < rules->termbase().concepts.size(); ++i)
        if (!failed.count(i)) kept.concepts.push_back(rules->termbase().concepts[i]);
    return {std::make_shared<const RuleSet>(std::move(kept)), std::move(problems)};
}

}  // namespace ordval::terms
