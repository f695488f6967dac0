// From a lemma to its inflection, and from a form of one word to the same form of another.
//
//     inflections("invånare", lexicon)                       // one paradigm, from the lexicon
//     inflections("lag", lexicon)                            // two: laget and lagen
//     inflections("VA-abonnent", lexicon)                    // inflects like abonnent
//     inflections("person med funktionsnedsättning", lexicon)  // inflects in "person"
//     inflections("se till", lexicon)                        // inflects in "se"
//
//     counterpart(invanare, kund_plural_definite_genitive)   // invånarnas
//     counterpart(personal, kund_plural)                     // none: it has no plural
//
// Where several paradigms are possible, all are given, and where none is certain the one that the ending
// suggests, marked `guessed`: whoever asks must tell the author what was assumed. The lexicon may be null;
// the tables then know irregular words and endings. Nothing here chooses a word; that is the rule's
// business.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "swedish/lexicon.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// The paradigms of a lemma of one or several words, the likeliest first; empty when nothing is known about
/// it. With a wanted class only words of that class are given, and a guess may go further: `verb` makes
/// "moppa" a verb, which its ending alone does not say.
std::vector<Paradigm> inflections(std::string_view lemma, const std::shared_ptr<const Lexicon>& lexicon,
                                  std::optional<WordClass> wanted = std::nullopt);

/// A phrase of which only the head's inflection is stated: "person med funktionsnedsättning" with "-en -er"
/// for person, "anpassad grundskola" with "-n -or" for grundskola, "se till" with "såg sett sedd" for se.
/// `inflect` makes the head's paradigm from a word, or nothing where the word cannot have it.
std::optional<Paradigm> phrase_with_head(
    std::string_view lemma, const std::function<std::optional<Paradigm>(std::string_view word)>& inflect,
    const std::shared_ptr<const Lexicon>& lexicon);

/// The paradigm that the lexicon or the closed lists have for the lemma of a stated one where they contradict it: they
/// know the word in its class, but not with this past or supine, definite form or plural ("skriva, skrivade"). Nothing
/// where one of theirs agrees or they do not know the word.
std::optional<Paradigm> contradicting_paradigm(const Paradigm& stated, const std::shared_ptr<const Lexicon>& lexicon);

/// Why a word has no form that says the same.
enum class Missing : std::uint8_t {
    nothing,     ///< It has the form.
    word_class,  ///< It is a word of another class: "kund" and "erhålla".
    singular,    ///< It has only a plural: "pengar".
    plural,      ///< It has only a singular: "personal", "ansvar".
    definite,    ///< It has no definite form: "dylika".
    genitive,    ///< A phrase of which the genitive would not stand at its noun: "personer med
                 ///< funktionsnedsättning".
    passive,     ///< The verb has no passive: "få" for "erhålla".
    participle,  ///< The verb has no participle: "få" for "erhållen".
    comparison,  ///< The adjective has no comparative or superlative: "anställd".
    neuter,      ///< The adjective has no neuter: "rädd".
    form,        ///< Some other form is missing.
};

struct Counterpart {
    const Form* form = nullptr;  ///< belongs to the paradigm; null when the form is missing
    Missing missing = Missing::nothing;
};

/// The form of `word` that says what `features` say: number, definiteness, case, tense, voice, degree. A
/// set phrase stands only for another: "med funktionsnedsättning" says what "handikappade" says, but not in
/// its place. Participles and adjectives stand for each other.
Counterpart counterpart(const Paradigm& word, WordClass from, const Features& features);

}  // namespace ordval::swedish
