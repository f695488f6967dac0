// Words after a noun that may agree with it from a distance.
//
//     words     dagiset  stängde  eftersom  det  var  litet
//     may       det, litet        dagis (neuter) -> förskola: "den var liten"
//
//     words     handikappet  märks  på  det  nya  stödet
//     may       nothing           "det" belongs to "stödet"
//
// Who is meant by a pronoun, no rule can tell: "det" is also an expletive ("eftersom det regnade"). So these
// words are only named, for a person to look at, and rather one too many than one too few: a sentence that a
// fix makes wrong costs more than a question. Looked for are pronouns, predicatives ("dagiset i centrum är
// stort", "som är stort") and adjectives or participles after the noun ("dagiset, byggt 1970").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "swedish/agreement.hpp"

namespace ordval::swedish {

/// The indices of such words, ascending; `words` as in `agreement`. Empty when the gender does not change or
/// the noun is plural. `lexicon` may be null: then only pronouns are known.
std::vector<std::size_t> possible_back_references(std::span<const std::string_view> words,
                                                  const NounChange& change, const Lexicon* lexicon);

}  // namespace ordval::swedish
