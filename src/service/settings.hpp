// What a user or an organisation has chosen.
//
//     # ordval.yml
//     rules: [helsingborg, regler/egna.yml]
//     language: sv
//
// The same shape comes from `ordval.yml`, from the editor's settings and from the command line; the nearest source
// wins, key by key. Rule files are named by path (with a "/" or the ending .yml or .yaml), packs by name. The keys
// `paths` and `exceptions` belong to the shape and are accepted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/language.hpp"
#include "terms/problem.hpp"

namespace ordval::service {

struct Settings {
    std::optional<std::vector<std::string>> rules;  ///< paths are absolute here
    std::optional<Language> language;

    friend bool operator==(const Settings&, const Settings&) = default;
};

struct LoadedSettings {
    Settings settings;
    std::vector<terms::Problem> problems;
};

/// Reads the text of an `ordval.yml`; relative paths in it are relative to `folder`. Never throws.
LoadedSettings parse_settings(const std::string& path, std::string_view yaml, const std::string& folder);

/// Each key from `nearer` where it is stated, else from `farther`.
Settings merged(const Settings& nearer, const Settings& farther);

/// The rules when nobody has chosen any: the neutral pack.
std::vector<std::string> rules_or_default(const Settings& settings);
Language language_or_default(const Settings& settings);  ///< Swedish

/// True for "regler/egna.yml" and "egna.yaml", false for the name of a pack.
bool names_a_file(std::string_view rule);

/// `rule` with a relative path made absolute from `folder`; the name of a pack stays as it is.
std::string resolved_rule(const std::string& rule, const std::string& folder);

}  // namespace ordval::service
