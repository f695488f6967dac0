// What a user or an organisation has chosen.
//
//     # ordval.yml
//     rules: [helsingborg, regler/egna.yml]
//     language: sv
//     paths:
//       "va/**": {rules: [kommun], off: [invanare.kund]}
//     exceptions:
//       - {rule: invanare.kund, words: en kund hos Telia får, reason: ett riktigt kundförhållande}
//
// The same shape comes from `ordval.yml`, from the editor's settings and from the command line; the nearest source
// wins, key by key. Rule files are named by path (with a "/" or the ending .yml or .yaml), packs by name. An exception is
// known by its rule and the words around the place, not by its line.
//
// An `ordval.yml` may come from anybody: the rule files that it names lie below its folder, and a path that leads out of it
// is a problem. What the editor and the command line name is the user's own word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "messages/language.hpp"
#include "service/file.hpp"
#include "terms/judgement.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::service {

/// A pack, a rule file or a rule that is named somewhere; a path is absolute.
struct NamedRule {
    std::string rule;
    terms::Place place = {};  ///< without a path when it came from an editor

    /// The place is no part of what it says.
    friend bool operator==(const NamedRule& left, const NamedRule& right) { return left.rule == right.rule; }
};

/// What holds for the files that fit a pattern (see `path_pattern.hpp`).
struct PathSettings {
    std::string pattern;
    std::optional<std::vector<std::string>> rules;  ///< paths are absolute here
    std::vector<NamedRule> off;                     ///< rules, as `folded_name` has them

    friend bool operator==(const PathSettings&, const PathSettings&) = default;
};

struct SettingsException {
    std::string rule;
    std::string words;    ///< the word and its neighbours, folded, one space between them
    std::string pattern;  ///< of the files that it is for; empty: all
    std::string reason;
    terms::Place place;   ///< where it is written; without a path when it came from an editor

    /// The place is no part of what it says.
    friend bool operator==(const SettingsException& left, const SettingsException& right) {
        return left.rule == right.rule && left.words == right.words && left.pattern == right.pattern;
    }
};

struct Settings {
    std::optional<std::vector<std::string>> rules;  ///< paths are absolute here
    std::optional<Language> language;
    std::optional<std::vector<PathSettings>> paths;
    std::optional<std::vector<SettingsException>> exceptions;
    std::optional<bool> code_lens;    ///< the editor shows the number of findings at the title; off
    std::optional<bool> inlay_hints;  ///< the editor shows the preferred term beside the word; off
    std::string folder;               ///< what patterns are relative to

    friend bool operator==(const Settings&, const Settings&) = default;
};

struct LoadedSettings {
    Settings settings;
    std::vector<terms::Problem> problems;
    std::vector<NamedRule> named;  ///< every pack and rule file that the settings name, also for paths
};

inline constexpr const char* settings_file_name = "ordval.yml";

/// The bytes of an `ordval.yml`; a link that leads out of its folder is an error.
ReadFile read_settings_file(const std::string& path);

/// Reads the text of an `ordval.yml`; relative paths in it are relative to `folder`, and all lie in it. Never throws.
LoadedSettings parse_settings(const std::string& path, std::string_view yaml, const std::string& folder);

/// Each key from `nearer` where it is stated, else from `farther`.
Settings merged(const Settings& nearer, const Settings& farther);

/// The rules for the file at `path`, absolute: those of the last pattern that it fits and that states any, else the
/// general ones, else the neutral pack.
std::vector<std::string> rules_for_file(const Settings& settings, const std::string& path);

/// What the settings and the path say of the file at `path`, and what day it is: `today` is an ISO date. The exceptions that
/// are for it are listed in `allowed`; with `exception_indices` their places in Settings::exceptions are told.
terms::DocumentFacts document_facts(const Settings& settings, const terms::RuleSet& rules, const std::string& path,
                                    const std::string& today, std::vector<std::size_t>* exception_indices = nullptr);

/// The rules when nobody has chosen any: the neutral pack.
std::vector<std::string> rules_or_default(const Settings& settings);
Language language_or_default(const Settings& settings);  ///< Swedish

/// True for a file that is YAML by its name, whatever an editor calls its language.
bool is_yaml_file(std::string_view path);

/// True for "regler/egna.yml" and "egna.yaml", false for the name of a pack.
bool names_a_file(std::string_view rule);

/// `rule` with a relative path made absolute from `folder`; the name of a pack stays as it is.
std::string resolved_rule(const std::string& rule, const std::string& folder);

/// The name of a rule as it is compared.
std::string folded_name(std::string_view name);

/// The words of an exception as they are compared: folded, one space between them, without marks.
std::string folded_words(std::string_view words);

}  // namespace ordval::service
