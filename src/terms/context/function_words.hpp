// The small words that hold a sentence together: closed classes, so they can be listed.
//
//     "och de kunder som inte har svarat"
//      ~~~ coordinator  ~~~ subordinator, negation ...
//
// The classes are those of Svenska Akademiens grammatik (SAG). A word that belongs to several stands in each. Words are
// in lower case. Open classes are the lexicon's business: see `prose.hpp`. Where a word may be of a class in any use it
// stands here; agreement, which changes words, asks for what is certain: see `swedish/closed_classes.hpp`.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace ordval::terms {

inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    // Most words differ in size or in their first letter, which is seen without a call.
    return std::any_of(words.begin(), words.end(), [word](std::string_view each) {
        return each.size() == word.size() && (word.empty() || each.front() == word.front()) && each == word;
    });
}
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return is_one_of(word, std::span(words.begin(), words.size()));
}

bool is_copula(std::string_view word);              ///< är, blir, förblir, utgör
bool takes_infinitive(std::string_view word);       ///< att, ska, vill, slutar
bool is_negation(std::string_view word);            ///< inte, ej, aldrig
bool is_sentence_adverb(std::string_view word);     ///< också, bara, egentligen; what may stand anywhere
bool is_preposition(std::string_view word);         ///< av, hos, med
bool is_subordinator(std::string_view word);        ///< att, som, om, när
bool is_coordinator(std::string_view word);         ///< och, eller, samt
bool is_article(std::string_view word);             ///< en, ett, den, det, de
bool is_determiner(std::string_view word);          ///< articles, varje, alla, denna, flera, någon, ingen
bool is_possessive(std::string_view word);          ///< vår, sina, deras
bool is_subject_pronoun(std::string_view word);     ///< vi, man, de
bool is_clause_mark(std::string_view mark);         ///< , ; : – ( )
bool is_quotation_mark(std::string_view mark);      ///< ” ’ » "

/// Digits, or a number in letters.
bool is_numeral(std::string_view word);

}  // namespace ordval::terms
