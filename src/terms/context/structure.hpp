// What a block is in its document: a request, a statement for the record, the opening of a list of words.
//
//     "Därför yrkar jag att:"                                  opens a request
//     "att ordet kund inte används"                            goes on with it
//     "Anna Ek (C) lät anteckna följande."                     opens a statement, whose words are hers
//     "Följande ord ska undvikas:"                             opens a list of words
#pragma once

#include "terms/context/block_cue.hpp"
#include "text/document.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

struct BlockFacts;

/// Sets the flags of `facts` that say what the block is; `cues` are all that stand in it.
void read_structure(const text::Block& block, const text::Folded& folded, BlockCues cues, BlockFacts& facts);

}  // namespace ordval::terms
