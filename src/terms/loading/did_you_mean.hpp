// The word that an author probably meant.
//
//     nearest("prefered", concept_keys)     // "preferred"
//     nearest("kund", concept_keys)         // nothing: no key is near
//
// Near is what a slip of the keyboard makes: a letter too many, missing, wrong, or two that changed places.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ordval::terms {

/// The number of slips between two words, counted in code points (Damerau and Levenshtein, each place edited
/// once).
std::size_t slips_between(std::string_view left, std::string_view right);

/// The candidate with the fewest slips, the first of several, unless that is more than a third of its
/// letters. Words of more than 64 bytes are near nothing.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace ordval::terms
