// `ordval rules list`: the packs and their rules.
//
//     $ ordval rules list helsingborg
//     kommun 1.0 – Kommun och region, neutral grund (Ordval), 56 regler
//       …
//     helsingborg 1.0 – Helsingborgs stad, ordval i text (Ordval), 1 regel
//       invanare.kund  varning  Motion 2023-04-13 om att sluta använda begreppet kund
//
// A rule stands with the pack that has the last word on it. One whose own tests fail is not applied, and says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/check_command.hpp"
#include "service/colours.hpp"
#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

struct ListOptions {
    std::vector<std::string> rules;  ///< packs and files; empty: every pack, and what ordval.yml says
    ReportFormat format = ReportFormat::human;
    ColourChoice colours = ColourChoice::automatic;
    std::optional<Language> language;
};

/// 0, or 2 when a file or a rule could not be read.
int run_list(const ListOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
