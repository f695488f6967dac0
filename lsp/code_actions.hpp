// What the editor offers at a place in the text: a quick fix for each suggestion, the same in the whole workspace, ways
// to ignore the finding (see ignore_actions.hpp), and one action for all that is safe.
//
//     reply.result(code_actions(document, checked, params, client));
//
// Everything is computed from the server's own findings in the requested range; diagnostics that the client
// sends along only narrow the choice, and their `data` is not needed. Clients differ in ways that decide what
// may be offered:
//
// Kate sends the whole document as the range and one diagnostic, and applies everything that it gets. So with
// diagnostics in the context only those are answered, `source.*` is left to requests that name it, and such a
// request gets one suggestion for each finding.
//
// Neovim 0.7 sends diagnostics back with byte columns. One that matches no finding exactly therefore still
// stands for the finding of the same rule on the same line at the cursor.
//
// Emacs keeps only actions of exactly the kind that it asked for, so the kind is mirrored.
#pragma once

#include <string_view>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/protocol.hpp"
#include "lsp/settings_file.hpp"

namespace ordval::lsp {

/// The result of textDocument/codeAction; an empty array when there is nothing to offer.
/// `settings` is where exceptions for the workspace would go.
Json code_actions(const Document& document, const Checked& checked, const CodeActionParams& params,
                  const std::optional<SettingsFile>& settings, const ClientCapabilities& client);

/// True when the request asks for actions of this kind: "source" asks for "source.fixAll.ordval" too, "source.fix" does
/// not; who names none asks for all.
bool is_wanted(const std::vector<std::string>& only, std::string_view kind);

/// Adds an action with its edit; a client that does not know literals gets a command, which it sends back to have the
/// edit applied.
void add_action(Json& actions, Json action, const ClientCapabilities& client);

}  // namespace ordval::lsp
