// Where a Markdown text can be cut so that each part means the same alone as in its place.
//
//     # Svarstider            one chunk
//
//     Kunden ringer.          one chunk
//     - Svar ges.             part of it: a paragraph above a list is not cut off
//     - Kunden tackar.        one chunk: an item of the list that is open
//
//       Hon ringer igen.      part of it: indented under the item
//     ~~~
//     kund = 1                part of it, up to the closing fence
//
//     ~~~
//
//     Slut.                   one chunk
//
// A cut is made before a line without indentation that follows a blank line, or that begins another item of
// the list that is open: no block of CommonMark reaches over such a line, except an open fence and raw HTML.
// So the scan has to know only whether one of these two is open at the top level, and for that whether a list
// item is open, which makes an indented fence a part of the item. Everything else may be left to md4c, as
// cutting too little is never wrong.
#pragma once

#include <cstdint>
#include <string_view>

namespace ordval::formats {

/// The end of the chunk that begins at `begin`; see `chunk_end` in `format.hpp`.
std::uint32_t markdown_chunk_end(std::string_view text, std::uint32_t begin);

}  // namespace ordval::formats
