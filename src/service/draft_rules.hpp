// Which rules hold for a draft: those that the command line names, else those of the nearest `ordval.yml`, where a path
// may have rules of its own.
//
//     DraftRules rules({}, library, complaints);
//     rules.for_file("/home/anna/motioner/svar.md").rules      // of the nearest ordval.yml, else of "kommun"
//
// Every file is read once, and what is wrong with it is said once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "service/complaints.hpp"
#include "service/today.hpp"
#include "service/rule_library.hpp"
#include "service/settings.hpp"

namespace ordval::service {

class DraftRules {
public:
    struct Chosen {
        std::vector<std::string> names;               ///< packs and files, as they were named
        std::shared_ptr<const terms::RuleSet> rules;  ///< never null
        bool is_whole = true;                         ///< false when a rule or a file had to be left out
        bool is_usable() const { return is_whole || !rules->termbase().concepts.empty() || !rules->termbase().style_rules.empty(); }
    };

    /// `named` are the rules of the command line and may be empty. All three are used as long as this lives.
    DraftRules(const std::vector<std::string>& named, const RuleLibrary& library, Complaints& complaints)
        : named_(named), library_(library), complaints_(complaints) {}

    /// `path` is absolute; the file need not be there.
    const Chosen& for_file(const std::string& path);

    /// The settings of the nearest `ordval.yml` in `folder` or above it; empty when there is none. The reference holds
    /// as long as this lives.
    const Settings& settings_for(const std::string& folder);

    /// What that file names, and where.
    const std::vector<NamedRule>& names_for(const std::string& folder);

    /// The facts of a draft at `path`, absolute. Exceptions that are for it count as tried from now on.
    terms::DocumentFacts facts_of(const std::string& path, const terms::RuleSet& rules);
    /// Which of the exceptions in facts_of(path, …) had something to except.
    void note_used(const std::string& path, const std::vector<bool>& used);
    /// Says of every exception that was tried and never needed that it can go.
    void complain_of_unused_exceptions();

private:
    struct OwnSettings {
        Settings settings;
        std::vector<NamedRule> named;
        bool has_failed = false;  ///< the file could not be read, or something in it is wrong
        std::vector<bool> tried;  ///< by exception
        std::vector<bool> used;
    };
    OwnSettings& own_settings(const std::string& folder);
    void read_settings(const std::string& file, OwnSettings& own);

    const std::vector<std::string>& named_;
    const RuleLibrary& library_;
    Complaints& complaints_;
    std::string today_ = today();
    std::map<std::string, OwnSettings> settings_;        ///< by the file that they were read from
    std::map<std::vector<std::string>, Chosen> chosen_;  ///< by their names
};

}  // namespace ordval::service
