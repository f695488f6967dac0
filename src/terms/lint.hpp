// Contradictions between rules, and rules and exceptions that can never speak.
//
//     preferred: kund            # for "avnämare"; another concept deprecates "kund": replacement_deprecated
//     compounds: {head: silent, keep: [golfhandikapp]}   # "handikapp" is its head, so it is silent anyway
//
// Each rule may be right by itself, so loading says nothing about these; what is wrong is the set of them. Nothing here is
// a matter of taste: every problem is something that the rules say and do not do, or say and unsay.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "terms/rule_set.hpp"

namespace ordval::terms {

enum class ContradictionKind : std::uint8_t {
    replacement_deprecated,   ///< a word that one rule recommends is found by another: `word`, and the other rule
    cycle,                    ///< "A -> B -> A": `word` holds the chain
    duplicate,                ///< two concepts deprecate the same term
    shadowed,                 ///< the term is never found, since something else always wins
    unknown_domain,           ///< an exception or a word for a domain that no pack describes: `word`
    not_a_compound,           ///< a compound that is named, and of which the term is no part: `word`
    needless_keep,            ///< a compound that is kept, and about which the rule is silent anyway: `word`
    deprecated_in_message,    ///< the text of a rule uses a word that another rule finds: `word`
};

struct Contradiction {
    ContradictionKind kind{};
    Place place;
    std::string pack;        ///< the pack that has the last word on the rule
    std::string rule;        ///< "avnamare.avnämare"
    std::string word;        ///< the word in question
    std::string other_rule;  ///< the rule that it clashes with; may be empty
};

/// Ordered by place. Without a lexicon fewer compounds are understood, and what rests on them is not looked for.
std::vector<Contradiction> contradictions(const RuleSet& rules);

}  // namespace ordval::terms
