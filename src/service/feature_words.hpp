// Features in the words of a Swedish grammar.
//
//     feature_words(kundernas, Language::swedish)      // "plural, bestämd form, genitiv"
//     feature_words(erholls, Language::swedish)        // "preteritum, passiv"
//     word_class_word(WordClass::noun, ...)            // "substantiv"
//
// What goes without saying is left out: the active voice, the positive degree, the indicative. The terms are
// those of Svenska Akademiens grammatik.
#pragma once

#include <string>

#include "messages/language.hpp"
#include "swedish/features.hpp"

namespace ordval::service {

/// With commas between; empty for a word without inflection.
std::string feature_words(const swedish::Features& features, Language language);

std::string word_class_word(swedish::WordClass word_class, Language language);  ///< "substantiv", "noun"
std::string gender_word(swedish::Gender gender, Language language);  ///< "neutrum", "neuter"; "" for none

}  // namespace ordval::service
