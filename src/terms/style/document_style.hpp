// What rules of style say of the document as a whole: which abbreviations were never explained, how hard it is to read,
// and which of its parts are missing.
//
//     # Motion om kollektivtrafiken             the request, the clauses and the signature are missing
//     … enligt LSS …  … enligt LSS …            an abbreviation that nobody explained, once
#pragma once

#include <set>
#include <string>
#include <vector>

#include "terms/document_shape.hpp"

namespace ordval::terms {

/// The abbreviations that a reader has met, from the begin of the document on.
class Abbreviations {
public:
    /// True for what is no abbreviation, and for the first use of one that was not explained before. Candidates come in
    /// their order.
    bool needs_explanation(const Candidate& candidate);
    /// What the block explains is known after it.
    void leave_block(const BlockFacts& facts) { known_.insert(facts.style.explained.begin(), facts.style.explained.end()); }

private:
    std::set<std::string> known_;
};

/// Adds the findings that no single block has; spans in the document.
void note_style(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentShape& shape, std::vector<Finding>& notes);

}  // namespace ordval::terms
