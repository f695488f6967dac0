// `ordval rules lint`: where rules contradict each other, and what can never apply.
//
//     $ ordval rules lint ./egna.yml
//     egna.yml:14:9: avnamare.kund: ordet ”kund” rekommenderas, men regeln invanare.kund avråder från det
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/colours.hpp"
#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

struct LintOptions {
    std::vector<std::string> rules;  ///< packs and files; empty: every pack, and what ordval.yml says
    ColourChoice colours = ColourChoice::automatic;
    std::optional<Language> language;
};

/// 0; 1 when there is a contradiction; 2 when a file or a rule could not be read.
int run_lint(const LintOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
