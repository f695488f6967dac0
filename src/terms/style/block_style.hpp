// What rules of style find in one block, and what they count there for the document.
//
//     "Höjningen är 12% i år."        candidate "2%" of a pattern
//     "Beslutet fattas av Kommunfullmäktige i maj."
//                                     candidate of a capitalization rule: "kommunfullmäktige"
//     "Stödet ges enligt lagen om stöd och service (LSS)."
//                                     explained: lss
//
// Patterns are tried in sentences where the matcher saw one of their triggers. Words are counted only when some rule wants
// to know. What needs the rest of the document is settled by `document_style.hpp`.
#pragma once

#include "terms/block_facts.hpp"
#include "terms/context/prose.hpp"

namespace ordval::terms {

/// Adds to the candidates, which stay in the order of their spans, and to the style of `facts`. Pure; never fails.
void read_style(const RuleSet& rules, const text::Block& block, const text::Folded& folded, const Matches& matches, ProseOfBlock& prose, BlockFacts& facts);

}  // namespace ordval::terms
