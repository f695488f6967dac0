#include "lsp/settings_file.hpp"

#include "lsp/convert.hpp"
#include "lsp/uri.hpp"
#include "service/file.hpp"

namespace ordval::lsp {

namespace {

/// The innermost workspace folder that holds `folder`, else the first one; "" when there is none.
std::string workspace_folder_around(const std::string& folder, const Configuration& configuration) {
    std::string nearest;
    for (const std::string& candidate : configuration.folder_paths()) {
        const bool is_around = folder == candidate || folder.starts_with(candidate + "/");
        if (is_around && candidate.size() > nearest.size()) nearest = candidate;
    }
    return nearest.empty() ? configuration.root() : nearest;
}

}  // namespace

Json SettingsFile::edit(const text::Edit& edit, const ClientCapabilities& client) const {
    const text::LineIndex lines(text);
    Json written{{"range", range_to_json(lines.range_of(text, edit.span, client.encoding))},
                 {"newText", edit.text}};
    if (!is_missing) return workspace_edit({{uri, version, Json::array({std::move(written)})}}, client);
    // A file is made only in the form with operations, whatever the client prefers for texts.
    Json change{{"textDocument", {{"uri", uri}, {"version", nullptr}}},
                {"edits", Json::array({std::move(written)})}};
    Json create{{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}};
    return {{"documentChanges", Json::array({std::move(create), std::move(change)})}};
}

std::optional<SettingsFile> settings_file_for(const Document& document, const FolderRules& rules,
                                              const Configuration& configuration,
                                              const DocumentStore& documents) {
    std::string path = rules.settings_path;
    const bool is_missing = path.empty();
    if (is_missing) {
        const std::string folder = workspace_folder_around(document.folder, configuration);
        if (folder.empty()) return std::nullopt;
        path = folder + (folder.ends_with('/') ? "" : "/") + service::settings_file_name;
    }
    SettingsFile file{uri_of(path), service::parent_folder(path), rules.settings_text, std::nullopt,
                      is_missing};
    for (const auto& [uri, open] : documents.all())
        if (path_of(uri) == path) return SettingsFile{uri, file.folder, open.text(), open.version, false};
    return file;
}

}  // namespace ordval::lsp
