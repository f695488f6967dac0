// The blocks of a text and the chunks that they were read from, so that after an edit only what it touched is
// read again.
//
//     Reading before = read(Format::markdown, "Varje kund.\n\nEn elev.\n");
//     Rereading now = read_again(Format::markdown, before, {{6, 10}, 9}, "Varje invånare.\n\nEn elev.\n");
//     now.reading.blocks[1].block == before.blocks[1].block        // the same block, two places further on
//
// What is read again equals what would be read from scratch. Chunks and what they need from their document
// are told of in `format.hpp`.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/format.hpp"
#include "text/change.hpp"
#include "text/document.hpp"

namespace ordval::formats {

/// Where a chunk begins, and which block is the first that begins in it or behind it.
struct Chunk {
    std::uint32_t begin = 0;
    std::uint32_t first_block = 0;

    friend bool operator==(const Chunk&, const Chunk&) = default;
};

struct Reading {
    Surroundings surroundings;
    std::vector<Chunk> chunks;
    std::vector<text::PlacedBlock> blocks;  ///< as `read_blocks` gives them
};

/// See `read_blocks` in `format.hpp`.
Reading read(Format format, std::string_view text);

/// Blocks that were only moved are those of the reading before: `kept_head` at the begin and `kept_tail` at
/// the end.
struct Rereading {
    Reading reading;
    std::size_t kept_head = 0;
    std::size_t kept_tail = 0;
};

/// `before` is the reading of the text that `change` made into `text`.
Rereading read_again(Format format, const Reading& before, const text::Change& change, std::string_view text);

}  // namespace ordval::formats
