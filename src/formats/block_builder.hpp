// Makes a block out of what a format's parser reports, piece by piece and in the order of the source.
//
//     source   "Alla **kund**er\n> k&ouml;pte `x`"
//     calls    text "Alla ", text "kund", text "er", line_break,
//              text "k", replaced "ö", text "pte ", object "`x`"
//     text     "Alla kunder\nköpte ￼"
//
// What lies between two calls is markup. A line break is reported without its place, as md4c does; its piece
// reaches from the line's end to the next thing that is reported. Where a line break is surrounded by nothing
// but white space it is kept as it is in the source, so that a paragraph without markup is one piece.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::formats {

/// What a block is in its document; see `text::Block`.
struct BlockRole {
    text::BlockKind kind = text::BlockKind::paragraph;
    std::uint8_t level = 0;
    bool quoted = false;
};

class BlockBuilder {
public:
    /// `source` is the whole document, of which nothing before `begin` will be reported; all spans that are
    /// given count from its first byte. It must outlive the builder.
    BlockBuilder(std::string_view source, std::uint32_t begin) : source_(source), cursor_(begin) {}

    /// Source bytes that stand in the text as they are.
    void text(text::Span source);

    /// Text that differs from its source: an entity.
    void replaced(std::string_view text, text::Span source);

    /// Something that is left out between words (code, an image): one U+FFFC, also for several side by side.
    /// Its place may be an estimate: it is cut where it reaches into what stands before or after it.
    void object(text::Span source);

    /// A line break somewhere after what was reported last; nothing at the beginning of a block.
    void line_break();

    /// A line break that is written out: `<br>`.
    void line_break(text::Span source);

    /// `source` with its delimiters `<!--` and `-->`; the latter may be missing at the end of a file.
    void comment(text::Span source);

    /// Nothing before `end` will be reported any more.
    void skip_to(std::uint32_t end);

    /// The end of what was reported or skipped last.
    std::uint32_t cursor() const { return cursor_; }

    /// Appends what was built as a block of that role and starts an empty one. Without prose it is a comment
    /// block, or nothing when there are no comments either.
    void finish(const BlockRole& role, std::vector<text::PlacedBlock>& blocks);

private:
    enum class LastPiece : std::uint8_t { none, plain, replaced, object };

    void settle_line_break(std::uint32_t end);
    void append(std::string_view text, text::Span source, LastPiece kind);

    std::string_view source_;
    std::uint32_t cursor_;
    LastPiece last_piece_ = LastPiece::none;
    bool line_break_pending_ = false;
    bool has_prose_ = false;
    text::Block block_;
};

}  // namespace ordval::formats
