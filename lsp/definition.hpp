// Where the rule about a word is written: the editor's "go to definition".
//
//     "Alla kunderna ..."   ->   kommun.yml, the line on which "kund" is deprecated
//
// A finding of a rule of style leads to that rule. Rules that are in no file lead nowhere.
#pragma once

#include <optional>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/protocol.hpp"

namespace ordval::lsp {

/// The result of textDocument/definition: LocationLinks where the client takes them, else a Location; null
/// when there is no rule about what stands there.
Json definition(const Checked& checked, text::Position position, const ClientCapabilities& client);

/// The Location of a place in a rule file; nothing when it is in no file.
std::optional<Json> location_of(const terms::Place& place, text::Encoding encoding);

}  // namespace ordval::lsp
