// How a writer tells Ordval to leave a word alone: in the draft, or in the workspace's `ordval.yml`.
//
//     Ignorera ”kunderna” här                          kunderna<!-- ordval: här invanare.kund – skriv skälet
//     här --> Ignorera regeln invanare.kund i den här filen    <!-- ordval: av invanare.kund – skriv skälet
//     här --> Tillåt ”hos våra kunder i” i arbetsmappen        exceptions: - {rule: ..., words: ..., reason:
//     ...} Stäng av regeln invanare.kund för brev/a.md      paths: "brev/a.md": {off: [invanare.kund]} Stäng
//     av regeln invanare.kund i arbetsmappen     paths: "**": {off: [invanare.kund]}
//
// All of them are edits that the client applies, so they can be undone. What can be ignored depends on the
// finding: one about the whole document has no place of its own, and an exception that changes nothing is no
// rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/settings_file.hpp"

namespace ordval::lsp {

struct IgnoreAction {
    std::string title;
    Json edit;  ///< a WorkspaceEdit
};

/// `settings` is nothing where there is no workspace to write them in.
std::vector<IgnoreAction> ignore_actions(const Document& document, const Checked& checked,
                                         const terms::Finding& finding,
                                         const std::optional<SettingsFile>& settings,
                                         const ClientCapabilities& client);

}  // namespace ordval::lsp
