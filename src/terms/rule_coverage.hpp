// Which rules their own test sentences exercise.
//
//     deprecated: [kund, brukare]
//     tests: ["Varje [[kund]]{invånare} får svar."]     // brukare never fires, and no sentence stays silent
//
// A rule is covered when a test of its concept, or of itself, makes it speak and another one stays silent: a rule that is never seen to be silent may as well find everything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "terms/listed_rule.hpp"
#include "terms/rule_set.hpp"

namespace ordval::terms {

enum class CoverageGap : std::uint8_t { never_fires, never_silent };

struct UncoveredRule {
    ListedRule rule;  ///< points into the termbase of the rule set
    CoverageGap gap = CoverageGap::never_fires;
};

/// In the order of the termbase; a rule that lacks both is given once, as one that never fires.
std::vector<UncoveredRule> uncovered_rules(const RuleSet& rules);

}  // namespace ordval::terms
