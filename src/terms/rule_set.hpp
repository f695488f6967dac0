// A termbase made ready for checking.
//
//     auto rules = RuleSet::compile(loaded.termbase);
//     std::vector<Finding> findings = check_block(*rules, block, scratch);
//
// A rule set is immutable and shared between threads; a change of the rules makes another one. It owns its termbase,
// so findings can point into it.
#pragma once

#include <memory>
#include <vector>

#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/problem.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

class RuleSet {
public:
    explicit RuleSet(Termbase termbase);

    const Termbase& termbase() const { return termbase_; }
    const Matcher& matcher() const { return matcher_; }

    const Concept& concept_of(RuleReference rule) const { return termbase_.concepts[rule.concept_index]; }
    const Term& term_of(RuleReference rule) const { return concept_of(rule).terms[rule.term_index]; }

private:
    Termbase termbase_;
    Matcher matcher_;
};

struct CompiledRules {
    std::shared_ptr<const RuleSet> rules;
    std::vector<Problem> problems;  ///< failed tests, each where its sentence is written
};

/// Compiles the termbase and runs the rules' own tests; a concept whose test fails is reported and left out.
CompiledRules compile(Termbase termbase);

}  // namespace ordval::terms
