// A deprecated term as a part of another word, and what could stand in its place.
//
//     "elkunderna"        head
//     "kund-⏎relationen"  modifier, broken over a line
//     "VA-⏎kunden"        head: the hyphen is the word's own
//     "sekund"            no use at all
//
// Whether a string is a compound is the business of `swedish/compound.hpp`; here it is found in its text, and the same
// compound with another part is offered only if the dictionary has it: nothing is pasted together blindly
// ("slutinvånare").
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "terms/rule_set.hpp"
#include "text/document.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

/// The chain of hyphens that the part of `folded` stands in, with the hyphen at its end if it is a suspended modifier:
/// "VA-kunden", "kund-" in "kund- och brukarperspektiv".
text::Span hyphenated_word(std::string_view folded, text::Span part);

/// What terms are in the words that were met before, since drafts repeat their compounds. For one rule set.
class KnownUses {
public:
    /// Asks the splitter of the rules at most once for each word; bounded.
    swedish::TermUse use_of(const RuleSet& rules, RuleReference rule, std::string_view folded_word);

private:
    std::unordered_map<std::string, swedish::TermUse> uses_;  ///< by the word with its rule behind it
    std::string key_;
};

/// What the term is in the word. A word that was broken over a line and is none when it is joined keeps its hyphen.
swedish::TermUse use_in_word(const RuleSet& rules, RuleReference rule, const text::Block& block,
                             const text::Folded& folded, text::Span word, KnownUses& known);

/// The compounds, in lower case, that the preferred term makes in place of the deprecated one and the dictionary has.
std::vector<std::string> compounds_with_preferred(const RuleSet& rules, RuleReference rule, std::string_view folded_word,
                                                  const swedish::TermUse& use);

}  // namespace ordval::terms
