// What is wrong with a rule file or an `ordval.yml` while somebody writes it.
//
//     rule_file_kind("/home/anna/lund.yml", "yaml", "termbase: lund\n")        // RuleFileKind::pack
//     CheckedRuleFile checked = check_rule_file(library, path, text, RuleFileKind::pack);
//     checked.problems.front().sentence.swedish      // okänd nyckel ”prefered”; menar du ”preferred”?
//
// The text is the editor's, whatever the disk holds; what the file extends is read from disk, so this belongs to no
// thread that must not wait. An error of a file that this one extends is told at `extends`; other problems of other files
// are left to those.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/rule_library.hpp"

namespace ordval::service {

enum class RuleFileKind : std::uint8_t { settings, pack };

/// Told by the name `ordval.yml`, or by the key "termbase" of a YAML file or of a text that the editor calls YAML; nothing
/// for any other file.
std::optional<RuleFileKind> rule_file_kind(std::string_view path, std::string_view language_id, std::string_view text);

struct CheckedRuleFile {
    std::vector<terms::Problem> problems;           ///< of this file, in its order
    std::shared_ptr<const terms::RuleSet> rules;    ///< of a pack with what it extends; null for settings
};

/// `path` is absolute and need not exist.
CheckedRuleFile check_rule_file(const RuleLibrary& library, const std::string& path, const std::string& text,
                                RuleFileKind kind);

}  // namespace ordval::service
