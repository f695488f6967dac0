// Prose in plain text, as it is mailed, or copied out of a PDF or a word processor.
//
//     Motion om ordet kund                 heading, level 1: before the first paragraph
//
//     Därför yrkar vi att:                 paragraph
//     att ordet kund inte används,         list_item
//     - att medborgaren nämns vid namn.    list_item
//
//     Bakgrund                             heading, level 2: "Under" would have had room beside it
//     Under lång tid har kommunala         paragraph, two lines
//     förvaltningar präglats av NPM.
//     <!-- ordval: av kund -->             comment, on a line of its own
//
// Paragraphs end at a blank line. Within one, a line break is taken for the writer's own only if the first
// word of the next line would have had room, so that lines that were broken to a width stay together. Block
// text is the source as it stands, one piece, with line breaks and without the list's sign and the white
// space around it. Nothing is said about addresses, signatures or page numbers: they are prose.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::formats {

/// Where the titles end: the begin of the first chunk that has more than headings, or of its first paragraph
/// when nothing stands before that chunk; the end of the text if there is none.
std::uint32_t plain_text_body(std::string_view text);

/// The end of the lines up to the next blank one, and of the blank lines after them; see `chunk_end` in
/// `format.hpp`.
std::uint32_t plain_text_chunk_end(std::string_view text, std::uint32_t begin);

/// Headings before `body` have level 1, others level 2. See `read_chunk` in `format.hpp`.
void read_plain_text_chunk(std::string_view text, text::Span chunk, std::uint32_t body,
                           std::vector<text::PlacedBlock>& blocks);

}  // namespace ordval::formats
