#include "lsp/configuration.hpp"

#include <algorithm>
#include <utility>

#include "lsp/uri.hpp"
#include "messages/message.hpp"

namespace ordval::lsp {

namespace {

constexpr const char* section = "ordval";

bool is_list_of_texts(const Json& json) {
    return json.is_array() &&
           std::all_of(json.begin(), json.end(), [](const Json& item) { return item.is_string(); });
}

std::string resolved(const std::string& rule, const std::string& base) {
    return base.empty() ? rule : service::resolved_rule(rule, base);
}

/// {"va/**": {"rules": ["kommun"], "off": ["kund"]}}; nothing when the shape is another.
std::optional<std::vector<service::PathSettings>> paths_from(const Json& json, const std::string& base) {
    if (!json.is_object()) return std::nullopt;
    std::vector<service::PathSettings> paths;
    for (const auto& [pattern, stated] : json.items()) {
        const Json& rules = member(stated, "rules");
        const Json& off = member(stated, "off");
        const bool is_right = stated.is_object() && (rules.is_null() || is_list_of_texts(rules)) && (off.is_null() || is_list_of_texts(off));
        if (!is_right) return std::nullopt;
        service::PathSettings path;
        path.pattern = pattern;
        if (rules.is_array()) {
            path.rules.emplace();
            for (const Json& rule : rules) path.rules->push_back(resolved(rule.get<std::string>(), base));
        }
        for (const Json& name : off) path.off.push_back({service::folded_name(name.get<std::string>())});
        paths.push_back(std::move(path));
    }
    return paths;
}

/// [{"rule": "invanare.kund", "words": "en kund hos Telia", "path": "brev/*"}]; nothing when the shape is another.
std::optional<std::vector<service::SettingsException>> exceptions_from(const Json& json) {
    if (!json.is_array()) return std::nullopt;
    std::vector<service::SettingsException> exceptions;
    for (const Json& stated : json) {
        const Json& rule = member(stated, "rule");
        const Json& words = member(stated, "words");
        const Json& path = member(stated, "path");
        if (!rule.is_string() || !words.is_string() || !(path.is_null() || path.is_string())) return std::nullopt;
        service::SettingsException exception;
        exception.rule = service::folded_name(rule.get<std::string>());
        exception.words = service::folded_words(words.get<std::string>());
        if (path.is_string()) exception.pattern = path.get<std::string>();
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

bool lies_in(const std::string& path, const std::string& folder) {
    if (folder.empty() || !path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

std::string without_end_slash(std::string path) {
    if (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path;
}

}  // namespace

void Configuration::add_folders(const std::vector<WorkspaceFolder>& folders) {
    for (const WorkspaceFolder& folder : folders)
        folders_.push_back({folder.uri, without_end_slash(path_of(folder.uri).value_or("")), {}});
}

void Configuration::remove_folders(const std::vector<WorkspaceFolder>& folders) {
    for (const WorkspaceFolder& gone : folders)
        std::erase_if(folders_, [&](const Folder& folder) { return folder.uri == gone.uri; });
}

void Configuration::set_initialization_options(const Json& options) {
    initialization_options_ = read(options, root());
    wants_workspace_diagnostics_ = member(options, "workspaceDiagnostics") == true;
}

void Configuration::set_pushed(const Json& settings) {
    pushed_ = read(member(settings, section), root());
}

Json Configuration::questions() const {
    Json items = Json::array({{{"section", section}}});
    for (const Folder& folder : folders_) items.push_back({{"scopeUri", folder.uri}, {"section", section}});
    return {{"items", std::move(items)}};
}

void Configuration::set_answers(const Json& answers) {
    if (!answers.is_array()) return;
    const auto answer = [&](std::size_t index) { return index < answers.size() ? answers[index] : Json(); };
    answered_ = read(answer(0), root());
    for (std::size_t i = 0; i < folders_.size(); ++i)
        folders_[i].settings = read(answer(i + 1), folders_[i].path);
}

std::string Configuration::root() const {
    return folders_.empty() ? "" : folders_.front().path;
}

std::vector<std::string> Configuration::folder_paths() const {
    std::vector<std::string> paths;
    for (const Folder& folder : folders_)
        if (!folder.path.empty()) paths.push_back(folder.path);
    return paths;
}

service::Settings Configuration::settings_for(const std::string& folder) const {
    service::Settings settings =
        service::merged(answered_, service::merged(pushed_, initialization_options_));
    const Folder* nearest = nullptr;
    for (const Folder& candidate : folders_)
        if (lies_in(folder, candidate.path) && (!nearest || candidate.path.size() > nearest->path.size()))
            nearest = &candidate;
    return nearest ? service::merged(nearest->settings, settings) : settings;
}

std::vector<std::string> Configuration::take_complaints() {
    return std::exchange(complaints_, {});
}

service::Settings Configuration::read(const Json& json, const std::string& base) {
    service::Settings settings;
    if (json.is_null()) return settings;
    const Json& language = member(json, "language");
    if (language.is_string()) settings.language = language_from(language.get<std::string>());
    const Language answer = service::language_or_default(settings);
    const auto complain_unless = [&](bool is_right, Message message) {
        if (!is_right) complaints_.push_back(say(message, answer));
    };
    complain_unless(json.is_object(), Message::settings_not_object);
    complain_unless(language.is_null() || settings.language, Message::language_not_known);

    const Json& rules = member(json, "rules");
    complain_unless(rules.is_null() || is_list_of_texts(rules), Message::rules_not_list);
    if (is_list_of_texts(rules) && !rules.empty()) {
        settings.rules.emplace();
        for (const Json& rule : rules) settings.rules->push_back(resolved(rule.get<std::string>(), base));
    }
    settings.folder = base;
    if (const Json& code_lens = member(json, "codeLens"); code_lens.is_boolean()) settings.code_lens = code_lens.get<bool>();
    if (const Json& hints = member(json, "inlayHints"); hints.is_boolean()) settings.inlay_hints = hints.get<bool>();
    const Json& paths = member(json, "paths");
    const auto of_paths = paths_from(paths, base);
    complain_unless(paths.is_null() || of_paths, Message::paths_not_object);
    if (of_paths && !of_paths->empty()) settings.paths = of_paths;
    const Json& exceptions = member(json, "exceptions");
    const auto excepted = exceptions_from(exceptions);
    complain_unless(exceptions.is_null() || excepted, Message::exceptions_not_list);
    if (excepted && !excepted->empty()) settings.exceptions = excepted;
    return settings;
}

}  // namespace ordval::lsp
