// Which rules hold for a draft: those that the command line names, else those of the nearest `ordval.yml`.
//
//     DraftRules rules({}, library, complaints);
//     rules.for_folder("motioner").rules      // of motioner/ordval.yml or one above it, else of "kommun"
//
// Every file is read once, and what is wrong with it is said once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "service/complaints.hpp"
#include "service/rule_library.hpp"
#include "service/settings.hpp"

namespace ordval::service {

class DraftRules {
public:
    struct Chosen {
        std::vector<std::string> names;               ///< packs and files, as they were named
        std::shared_ptr<const terms::RuleSet> rules;  ///< never null
        bool is_whole = true;                         ///< false when a rule or a file had to be left out
        bool is_usable() const { return is_whole || !rules->termbase().concepts.empty(); }
    };

    /// `named` are the rules of the command line and may be empty. All three are used as long as this lives.
    DraftRules(const std::vector<std::string>& named, const RuleLibrary& library, Complaints& complaints)
        : named_(named), library_(library), complaints_(complaints) {}

    const Chosen& for_folder(const std::string& folder);

    /// The settings of the nearest `ordval.yml` in `folder` or above it; empty when there is none.
    const Settings& settings_for(const std::string& folder);

private:
    Settings settings_from(const std::string& file);

    const std::vector<std::string>& named_;
    const RuleLibrary& library_;
    Complaints& complaints_;
    std::map<std::string, Settings> settings_;           ///< by the file that they were read from
    std::map<std::vector<std::string>, Chosen> chosen_;  ///< by their names
};

}  // namespace ordval::service
