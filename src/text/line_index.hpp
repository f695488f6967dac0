// From byte offsets to lines and columns, and back.
//
//     std::string_view text = "Å\nkund";
//     LineIndex lines(text);
//     lines.position_of(text, 3, Encoding::utf16)     // {line 1, column 0}: "kund" starts there
//     lines.offset_of(text, {0, 1}, Encoding::utf16)  // 2, the line feed after "Å"
//
// A line ends with LF, CRLF or a lone CR and with nothing else, as the language server protocol has it. The index
// copies nothing of the text but counts: one checkpoint for every 256 bytes, so that a conversion looks at no more
// than that many bytes, also in a megabyte on one line. It belongs to exactly one text, which the caller keeps and
// hands in again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/change.hpp"
#include "text/span.hpp"

namespace ordval::text {

/// What a column counts: bytes, UTF-16 units or code points.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

/// Both count from zero.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend constexpr bool operator==(const Position&, const Position&) = default;
    friend constexpr auto operator<=>(const Position&, const Position&) = default;
};

struct Range {
    Position begin;
    Position end;

    friend constexpr bool operator==(const Range&, const Range&) = default;
};

class LineIndex {
public:
    LineIndex() : LineIndex(std::string_view{}) {}
    /// Linear; `valid` must be UTF-8.
    explicit LineIndex(std::string_view valid);
    /// The same index for the text that `change` made of the one that `before` belongs to. Costs a few bytes of work for
    /// each line and checkpoint behind the change: in a megabyte some microseconds for each character that is typed.
    LineIndex(const LineIndex& before, const Change& change, std::string_view valid);

    /// At least 1: an empty text has one empty line, and a line end at the end opens another.
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_begins_.size()); }

    /// The bytes of a line without its line end. `text` is the text that the index was built from, here and below.
    Span line(std::string_view text, std::uint32_t line) const;

    /// The position of a byte offset; an offset past the end counts as the end, one inside a character or a CRLF as its start.
    Position position_of(std::string_view text, std::uint32_t offset, Encoding encoding) const;
    Range range_of(std::string_view text, Span span, Encoding encoding) const;

    /// The byte offset of a position. A column past the end of its line is the line's end, a line past the end is the
    /// end of the text; a column inside a character is the start of it.
    std::uint32_t offset_of(std::string_view text, Position position, Encoding encoding) const;
    Span span_of(std::string_view text, Range range, Encoding encoding) const;

    friend bool operator==(const LineIndex&, const LineIndex&) = default;

private:
    /// Units before a checkpoint, from the start of the text.
    struct Checkpoint {
        std::uint32_t utf16 = 0;
        std::uint32_t utf32 = 0;

        /// The one that stands behind `part` of the text; and the one before it.
        Checkpoint advanced(std::string_view part) const;
        Checkpoint advanced_back(std::string_view part) const;

        friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
    };

    std::uint32_t units_before(std::string_view text, std::uint32_t offset, Encoding encoding) const;
    std::uint32_t units_in(std::string_view text, Span span, Encoding encoding) const;

    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> line_begins_;
    std::vector<Checkpoint> checkpoints_;  ///< one for every `stride` bytes, the first at 0
};

}  // namespace ordval::text
