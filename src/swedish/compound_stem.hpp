// What a noun looks like as the first part of a compound, where no class and no lexicon says it.
//
//     likely_compound_stems("invånare", "invånare")     // "invånar"
//     likely_compound_stems("förening", "föreningar")   // "förenings"
//     likely_compound_stems("flicka", "flickor")        // "flick"
//     likely_compound_stems("VA", "")                   // "VA-"
//
// Which linking element a word takes is a matter of the single word in Swedish (kyrko-, olje-, gatu-;
// Svenska Akademiens grammatik); only some endings settle it. Where they do not, the word itself comes
// first and the one with s second.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordval::swedish {

/// The stems of a noun, the likeliest first; `plural` is its indefinite plural, empty when there is none.
std::vector<std::string> likely_compound_stems(std::string_view lemma, std::string_view plural);

}  // namespace ordval::swedish
