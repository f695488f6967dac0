// Runs md4c over one chunk of Markdown and makes blocks of what it reports.
//
// md4c says what it reads but not where; it hands out pointers into the text, though, so every stretch of
// prose has its exact place. What has no pointer of its own (line breaks, images) is placed between its
// neighbours.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::formats {

/// Appends the blocks of `chunk` of `text`. `definitions` are read before it (link reference definitions,
/// which make no block; each ends with a line break). Never fails: where md4c runs out of memory or a table
/// has absurdly many empty cells, the blocks that were complete by then remain.
void read_with_md4c(std::string_view text, text::Span chunk, std::string_view definitions,
                    std::vector<text::PlacedBlock>& blocks);

}  // namespace ordval::formats
