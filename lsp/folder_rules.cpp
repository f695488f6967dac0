#include "lsp/folder_rules.hpp"

#include <utility>

#include "service/file.hpp"
#include "service/today.hpp"
#include "service/unknown_rules.hpp"
#include "terms/loading/problem_text.hpp"

namespace ordval::lsp {

namespace {

/// Where a settings file would count for `folder`, the nearest place first, down to the one that is there.
std::vector<std::string> settings_candidates(const std::string& folder, const std::string& found) {
    std::vector<std::string> candidates;
    for (std::string here = folder;; here = service::parent_folder(here)) {
        candidates.push_back(here + (here.ends_with('/') ? "" : "/") + service::settings_file_name);
        if (candidates.back() == found || here == service::parent_folder(here)) return candidates;
    }
}

service::LoadedSettings read_settings(const std::string& path, std::string& text) {
    service::ReadFile read = service::read_settings_file(path);
    if (!read.failure.empty())
        return {{}, {terms::make_problem(Message::file_cannot_be_read, {path, 0, 0, 0}, "", {service::clauses_for(read.failure)})}, {}};
    text = std::move(read.bytes);
    return service::parse_settings(path, text, service::parent_folder(path));
}

std::vector<const terms::RuleSet*> all_rules(const FolderRules& loaded) {
    std::vector<const terms::RuleSet*> all{loaded.rules.get()};
    for (const auto& [names, rules] : loaded.rules_of_paths) all.push_back(rules.get());
    return all;
}

}  // namespace

std::shared_ptr<const terms::RuleSet> FolderRules::rules_for(const std::string& path) const {
    if (rules_of_paths.empty()) return rules;
    const auto found = rules_of_paths.find(service::rules_for_file(settings, path));
    return found != rules_of_paths.end() ? found->second : rules;
}

FolderRules load_folder_rules(const service::RuleLibrary& library, const service::Settings& editor_settings,
                              const std::string& folder, KnownRules& known) {
    FolderRules loaded;
    service::Settings settings = editor_settings;
    std::vector<service::NamedRule> named;  ///< by the settings file
    if (!folder.empty()) {
        const std::string path = service::find_upwards(folder, service::settings_file_name);
        for (const std::string& candidate : settings_candidates(folder, path)) loaded.files[candidate] = std::nullopt;
        if (!path.empty()) {
            loaded.files[path] = service::stamp_of(path);
            service::LoadedSettings own = read_settings(path, loaded.settings_text);
            settings = service::merged(own.settings, editor_settings);
            loaded.problems = std::move(own.problems);
            named = std::move(own.named);
            loaded.settings_path = path;
        }
    }
    loaded.language = service::language_or_default(settings);

    const auto load = [&](const std::vector<std::string>& names) {
        auto& rules = known[names];
        if (!rules) rules = std::make_shared<const service::LoadedRules>(library.load(names));
        loaded.problems.insert(loaded.problems.end(), rules->problems.begin(), rules->problems.end());
        loaded.files.insert(rules->files.begin(), rules->files.end());
        return rules->rules;
    };
    loaded.rules = load(service::rules_or_default(settings));
    for (const service::PathSettings& path : settings.paths.value_or(std::vector<service::PathSettings>{}))
        if (path.rules && !loaded.rules_of_paths.contains(*path.rules)) loaded.rules_of_paths[*path.rules] = load(*path.rules);
    library.tell_where_named(named, loaded.problems);
    for (terms::Problem& problem : service::unknown_rules(settings, all_rules(loaded))) loaded.problems.push_back(std::move(problem));
    loaded.settings = std::move(settings);
    return loaded;
}

std::shared_ptr<const FolderRules> FolderRulesReader::rules_of(const std::string& folder) {
    auto& rules = by_settings_file_[service::find_upwards(folder, service::settings_file_name)];
    if (!rules) rules = std::make_shared<const FolderRules>(load_folder_rules(library_, editor_settings_, folder, known_));
    return rules;
}

terms::DocumentFacts facts_for(const FolderRules& rules, const terms::RuleSet& of_file, const std::string& path) {
    return service::document_facts(rules.settings, of_file, path, service::today());
}

}  // namespace ordval::lsp
