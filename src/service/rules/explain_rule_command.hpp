// `ordval rules explain`: everything about one rule.
//
//     $ ordval rules explain invanare.kund
//     invanare.kund (kommun)
//       plats           rules/kommun.yml:66:15
//       ord             kund, kunds, kunden, kundens, kunder, kunders, kunderna, kundernas
//       skriv i stället invånare
//       …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/colours.hpp"
#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

struct ExplainRuleOptions {
    std::string rule;                ///< "invanare.kund", or "invanare" for all rules of the concept
    std::vector<std::string> rules;  ///< packs and files; empty: every pack, and what ordval.yml says
    ColourChoice colours = ColourChoice::automatic;
    std::optional<Language> language;
};

/// 0, or 2 when there is no such rule or something could not be read.
int run_explain_rule(const ExplainRuleOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
