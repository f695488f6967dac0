// What is prose in a file: the place where formats and terms meet.
//
// A document is a sequence of blocks (a paragraph, a heading, a list item, a table cell). A block's text is what a
// reader sees, without markup; its pieces say where each stretch of it stands in the source:
//
//     source   "> Alla **kund**er är\n> välkomna."
//     text     "Alla kunder är\nvälkomna."
//     pieces   "Alla " "kund" "er är" "\n" "välkomna."        five stretches of the source, in order
//
// Spans inside a block count from the block's first byte, so that a block that only moves is not touched. A block is
// immutable once made and is shared between the versions of a document.
// Code, the targets of links and front matter are not in any block; one U+FFFC stands in the text where something
// was left out between words, so that the words around it are not taken for neighbours.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/pieces.hpp"
#include "text/span.hpp"

namespace ordval::text {

/// `comment`: holds comments only, its text is empty. `front_matter`: data at the head of a file, no prose.
enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_cell, comment, front_matter };

/// A comment in the source, such as `<!-- ordval: av kund -->`. It is not prose and leaves nothing in the text: the
/// words around it are neighbours.
struct Comment {
    std::uint32_t text_begin = 0;  ///< the offset in Block::text where it stands
    Span source;                   ///< with its delimiters, relative to the block
    std::string text;              ///< between the delimiters, without the white space around it

    friend bool operator==(const Comment&, const Comment&) = default;
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;  ///< of a heading (1 is the title) or a list item (1 is outermost); 0 elsewhere
    bool quoted = false;     ///< stands inside a block quote
    std::uint32_t source_size = 0;  ///< source bytes from the first piece's or comment's begin to the last one's end
    std::string text;               ///< valid UTF-8
    std::vector<Piece> pieces;      ///< ascending in text and in source; source spans count from the block's begin
    std::vector<Comment> comments;  ///< ascending

    /// The stretches of source that hold the text bytes of `span`, relative to the block; see `pieces.hpp`.
    std::vector<Span> source_of(Span span) const {
        return text::source_of(pieces, static_cast<std::uint32_t>(text.size()), span);
    }

    friend bool operator==(const Block&, const Block&) = default;
};

/// A block and where it stands.
struct PlacedBlock {
    std::uint32_t begin = 0;  ///< byte offset of the block's first source byte in the document
    std::shared_ptr<const Block> block;
};

}  // namespace ordval::text
