#include "lsp/protocol.hpp"

#include "lsp/convert.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

std::string document_uri(const Json& params) {
    return params.at("textDocument").at("uri").get<std::string>();
}

/// Some clients leave the version out or send null.
std::int64_t version_in(const Json& document) {
    const Json& version = member(document, "version");
    return version.is_number() ? version.get<std::int64_t>() : 0;
}

std::string text_or_empty(const Json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

TextChange change_from(const Json& json) {
    TextChange change;
    if (const Json& range = member(json, "range"); !range.is_null()) change.range = range_from(range);
    change.text = json.at("text").get<std::string>();
    return change;
}

std::vector<WorkspaceFolder> folders_in(const Json& params) {
    if (const Json& folders = member(params, "workspaceFolders"); folders.is_array())
        return folders.get<std::vector<WorkspaceFolder>>();
    if (const Json& root = member(params, "rootUri"); root.is_string()) return {{root.get<std::string>()}};
    if (const Json& root = member(params, "rootPath"); root.is_string())
        return {{uri_of(root.get<std::string>())}};
    return {};
}

ContextDiagnostic context_diagnostic_from(const Json& json) {
    return {range_from(json.at("range")), text_or_empty(member(json, "source")),
            text_or_empty(member(json, "code"))};
}

}  // namespace

void from_json(const Json&, NoParams&) {}

void from_json(const Json& json, WorkspaceFolder& folder) {
    folder.uri = json.at("uri").get<std::string>();
}

void from_json(const Json& json, InitializeParams& params) {
    if (const Json& id = member(json, "processId"); id.is_number_integer())
        params.process_id = id.get<std::int64_t>();
    params.capabilities = member(json, "capabilities");
    params.initialization_options = member(json, "initializationOptions");
    params.folders = folders_in(json);
}

void from_json(const Json& json, DidOpenParams& params) {
    const Json& document = json.at("textDocument");
    params.uri = document.at("uri").get<std::string>();
    params.language_id = text_or_empty(member(document, "languageId"));
    params.version = version_in(document);
    params.text = document.at("text").get<std::string>();
}

void from_json(const Json& json, DidChangeParams& params) {
    params.uri = document_uri(json);
    params.version = version_in(json.at("textDocument"));
    for (const Json& change : json.at("contentChanges")) params.changes.push_back(change_from(change));
}

void from_json(const Json& json, DocumentParams& params) {
    params.uri = document_uri(json);
}

void from_json(const Json& json, DidChangeConfigurationParams& params) {
    params.settings = member(json, "settings");
}

void from_json(const Json& json, DidChangeWatchedFilesParams& params) {
    for (const Json& change : json.at("changes")) params.uris.push_back(change.at("uri").get<std::string>());
}

void from_json(const Json& json, DidChangeFoldersParams& params) {
    const Json& event = json.at("event");
    params.added = event.at("added").get<std::vector<WorkspaceFolder>>();
    params.removed = event.at("removed").get<std::vector<WorkspaceFolder>>();
}

void from_json(const Json& json, DocumentDiagnosticParams& params) {
    params.uri = document_uri(json);
    params.previous_result_id = text_or_empty(member(json, "previousResultId"));
}

void from_json(const Json& json, WorkspaceDiagnosticParams& params) {
    for (const Json& known : member(json, "previousResultIds"))
        params.previous_result_ids.emplace_back(known.at("uri").get<std::string>(), known.at("value").get<std::string>());
    params.partial_result_token = member(json, "partialResultToken");
}

void from_json(const Json& json, PositionParams& params) {
    params.uri = document_uri(json);
    params.position = position_from(json.at("position"));
}

void from_json(const Json& json, ReferenceParams& params) {
    params.uri = document_uri(json);
    params.position = position_from(json.at("position"));
    params.includes_declaration = at_path(json, {"context", "includeDeclaration"}) == true;
    params.work_done_token = member(json, "workDoneToken");
}

void from_json(const Json& json, RenameParams& params) {
    params.uri = document_uri(json);
    params.position = position_from(json.at("position"));
    params.new_name = json.at("newName").get<std::string>();
    params.work_done_token = member(json, "workDoneToken");
}

void from_json(const Json& json, InlayHintParams& params) {
    params.uri = document_uri(json);
    params.range = range_from(json.at("range"));
}

void from_json(const Json& json, CodeActionParams& params) {
    params.uri = document_uri(json);
    params.range = range_from(json.at("range"));
    const Json& context = member(json, "context");
    for (const Json& diagnostic : member(context, "diagnostics"))
        params.diagnostics.push_back(context_diagnostic_from(diagnostic));
    for (const Json& kind : member(context, "only")) params.only.push_back(kind.get<std::string>());
    const Json& trigger = member(context, "triggerKind");
    if (trigger == 1) params.trigger = CodeActionParams::Trigger::invoked;
    if (trigger == 2) params.trigger = CodeActionParams::Trigger::automatic;
}

void from_json(const Json& json, ExecuteCommandParams& params) {
    params.command = json.at("command").get<std::string>();
    params.work_done_token = member(json, "workDoneToken");
    for (const Json& argument : member(json, "arguments")) params.arguments.push_back(argument);
}

}  // namespace ordval::lsp
