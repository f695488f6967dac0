// Every place in a draft where a concept is named, by whichever of its terms.
//
//     "Kunderna möter invånare. Elkunden ”kund”."
//     occurrences_of(analysis, "invanare")      Kunderna | invånare | Elkunden | kund
//
// Forms of the terms, and the compounds that the rules find; also where a rule is silent, as in a quotation.
#pragma once

#include <string>
#include <vector>

#include "service/analysis.hpp"

namespace ordval::lsp {

/// In the order of the text; none overlaps another. Empty when the rules have no such concept.
std::vector<text::Span> occurrences_of(const service::Analysis& analysis, const std::string& concept_id);

}  // namespace ordval::lsp
