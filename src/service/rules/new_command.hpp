// `ordval rules new`: writes a rule.
//
//     $ ordval rules new --term skolkund --replacement elev --reason "Skolan har elever." --file egna.yml
//     skolkund: skolkund, skolkunden, skolkunder, skolkunderna
//     elev: elev, eleven, elever, eleverna
//     egna.yml: regeln elev.skolkund är skriven, med 7 testmeningar.
//
// What is not said on the command line is asked for, a line each, on a terminal and from standard input alike. The rule is
// loaded and its sentences are run before anything is written; a file that is there keeps every byte that it has.
#pragma once

#include <optional>
#include <string>

#include "messages/language.hpp"
#include "service/rule_library.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

struct NewRuleOptions {
    std::string term;         ///< perhaps with its inflection: "kund -en -er"
    std::string replacement;  ///< likewise; "-" for none
    std::string reason;
    std::string decision;    ///< where it was decided; may be empty
    std::string valid_from;  ///< ISO date; may be empty
    std::string file;  ///< empty: "egna.yml" in the working folder
    std::string id;    ///< empty: made from the replacement
    std::optional<terms::Severity> severity;
    std::optional<Language> language;
};

/// 0 when the rule is written, else 2; then nothing is.
int run_new_rule(const NewRuleOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
