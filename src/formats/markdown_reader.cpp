#include "formats/markdown_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <md4c.h>
#include <optional>
#include <string>
#include <utility>

#include "formats/block_builder.hpp"
#include "formats/entities.hpp"
#include "formats/inline_html.hpp"

namespace ordval::formats {

using text::BlockKind;
using text::Span;

namespace {

/// What md4c reads, and where it stands: byte `chunk.begin` of the document is the byte at `parsed`.
struct Source {
    std::string_view document;
    Span chunk;
    const char* parsed = nullptr;

    /// Nothing for a pointer that does not point into the chunk, such as md4c's own "\n".
    std::optional<Span> span_of(const char* bytes, MD_SIZE size) const {
        const std::less<> before;
        if (before(bytes, parsed) || !before(bytes, parsed + chunk.size())) return std::nullopt;
        const auto begin = chunk.begin + static_cast<std::uint32_t>(bytes - parsed);
        return Span{begin, std::min(begin + size, chunk.end)};
    }
};

void widen(std::optional<Span>& hull, std::optional<Span> span) {
    if (!hull)
        hull = span;
    else if (span)
        hull->end = std::max(hull->end, span->end);
}

/// The code span with its backticks, given what stands between them without the white space at its ends.
Span code_span_around(Span content, std::string_view document) {
    constexpr std::string_view white_space = " \t\r\n";
    const std::string_view before = document.substr(0, content.begin);
    const std::size_t opening = before.find_last_not_of(white_space);
    if (opening != std::string_view::npos && before[opening] == '`') {
        const std::size_t other = before.find_last_not_of('`', opening);
        content.begin = static_cast<std::uint32_t>(other == std::string_view::npos ? 0 : other + 1);
    }
    const std::size_t closing = document.find_first_not_of(white_space, content.end);
    if (closing != std::string_view::npos && document[closing] == '`') {
        content.end =
            static_cast<std::uint32_t>(std::min(document.find_first_not_of('`', closing), document.size()));
    }
    return content;
}

/// The offset behind `](target)` or `][label]` in `line`, which begins at or before the "]".
std::size_t behind_link_target(std::string_view line) {
    const std::size_t bracket = line.find(']');
    if (bracket == std::string_view::npos) return 0;
    const std::size_t open = bracket + 1;
    if (open < line.size() && line[open] == '[') {
        const std::size_t close = line.find(']', open);
        return close == std::string_view::npos ? open : close + 1;
    }
    if (open == line.size() || line[open] != '(') return open;
    std::size_t depth = 0;
    for (std::size_t i = open; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '(')
            ++depth;
        else if (line[i] == ')' && --depth == 0)
            return i + 1;
    }
    return open;
}

/// The reports of md4c, turned into blocks. Everything inside code, an image or an address becomes one
/// object.
class MarkdownReader {
public:
    MarkdownReader(const Source& source, std::vector<text::PlacedBlock>& blocks)
        : source_(source), builder_(source.document, source.chunk.begin), blocks_(blocks) {}

    /// False when there were more reports than the chunk can be worth.
    bool may_go_on() { return --reports_left_ > 0; }

    void enter_block(MD_BLOCKTYPE type, const void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type);
    void leave_span(MD_SPANTYPE type);
    void take_text(MD_TEXTTYPE type, const char* bytes, MD_SIZE size);

private:
    void finish_block();
    void take_entity(Span span);
    void take_html(std::optional<Span> span);
    void finish_tag();
    void finish_html_block();
    void finish_object();
    Span image_around(std::optional<Span> alternative) const;

    Source source_;
    BlockBuilder builder_;
    std::vector<text::PlacedBlock>& blocks_;

    // md4c fills every row of a table with empty cells up to the width of its head, so that the reports may
    // grow with the square of the text. Real tables stay far below this.
    std::size_t reports_left_ = 1000 + 32 * std::size_t{source_.chunk.size()};

    std::uint32_t quote_depth_ = 0;
    std::uint32_t list_depth_ = 0;
    std::uint8_t heading_level_ = 0;  ///< 0 outside headings
    bool in_cell_ = false;
    bool in_html_block_ = false;

    std::optional<Span> html_;  ///< the tag that is being reported, or the raw HTML block

    bool link_begins_ = false;
    MD_SPANTYPE object_type_ = MD_SPAN_CODE;
    std::uint32_t object_depth_ = 0;  ///< spans of its type that are open; 0 outside objects
    std::optional<Span> object_content_;
};

void MarkdownReader::enter_block(MD_BLOCKTYPE type, const void* detail) {
    finish_block();
    switch (type) {
        case MD_BLOCK_QUOTE: ++quote_depth_; break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: ++list_depth_; break;
        case MD_BLOCK_H:
            heading_level_ = static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: in_cell_ = true; break;
        case MD_BLOCK_HTML: in_html_block_ = true; break;
        default: break;
    }
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
    finish_block();
    switch (type) {
        case MD_BLOCK_QUOTE: --quote_depth_; break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: --list_depth_; break;
        case MD_BLOCK_H: heading_level_ = 0; break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: in_cell_ = false; break;
        case MD_BLOCK_HTML: in_html_block_ = false; break;
        default: break;
    }
}

void MarkdownReader::enter_span(MD_SPANTYPE type) {
    finish_tag();
    link_begins_ = type == MD_SPAN_A;
    if (object_depth_ > 0) {
        if (type == object_type_) ++object_depth_;
    } else if (type == MD_SPAN_CODE || type == MD_SPAN_IMG) {
        object_type_ = type;
        object_depth_ = 1;
    }
}

// md4c may report the end of a span that never began (as of 0.4.8, in a target with brackets of its own).
void MarkdownReader::leave_span(MD_SPANTYPE type) {
    finish_tag();
    link_begins_ = false;
    if (object_depth_ > 0 && type == object_type_ && --object_depth_ == 0) finish_object();
}

void MarkdownReader::take_text(MD_TEXTTYPE type, const char* bytes, MD_SIZE size) {
    const std::optional<Span> span = source_.span_of(bytes, size);
    if (type == MD_TEXT_HTML && object_depth_ == 0) {
        take_html(span);
        return;
    }
    finish_tag();
    // "<https://...>" and "[...](https://...)" are reported alike, but a link's text never follows a "<".
    if (std::exchange(link_begins_, false) && span && object_depth_ == 0 &&
        span->begin > source_.chunk.begin && source_.document[span->begin - 1] == '<') {
        object_type_ = MD_SPAN_A;
        object_depth_ = 1;
    }
    if (object_depth_ > 0) {
        widen(object_content_, span);
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        builder_.line_break();
    } else if (span && type == MD_TEXT_ENTITY) {
        take_entity(*span);
    } else if (span && type == MD_TEXT_NORMAL) {
        builder_.text(*span);
    } else if (span) {
        builder_.skip_to(span->end);
    }
}

void MarkdownReader::finish_block() {
    if (in_html_block_) finish_html_block();
    finish_tag();
    if (std::exchange(object_depth_, 0) > 0) finish_object();
    const std::uint8_t list_level = static_cast<std::uint8_t>(std::min(list_depth_, 255u));
    const bool quoted = quote_depth_ > 0;
    if (heading_level_ > 0)
        builder_.finish({BlockKind::heading, heading_level_, quoted}, blocks_);
    else if (in_cell_)
        builder_.finish({BlockKind::table_cell, 0, quoted}, blocks_);
    else if (list_depth_ > 0)
        builder_.finish({BlockKind::list_item, list_level, quoted}, blocks_);
    else
        builder_.finish({BlockKind::paragraph, 0, quoted}, blocks_);
}

void MarkdownReader::take_entity(Span span) {
    const std::string decoded = decode_entity(span.in(source_.document));
    if (decoded.empty())
        builder_.text(span);
    else
        builder_.replaced(decoded, span);
}

// A tag over several lines is reported line by line.
void MarkdownReader::take_html(std::optional<Span> span) {
    if (html_ && !in_html_block_) {
        const std::string_view tag = html_->in(source_.document);
        const bool is_complete = tag.ends_with(tag.starts_with("<!--") ? "-->" : ">");
        if (is_complete) finish_tag();
    }
    widen(html_, span);
}

void MarkdownReader::finish_tag() {
    if (!html_ || in_html_block_) return;
    const Span span = *std::exchange(html_, std::nullopt);
    switch (html_effect(span.in(source_.document))) {
        case HtmlEffect::nothing: break;
        case HtmlEffect::line_break: builder_.line_break(span); break;
        case HtmlEffect::object: builder_.object(span); break;
        case HtmlEffect::comment: builder_.comment(span); break;
    }
}

void MarkdownReader::finish_html_block() {
    if (!html_) return;
    const Span html = *std::exchange(html_, std::nullopt);
    for (const Span comment : comments_in(html.in(source_.document)))
        builder_.comment(comment.shifted(html.begin));
    builder_.skip_to(html.end);
}

void MarkdownReader::finish_object() {
    const std::optional<Span> content = std::exchange(object_content_, std::nullopt);
    if (object_type_ == MD_SPAN_IMG) {
        builder_.object(image_around(content));
    } else if (!content) {
        return;  // code that is nothing but a line break
    } else if (object_type_ == MD_SPAN_CODE) {
        builder_.object(code_span_around(*content, source_.document));
    } else {
        builder_.object({content->begin - 1, std::min(content->end + 1, source_.chunk.end)});
    }
}

// md4c reports no place for an image, only for its alternative text, which may be missing.
Span MarkdownReader::image_around(std::optional<Span> alternative) const {
    const std::string_view chunk = source_.document.substr(0, source_.chunk.end);
    const std::size_t sign = chunk.find("![", builder_.cursor());
    Span image{builder_.cursor(), builder_.cursor()};
    if (sign != std::string_view::npos)
        image = {static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(sign + 2)};
    if (alternative) image = {std::min(image.begin, alternative->begin), alternative->end};

    const std::size_t line_end =
        std::min(chunk.find_first_of(in_cell_ ? "|\r\n" : "\r\n", image.end), chunk.size());
    image.end +=
        static_cast<std::uint32_t>(behind_link_target(chunk.substr(image.end, line_end - image.end)));
    return image;
}

// md4c is C: the functions that it calls get the reader as `void*`. It stops only at negative results.

template <class Report>
int give(void* reader, Report report) {
    auto& self = *static_cast<MarkdownReader*>(reader);
    report(self);
    return self.may_go_on() ? 0 : -1;
}

constexpr MD_PARSER parser{
    .abi_version = 0,
    .flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH,
    .enter_block =
        [](MD_BLOCKTYPE type, void* detail, void* reader) {
            return give(reader, [&](MarkdownReader& self) { self.enter_block(type, detail); });
        },
    .leave_block =
        [](MD_BLOCKTYPE type, void*, void* reader) {
            return give(reader, [&](MarkdownReader& self) { self.leave_block(type); });
        },
    .enter_span =
        [](MD_SPANTYPE type, void*, void* reader) {
            return give(reader, [&](MarkdownReader& self) { self.enter_span(type); });
        },
    .leave_span =
        [](MD_SPANTYPE type, void*, void* reader) {
            return give(reader, [&](MarkdownReader& self) { self.leave_span(type); });
        },
    .text =
        [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* reader) {
            return give(reader, [&](MarkdownReader& self) { self.take_text(type, bytes, size); });
        },
    .debug_log = nullptr,
    .syntax = nullptr,
};

}  // namespace

void read_with_md4c(std::string_view text, Span chunk, std::string_view definitions,
                    std::vector<text::PlacedBlock>& blocks) {
    const std::string_view lines = chunk.in(text);
    const bool has_nul = lines.find('\0') != std::string_view::npos;
    const bool ends_inside_line = !lines.ends_with('\n') && !lines.ends_with('\r');
    std::string copy;
    std::string_view parsed = lines;
    if (has_nul || ends_inside_line || !definitions.empty()) {
        copy.reserve(definitions.size() + lines.size() + 1);
        copy.append(definitions).append(lines);
        // md4c reports NUL without its place, where any other control character is text. And it looks beyond
        // the last line for some signs, and does not know others there ("-->"), unless a line break ends it.
        std::replace(copy.begin(), copy.end(), '\0', '\x1A');
        if (ends_inside_line) copy += '\n';
        parsed = copy;
    }
    MarkdownReader reader({text, chunk, parsed.data() + definitions.size()}, blocks);
    md_parse(parsed.data(), static_cast<MD_SIZE>(parsed.size()), &parser, &reader);
}

}  // namespace ordval::formats
