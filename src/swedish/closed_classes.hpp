// The small words that are the same for all who read a noun in its sentence: closed classes, so they can be listed.
//
//     "Det är ett mycket slitet dagis, fast det sjätte dagiset är nytt."
//          copula   degree adverb      subordinator  ordinal
//
// The classes are those of Svenska Akademiens grammatik (Verb: kopulaverb; Adverb: gradadverb; Subjunktion; Preposition).
// A word that belongs to several stands in each. What only one reader asks for stands with that reader. All words are in
// lower case.
#pragma once

#include <string_view>

namespace ordval::swedish {

/// är, blev, vore, varit: after these stands what the subject is.
bool is_copula(std::string_view lower);

bool is_preposition(std::string_view lower);

/// att, när, eftersom: what follows is the subject of a clause.
bool is_subordinator(std::string_view lower);

/// Adverbs that tell how much of what the adjective after them says: "mycket", "allt", "alltför". Not those that are as
/// often something else: "för", "rätt", "inte".
bool is_degree_adverb(std::string_view lower);

/// "första" to "tionde", the same with all nouns.
bool is_ordinal(std::string_view lower);

}  // namespace ordval::swedish
