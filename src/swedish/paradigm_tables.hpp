// The inflection classes as rows of data; see paradigm_tables.cpp.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "swedish/features.hpp"

namespace ordval::swedish {

/// How a class of nouns inflects. The endings are rules for `apply_ending`; an empty one is a form that the
/// class lacks.
struct NounClass {
    std::string_view id;  ///< SALDO's name, after one of its words
    Gender gender;
    std::string_view lemma_endings;  ///< the lemma ends in one of these; empty fits every lemma
    std::string_view singular_definite;
    std::string_view plural_indefinite;
    std::string_view plural_definite;
    std::array<std::string_view, 2> compound_stems;  ///< the more usual one first; the second may be empty
};

/// How a class of adjectives inflects. The superlative is the indefinite form; the definite one adds e.
struct AdjectiveClass {
    std::string_view id;
    std::string_view lemma_endings;
    std::string_view neuter;
    std::string_view plural;
    std::string_view comparative;
    std::string_view superlative;
};

/// How a class of weak verbs inflects. The passive and the imperative follow from these forms.
struct VerbClass {
    std::string_view id;
    std::string_view lemma_endings;
    std::string_view present;
    std::string_view past;
    std::string_view supine;
    std::string_view participle;  ///< past participle, singular utrum; empty where the verb has none
};

/// All classes, those of a declension side by side.
std::span<const NounClass> noun_classes();

/// The class with this SALDO name, or null.
const NounClass* find_noun_class(std::string_view id);

/// The rows for adjectives and verbs; a class may have a second row for lemmas with another ending, and the
/// first row that fits the lemma holds.
std::span<const AdjectiveClass> adjective_classes();
std::span<const VerbClass> verb_classes();

/// Irregular nouns, each with its inflection in SAOL's notation after the lemma.
std::span<const std::string_view> irregular_nouns();

/// Irregular adjectives: lemma, neuter, definite singular, plural, comparative, superlative, definite
/// superlative.
std::span<const std::string_view> irregular_adjectives();

/// Strong and irregular verbs by their principal parts: infinitive, present, past, supine, past participle;
/// variants of a part stand with "/" between, "-" is a part that the verb lacks; a sixth "-" says that it
/// has no passive.
std::span<const std::string_view> strong_verbs();

/// What may stand before a verb of that list without changing its inflection, with spaces between.
std::string_view verb_prefixes();

}  // namespace ordval::swedish
