// Text and rules in, findings out.
//
//     for (const Finding& finding : check_blocks(rules, blocks)) ...
//
// Checking is pure: it reads no file, never fails and never throws, and the same text and rules give the same findings.
// It is two steps: what each block says by itself (`block_facts.hpp`), and what the document makes of it
// (`judgement.hpp`). This is both of them for a text that is checked once.
#pragma once

#include <vector>

#include "terms/judgement.hpp"

namespace ordval::terms {

/// The findings in all blocks, in the order of their spans, which count from the first byte of the document.
std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks,
                                  const DocumentFacts& document = {});

/// The same together with the places where a rule was silent, each with its reason: what `--explain` shows.
struct ExplainedFindings {
    std::vector<Finding> findings;
    std::vector<Finding> silent;  ///< in the order of their spans; without a reason where a person made an exception
    std::vector<bool> used_allowances;  ///< for each of DocumentFacts::allowed
};
ExplainedFindings check_and_explain(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks,
                                    const DocumentFacts& document = {});

}  // namespace ordval::terms
