// What a block is in its document: a request, a statement for the record, the opening of a list of words.
//
//     "Därför yrkar jag att:"                                  opens a request
//     "att ordet kund inte används"                            goes on with it
//     "Anna Ek (C) lät anteckna följande."                     opens a statement, whose words are hers
//     "Följande ord ska undvikas:"                             opens a list of words
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/document.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

struct BlockFacts;

/// What a string says of the block in which it stands, wherever in a word: bits, since several may be met.
using StructureCues = std::uint32_t;
enum StructureCue : StructureCues {
    request_heading = 1,
    request_verb = 2,
    proposal_verb = 4,
    decision = 8,
    following = 16,
    record = 32,            ///< "anteckn"
    record_made = 64,       ///< "lät "
    own_statement = 128,
};

struct StructureString {
    std::string_view text;  ///< folded, four bytes or more
    StructureCues cues;
};

/// The matcher finds them on its one way through the text. Those of a motion's request, the yrkande, are after
/// Myndigheternas skrivregler 12 on decisions.
inline constexpr std::array structure_strings{
    StructureString{"yrkande", request_heading},
    StructureString{"förslag till beslut", request_heading},
    StructureString{"att-sats", request_heading},
    StructureString{"beslut", request_heading | decision},
    StructureString{"yrkar", request_verb},
    StructureString{"yrkas", request_verb},
    StructureString{"hemställ", request_verb},
    StructureString{"föreslår", proposal_verb},
    StructureString{"föreslås", proposal_verb},
    StructureString{"följande", following},
    StructureString{"anteckn", record},
    StructureString{"lät ", record_made},
    StructureString{"låter ", record_made},
    StructureString{"lämna", record_made},
    StructureString{"till protokollet", record_made},
    StructureString{"särskilt yttrande", own_statement},
    StructureString{"anförde", own_statement},
    StructureString{"anför följande", own_statement},
    StructureString{"reserverar sig", own_statement},
    StructureString{"reserverade sig", own_statement},
    StructureString{"protokollsanteckning", own_statement},
};

/// Sets the flags of `facts` that say what the block is; `cues` are all that stand in it.
void read_structure(const text::Block& block, const text::Folded& folded, StructureCues cues, BlockFacts& facts);

}  // namespace ordval::terms
