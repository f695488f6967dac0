// Changes to an `ordval.yml` that leave its layout and its comments alone.
//
//     edit_to_add_exception("rules: [kommun]\n", {"invanare.kund", "en kund hos telia får", "", "avtal"})
//         // inserts at the end:
//         //     exceptions:
//         //       - {rule: "invanare.kund", words: "en kund hos telia får", reason: "avtal"}
//     edit_to_turn_off("", "brev/*.md", "invanare.kund")
//
// Every edit is an insertion, so that it can be undone in an editor. It is tried before it is given: a file
// in which the change would not be read as meant, or that cannot be read at all, is not touched.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/settings.hpp"
#include "text/edit.hpp"

namespace ordval::service {

/// Adds an entry to `exceptions`. Its place is not read.
std::optional<text::Edit> edit_to_add_exception(std::string_view yaml, const SettingsException& exception);

/// Turns a rule off for the files that fit the pattern, under `paths`.
std::optional<text::Edit> edit_to_turn_off(std::string_view yaml, const std::string& pattern,
                                           const std::string& rule);

}  // namespace ordval::service
