#include "lsp/workspace_rules.hpp"

#include <utility>

namespace ordval::lsp {

/// One load: the wishes go into the background, the results come back in the same object.
struct WorkspaceRules::Batch {
    std::map<std::string, service::Settings> wishes;
    std::map<std::string, FolderRules> results;
    KnownRules known;
};

WorkspaceRules::WorkspaceRules(service::RuleLibrary library, Executor& executor, SettingsSource settings_for,
                               Listener on_change)
    : library_(std::move(library)),
      executor_(executor),
      settings_for_(std::move(settings_for)),
      on_change_(std::move(on_change)) {}

void WorkspaceRules::want(const std::string& folder) {
    const bool is_new = folders_.emplace(folder, nullptr).second;
    if (!is_new) return;
    stale_.insert(folder);
    load_what_is_stale();
}

void WorkspaceRules::reload() {
    known_.clear();
    for (const auto& [folder, rules] : folders_) stale_.insert(folder);
    load_what_is_stale();
}

void WorkspaceRules::follow_settings() {
    for (const auto& [folder, rules] : folders_)
        if (used_settings_[folder] != settings_for_(folder)) stale_.insert(folder);
    load_what_is_stale();
}

std::shared_ptr<const FolderRules> WorkspaceRules::find(const std::string& folder) const {
    const auto found = folders_.find(folder);
    return found == folders_.end() ? nullptr : found->second;
}

std::vector<std::shared_ptr<const FolderRules>> WorkspaceRules::all() const {
    std::vector<std::shared_ptr<const FolderRules>> all;
    for (const auto& [folder, rules] : folders_)
        if (rules) all.push_back(rules);
    return all;
}

service::FileStamps WorkspaceRules::files() const {
    service::FileStamps files;
    for (const auto& [folder, rules] : folders_)
        if (rules) files.insert(rules->files.begin(), rules->files.end());
    return files;
}

void WorkspaceRules::load_what_is_stale() {
    if (is_loading_ || stale_.empty()) return;
    is_loading_ = true;
    auto batch = std::make_shared<Batch>();
    batch->known = known_;
    for (const std::string& folder : stale_)
        batch->wishes[folder] = used_settings_[folder] = settings_for_(folder);
    stale_.clear();
    executor_.run_in_background([this, batch, library = library_, &executor = executor_] {
        for (const auto& [folder, settings] : batch->wishes)
            batch->results[folder] = load_folder_rules(library, settings, folder, batch->known);
        executor.post([this, batch] { take(*batch); });
    });
}

void WorkspaceRules::take(const Batch& batch) {
    is_loading_ = false;
    std::vector<std::string> changed;
    Occasion occasion = Occasion::first;
    for (const auto& [folder, result] : batch.results) {
        if (stale_.contains(folder)) continue;  // something changed meanwhile; a newer result will come
        FolderRules rules = result;
        rules.generation = next_generation_++;
        if (folders_[folder]) occasion = Occasion::replaced;
        folders_[folder] = std::make_shared<const FolderRules>(std::move(rules));
        changed.push_back(folder);
    }
    if (stale_.empty()) known_ = batch.known;
    load_what_is_stale();
    if (!changed.empty()) on_change_(changed, occasion);
}

}  // namespace ordval::lsp
