// Strings that say something of the block in which they stand, wherever in a word.
//
//     "Därför yrkar jag att"         request_verb: see structure.hpp
//     "Butikerna är stängda."        sellers: see trade.hpp
//
// The matcher finds them on its one way through the text, so that nobody looks for them where they are not.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ordval::terms {

/// Bits, since several may be met.
using BlockCues = std::uint32_t;
enum BlockCue : BlockCues {
    request_heading = 1,
    request_verb = 2,
    proposal_verb = 4,
    decision = 8,
    following = 16,
    record = 32,            ///< "anteckn"
    record_made = 64,       ///< "lät "
    own_statement = 128,
    sellers = 256,          ///< see trade.hpp
};

struct BlockCueString {
    std::string_view text;  ///< folded, four bytes or more
    BlockCues cues;
};

/// Those of a motion's request, the yrkande, are after Myndigheternas skrivregler 12 on decisions.
inline constexpr std::array block_cue_strings{
    BlockCueString{"yrkande", request_heading},
    BlockCueString{"förslag till beslut", request_heading},
    BlockCueString{"att-sats", request_heading},
    BlockCueString{"beslut", request_heading | decision},
    BlockCueString{"yrkar", request_verb},
    BlockCueString{"yrkas", request_verb},
    BlockCueString{"hemställ", request_verb},
    BlockCueString{"föreslår", proposal_verb},
    BlockCueString{"föreslås", proposal_verb},
    BlockCueString{"följande", following},
    BlockCueString{"anteckn", record},
    BlockCueString{"lät ", record_made},
    BlockCueString{"låter ", record_made},
    BlockCueString{"lämna", record_made},
    BlockCueString{"till protokollet", record_made},
    BlockCueString{"särskilt yttrande", own_statement},
    BlockCueString{"anförde", own_statement},
    BlockCueString{"anför följande", own_statement},
    BlockCueString{"reserverar sig", own_statement},
    BlockCueString{"reserverade sig", own_statement},
    BlockCueString{"protokollsanteckning", own_statement},
    BlockCueString{"butik", sellers},
    BlockCueString{"företag", sellers},
    BlockCueString{"krögar", sellers},
    BlockCueString{"krog", sellers},
    BlockCueString{"handlar", sellers},
    BlockCueString{"handel", sellers},
    BlockCueString{"säljar", sellers},
    BlockCueString{"firm", sellers},
    BlockCueString{"restaurang", sellers},
    BlockCueString{"varuhus", sellers},
    BlockCueString{"bank", sellers},
    BlockCueString{"affär", sellers},
    BlockCueString{"näringsliv", sellers},
    BlockCueString{"hotell", sellers},
    BlockCueString{"frisör", sellers},
    BlockCueString{"mäklar", sellers},
};

}  // namespace ordval::terms
