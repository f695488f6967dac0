// Text and rules in, findings out.
//
//     Scratch scratch;
//     for (const PlacedBlock& placed : blocks)
//         for (const Finding& finding : check_block(rules, *placed.block, scratch)) ...
//
// Checking is pure: it reads no file, never fails and never throws, and the same block and rules give the same
// findings. A block is checked by itself, so that an edit costs what its block costs.
#pragma once

#include <vector>

#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/rule_set.hpp"
#include "text/document.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

/// Memory that is reused from block to block; one for each thread.
struct Scratch {
    text::Folded folded;
    Matches matches;
};

/// The findings in the block, in the order of their spans, which count from the block's first source byte.
std::vector<Finding> check_block(const RuleSet& rules, const text::Block& block, Scratch& scratch);

/// The findings in all blocks; spans count from the first byte of the document.
std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks);

/// The finding with all its spans moved by `offset` bytes.
Finding shifted(Finding finding, std::uint32_t offset);

}  // namespace ordval::terms
