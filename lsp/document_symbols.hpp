// The outline of a draft: its headings, and the att-satser of a motion's request below theirs.
//
//     # Motion om bemötande                    Motion om bemötande
//     ## Förslag till beslut                     Förslag till beslut
//     - att ordet kund utmönstras                  att ordet kund utmönstras
#pragma once

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"

namespace ordval::lsp {

/// The result of textDocument/documentSymbol: a tree where the client takes one, else a list.
Json document_symbols(const Checked& checked, const ClientCapabilities& client);

}  // namespace ordval::lsp
