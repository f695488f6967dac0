// Running quotations: whose words these are.
//
//     Hon sade: ”Varje kund ska få svar. Ordet ”kund” är vårt.”
//               o                             o    c         c     o opens, c closes
//
// In Swedish the same sign stands at both ends (Myndigheternas skrivregler 10.4), so that its neighbours tell which it
// is: it opens with white space, a bracket or a dash before it and a letter after it, and closes with a letter or a
// mark before it. A quotation may go on in the next paragraph; that is judged for the document as a whole, and here
// only the signs of one block are read. An apostrophe that quotes inside one block is read as a pair; names of laws and
// cited titles carry signs of their own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::terms {

struct BlockQuotations {
    std::vector<text::Span> closed;        ///< quotations that begin and end in the block; the outermost ones, ascending
    std::vector<std::uint32_t> opening;    ///< signs that nothing in the block closes, ascending
    std::vector<std::uint32_t> closing;    ///< signs that close what an earlier block opened, ascending
};

/// One of the signs that open or close a quotation, double or single.
bool is_quotation_sign(char32_t c);

/// Offsets count in `text`, valid UTF-8. Linear.
BlockQuotations find_quotations(std::string_view text);

}  // namespace ordval::terms
