#include "lsp/capabilities.hpp"

#include <algorithm>
#include <string>

namespace ordval::lsp {

namespace {

bool is_true(const Json& announced, std::initializer_list<const char*> names) {
    const Json& value = at_path(announced, names);
    return value.is_boolean() && value.get<bool>();
}

bool lists(const Json& array, const char* wanted) {
    return array.is_array() &&
           std::any_of(array.begin(), array.end(), [&](const Json& item) { return item == wanted; });
}

text::Encoding chosen_encoding(const Json& offered) {
    if (lists(offered, "utf-8")) return text::Encoding::utf8;
    const bool is_utf32_only = lists(offered, "utf-32") && !lists(offered, "utf-16");
    return is_utf32_only ? text::Encoding::utf32 : text::Encoding::utf16;
}

const char* name_of(text::Encoding encoding) {
    switch (encoding) {
        case text::Encoding::utf8: return "utf-8";
        case text::Encoding::utf32: return "utf-32";
        case text::Encoding::utf16: break;
    }
    return "utf-16";
}

/// The client's order of formats is its preference; a client that names none gets plain text.
bool prefers_markdown(const Json& formats) {
    return formats.is_array() && !formats.empty() && formats.front() == "markdown";
}

}  // namespace

ClientCapabilities client_capabilities(const Json& announced) {
    ClientCapabilities client;
    client.encoding = chosen_encoding(at_path(announced, {"general", "positionEncodings"}));
    client.pulls_diagnostics = at_path(announced, {"textDocument", "diagnostic"}).is_object() &&
                               is_true(announced, {"workspace", "diagnostics", "refreshSupport"});
    client.wants_diagnostic_versions =
        is_true(announced, {"textDocument", "publishDiagnostics", "versionSupport"});
    const auto in_diagnostics = [&](const char* name) {
        const bool when_pulled =
            client.pulls_diagnostics && is_true(announced, {"textDocument", "diagnostic", name});
        return when_pulled || is_true(announced, {"textDocument", "publishDiagnostics", name});
    };
    client.shows_related_information = in_diagnostics("relatedInformation");
    client.follows_code_links = in_diagnostics("codeDescriptionSupport");
    client.returns_diagnostic_data = in_diagnostics("dataSupport");
    client.takes_code_action_literals =
        at_path(announced, {"textDocument", "codeAction", "codeActionLiteralSupport"}).is_object();
    client.knows_preferred_actions = is_true(announced, {"textDocument", "codeAction", "isPreferredSupport"});
    client.takes_document_changes = is_true(announced, {"workspace", "workspaceEdit", "documentChanges"});
    client.applies_edits = is_true(announced, {"workspace", "applyEdit"});
    client.reads_markdown = prefers_markdown(at_path(announced, {"textDocument", "hover", "contentFormat"}));
    client.takes_definition_links = is_true(announced, {"textDocument", "definition", "linkSupport"});
    client.prepares_renames = is_true(announced, {"textDocument", "rename", "prepareSupport"});
    client.takes_change_annotations =
        client.takes_document_changes &&
        at_path(announced, {"workspace", "workspaceEdit", "changeAnnotationSupport"}).is_object();
    client.creates_files = lists(at_path(announced, {"workspace", "workspaceEdit", "resourceOperations"}), "create");
    client.shows_label_details =
        is_true(announced, {"textDocument", "completion", "completionItem", "labelDetailsSupport"});
    client.nests_symbols = is_true(announced, {"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"});
    client.shows_code_lenses = at_path(announced, {"textDocument", "codeLens"}).is_object();
    client.refreshes_code_lenses = is_true(announced, {"workspace", "codeLens", "refreshSupport"});
    client.shows_inlay_hints = at_path(announced, {"textDocument", "inlayHint"}).is_object();
    client.refreshes_inlay_hints = is_true(announced, {"workspace", "inlayHint", "refreshSupport"});
    client.shows_status = is_true(announced, {"experimental", "ordvalStatus"});
    client.answers_configuration = is_true(announced, {"workspace", "configuration"});
    client.registers_configuration =
        is_true(announced, {"workspace", "didChangeConfiguration", "dynamicRegistration"});
    client.watches_files =
        is_true(announced, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"}) &&
        is_true(announced, {"workspace", "didChangeWatchedFiles", "relativePatternSupport"});
    return client;
}

Json server_capabilities(const ClientCapabilities& client) {
    Json offered{
        {"positionEncoding", name_of(client.encoding)},
        {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
        {"hoverProvider", true},
        {"definitionProvider", true},
        {"referencesProvider", {{"workDoneProgress", true}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
    };
    offered["completionProvider"] = Json::object();
    offered["documentSymbolProvider"] = true;
    if (client.shows_code_lenses) offered["codeLensProvider"] = Json::object();
    if (client.shows_inlay_hints) offered["inlayHintProvider"] = true;
    Json rename{{"workDoneProgress", true}};
    if (client.prepares_renames) rename["prepareProvider"] = true;
    offered["renameProvider"] = std::move(rename);
    Json commands = Json::array();
    if (client.takes_code_action_literals) {
        offered["codeActionProvider"] = {{"codeActionKinds", {"quickfix", "source.fixAll.ordval"}}};
        if (client.applies_edits) offered["codeActionProvider"]["codeActionKinds"].push_back("refactor.rewrite");
    } else if (client.applies_edits) {
        offered["codeActionProvider"] = true;
        commands.push_back(apply_edit_command);
    }
    if (client.applies_edits) {
        commands.push_back(replace_command);
        offered["executeCommandProvider"] = {{"commands", std::move(commands)}, {"workDoneProgress", true}};
    }
    if (client.pulls_diagnostics)
        offered["diagnosticProvider"] = {
            {"identifier", "ordval"}, {"interFileDependencies", false}, {"workspaceDiagnostics", client.pulls_workspace_diagnostics}};
    return offered;
}

}  // namespace ordval::lsp
