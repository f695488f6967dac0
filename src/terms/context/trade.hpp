// Speech of trade or of management, in which the term has a meaning of its own.
//
//     "kunderna betalar i butiken"                 commerce in the same clause
//     "ICA:s kunder", "elbolagets kunder"          somebody sells to them
//     "interna kunder", "slutkunder"               management vocabulary
//     "från leverantör till kund i en lean process"
//
// There the term is right, or the sentence is about the thing and not about the word: the writer is informed, and
// nothing is offered.
#pragma once

#include <optional>

#include "terms/context/occurrence.hpp"

namespace ordval::terms {

std::optional<Cue> find_trade(const Occurrence& term);

/// The token that names a shop or another seller in the sentence before that of the term: "Restaurangen är stängd. Kunderna …"
/// There is none in a block that lacks the cue `sellers`, see block_cue.hpp.
std::optional<std::size_t> seller_in_sentence_before(const Occurrence& term);

/// "slutkund", "företagskunder": true when the first part of a compound (folded, with its linking element) marks its
/// head as one of trade or management.
bool is_trade_modifier(std::string_view modifier);

}  // namespace ordval::terms
