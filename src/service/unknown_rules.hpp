// Rules that a settings file switches off, and that are not there to be switched off.
//
//     "va/**": {off: [invanare.kuund]}
//         ordval.yml:4:15: det finns ingen regel ”invanare.kuund” att stänga av; menar du ”invanare.kund”?
//
// Which rules are off for a file is told by `document_facts` in `settings.hpp`.
#pragma once

#include <vector>

#include "service/settings.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

/// A problem for each of `names` that is no rule, concept or term of any of `rules`, none of which is null.
std::vector<terms::Problem> unknown_rules(const std::vector<NamedRule>& names, const std::vector<const terms::RuleSet*>& rules);

/// The same for all that the settings switch off. Which rules hold for a file its path tells: one that is in any is known.
std::vector<terms::Problem> unknown_rules(const Settings& settings, const std::vector<const terms::RuleSet*>& rules);

}  // namespace ordval::service
