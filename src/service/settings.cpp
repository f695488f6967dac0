#include "service/settings.hpp"

#include <array>

#include "service/file.hpp"
#include "terms/node_reader.hpp"
#include "terms/yaml_tree.hpp"

namespace ordval::service {

namespace {

enum class SettingsKey { rules, language, paths, exceptions };
constexpr std::array<std::string_view, 4> settings_keys{"rules", "language", "paths", "exceptions"};
constexpr std::array<std::string_view, 2> language_codes{"sv", "en"};

constexpr terms::YamlLimits limits{1u << 20, 16, 20'000};

}  // namespace

LoadedSettings parse_settings(const std::string& path, std::string_view yaml, const std::string& folder) {
    terms::YamlTree tree = terms::parse_yaml(path, yaml, limits);
    LoadedSettings loaded{{}, std::move(tree.problems)};
    if (!tree.root) return loaded;

    terms::ProblemList problems(path);
    terms::NodeReader reader(problems);
    const auto entries = reader.entries<SettingsKey>(*tree.root, path, settings_keys);
    if (entries[SettingsKey::rules]) {
        std::vector<std::string> rules;
        for (const auto& [rule, node] : reader.texts(entries[SettingsKey::rules]))
            rules.push_back(resolved_rule(std::string(rule), folder));
        if (!rules.empty()) loaded.settings.rules = std::move(rules);
    }
    if (const auto choice = reader.choice(entries[SettingsKey::language], language_codes))
        loaded.settings.language = language_from(language_codes[*choice]);
    for (terms::Problem& problem : problems.take_sorted()) loaded.problems.push_back(std::move(problem));
    return loaded;
}

Settings merged(const Settings& nearer, const Settings& farther) {
    Settings settings = nearer;
    if (!settings.rules) settings.rules = farther.rules;
    if (!settings.language) settings.language = farther.language;
    return settings;
}

std::vector<std::string> rules_or_default(const Settings& settings) {
    return settings.rules.value_or(std::vector<std::string>{"kommun"});
}

Language language_or_default(const Settings& settings) { return settings.language.value_or(Language::swedish); }

bool names_a_file(std::string_view rule) {
    return rule.find('/') != std::string_view::npos || rule.ends_with(".yml") || rule.ends_with(".yaml");
}

std::string resolved_rule(const std::string& rule, const std::string& folder) {
    if (!names_a_file(rule) || rule.starts_with('/')) return rule;
    return absolute_path(folder + "/" + rule);
}

}  // namespace ordval::service
