// The sentence says what someone is or is not, or sets two words against each other.
//
//     "Medborgare och invånare är inte kunder."       another word would make it empty or false
//     "Är en medborgare en kund?"
//     "Som kund har du rätt till svar."               in the capacity of
//     "De äldre betraktas som kunder."
//     "Reformen gjorde patienter till kunder."
//     "Vi är medborgare, inte kunder."
//     "en starkare ställning än kunden"
//     "En kund är en person som betalar för sig."
//
// Read from the noun phrase outwards (SAG, Predikativ). A term that is the subject is none: "Är kunden nöjd?", "Det är
// kunder som klagar". A copula with another noun phrase between it and the term is a question or an inverted clause:
// "Därför är medborgaren kund".
#pragma once

#include <optional>

#include "terms/context/occurrence.hpp"

namespace ordval::terms {

std::optional<Cue> find_predication(const Occurrence& term);

}  // namespace ordval::terms
