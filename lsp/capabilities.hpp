// What the client can do, decided once, and what the server offers it.
//
//     ClientCapabilities client = client_capabilities(params.capabilities);
//     if (client.pulls_diagnostics) ...
//     Json offered = server_capabilities(client);
//
// The names say what is decided, not where the protocol says it. A capability that is missing, null or of the
// wrong type is one that the client does not have.
#pragma once

#include "lsp/json.hpp"
#include "text/line_index.hpp"

namespace ordval::lsp {

struct ClientCapabilities {
    text::Encoding encoding = text::Encoding::utf16;

    /// Pull only with a client that can also be told to pull again: without refresh, new rules would not
    /// reach it, and one known client announces pull without ever doing it. All others get pushed
    /// diagnostics; nobody gets both.
    bool pulls_diagnostics = false;
    bool pulls_workspace_diagnostics = false;  ///< and the editor's settings ask for it
    bool wants_diagnostic_versions = false;
    bool shows_related_information = false;
    bool follows_code_links = false;
    bool returns_diagnostic_data = false;

    bool takes_code_action_literals = false;
    bool knows_preferred_actions = false;
    bool takes_document_changes = false;
    bool applies_edits = false;

    bool reads_markdown = false;  ///< in a hover

    bool takes_definition_links = false;
    bool prepares_renames = false;
    bool takes_change_annotations = false;  ///< in document changes, which it takes too
    bool creates_files = false;             ///< as part of an edit
    bool shows_label_details = false;       ///< of a completion
    bool nests_symbols = false;
    bool shows_code_lenses = false;
    bool refreshes_code_lenses = false;
    bool shows_inlay_hints = false;
    bool refreshes_inlay_hints = false;

    bool shows_status = false;  ///< takes Ordval's own notification, see `status_notices.hpp`

    bool answers_configuration = false;
    bool registers_configuration = false;  ///< for workspace/didChangeConfiguration
    /// Watches files for the server, also outside its folders. A client that can do only the former is not
    /// asked at all, since rule packs seldom lie in the workspace: the server then looks at the files itself.
    bool watches_files = false;
};

ClientCapabilities client_capabilities(const Json& announced);

/// The `capabilities` of the initialize result.
Json server_capabilities(const ClientCapabilities& client);

/// The command that clients without code action literals send back to have an edit applied.
constexpr const char* apply_edit_command = "ordval.applyEdit";
/// Replaces a deprecated term in the whole workspace: {uri, concept, term, with}.
constexpr const char* replace_command = "ordval.replaceInWorkspace";

}  // namespace ordval::lsp
