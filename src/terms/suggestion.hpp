// What could stand instead: the same form of another word.
//
//     kundernas -> invånarnas       number, definiteness and case carry over
//     KUNDEN    -> INVÅNAREN        and so does the case of letters
//     brukare   -> klient | klienter  two readings, two answers: unsafe
//     dagis     -> förskola         another gender in the singular: unsafe, "ett dagis" would have to become "en"
//
// A suggestion knows the word, not the sentence; what the sentence forbids is added by the checker.
#pragma once

#include <string_view>
#include <vector>

#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

struct Suggestion {
    std::string text;
    Applicability applicability = Applicability::safe;
    Caution caution = Caution::none;
};

struct Suggestions {
    std::vector<Suggestion> words;           ///< the preferred term first, then the admitted ones; no text twice
    Caution caution = Caution::none;         ///< `missing_form` when the preferred word has no such form
};

/// The replacements for `original`, a form of `deprecated` with any of the readings `form_indices` into its paradigm.
Suggestions suggest(const Concept& concept_, const Term& deprecated, const std::vector<std::uint32_t>& form_indices,
                    std::string_view original);

/// The same for one word that takes the place of another: "kundperspektiv" -> "invånarperspektiv".
Suggestions suggest_word(const swedish::Paradigm& target, const swedish::Paradigm& deprecated,
                         const std::vector<std::uint32_t>& form_indices, std::string_view original);

}  // namespace ordval::terms
