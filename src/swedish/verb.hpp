// Verbs with all their forms.
//
//     verb_of_class("kräva", "vb_2a_viga")     // kräver, krävde, krävt, krävs, krävd, krävt, krävda ...
//     known_verb("erhålla")                    // erhåller, erhöll, erhållit, erhållen: inflects like "hålla"
//     guess_verb("organisera")                 // organiserar, organiserade ...: marked `guessed`
//     verb_from_notation("skriva", "skrev skrivit skriven")
//
// Weak verbs are classes of endings; strong and irregular ones are listed by their principal parts
// (infinitive, present, past, supine, past participle), from which the passive in -s and the imperative
// follow. A verb with a prefix inflects like the verb it is made from. Passives and participles that nobody
// uses ("fås", "vara" in the passive) are left out for the listed verbs; for the regular ones the tables
// cannot know it, only the lexicon can. Verbs with a particle ("se till") are phrases: see phrase.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// A weak verb of the class with this SALDO name; nothing when there is no such class or the lemma does not
/// fit it.
std::optional<Paradigm> verb_of_class(std::string_view lemma, std::string_view class_id);

/// A strong or irregular verb from the closed list, also with a prefix ("hålla", "erhålla",
/// "tillhandahålla").
std::optional<Paradigm> known_verb(std::string_view lemma);

/// The same without looking at what stands before the listed verb ("levandegöra"), and with passives: a
/// candidate for those who can check the forms, since "beta" would become "betog".
std::optional<Paradigm> verb_like_listed(std::string_view lemma);

/// A verb in -a as of the first conjugation, the only one that takes new members; marked `guessed`.
std::optional<Paradigm> guess_verb(std::string_view lemma);

/// A verb from SAOL's notation: past, supine and, where it has one, past participle: "-de -t", "skrev
/// skrivit skriven", "höll hållit hållen". Four parts begin with the present. Nothing when the notation
/// cannot be read for this lemma.
std::optional<Paradigm> verb_from_notation(std::string_view lemma, std::string_view notation);

/// The features of a verb's forms.
Features infinitive(Voice voice);
Features finite(Tense tense, Voice voice);
Features supine(Voice voice);
Features imperative();
Features present_participle();
/// As an adjective: utrum or neuter for the singular indefinite, none for the form of plural and definite.
Features past_participle(Gender gender);

}  // namespace ordval::swedish
