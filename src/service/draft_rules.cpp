#include "service/draft_rules.hpp"

#include <algorithm>

#include "service/bilingual.hpp"
#include "service/file.hpp"
#include "service/path_pattern.hpp"

namespace ordval::service {

const DraftRules::Chosen& DraftRules::for_file(const std::string& path) {
    const std::vector<std::string> names = named_.empty() ? rules_for_file(settings_for(parent_folder(path)), path) : named_;
    const auto [entry, is_new] = chosen_.try_emplace(names);
    if (is_new) {
        LoadedRules loaded = library_.load(names);
        complaints_.about(loaded.problems);
        const bool is_whole = std::none_of(
            loaded.problems.begin(), loaded.problems.end(),
            [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::error; });
        entry->second = {names, std::move(loaded.rules), is_whole};
    }
    return entry->second;
}

const Settings& DraftRules::settings_for(const std::string& folder) { return own_settings(folder).settings; }

DraftRules::OwnSettings& DraftRules::own_settings(const std::string& folder) {
    const std::string file = find_upwards(folder, "ordval.yml");
    const auto [entry, is_new] = settings_.try_emplace(file);
    if (is_new && !file.empty()) entry->second.settings = settings_from(file);
    const std::size_t exceptions = entry->second.settings.exceptions ? entry->second.settings.exceptions->size() : 0;
    entry->second.tried.resize(exceptions);
    entry->second.used.resize(exceptions);
    return entry->second;
}

terms::DocumentFacts DraftRules::facts_of(const std::string& path, const terms::RuleSet& rules) {
    OwnSettings& own = own_settings(parent_folder(path));
    std::vector<std::size_t> indices;
    terms::DocumentFacts facts = document_facts(own.settings, rules, path, today_, &indices);
    for (const std::size_t index : indices) own.tried[index] = true;
    return facts;
}

void DraftRules::note_used(const std::string& path, const std::vector<bool>& used) {
    if (used.empty()) return;
    OwnSettings& own = own_settings(parent_folder(path));
    std::size_t next = 0;
    for (std::size_t i = 0; i < own.used.size(); ++i) {
        const std::string& pattern = (*own.settings.exceptions)[i].pattern;
        if (!pattern.empty() && !fits(pattern, path, own.settings.folder)) continue;
        if (next < used.size() && used[next++]) own.used[i] = true;
    }
}

void DraftRules::complain_of_unused_exceptions() {
    constexpr Bilingual unused{"undantaget för {0} vid {1} behövs inte och kan tas bort",
                               "the exception for {0} at {1} is not needed and can be removed"};
    for (const auto& [file, own] : settings_)
        for (std::size_t i = 0; i < own.tried.size(); ++i) {
            if (!own.tried[i] || own.used[i]) continue;
            const SettingsException& exception = (*own.settings.exceptions)[i];
            const std::string place = exception.place.path + ":" + std::to_string(exception.place.line) + ":" +
                                      std::to_string(exception.place.column);
            complaints_.note(place, filled(unused.in(complaints_.language()), {in_quotes(exception.rule), in_quotes(exception.words)}));
        }
}

Settings DraftRules::settings_from(const std::string& file) {
    constexpr std::size_t largest_settings = 1u << 20;
    const ReadFile read = read_file(file, largest_settings);
    if (!read.failure.empty()) {
        complaints_.error(file, read.failure);
        return {};
    }
    LoadedSettings loaded = parse_settings(file, read.bytes, parent_folder(file));
    complaints_.about(loaded.problems);
    return loaded.settings;
}

}  // namespace ordval::service
