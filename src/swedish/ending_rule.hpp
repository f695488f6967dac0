// One ending of an inflection class, written as data, and its application to a lemma.
//
//     apply_ending("flicka", "-1+or")     // "flickor"
//     apply_ending("nyckel", "+<-e>ar")   // "nycklar"
//     apply_ending("medlem", "+~ar")      // "medlemmar"
//     apply_ending("stad", "+<a>ä>er")    // "städer"
//
// The notation: `-N` takes off the last N letters, then `+` adds a suffix (`+0` adds nothing). Between the
// plus sign and the suffix there may be one change of the stem:
//     ~        doubles a final m or n
//     <-e>     drops the unstressed e before a final l, n or r; mm and nn before it become single (himlar)
//     <-e$>    drops a final e
//     <mm>     makes a final mm or nn single (stämma, stämde)
//     <a>ä>    turns the last a into ä
//     <el>     puts an e before the final consonant (tavla, tavel-)
// This is the notation in which Swedish inflection tables are usually compiled; it says nothing about which
// words take which endings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ordval::swedish {

/// The form, or nothing when the rule is empty or asks for a letter that the lemma does not have.
std::optional<std::string> apply_ending(std::string_view lemma, std::string_view rule);

}  // namespace ordval::swedish
