// The preferred term, shown behind the word that it should replace: "kunderna → invånarna". Off unless the
// setting `inlayHints` is true.
#pragma once

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/protocol.hpp"

namespace ordval::lsp {

/// The result of textDocument/inlayHint for a range.
Json inlay_hints(const Checked& checked, text::Range range, const ClientCapabilities& client);

}  // namespace ordval::lsp
