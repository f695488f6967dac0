// The settings and rules that hold for the documents of one folder.
//
//     FolderRules rules = load_folder_rules(library, editor_settings, "/home/anna/motioner", known);
//
// The nearest `ordval.yml`, in the folder or above it, speaks before the editor's settings, key by key: it
// belongs to the organisation's texts, and `ordval check` and every editor then say the same about them.
// Loading reads files and belongs to no thread that must not wait.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "service/rule_library.hpp"
#include "service/settings.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_set.hpp"

namespace ordval::lsp {

/// Immutable once loaded.
struct FolderRules {
    std::uint64_t generation = 0;  ///< no two loaded results share one
    Language language{};
    std::shared_ptr<const terms::RuleSet> rules;  ///< never null
    service::Settings settings;                   ///< what they came from
    std::string settings_path;                    ///< of the `ordval.yml` that counts; "" when there is none
    std::string settings_text;                    ///< what it said
    /// Rules of paths that have their own, by what was asked for.
    std::map<std::vector<std::string>, std::shared_ptr<const terms::RuleSet>> rules_of_paths;
    std::vector<terms::Problem> problems;         ///< of settings and rules
    /// By absolute path the files on which this depends, also those that are not there but would count, as they were just
    /// before they were read.
    service::FileStamps files;

    /// The rules for the file at `path`, absolute; "" for a document that is no file.
    std::shared_ptr<const terms::RuleSet> rules_for(const std::string& path) const;
};

/// What the settings and the day say of the file at `path`, which is checked with `of_file`.
terms::DocumentFacts facts_for(const FolderRules& rules, const terms::RuleSet& of_file, const std::string& path);

/// Rule sets by what was asked for, so that folders with the same rules share one.
using KnownRules = std::map<std::vector<std::string>, std::shared_ptr<const service::LoadedRules>>;

/// `folder` may be empty: then only the editor's settings count. Adds to `known` what it loads.
FolderRules load_folder_rules(const service::RuleLibrary& library, const service::Settings& editor_settings,
                              const std::string& folder, KnownRules& known);

/// The rules of many folders; those under the same settings file share theirs. Reads files.
class FolderRulesReader {
public:
    FolderRulesReader(service::RuleLibrary library, service::Settings editor_settings, KnownRules known)
        : library_(std::move(library)), editor_settings_(std::move(editor_settings)), known_(std::move(known)) {}

    /// Never null.
    std::shared_ptr<const FolderRules> rules_of(const std::string& folder);

private:
    service::RuleLibrary library_;
    service::Settings editor_settings_;
    KnownRules known_;
    std::map<std::string, std::shared_ptr<const FolderRules>> by_settings_file_;
};

}  // namespace ordval::lsp
