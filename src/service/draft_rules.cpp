#include "service/draft_rules.hpp"

#include <algorithm>

#include "service/file.hpp"

namespace ordval::service {

const DraftRules::Chosen& DraftRules::for_folder(const std::string& folder) {
    const std::vector<std::string> names = named_.empty() ? rules_or_default(settings_for(folder)) : named_;
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

const Settings& DraftRules::settings_for(const std::string& folder) {
    const std::string file = find_upwards(folder, "ordval.yml");
    const auto [entry, is_new] = settings_.try_emplace(file);
    if (is_new && !file.empty()) entry->second = settings_from(file);
    return entry->second;
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
