// Which parts of a file are prose.
//
//     format_of("motion.md", "")               // Format::markdown
//     read_blocks(Format::markdown, text)      // its paragraphs, headings, list items, table cells, comments
//
// A format only finds the prose: what the prose says is the business of `terms`, which never sees the source.
//
// A document is read in chunks: stretches of lines that can be read without looking at their neighbours (a
// paragraph, a heading, a list item with what belongs to it, a table, a fence). The chunks follow each other
// without gaps, and read_blocks is nothing but
//
//     Surroundings surroundings = surroundings_of(format, text);
//     for (std::uint32_t begin = surroundings.begin, end; begin < text.size(); begin = end) {
//         end = chunk_end(format, text, begin);
//         read_chunk(format, text, {begin, end}, surroundings, blocks);
//     }
//
// so that an edit can be followed by reading only what it touched, as `rereading.hpp` does. Where a chunk ends is decided by its own
// lines and by the first line that is not blank after it. After an edit, start at the chunk before the one
// that holds the edit's first byte, and go on until a chunk begins, behind the edit, where one began before:
// from there on everything is as it was. If the surroundings have changed, by more than that an edit before
// `begin` or `body` moves them, read the whole text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::formats {

enum class Format : std::uint8_t { plain_text, markdown };

/// The format by the file's ending (.md, .markdown, .mdown, .txt, .text; without regard to case), else by the
/// editor's language id ("markdown", "plaintext", "text"); either may be empty. Nothing for a file that
/// Ordval does not read.
std::optional<Format> format_of(std::string_view path_or_uri, std::string_view language_id);

/// What the reading of a chunk takes from the rest of the document.
struct Surroundings {
    /// Where the first chunk begins: behind the byte order mark and the front matter.
    std::uint32_t begin = 0;
    /// Plain text: where the first paragraph begins; headings before it are titles.
    std::uint32_t body = 0;
    /// Markdown: the labels that `[label]: target` defines, folded and sorted.
    std::vector<std::string> link_labels;

    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// Linear in the text, though it rarely looks further than the first paragraph.
Surroundings surroundings_of(Format format, std::string_view text);

/// The end of the chunk that begins at `begin`, which must be Surroundings::begin or the end of another
/// chunk. Greater than `begin` unless that is the end of the text. A chunk is one to a few lines, but may
/// reach to the end of the text (an open fence, or markup of which only a full parse could tell where it
/// ends).
std::uint32_t chunk_end(Format format, std::string_view text, std::uint32_t begin);

/// Appends the blocks of one chunk; their places count from the begin of `text`.
void read_chunk(Format format, std::string_view text, text::Span chunk, const Surroundings& surroundings,
                std::vector<text::PlacedBlock>& blocks);

/// The data at the head of a Markdown file, between its lines of "---"; empty where there is none. No block holds it.
text::Span front_matter_of(Format format, std::string_view text);

/// The blocks of `text` in the order of their first bytes; blocks never overlap. `text` must be valid UTF-8
/// of less than 4 GiB. Never fails: what is not understood is prose. A byte order mark at the start is not
/// part of any block.
std::vector<text::PlacedBlock> read_blocks(Format format, std::string_view text);

}  // namespace ordval::formats
