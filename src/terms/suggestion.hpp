// What could stand instead: the same form of another word.
//
//     kundernas -> invånarnas       number, definiteness and case carry over
//     KUNDEN    -> INVÅNAREN        and so does the case of letters
//     brukare   -> klient | klienter  two readings, two answers: unsafe
//     dagis     -> förskola         another gender: unsafe, "ett dagis" would have to become "en"
//     erhölls   -> nothing          "få" has no passive: the reason is given instead
//
// A suggestion knows the word, not the sentence; what the sentence asks or forbids is added by the checker, which
// finds here what to ask it (`agreement`; agreement_edits.hpp has the answers).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/agreement.hpp"
#include "swedish/inflection.hpp"

#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

struct Suggestion {
    std::string text;
    Applicability applicability = Applicability::safe;
    Caution caution = Caution::none;
    /// How the noun changes, where words around it must follow; its `noun` is left to who knows the sentence. Nothing
    /// where the genders are not both known, although the caution is `gender_changes`.
    std::optional<swedish::NounChange> agreement = std::nullopt;
};

struct Suggestions {
    std::vector<Suggestion> words;           ///< the preferred term first, then the admitted ones; no text twice
    Caution caution = Caution::none;         ///< `missing_form` when the preferred word has no such form
    swedish::Missing missing = swedish::Missing::nothing;  ///< and then what it lacks: "personal" a plural
};

/// Those of the readings that have the number, which the sentence told (agreement_edits.hpp); all when it did not, or when
/// none has it.
std::vector<std::uint32_t> readings_with(swedish::Number number, const swedish::Paradigm& paradigm,
                                         const std::vector<std::uint32_t>& form_indices);

/// The replacements for `original`, a form of `deprecated` with any of the readings `form_indices` into its paradigm.
Suggestions suggest(const Concept& concept_, const Term& deprecated, const std::vector<std::uint32_t>& form_indices,
                    std::string_view original);

/// The same for one word that takes the place of another: "kundperspektiv" -> "invånarperspektiv".
Suggestions suggest_word(const swedish::Paradigm& target, const swedish::Paradigm& deprecated,
                         const std::vector<std::uint32_t>& form_indices, std::string_view original);

}  // namespace ordval::terms
