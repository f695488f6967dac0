// A single word's paradigms from all that knows them: the dictionary, the closed lists, its parts, its
// ending.
//
//     paradigms_of_word("kund", lexicon, {})             // from the dictionary
//     paradigms_of_word("erlägga", lexicon, {})          // like "lägga"; the dictionary has only pieces of
//     it paradigms_of_word("parkeringskund", lexicon, {})   // like its last part
//     paradigms_of_word("kommunstyrelsen", lexicon, {})  // only its definite forms
//     paradigms_of_word("med", lexicon, {})              // a preposition, although "meden" is a word
//
// For inflection.cpp, which puts phrases together of words.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "swedish/lexicon.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::swedish {

using Paradigms = std::vector<Paradigm>;
using SharedLexicon = std::shared_ptr<const Lexicon>;
using Wanted = std::optional<WordClass>;

/// The likeliest first; as `inflections`, for one word.
Paradigms paradigms_of_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted = {});

/// "handikappad", in the dictionary as a form of a verb, as the adjective that it is as a term.
Paradigms paradigms_of_participle(std::string_view lemma, const Lexicon& lexicon);

/// Those of a class.
Paradigms of_class(const Paradigms& words, WordClass word_class);

/// True for words that are never the inflected part of a term ("på", "att"), whatever noun or verb is spelt
/// like them.
bool is_function_word(std::string_view lower);

}  // namespace ordval::swedish
