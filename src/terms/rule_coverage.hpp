// Which rules their own test sentences exercise.
//
//     deprecated: [kund, brukare]
//     tests: ["Varje [[kund]]{invånare} får svar."]     // brukare never fires, and no sentence stays silent
//
// A deprecated term is covered when a sentence of its concept makes it speak and another one of the concept stays silent:
// a rule that is never seen to be silent may as well find everything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "terms/listed_rule.hpp"
#include "terms/rule_set.hpp"

namespace ordval::terms {

enum class CoverageGap : std::uint8_t { never_fires, never_silent };

struct UncoveredRule {
    ListedRule rule;  ///< points into the termbase of the rule set
    CoverageGap gap = CoverageGap::never_fires;
};

/// In the order of the termbase; a rule that lacks both is given once, as one that never fires. What is said of a document
/// as a whole has no sentence of its own and is not counted.
std::vector<UncoveredRule> uncovered_rules(const RuleSet& rules);

/// What the rules find in one sentence, which is a paragraph of its own.
std::vector<Finding> findings_in(const RuleSet& rules, const std::string& sentence);

}  // namespace ordval::terms
