#include "service/settings.hpp"

#include <array>
#include <set>

#include "service/path_pattern.hpp"
#include "terms/loading/node_reader.hpp"
#include "terms/loading/yaml_tree.hpp"
#include "text/folding.hpp"
#include "text/words.hpp"

namespace ordval::service {

namespace {

enum class SettingsKey { rules, language, paths, exceptions, code_lens, inlay_hints };
constexpr std::array<std::string_view, 6> settings_keys{"rules", "language", "paths", "exceptions", "codeLens", "inlayHints"};
constexpr std::array<std::string_view, 2> switches{"false", "true"};
constexpr std::array<std::string_view, 2> language_codes{"sv", "en"};

enum class PathKey { rules, off };
constexpr std::array<std::string_view, 2> path_keys{"rules", "off"};
enum class ExceptionKey { rule, words, path, reason };
constexpr std::array<std::string_view, 4> exception_keys{"rule", "words", "path", "reason"};

constexpr std::size_t largest_settings = 1u << 20;
constexpr terms::YamlLimits limits{largest_settings, 16, 20'000};

/// Each choice is a rule set of its own in memory.
constexpr std::size_t most_rule_choices = 32;

/// Adds them to `named`, too.
std::vector<std::string> rule_names(const terms::Entry& entry, const std::string& folder, terms::NodeReader& reader,
                                    std::vector<NamedRule>& named) {
    std::vector<std::string> names;
    for (const auto& [rule, node] : reader.texts(entry)) {
        const std::string name = resolved_rule(std::string(rule), folder);
        if (names_a_file(name) && !lies_in(name, folder)) {
            reader.fail(Message::file_outside, *node, {std::string(rule), folder});
            continue;
        }
        names.push_back(name);
        named.push_back({names.back(), reader.place_of(*node)});
    }
    return names;
}

std::vector<PathSettings> read_paths(const terms::Entry& entry, const std::string& folder, terms::NodeReader& reader,
                                     std::vector<NamedRule>& named) {
    std::vector<PathSettings> paths;
    std::set<std::vector<std::string>> choices;
    for (const terms::Entry& path : reader.named(entry)) {
        const auto entries = reader.entries<PathKey>(*path.value, path.key->value, path_keys);
        PathSettings settings;
        settings.pattern = path.key->value;
        if (entries[PathKey::rules]) {
            std::vector<std::string> rules = rule_names(entries[PathKey::rules], folder, reader, named);
            choices.insert(rules);
            if (choices.size() > most_rule_choices) {
                reader.fail(Message::too_many_rule_choices, *entries[PathKey::rules].value, {std::to_string(most_rule_choices)});
                break;
            }
            settings.rules = std::move(rules);
        }
        for (const auto& [name, node] : reader.texts(entries[PathKey::off])) settings.off.push_back({folded_name(name), reader.place_of(*node)});
        paths.push_back(std::move(settings));
    }
    return paths;
}

std::vector<SettingsException> read_exceptions(const terms::Entry& entry, terms::NodeReader& reader) {
    std::vector<SettingsException> exceptions;
    for (const terms::YamlNode& item : reader.items(entry)) {
        const auto entries = reader.entries<ExceptionKey>(item, settings_keys[3], exception_keys);
        SettingsException exception;
        exception.place = reader.place_of(item);
        exception.rule = folded_name(reader.text(entries[ExceptionKey::rule]).value_or(""));
        exception.words = folded_words(reader.text(entries[ExceptionKey::words]).value_or(""));
        exception.pattern = reader.text(entries[ExceptionKey::path]).value_or("");
        exception.reason = reader.text(entries[ExceptionKey::reason]).value_or("");
        for (const ExceptionKey needed : {ExceptionKey::rule, ExceptionKey::words})
            if (!entries[needed] && item.kind == terms::YamlKind::mapping)
                reader.fail(Message::missing_key, item, {exception_keys[static_cast<std::size_t>(needed)]});
        if (!exception.rule.empty() && !exception.words.empty()) exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

}  // namespace

ReadFile read_settings_file(const std::string& path) {
    if (exists(path) && !lies_in(path, parent_folder(path))) return {{}, {FileProblem::leads_outside}};
    return read_file(path, largest_settings);
}

LoadedSettings parse_settings(const std::string& path, std::string_view yaml, const std::string& folder) {
    terms::YamlTree tree = terms::parse_yaml(path, yaml, limits);
    LoadedSettings loaded{{}, std::move(tree.problems), {}};
    if (!tree.root) return loaded;

    terms::ProblemList problems(path);
    terms::NodeReader reader(problems);
    const auto entries = reader.entries<SettingsKey>(*tree.root, std::string_view(path).substr(path.rfind('/') + 1), settings_keys);
    loaded.settings.folder = folder;
    if (auto rules = rule_names(entries[SettingsKey::rules], folder, reader, loaded.named); !rules.empty()) loaded.settings.rules = std::move(rules);
    if (entries[SettingsKey::paths]) loaded.settings.paths = read_paths(entries[SettingsKey::paths], folder, reader, loaded.named);
    if (entries[SettingsKey::exceptions]) loaded.settings.exceptions = read_exceptions(entries[SettingsKey::exceptions], reader);
    if (const auto choice = reader.choice(entries[SettingsKey::language], language_codes))
        loaded.settings.language = language_from(language_codes[*choice]);
    if (const auto choice = reader.choice(entries[SettingsKey::code_lens], switches)) loaded.settings.code_lens = *choice == 1;
    if (const auto choice = reader.choice(entries[SettingsKey::inlay_hints], switches)) loaded.settings.inlay_hints = *choice == 1;
    for (terms::Problem& problem : problems.take_sorted()) loaded.problems.push_back(std::move(problem));
    return loaded;
}

Settings merged(const Settings& nearer, const Settings& farther) {
    Settings settings = nearer;
    if (!settings.rules) settings.rules = farther.rules;
    if (!settings.language) settings.language = farther.language;
    if (!settings.paths) settings.paths = farther.paths;
    if (!settings.exceptions) settings.exceptions = farther.exceptions;
    if (!settings.code_lens) settings.code_lens = farther.code_lens;
    if (!settings.inlay_hints) settings.inlay_hints = farther.inlay_hints;
    if (settings.folder.empty()) settings.folder = farther.folder;
    return settings;
}

std::vector<std::string> rules_for_file(const Settings& settings, const std::string& path) {
    std::vector<std::string> rules = rules_or_default(settings);
    for (const PathSettings& of_path : settings.paths.value_or(std::vector<PathSettings>{}))
        if (of_path.rules && fits(of_path.pattern, path, settings.folder)) rules = *of_path.rules;
    return rules;
}

terms::DocumentFacts document_facts(const Settings& settings, const terms::RuleSet& rules, const std::string& path,
                                    const std::string& today, std::vector<std::size_t>* exception_indices) {
    terms::DocumentFacts facts;
    facts.today = today;
    const std::vector<terms::Domain>& domains = rules.termbase().domains;
    for (std::uint32_t i = 0; i < domains.size(); ++i)
        for (const std::string& pattern : domains[i].paths)
            if (fits(pattern, path, settings.folder)) {
                facts.path_domains.push_back(i);
                break;
            }
    for (const PathSettings& of_path : settings.paths.value_or(std::vector<PathSettings>{}))
        if (fits(of_path.pattern, path, settings.folder))
            for (const NamedRule& off : of_path.off) facts.rules_off.push_back(off.rule);
    if (!settings.exceptions) return facts;
    for (std::size_t i = 0; i < settings.exceptions->size(); ++i) {
        const SettingsException& exception = (*settings.exceptions)[i];
        if (!exception.pattern.empty() && !fits(exception.pattern, path, settings.folder)) continue;
        facts.allowed.push_back({exception.rule, exception.words});
        if (exception_indices) exception_indices->push_back(i);
    }
    return facts;
}

std::string folded_name(std::string_view name) { return text::fold(name).text; }

std::string folded_words(std::string_view words) {
    const std::string folded = text::fold(words).text;
    std::string joined;
    for (text::Span word = text::next_word(folded, 0); !word.empty(); word = text::next_word(folded, word.end)) {
        if (!joined.empty()) joined += ' ';
        joined += word.in(folded);
    }
    return joined;
}

std::vector<std::string> rules_or_default(const Settings& settings) {
    return settings.rules.value_or(std::vector<std::string>{"kommun"});
}

Language language_or_default(const Settings& settings) { return settings.language.value_or(Language::swedish); }

bool is_yaml_file(std::string_view path) { return path.ends_with(".yml") || path.ends_with(".yaml"); }

bool names_a_file(std::string_view rule) { return rule.find('/') != std::string_view::npos || is_yaml_file(rule); }

std::string resolved_rule(const std::string& rule, const std::string& folder) {
    if (!names_a_file(rule) || rule.starts_with('/')) return rule;
    return absolute_path(folder + "/" + rule);
}

}  // namespace ordval::service
