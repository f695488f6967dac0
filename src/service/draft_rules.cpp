#include "service/draft_rules.hpp"

#include <algorithm>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/file.hpp"
#include "service/path_pattern.hpp"
#include "service/unknown_rules.hpp"

namespace ordval::service {

const DraftRules::Chosen& DraftRules::for_file(const std::string& path) {
    // Somebody chose rules and was not understood: any others would be a false answer.
    if (named_.empty() && own_settings(parent_folder(path)).has_failed && !settings_for(parent_folder(path)).rules) {
        static const Chosen none{{}, std::make_shared<const terms::RuleSet>(terms::Termbase{}), false};
        return none;
    }
    const std::vector<std::string> names = named_.empty() ? rules_for_file(settings_for(parent_folder(path)), path) : named_;
    const auto [entry, is_new] = chosen_.try_emplace(names);
    if (is_new) {
        LoadedRules loaded = library_.load(names);
        if (named_.empty()) library_.tell_where_named(names_for(parent_folder(path)), loaded.problems);
        complaints_.about(loaded.problems);
        const bool is_whole = std::none_of(
            loaded.problems.begin(), loaded.problems.end(),
            [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::error; });
        entry->second = {names, std::move(loaded.rules), is_whole};
    }
    return entry->second;
}

const Settings& DraftRules::settings_for(const std::string& folder) { return own_settings(folder).settings; }

const std::vector<NamedRule>& DraftRules::names_for(const std::string& folder) { return own_settings(folder).named; }

DraftRules::OwnSettings& DraftRules::own_settings(const std::string& folder) {
    const std::string file = find_upwards(folder, settings_file_name);
    const auto [entry, is_new] = settings_.try_emplace(file);
    if (is_new && !file.empty()) read_settings(file, entry->second);
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
    if (own.settings.paths)
        for (const PathSettings& of_path : *own.settings.paths)
            if (fits(of_path.pattern, path, own.settings.folder)) complaints_.about(unknown_rules(of_path.off, {&rules}));
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
    for (const auto& [file, own] : settings_)
        for (std::size_t i = 0; i < own.tried.size(); ++i) {
            if (!own.tried[i] || own.used[i]) continue;
            const SettingsException& exception = (*own.settings.exceptions)[i];
            complaints_.note(terms::to_string(exception.place), say(Message::exception_not_needed, complaints_.language(), {in_quotes(exception.rule), in_quotes(exception.words)}));
        }
}

void DraftRules::read_settings(const std::string& file, OwnSettings& own) {
    const ReadFile read = read_settings_file(file);
    if (!read.failure.empty()) {
        complaints_.error(file, read.failure);
        own.has_failed = true;
        return;
    }
    LoadedSettings loaded = parse_settings(file, read.bytes, parent_folder(file));
    complaints_.about(loaded.problems);
    own.has_failed = std::any_of(loaded.problems.begin(), loaded.problems.end(),
                                 [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::error; });
    own.settings = std::move(loaded.settings);
    own.named = std::move(loaded.named);
}

}  // namespace ordval::service
