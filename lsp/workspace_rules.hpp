// Which rules hold where, kept up to date.
//
//     WorkspaceRules rules(library, executor, settings_for, [](const auto& folders, Occasion) { ... });
//     rules.want("/home/anna/motioner");         // begins to load them
//     rules.find("/home/anna/motioner")          // null until they are there
//     rules.reload();                            // a rule file changed
//     rules.follow_settings();                   // the editor's settings changed, perhaps
//
// Loading runs in the background, one load at a time. Until a new result is there the old one holds, so a
// document is never without rules while a file is being saved. Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "lsp/executor.hpp"
#include "lsp/folder_rules.hpp"

namespace ordval::lsp {

class WorkspaceRules {
public:
    /// The editor's settings for a folder.
    using SettingsSource = std::function<service::Settings(const std::string& folder)>;
    /// `replaced`: some folder had other rules before. `first`: the folders were without.
    enum class Occasion : std::uint8_t { first, replaced };
    /// Called with the folders whose rules are new.
    using Listener = std::function<void(const std::vector<std::string>& folders, Occasion)>;

    WorkspaceRules(service::RuleLibrary library, Executor& executor, SettingsSource settings_for,
                   Listener on_change);

    /// Loads the folder's rules, unless that has been done or begun.
    void want(const std::string& folder);
    /// Reads everything again.
    void reload();
    /// Loads what depends on settings that are no longer the same.
    void follow_settings();
    /// Null until the folder's rules have been loaded.
    std::shared_ptr<const FolderRules> find(const std::string& folder) const;

    /// Reads the rules of `folder` and of those below it in the background, for files that are not open.
    FolderRulesReader reader_for(const std::string& folder) const { return {library_, settings_for_(folder), known_}; }

    const service::RuleLibrary& library() const { return library_; }

    /// Those that have been loaded.
    std::vector<std::shared_ptr<const FolderRules>> all() const;

    /// All files on which the loaded rules depend, as they were before they were read.
    service::FileStamps files() const;

private:
    struct Batch;

    void load_what_is_stale();
    void take(const Batch& batch);

    service::RuleLibrary library_;
    Executor& executor_;
    SettingsSource settings_for_;
    Listener on_change_;
    std::map<std::string, std::shared_ptr<const FolderRules>> folders_;
    std::map<std::string, service::Settings> used_settings_;  ///< by folder, of the newest load
    std::set<std::string> stale_;  ///< folders to be loaded when the present load has ended
    bool is_loading_ = false;
    KnownRules known_;
    std::uint64_t next_generation_ = 1;
};

}  // namespace ordval::lsp
