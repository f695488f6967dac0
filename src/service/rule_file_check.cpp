#include "service/rule_file_check.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "service/file.hpp"
#include "service/unknown_rules.hpp"
#include "terms/loading/rule_file.hpp"

namespace ordval::service {

namespace {

/// A line that begins with the key, wherever it stands in the file.
bool states_key(std::string_view text, std::string_view key) {
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const bool begins_line = at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r' || text.substr(0, at) == "\xEF\xBB\xBF";
        if (begins_line) return true;
    }
    return false;
}

/// Rules that are switched off and are not there. Nothing is loaded where nothing is off.
std::vector<terms::Problem> problems_of_off(const RuleLibrary& library, const Settings& settings) {
    const std::vector<PathSettings> paths = settings.paths.value_or(std::vector<PathSettings>{});
    if (std::all_of(paths.begin(), paths.end(), [](const PathSettings& path) { return path.off.empty(); })) return {};
    std::set<std::vector<std::string>> names{rules_or_default(settings)};
    for (const PathSettings& path : paths)
        if (path.rules) names.insert(*path.rules);
    std::vector<std::shared_ptr<const terms::RuleSet>> loaded;
    std::vector<const terms::RuleSet*> rules;
    for (const std::vector<std::string>& each : names) rules.push_back(loaded.emplace_back(library.load(each).rules).get());
    return unknown_rules(settings, rules);
}

CheckedRuleFile check_settings(const RuleLibrary& library, const std::string& path, const std::string& text) {
    LoadedSettings loaded = parse_settings(path, text, parent_folder(path));
    CheckedRuleFile checked{std::move(loaded.problems), nullptr};
    for (terms::Problem& problem : library.problems_of(loaded.named)) checked.problems.push_back(std::move(problem));
    for (terms::Problem& problem : problems_of_off(library, loaded.settings)) checked.problems.push_back(std::move(problem));
    return checked;
}

/// An error of a file that this one extends is told where it extends it, once for each file.
void move_to_extends(const std::string& path, const std::string& text, std::vector<terms::Problem>& problems) {
    const std::vector<terms::RuleFile::Extends> extends = terms::parse_rule_file(path, text).extends;
    std::set<std::string> told;
    for (terms::Problem& problem : problems) {
        const bool is_error = problem.gravity == terms::ProblemGravity::error;
        if (problem.place.path == path || !is_error || extends.empty() || !told.insert(problem.place.path).second) continue;
        const auto leads_there = [&](const terms::RuleFile::Extends& base) {
            return resolved_rule(base.name, parent_folder(path)) == problem.place.path;
        };
        const auto base = std::find_if(extends.begin(), extends.end(), leads_there);
        const std::string place = terms::to_string(problem.place) + ": ";
        problem.sentence = {place + problem.sentence.swedish, place + problem.sentence.english};
        problem.place = (base == extends.end() ? extends.front() : *base).place;
        problem.meant.clear();
    }
}

CheckedRuleFile check_pack(const RuleLibrary& library, const std::string& path, const std::string& text) {
    LoadedRules loaded = library.load({path}, {{path, text}});
    move_to_extends(path, text, loaded.problems);
    return {std::move(loaded.problems), std::move(loaded.rules)};
}

}  // namespace

std::optional<RuleFileKind> rule_file_kind(std::string_view path, std::string_view language_id, std::string_view text) {
    if (path.substr(path.rfind('/') + 1) == settings_file_name) return RuleFileKind::settings;
    if ((is_yaml_file(path) || language_id == "yaml") && states_key(text, "termbase:")) return RuleFileKind::pack;
    return std::nullopt;
}

CheckedRuleFile check_rule_file(const RuleLibrary& library, const std::string& path, const std::string& text,
                                RuleFileKind kind) {
    CheckedRuleFile checked = kind == RuleFileKind::settings ? check_settings(library, path, text) : check_pack(library, path, text);
    std::erase_if(checked.problems, [&](const terms::Problem& problem) { return problem.place.path != path; });
    std::stable_sort(checked.problems.begin(), checked.problems.end(), [](const terms::Problem& a, const terms::Problem& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return checked;
}

}  // namespace ordval::service
