#include "formats/plain_text.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "formats/block_builder.hpp"
#include "formats/lines.hpp"
#include "text/utf8.hpp"

namespace ordval::formats {

using text::BlockKind;
using text::Span;

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::uint32_t longest_heading = 100;  ///< bytes; a line of print has 60 to 90
constexpr std::uint32_t widest_column =
    200;  ///< bytes; who writes longer lines does not break them to a width

/// Without the white space around it; empty when nothing is left.
Span trimmed(std::string_view text, Span span) {
    const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        const std::string_view rest = span.in(text);
        if (rest.empty()) return span;
        if (is_space(rest.front()))
            ++span.begin;
        else if (is_space(rest.back()))
            --span.end;
        else if (rest.starts_with(no_break_space))
            span.begin += 2;
        else if (rest.ends_with(no_break_space))
            span.end -= 2;
        else
            return span;
    }
}

/// The size of the one of `candidates` that `text` begins with, or 0.
std::uint32_t size_of_beginning(std::string_view text, std::initializer_list<std::string_view> candidates) {
    for (const std::string_view candidate : candidates) {
        if (text.starts_with(candidate)) return static_cast<std::uint32_t>(candidate.size());
    }
    return 0;
}

/// The size of the one of `candidates` that `text` ends with, or 0.
std::uint32_t size_of_ending(std::string_view text, std::initializer_list<std::string_view> candidates) {
    for (const std::string_view candidate : candidates) {
        if (text.ends_with(candidate)) return static_cast<std::uint32_t>(candidate.size());
    }
    return 0;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool starts_like_a_sentence(std::string_view line) {
    if (is_ascii_letter(line.front())) return line.front() <= 'Z';
    if (size_of_beginning(line, {"”", "\"", "“", "»", "’", "'", "(", "§", "–"}) > 0) return true;
    return text::is_upper(text::decode(line, 0).code_point);
}

/// "2.1 Demokrati", "2 Skatter", but not the rest of a number that was broken: "700 kronor".
bool starts_with_section_number(std::string_view line) {
    const std::size_t title = line.find_first_not_of("0123456789. ");
    return title != 0 && title != std::string_view::npos && starts_like_a_sentence(line.substr(title));
}

bool ends_like_a_sentence(std::string_view line) {
    while (const std::uint32_t size = size_of_ending(line, {"”", "\"", "“", "»", "’", "'", ")"}))
        line.remove_suffix(size);
    return size_of_ending(line, {".", "!", "?", ":", "…"}) > 0;
}

struct ListSign {
    std::uint32_t size = 0;   ///< bytes, with the white space behind it
    bool is_certain = false;  ///< a dash or a number may also begin a line of running text
};

/// "1." "12)" "a)"
std::uint32_t size_of_ordinal(std::string_view line) {
    std::size_t size = 0;
    while (size < line.size() && size < 3 && line[size] >= '0' && line[size] <= '9') ++size;
    if (size > 0 && line.size() > size && (line[size] == '.' || line[size] == ')'))
        return static_cast<std::uint32_t>(size + 1);
    const bool is_letter = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
    return is_letter && line.substr(1).starts_with(')') ? 2 : 0;
}

std::optional<ListSign> list_sign(std::string_view line) {
    if (is_ascii_letter(line.front()) && !line.substr(1).starts_with(')')) return std::nullopt;
    const std::uint32_t bullet = size_of_beginning(line, {"•", "●", "◦", "▪", "‣", "·"});
    std::uint32_t size = bullet;
    if (size == 0) size = size_of_beginning(line, {"-", "–", "—", "*", "+"});
    if (size == 0) size = size_of_ordinal(line);
    if (size == 0) return std::nullopt;
    const std::string_view rest = line.substr(size);
    if (!rest.starts_with(' ') && !rest.starts_with('\t') && !rest.starts_with(no_break_space))
        return std::nullopt;
    const std::uint32_t content = trimmed(line, {size, static_cast<std::uint32_t>(line.size())}).begin;
    return ListSign{content, bullet > 0};
}

/// `lines` is one line, or a few that stand alone.
bool looks_like_heading(std::string_view lines) {
    const bool has_tab = lines.find('\t') != std::string_view::npos;  // a table, or a row of signatures
    const bool has_title_case =
        starts_like_a_sentence(lines) || text::is_digit(text::decode(lines, 0).code_point);
    const bool goes_on = ends_like_a_sentence(lines) || size_of_ending(lines, {",", ";", "-", "–"}) > 0;
    return lines.size() <= longest_heading && !has_tab && has_title_case && !goes_on;
}

/// Reads the lines of one chunk into blocks.
class ChunkReader {
public:
    ChunkReader(std::string_view text, Span chunk, std::uint32_t body, std::vector<text::PlacedBlock>& blocks)
        : text_(text), chunk_(chunk), body_(body), builder_(text, chunk.begin), blocks_(blocks) {}

    void read() {
        read_until([] { return false; });
    }

    /// Stops behind the block with the first running text: a chunk may be a whole book.
    void read_to_prose() {
        read_until([this] { return !blocks_.empty() && is_prose(blocks_.back()); });
    }

    static bool is_prose(const text::PlacedBlock& placed) {
        return placed.block->kind == BlockKind::paragraph || placed.block->kind == BlockKind::list_item;
    }

private:
    template <typename Condition>
    void read_until(Condition is_enough) {
        LineReader lines(text_.substr(0, chunk_.end), chunk_.begin);
        while (const std::optional<Line> line = lines.next()) {
            const Span content = trimmed(text_, {line->begin, line->end});
            if (!content.empty()) take(content);
            if (is_enough()) return;
        }
        finish_block();
    }

    /// The bytes of the widest line of the chunk. Most chunks are one line, and are not asked.
    std::uint32_t column_width() {
        if (column_width_) return *column_width_;
        column_width_ = 0;
        LineReader lines(text_.substr(0, chunk_.end), chunk_.begin);
        while (const std::optional<Line> line = lines.next())
            column_width_ = std::max(*column_width_, trimmed(text_, {line->begin, line->end}).size());
        return *column_width_;
    }

    void take(Span line) {
        const std::string_view content = line.in(text_);
        if (content.starts_with("<!--") && content.ends_with("-->")) {
            finish_block();
            builder_.comment(line);
            builder_.finish({}, blocks_);
            return;
        }
        if (const std::optional<ListSign> sign = list_sign(content); sign && begins_item(line, *sign)) {
            begin_block(BlockKind::list_item, {line.begin + sign->size, line.end});
        } else if (is_request(line)) {
            begin_block(BlockKind::list_item, line);
        } else if (line_count_ == 0 || begins_paragraph(line)) {
            begin_block(BlockKind::paragraph, line);
        } else {
            block_.end = line.end;
            last_line_ = line;
            ++line_count_;
        }
    }

    /// True when the break before `line` was made by the writer: its first word would have had room above.
    bool is_meant_break(Span line) {
        const std::size_t word = std::min(line.in(text_).find(' '), std::size_t{line.size()});
        // Letters differ in width, so that lines of print differ by an eighth in their number.
        const bool has_room = (last_line_.size() + 1 + word) * 8 <= std::size_t{column_width()} * 7;
        return column_width() > widest_column || has_room;
    }

    bool begins_item(Span line, const ListSign& sign) {
        const bool follows_item = line_count_ > 0 && kind_ == BlockKind::list_item;
        return sign.is_certain || line_count_ == 0 || follows_item || last_line_.in(text_).ends_with(':') ||
               is_meant_break(line);
    }

    /// True for an att-sats: what a motion asks for, "att ordet kund inte används".
    bool is_request(Span line) {
        const bool has_att = line.in(text_).starts_with("att ");
        if (line_count_ == 0) return has_att;
        const std::string_view above = last_line_.in(text_);
        if (above.ends_with("att:")) return true;
        if (!has_att) return false;
        if (above.ends_with(':')) return true;
        const bool follows_request = kind_ == BlockKind::list_item && block_.in(text_).starts_with("att ");
        const bool is_enumerated = size_of_ending(above, {",", ";", ".", " och", " samt"}) > 0;
        return follows_request && (is_enumerated || is_meant_break(line));
    }

    bool begins_paragraph(Span line) {
        const bool starts_anew =
            starts_like_a_sentence(line.in(text_)) || starts_with_section_number(line.in(text_));
        if (!starts_anew || !is_meant_break(line)) return false;
        const bool follows_heading =
            kind_ == BlockKind::paragraph && line_count_ == 1 && looks_like_heading(block_.in(text_));
        return follows_heading || kind_ == BlockKind::list_item || ends_like_a_sentence(last_line_.in(text_));
    }

    void begin_block(BlockKind kind, Span line) {
        finish_block();
        kind_ = kind;
        block_ = last_line_ = line;
        line_count_ = 1;
    }

    void finish_block() {
        if (line_count_ == 0) return;
        const bool is_heading =
            kind_ == BlockKind::paragraph && line_count_ <= 2 && looks_like_heading(block_.in(text_));
        const std::uint8_t heading_level = block_.begin < body_ ? 1 : 2;
        const std::uint8_t item_level = kind_ == BlockKind::list_item ? 1 : 0;
        builder_.text(block_);
        if (is_heading)
            builder_.finish({BlockKind::heading, heading_level}, blocks_);
        else
            builder_.finish({kind_, item_level}, blocks_);
        line_count_ = 0;
    }

    std::string_view text_;
    Span chunk_;
    std::uint32_t body_;
    BlockBuilder builder_;
    std::vector<text::PlacedBlock>& blocks_;

    std::optional<std::uint32_t> column_width_;  ///< once it is known
    BlockKind kind_ = BlockKind::paragraph;
    Span block_;
    Span last_line_;
    std::uint32_t line_count_ = 0;  ///< lines of the block that is open; 0 when none is
};

}  // namespace

std::uint32_t plain_text_body(std::string_view text) {
    std::vector<text::PlacedBlock> blocks;
    bool has_title = false;
    for (std::uint32_t begin = first_line_begin(text), end = 0; begin < text.size(); begin = end) {
        end = plain_text_chunk_end(text, begin);
        blocks.clear();
        ChunkReader(text, {begin, end}, begin, blocks).read_to_prose();
        for (const text::PlacedBlock& placed : blocks)
            if (ChunkReader::is_prose(placed)) return has_title ? begin : placed.begin;
        has_title =
            has_title || std::any_of(blocks.begin(), blocks.end(), [](const text::PlacedBlock& placed) {
                return placed.block->kind == BlockKind::heading;
            });
    }
    return static_cast<std::uint32_t>(text.size());
}

std::uint32_t plain_text_chunk_end(std::string_view text, std::uint32_t begin) {
    LineReader lines(text, begin);
    bool has_prose = false;
    bool after_blank = false;
    while (const std::optional<Line> line = lines.next()) {
        const bool is_empty = trimmed(text, {line->begin, line->end}).empty();
        if (!is_empty && has_prose && after_blank) return line->begin;
        has_prose = has_prose || !is_empty;
        after_blank = is_empty;
    }
    return static_cast<std::uint32_t>(text.size());
}

void read_plain_text_chunk(std::string_view text, Span chunk, std::uint32_t body,
                           std::vector<text::PlacedBlock>& blocks) {
    ChunkReader(text, chunk, body, blocks).read();
}

}  // namespace ordval::formats
