#include "formats/block_builder.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

namespace ordval::formats {

using text::Span;

namespace {

constexpr std::string_view object_replacement = "\uFFFC";
constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";

bool is_white_space(std::string_view bytes) {
    return bytes.find_first_not_of(" \t\n\r\v\f") == std::string_view::npos;
}

std::string_view trimmed(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\n\r\v\f");
    if (first == std::string_view::npos) return {};
    return bytes.substr(first, bytes.find_last_not_of(" \t\n\r\v\f") - first + 1);
}

/// Lets the spans of the block count from its first byte, and gives that byte's place.
std::uint32_t make_relative(text::Block& block) {
    Span whole{UINT32_MAX, 0};
    const auto include = [&whole](Span span) {
        whole = {std::min(whole.begin, span.begin), std::max(whole.end, span.end)};
    };
    for (const text::Piece& piece : block.pieces) include(piece.source);
    for (const text::Comment& comment : block.comments) include(comment.source);

    const auto relative = [&whole](Span span) {
        return Span{span.begin - whole.begin, span.end - whole.begin};
    };
    for (text::Piece& piece : block.pieces) piece.source = relative(piece.source);
    for (text::Comment& comment : block.comments) comment.source = relative(comment.source);
    block.source_size = whole.size();
    return whole.begin;
}

}  // namespace

void BlockBuilder::text(Span source) {
    if (source.empty()) return;
    settle_line_break(source.begin);
    append(source.in(source_), source, LastPiece::plain);
    has_prose_ = has_prose_ || !is_white_space(source.in(source_));
}

void BlockBuilder::replaced(std::string_view text, Span source) {
    settle_line_break(source.begin);
    append(text, source, LastPiece::replaced);
    has_prose_ = true;
}

void BlockBuilder::object(Span source) {
    source.begin = std::max(source.begin, cursor_);
    settle_line_break(source.begin);
    if (last_piece_ == LastPiece::object) {
        block_.pieces.back().source.end = cursor_ = source.end;
    } else {
        append(object_replacement, source, LastPiece::object);
    }
}

void BlockBuilder::line_break() {
    line_break_pending_ = last_piece_ != LastPiece::none;
}

void BlockBuilder::line_break(Span source) {
    settle_line_break(source.begin);
    append("\n", source, LastPiece::replaced);
}

void BlockBuilder::skip_to(std::uint32_t end) {
    cursor_ = std::max(cursor_, end);
}

void BlockBuilder::comment(Span source) {
    std::string_view inner = source.in(source_);
    if (inner.starts_with(comment_begin)) inner.remove_prefix(comment_begin.size());
    if (inner.ends_with(comment_end)) inner.remove_suffix(comment_end.size());
    block_.comments.push_back(
        {static_cast<std::uint32_t>(block_.text.size()), source, std::string(trimmed(inner))});
}

// The gap from the cursor to `end` holds the break, markup that closes before it and markup that opens after
// it. The break's piece begins at the line's end, or before it where only white space stands there.
void BlockBuilder::settle_line_break(std::uint32_t end) {
    if (!std::exchange(line_break_pending_, false) || end <= cursor_) return;
    Span gap{cursor_, end};
    if (!is_white_space(gap.in(source_))) {
        const std::size_t newline = gap.in(source_).find_first_of("\r\n");
        if (newline == std::string_view::npos) return;
        gap.begin += static_cast<std::uint32_t>(newline);
    }
    if (is_white_space(gap.in(source_)))
        append(gap.in(source_), gap, LastPiece::plain);
    else
        append("\n", gap, LastPiece::replaced);
}

void BlockBuilder::append(std::string_view text, Span source, LastPiece kind) {
    if (last_piece_ == LastPiece::object) {
        Span& estimate = block_.pieces.back().source;
        estimate.end = std::max(estimate.begin, std::min(estimate.end, source.begin));
    }
    if (kind == LastPiece::plain && last_piece_ == LastPiece::plain && source.begin == cursor_) {
        block_.pieces.back().source.end = source.end;
    } else {
        block_.pieces.push_back({static_cast<std::uint32_t>(block_.text.size()), source});
    }
    block_.text += text;
    last_piece_ = kind;
    cursor_ = source.end;
}

void BlockBuilder::finish(const BlockRole& role, std::vector<text::PlacedBlock>& blocks) {
    text::Block block = std::exchange(block_, {});
    last_piece_ = LastPiece::none;
    line_break_pending_ = false;
    if (std::exchange(has_prose_, false)) {
        block.kind = role.kind;
        block.level = role.level;
    } else {
        if (block.comments.empty()) return;
        block.kind = text::BlockKind::comment;
        block.text.clear();
        block.pieces.clear();
        for (text::Comment& comment : block.comments) comment.text_begin = 0;
    }
    block.quoted = role.quoted;
    const std::uint32_t begin = make_relative(block);
    blocks.push_back({begin, std::make_shared<const text::Block>(std::move(block))});
}

}  // namespace ordval::formats
