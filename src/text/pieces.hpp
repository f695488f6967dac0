// A text that was read from another one, and the way back.
//
//     source   "kun\u00ADder och k&ouml;p"       (a soft hyphen, an entity)
//     text     "kunder och köp"
//     pieces   {0 <- 0..3} {3 <- 5..13} {12 <- 13..19} {14 <- 19..20}
//
// Reading leaves things out (markup, soft hyphens) and replaces others (entities); a piece says where a stretch of the
// result stands in what was read. Two readings are composed by asking one after the other.
#pragma once

#include <cstdint>
#include <vector>

#include "text/span.hpp"

namespace ordval::text {

/// A stretch of the text and the source bytes that it was read from. It reaches to the next piece's begin, or to the
/// end of the text. Where both have the same size they correspond byte for byte; elsewhere (an entity, a line break
/// with the markup of the next line) the stretch stands for its source as a whole.
struct Piece {
    std::uint32_t text_begin = 0;
    Span source;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// The stretches of source that hold the text bytes of `span`, joined where they stand side by side. A span that cuts
/// a stretch which stands for its source as a whole takes all of it; an empty span gives one empty stretch.
/// `pieces` ascend and cover a text of `text_size` bytes; no pieces at all mean that text and source are the same.
/// Logarithmic in the number of pieces.
std::vector<Span> source_of(const std::vector<Piece>& pieces, std::uint32_t text_size, Span span);

/// The first text byte that stands for `source_offset` or for something after it; `text_size` when there is none.
std::uint32_t text_offset_of(const std::vector<Piece>& pieces, std::uint32_t text_size, std::uint32_t source_offset);

}  // namespace ordval::text
