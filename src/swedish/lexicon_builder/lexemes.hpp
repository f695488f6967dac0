// All words of the dictionary as lexemes: paradigms with what compounds do with them.
//
//     kund        utrum, eight forms, closes compounds; opens them as "kund"
//     arbete      neuter, eight forms, closes compounds; opens them as "arbets", also in the middle
//     slutkund    utrum, eight forms; opens compounds as "slutkunds"
//
// Entries that only hold other words' forms or stems ("böcker", "arbets") become part of those words.
#pragma once

#include <string>
#include <vector>

#include "swedish/lexicon_builder/hunspell_dictionary.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::swedish::builder {

/// `by_rule`: not in the dictionary, but what its word takes by the rule for its ending ("förenings").
enum class StemUse { opens, opens_and_continues, by_rule };

/// What a word looks like as a part of a compound before the last.
struct Stem {
    std::string text;
    StemUse use = StemUse::opens;
};

struct Lexeme {
    Paradigm paradigm;
    std::vector<Stem> stems;
    bool closes_compounds = false;
    bool stands_alone = true;  ///< false for stems whose word is not in the dictionary
};

/// Counts for the log of the build.
struct LexemeCounts {
    std::size_t entries = 0;
    std::size_t classified = 0;
    std::size_t covered = 0;      ///< entries that hold forms of other words
    std::size_t uninflected = 0;  ///< entries without known inflection
};

std::vector<Lexeme> lexemes_of(const HunspellDictionary& dictionary, LexemeCounts& counts);

}  // namespace ordval::swedish::builder
