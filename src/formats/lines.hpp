// The lines of a text, one after the other: LF, CRLF and a lone CR end a line, as in CommonMark.
//
//     LineReader lines("Kund\r\n\nInvånare", 0);
//     lines.next()      // {0, 4, 6}   "Kund"
//     lines.next()      // {6, 6, 7}   ""
//     lines.next()      // {7, 16, 16} "Invånare"
//     lines.next()      // nothing
//
// It knows nothing of columns; those are the business of `text/line_index`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ordval::formats {

/// Byte offsets in the text: the line without its terminator, and where the next one begins.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;

    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

class LineReader {
public:
    LineReader(std::string_view text, std::uint32_t begin) : text_(text), begin_(begin) {}

    /// The next line, or nothing at the end of the text. Linear in the line, whatever follows it.
    std::optional<Line> next();

private:
    std::string_view text_;
    std::uint32_t begin_;
};

/// Where the first line begins: behind a byte order mark, if there is one.
std::uint32_t first_line_begin(std::string_view text);

/// True when nothing but spaces and tabs is left.
bool is_blank(std::string_view line);

}  // namespace ordval::formats
