// The rules of a termbase one by one, as findings name them.
//
//     invanare.kund          term         warning    Motion 2023-04-13 om att sluta använda begreppet kund
//     anvandning.consistency consistency  information
//
// A rule is what can be named in `exceptions` and `off`: one deprecated term of a concept, or what a concept asks of the
// document as a whole. Whatever shows, tests or looks up rules goes through this list and need not know their kinds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "terms/termbase.hpp"

namespace ordval::terms {

enum class RuleKind : std::uint8_t { term, consistency, document };

const char* name_of(RuleKind kind);  ///< "term", "consistency", "document"

/// The pointers hold as long as the termbase that it was made from.
struct ListedRule {
    std::string id;
    RuleKind kind = RuleKind::term;
    Severity severity = Severity::warning;
    const Source* source = nullptr;  ///< never null
    std::string pack;                ///< the name of the pack that has the last word on it
    Place place;
    std::uint32_t concept_index = 0;
    const Concept* concept_ = nullptr;
    const Term* term = nullptr;  ///< null when the rule is of no single term
};

/// In the order of the termbase. O(rules).
std::vector<ListedRule> listed_rules(const Termbase& termbase);

/// Where a rule comes from, in as few words as there are: the reference, else the body, else the decision; "" for none.
const std::string& shown_source(const Source& source);

}  // namespace ordval::terms
