// Speaking about a word instead of using it.
//
//     "Vi diskuterar begreppet kund."        a noun that names words stands before it
//     "Begrepp som kund och medborgare"      and reaches over a list
//     "Följande ord undviks: brukare, kund"  also behind a colon
//     "Att kalla dem kunder"                 a verb that gives names
//     "Vi säger kund, inte invånare."        a verb of saying or writing, with the bare word
//     "Kanske ”kund”, kanske ”våra kunder”"  a quoted word, or a few that make no sentence
//     "kundbegreppet"                        the noun that names words is a part of the word itself
//
// The sign of a mention is that the word does not behave as Swedish: a singular noun without an article is no object
// (SAG, Nominalfraser, on bare nouns; on mention, "metaspråklig användning"). A whole sentence in quotation signs is no
// mention but a quotation.
#pragma once

#include <optional>

#include "terms/context/occurrence.hpp"

namespace ordval::terms {

std::optional<Cue> find_mention(const Occurrence& term);

/// "kundbegreppet": true when what follows the term in a compound names words. `rest` is folded.
bool names_words(std::string_view rest);

/// True when a noun that names words stands in the folded text.
bool has_noun_for_words(std::string_view folded);

/// True for a block that opens a list of words: "Följande ord ska undvikas:", "Ord att undvika".
bool opens_list_of_words(const Prose& prose);

}  // namespace ordval::terms
