// Words after a noun that may agree with it from a distance.
//
//     words     dagiset  stängde  eftersom  det  var  litet
//     may       det, litet        dagis (neuter) -> förskola: "den var liten"
//
//     words     handikappet  märks  på  det  nya  stödet
//     may       nothing           "det" belongs to "stödet"
//
//     words     landstinget  ska  hållas  underrättat
//     may       underrättat  adjective or participle of the old gender, whatever the verb
//
// Who is meant by a pronoun, no rule can tell: "det" is also an expletive ("eftersom det regnade"); nor with which
// noun a predicative goes ("landstinget anser arbetet viktigt"). So these words are only named, for a person to look
// at, and rather one too many than one too few: a sentence that a fix makes wrong costs more than a question. Looked
// for are pronouns, and every adjective or participle of the old gender that is no attribute, adverb or supine. Of a
// plural noun only a pronoun for one of several shows the gender: "eleverna fick en var".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "swedish/agreement.hpp"

namespace ordval::swedish {

/// The indices of such words, ascending; `words` as in `agreement`. Empty when the gender does not change.
/// `lexicon` may be null: then adjectives are told by their endings.
std::vector<std::size_t> possible_back_references(std::span<const std::string_view> words,
                                                  const NounChange& change, const Lexicon* lexicon);

}  // namespace ordval::swedish
