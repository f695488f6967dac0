// Whether a word shows the gender of a noun, and whose.
//
//     shows_gender("ansvarigt", neuter, utrum)            yes: with an utrum noun it is "ansvarig"
//     shows_gender("handikappanpassat", neuter, utrum)    yes, by its head "anpassat"
//     shows_gender("bra", neuter, utrum)                  no: the same in both
//     is_attribute("ett | nytt | tak", 1, neuter)         yes: it belongs to "tak"
//
// The singular indefinite of adjectives and past participles and a few pronouns show gender in Swedish (SAG,
// Adjektiv: Böjning). Nothing here knows which noun a word that stands alone agrees with.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// What the lexicon says of a word in lower case or, where it does not know it, of the longest word that it
/// ends in.
std::vector<Analysis> readings_by_head(std::string_view lower, const Lexicon& lexicon);

bool is_adjectival(const Analysis& reading);

/// True for an adjective or participle that agrees with a singular noun of the gender `of` and would look
/// otherwise with one of `other`. Without a lexicon its ending decides.
bool shows_gender(std::string_view lower, Gender of, Gender other, const Lexicon* lexicon);

/// True for a form of a word that the dictionary has with and without -t and -a, but without a class: "ljust".
bool is_unclassified_adjective(std::string_view lower, const Lexicon& lexicon);

/// True when the adjective at `i` stands before a singular indefinite noun of its gender, perhaps with others
/// between. `words` are in lower case; an unknown word after an article counts as such a noun.
bool is_attribute(std::span<const std::string> words, std::size_t i, Gender of, Gender other,
                  const Lexicon* lexicon);

}  // namespace ordval::swedish
