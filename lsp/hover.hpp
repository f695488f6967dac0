// What the editor shows when the pointer rests on a word: what is known about its concept.
//
//     **kundernas** → **invånarnas**
//     Skriv hellre **invånare**
//     Definition: Den som bor eller vistas i kommunen ...
//     Skäl: ...      Beslut: ...      Läs mer: ...
//     all forms of "invånare", as a table (form_table.hpp)
//
// A finding is explained, and so is any other term of the rules. The texts come from rule files; nothing in
// them is taken for Markdown.
#pragma once

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/protocol.hpp"

namespace ordval::lsp {

/// The result of textDocument/hover; null when there is nothing to say.
Json hover(const Checked& checked, text::Position position, const ClientCapabilities& client);

}  // namespace ordval::lsp
