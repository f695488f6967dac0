// What Ordval knows about one word: its forms, its parts, and what the rules say when it stands alone.
//
//     ”kundvalet”
//       form    substantiv, neutrum, klass nn_6n_bord: singular, bestämd form, nominativ av ”kundval”
//       delar   kund|valet: förled ”kund”, efterled ”val”
//       regler  tips: ”kundvalet” innehåller ”kund”; ordet som ska användas är ”invånare”. [invanare.kund]
//
//     ”sekund”
//       regler  ingen regel i helsingborg har ordet
//               bokstäverna ”kund” står i ordet, men ingen del av det är det ordet [invanare.kund]
//
// The part about rules comes from `analyse`, so it tells what a check does. In a sentence more can decide: a
// quotation, a word that is spoken about.
#pragma once

#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/typed_word.hpp"
#include "service/word_parts.hpp"
#include "swedish/lexicon.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

/// The readings of the word, a line each; none for a word that is unknown. A compound that the dictionary
/// lacks is read by its head, as `parts` divides it.
std::vector<std::string> reading_lines(const TypedWord& word, const WordParts& parts,
                                       const swedish::Lexicon& lexicon, Language language);

/// The ways to divide the word, the likeliest first, a line each.
std::vector<std::string> part_lines(const WordParts& parts, Language language);

/// What the rules say, a line each; a line that begins with a space belongs to the one before it. Never
/// empty: `rule_names` are named when none of them has the word.
std::vector<std::string> rule_lines(const TypedWord& word, const std::shared_ptr<const terms::RuleSet>& rules,
                                    const std::string& rule_names, Language language);

}  // namespace ordval::service
