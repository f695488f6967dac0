// The `ordval.yml` that an edit would go to, as the editor has it or as it is on disk.
//
//     auto file = settings_file_for(document, *checked.rules, configuration, documents);
//     file->edit(insertion, client)          // a WorkspaceEdit, which makes the file when it is missing
//
// The edit goes through the client, so that the writer sees it and can take it back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/configuration.hpp"
#include "lsp/document_store.hpp"
#include "lsp/folder_rules.hpp"
#include "text/edit.hpp"

namespace ordval::lsp {

struct SettingsFile {
    std::string uri;
    std::string folder;                   ///< what patterns are relative to
    std::string text;                     ///< "" when it is missing
    std::optional<std::int64_t> version;  ///< when it is open
    bool is_missing = false;

    /// The WorkspaceEdit of one edit.
    Json edit(const text::Edit& edit, const ClientCapabilities& client) const;
};

/// The one that counts for the document, else a new one in its workspace folder; nothing when it has none.
std::optional<SettingsFile> settings_file_for(const Document& document, const FolderRules& rules,
                                              const Configuration& configuration,
                                              const DocumentStore& documents);

}  // namespace ordval::lsp
