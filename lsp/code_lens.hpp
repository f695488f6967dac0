// The number of findings, above the title of the draft: "3 fynd". Off unless the setting `codeLens` is
// true.
#pragma once

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"

namespace ordval::lsp {

/// The result of textDocument/codeLens.
Json code_lenses(const Checked& checked, const ClientCapabilities& client);

}  // namespace ordval::lsp
