// Rule packs and rule files on disk.
//
//     RuleLibrary library(default_pack_folder());
//     LoadedRules loaded = library.load({"helsingborg", "/home/anna/regler/egna.yml"});
//
// Loading follows `extends`, reads every file once, and returns a rule set that holds whatever could be used, together
// with all problems. It reads files and therefore belongs to no thread that must not wait.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "terms/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

struct LoadedRules {
    std::shared_ptr<const terms::RuleSet> rules;  ///< never null
    std::vector<terms::Problem> problems;
    std::vector<std::string> files;  ///< absolute paths of all files that were read, to be watched
};

class RuleLibrary {
public:
    explicit RuleLibrary(std::string pack_folder) : pack_folder_(std::move(pack_folder)) {}

    /// The packs and files together with all that they extend; what is named later overrides what is named earlier.
    /// Relative paths are relative to the working folder.
    LoadedRules load(const std::vector<std::string>& rules) const;

    /// The names of the packs in the pack folder, sorted.
    std::vector<std::string> pack_names() const;

private:
    std::string pack_folder_;
};

/// The folder of the packs: $ORDVAL_PACKS if set, else beside the installed program (../share/ordval/rules), else the
/// source tree that the program was built from.
std::string default_pack_folder();

}  // namespace ordval::service
