// What a word form says beside its meaning: number, definiteness, case, tense and the like.
//
//     "kundernas"   Number=Plur|Definite=Def|Case=Gen
//     "erhölls"     Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass
//
// The categories are those of Svenska Akademiens grammatik, written in the notation of Universal
// Dependencies, which other tools read. A feature that a form does not have is `none`, so that features
// compare as a whole.
#pragma once

#include <cstdint>
#include <string>

namespace ordval::swedish {

enum class WordClass : std::uint8_t { noun, adjective, verb, uninflected };
enum class Gender : std::uint8_t { none, utrum, neuter };
enum class Number : std::uint8_t { none, singular, plural };
enum class Definiteness : std::uint8_t { none, indefinite, definite };
enum class Case : std::uint8_t { none, nominative, genitive };
enum class Degree : std::uint8_t { none, positive, comparative, superlative };
enum class VerbForm : std::uint8_t { none, infinitive, finite, supine, participle };
enum class Mood : std::uint8_t { none, indicative, imperative };
enum class Tense : std::uint8_t { none, present, past };
enum class Voice : std::uint8_t { none, active, passive };

struct Features {
    Number number = Number::none;
    Definiteness definiteness = Definiteness::none;
    Case grammatical_case = Case::none;
    Gender gender =
        Gender::none;  ///< where the form shows it (adjectives, participles); a noun's own stands in Paradigm
    Degree degree = Degree::none;
    VerbForm verb_form = VerbForm::none;
    Mood mood = Mood::none;
    Tense tense = Tense::none;
    Voice voice = Voice::none;

    friend constexpr bool operator==(const Features&, const Features&) = default;
};

/// "Number=Plur|Definite=Def|Case=Gen"; empty when nothing is set. The order is number, definiteness, case,
/// gender, degree, then the verb's features in alphabetical order.
std::string to_universal_dependencies(const Features& features);

const char* name_of(WordClass word_class);  ///< "noun", "adjective", "verb", "uninflected"
const char* name_of(Gender gender);         ///< "utrum", "neuter", "" for none

}  // namespace ordval::swedish
