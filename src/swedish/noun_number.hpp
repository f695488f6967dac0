// The number of a noun whose form does not show it.
//
//     en brukare, denna brukare, en ny brukare          singular
//     två brukare, många brukare, nya brukare           plural
//     brukare får svar, kommunens nya brukare           cannot be told
//
// "Brukare" and "handikapp" are the same in both numbers when they are indefinite; the words before them
// usually tell.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// `words` as in `agreement`; `gender` is the noun's. `none` when the words before do not tell. `lexicon` may
/// be null: adjectives then say nothing.
Number number_of_noun(std::span<const std::string_view> words, std::size_t noun, Gender gender,
                      const Lexicon* lexicon);

}  // namespace ordval::swedish
