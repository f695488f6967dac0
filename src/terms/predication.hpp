// Saying that someone is, or is not, what the term says.
//
//     "Medborgare och invånare är inte kunder."        "... är inte invånare" would be false
//     "När vi adresserar medborgaren som kund"
//     "Vi är medborgare, inte kunder."
//     "medborgaren har en starkare ställning än kunden"
//     "En kund är en person som betalar."              a definition
//     "Är en medborgare en kund?"
//     "Kunden är nöjd."                                no: here the term is what is spoken of
//
// In these frames the term carries the statement, and another word would turn it around or make it empty. The
// detector reads the words around the term; it has no grammar of the sentence, and where the frame is not clear it
// says nothing.
#pragma once

#include <optional>

#include "terms/cue.hpp"

namespace ordval::terms {

/// The predicative frame or contrast that the term stands in.
std::optional<Cue> find_predication(const Occurrence& occurrence);

/// Speech of trade or of management, in which the term has a meaning of its own: "interna kunder", "kunderna betalar i
/// butiken", "från leverantör till kund i en lean process".
std::optional<Cue> find_trade(const Occurrence& occurrence);

}  // namespace ordval::terms
