// What else must change in a noun phrase when the noun changes gender or number.
//
//     words     ett  svårt  handikapp  är  vanligt
//     changes   en   svår                  vanlig       handikapp (neuter) -> funktionsnedsättning (utrum)
//
//     words     det  lokala  dagiset
//     changes   den                        dagis -> förskola; "lokala" is the same in both genders
//
//     words     ett  av  landstingen  är  stort
//     changes   en                        stor         see partitive.hpp
//
//     words     mycket  handikapp
//     doubtful  mycket                     it may be an adverb
//
// In the singular, articles, pronouns and indefinite adjectives agree with the gender of the noun, and so
// does a predicative after är and blir. Definite adjectives (-a), everything in the plural, genitives and
// verbs do not. (Svenska Akademiens grammatik, Nominalfraser; Myndigheternas skrivregler 6.2, 6.4. In the
// treebank Talbanken 29 % of the singular utrum nouns have an agreeing word before them, and 0.2 % of the
// plurals.)
//
// Only what is certain is changed. A word that may agree and may not is named as doubtful, and then a
// replacement as a whole is for a person to decide. So it is with words further on that may point back ("dagiset stängde eftersom det var litet"); see back_reference.hpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// The noun's place among the words of its sentence, and what it is before and after.
struct NounChange {
    std::size_t noun = 0;  ///< index into the words; a replacement by a phrase counts as its head noun
    Gender from = Gender::none;
    Gender to = Gender::none;
    Number from_number = Number::singular;
    Number to_number = Number::singular;
    Definiteness definiteness = Definiteness::indefinite;  ///< of the noun's form; it stays the same
};

struct WordChange {
    std::size_t word = 0;  ///< index into the words
    std::string text;      ///< with the letter case of the word that it replaces

    friend bool operator==(const WordChange&, const WordChange&) = default;
};

struct Agreement {
    std::vector<WordChange> changes;    ///< ascending; only words whose text changes
    std::vector<std::size_t> doubtful;  ///< words that a person must look at, ascending

    bool is_certain() const { return doubtful.empty(); }
};

/// The words that change with the noun. `words` are those of one sentence in order, as they are written, and
/// perhaps the beginning of the next after an empty string, without punctuation; a place where punctuation
/// stands between two words is an empty string, and nothing agrees across it but a comma between adjectives,
/// which is ",". `lexicon` may be null: adjectives are then known by their endings, and more is doubtful.
Agreement agreement(std::span<const std::string_view> words, const NounChange& change,
                    const Lexicon* lexicon);

}  // namespace ordval::swedish
