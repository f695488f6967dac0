// Prose in Markdown: CommonMark with tables, task lists and strikethrough, as md4c reads it.
//
//     # Svarstider                               heading, level 1
//     1. **Kund**en får svar, se `kund`.         list_item, level 1: "Kunden får svar, se ￼."
//     > Varje [kund](https://example.org)        paragraph, quoted: "Varje kund"
//     | Telefon | alla kunder |                  two blocks of kind table_cell
//     <!-- ordval: av kund -->                   comment
//
// Front matter (`---` at the top), code, raw HTML and the targets of links are left out. Tags that only
// format, as in "<b>kund</b>er", leave nothing in the text, other tags U+FFFC. Addresses that are written out
// without `<>` are text. Text inside raw HTML blocks and the alternative text of images are not read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::formats {

/// Where the first chunk begins: behind a byte order mark and front matter, if there are any. Front matter
/// that is not closed, or that is followed by a blank line, is a thematic break.
std::uint32_t markdown_begin(std::string_view text);

/// The labels of the one-line definitions `[label]: target` in the text, folded, sorted, without duplicates.
/// Footnotes (`[^1]:`) are none.
std::vector<std::string> link_labels_of(std::string_view text);

/// See `read_chunk` in `format.hpp`.
void read_markdown_chunk(std::string_view text, text::Span chunk, const std::vector<std::string>& link_labels,
                         std::vector<text::PlacedBlock>& blocks);

}  // namespace ordval::formats
