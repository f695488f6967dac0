// The number of a noun whose form does not show it.
//
//     en brukare, denna brukare, en ny brukare          singular
//     två brukare, många brukare, nya brukare           plural
//     kommuner och landsting, ett av hans handikapp     plural
//     landsting är skyldiga, Malmös daghem är stängt    plural, singular
//     landsting samverkar, kommunens nya brukare        cannot be told
//
// "Brukare" and "handikapp" are the same in both numbers when they are indefinite; the words before them
// usually tell, and sometimes a predicative. Where nothing tells, nothing is assumed: a bare noun may be either
// ("för landsting gäller").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// `words` as in `agreement`; `gender` is the noun's. `none` when the words around do not tell. `lexicon` may
/// be null: adjectives and nouns then say nothing.
Number number_of_noun(std::span<const std::string_view> words, std::size_t noun, Gender gender,
                      const Lexicon* lexicon);

/// True when a noun in -s may be a genitive, because what it owns may follow: "dagis personal", not "går på
/// dagis". `lexicon` may be null: then any word but a few may follow.
bool may_possess(std::span<const std::string_view> words, std::size_t noun, const Lexicon* lexicon);

}  // namespace ordval::swedish
