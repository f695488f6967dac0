// Rule packs and rule files on disk.
//
//     RuleLibrary library(default_pack_folder(), open_default_lexicon().lexicon);
//     LoadedRules loaded = library.load({"helsingborg", "/home/anna/regler/egna.yml"});
//
// Loading follows `extends`, reads every file once, and returns a rule set that holds whatever could be used, together
// with all problems. It reads files and therefore belongs to no thread that must not wait.
#pragma once

#include <map>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "service/file.hpp"
#include "service/settings.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

struct LoadedRules {
    std::shared_ptr<const terms::RuleSet> rules;  ///< never null
    std::vector<terms::Problem> problems;
    /// By absolute path, what they were just before they were read: also those that could not be. To be watched.
    FileStamps files;
};

/// What the files say, before anything is tried.
struct ReadRules {
    terms::Termbase termbase;
    std::vector<terms::Problem> problems;
    std::vector<std::string> files;  ///< absolute paths of all files that were read
    FileStamps stamps;               ///< of these, and of those that could not be read
};

class RuleLibrary {
public:
    /// The lexicon may be null: then words have the forms that the rules state or their endings suggest, and fewer
    /// compounds are found.
    /// `tested_packs` is the list of the packs whose tests need not be run (see tested_packs.hpp); "" when all are run.
    explicit RuleLibrary(std::string pack_folder, std::shared_ptr<const swedish::Lexicon> lexicon = nullptr,
                         std::string tested_packs = "")
        : pack_folder_(std::move(pack_folder)), lexicon_(std::move(lexicon)), tested_packs_(std::move(tested_packs)) {}

    /// The packs and files together with all that they extend; what is named later overrides what is named earlier.
    /// Relative paths are relative to the working folder.
    /// `unsaved` has texts to take instead of what the file with that absolute path holds.
    LoadedRules load(const std::vector<std::string>& rules, const std::map<std::string, std::string>& unsaved = {}) const;

    /// The same files without running the rules' own tests: rules whose tests fail are there too.
    ReadRules read(const std::vector<std::string>& rules, const std::map<std::string, std::string>& unsaved = {}) const;

    /// What is wrong with names that stand in a settings file: packs and files that are not there.
    std::vector<terms::Problem> problems_of(const std::vector<NamedRule>& names) const;

    /// Of the `problems` of a load, those about what a settings file names get their places there, each place its own.
    void tell_where_named(const std::vector<NamedRule>& names, std::vector<terms::Problem>& problems) const;

    const std::shared_ptr<const swedish::Lexicon>& lexicon() const { return lexicon_; }
    const std::string& pack_folder() const { return pack_folder_; }

    /// The names of the packs in the pack folder, sorted.
    std::vector<std::string> pack_names() const;

private:
    /// `proven`: the checksums of files whose tests are left out.
    ReadRules read(const std::vector<std::string>& rules, const std::map<std::string, std::string>& unsaved,
                   std::set<std::uint64_t> proven) const;

    std::string pack_folder_;
    std::shared_ptr<const swedish::Lexicon> lexicon_;
    std::string tested_packs_;
};

}  // namespace ordval::service
