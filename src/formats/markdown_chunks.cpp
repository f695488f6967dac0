// In most lines it is plain what is open. Four things would need a full parser: a line after a list item
// without indentation (does it continue the item's paragraph, or end the item?), a list marker that cannot
// interrupt a paragraph (is there one?), a line that begins with a tag (does it open raw HTML?), and a line
// that may be below the head of a table. They leave the scan in doubt until the next cut, and doubt matters
// only if a fence or raw HTML begins in that stretch: then the rest of the text becomes one chunk, which is
// right, and slow to edit, and hardly ever seen. The same is done where md4c 0.4.8 has its own way with
// fences and raw HTML: indented as code is, or behind a fence that was left open in a quotation or item.

#include "formats/markdown_chunks.hpp"

#include <algorithm>
#include <optional>

#include "formats/lines.hpp"

namespace ordval::formats {

namespace {

constexpr std::uint32_t code_indent = 4;  ///< columns that make a line an indented code block
constexpr std::uint32_t longest_ordinal = 9;

/// A line behind its indentation.
struct IndentedLine {
    std::uint32_t indent = 0;  ///< columns; a tab reaches to the next multiple of four
    std::string_view content;
};

IndentedLine indented_line(std::string_view line) {
    IndentedLine result;
    std::size_t i = 0;
    for (; i < line.size() && (line[i] == ' ' || line[i] == '\t'); ++i) {
        result.indent = line[i] == ' ' ? result.indent + 1 : (result.indent / 4 + 1) * 4;
    }
    result.content = line.substr(i);
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `---`, `* * *`, `_____`
bool is_thematic_break(std::string_view content) {
    const char sign = content.empty() ? '\0' : content.front();
    if (sign != '-' && sign != '*' && sign != '_') return false;
    std::size_t count = 0;
    for (const char c : content) {
        if (c == sign)
            ++count;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return count >= 3;
}

struct ItemMarker {
    std::uint32_t content_column = 0;   ///< where the item's text stands; lines from here on belong to it
    bool interrupts_paragraph = false;  ///< not when the item is empty or its number is not 1
    bool is_empty = false;
};

/// The marker of a list item: `- `, `* `, `+ `, `1. `, `12) `.
std::optional<ItemMarker> item_marker(const IndentedLine& line) {
    const std::string_view content = line.content;
    if (line.indent >= code_indent || content.empty() || is_thematic_break(content)) return std::nullopt;
    std::size_t size = 1;
    bool is_ordered = false;
    if (is_digit(content.front())) {
        is_ordered = true;
        while (size < content.size() && size < longest_ordinal && is_digit(content[size])) ++size;
        if (size == content.size() || (content[size] != '.' && content[size] != ')')) return std::nullopt;
        ++size;
    } else if (content.front() != '-' && content.front() != '*' && content.front() != '+') {
        return std::nullopt;
    }
    const std::string_view rest = content.substr(size);
    ItemMarker marker;
    marker.is_empty = is_blank(rest);
    if (!marker.is_empty && rest.front() != ' ' && rest.front() != '\t') return std::nullopt;
    marker.interrupts_paragraph = !marker.is_empty && (!is_ordered || content.substr(0, size - 1) == "1");

    const auto marker_end = line.indent + static_cast<std::uint32_t>(size);
    std::uint32_t column = marker_end;
    for (const char c : rest) {
        if (c == ' ')
            ++column;
        else if (c == '\t')
            column = (column / 4 + 1) * 4;
        else
            break;
    }
    const bool starts_with_code = column > marker_end + code_indent;
    marker.content_column = marker.is_empty || starts_with_code ? marker_end + 1 : column;
    return marker;
}

struct Fence {
    char sign = '`';
    std::size_t size = 0;
};

std::optional<Fence> opening_fence(const IndentedLine& line) {
    if (line.content.empty()) return std::nullopt;
    const char sign = line.content.front();
    if (sign != '`' && sign != '~') return std::nullopt;
    const std::size_t size = std::min(line.content.find_first_not_of(sign), line.content.size());
    if (size < 3 || (sign == '`' && line.content.find('`', size) != std::string_view::npos))
        return std::nullopt;
    return Fence{sign, size};
}

/// True when the line, which stands in a quotation or an item or begins one, may hold a fence.
bool may_hold_fence(std::string_view content) {
    const char first = content.front() | 0x20;
    if (first >= 'a' && first <= 'z') return false;
    return content.find("```") != std::string_view::npos || content.find("~~~") != std::string_view::npos;
}

bool closes(const Fence& fence, const IndentedLine& line) {
    if (line.indent >= code_indent) return false;
    const std::size_t size = std::min(line.content.find_first_not_of(fence.sign), line.content.size());
    return size >= fence.size && is_blank(line.content.substr(size));
}

/// Raw HTML that goes on over blank lines: `<!-- ... -->`, `<script>`, `<pre>`, `<?...`, `<!...`.
bool opens_verbatim_html(std::string_view content) {
    if (content.starts_with("<!") || content.starts_with("<?")) return true;
    constexpr std::string_view names[] = {"pre", "script", "style", "textarea"};
    const auto equals_ignoring_case = [](char a, char b) { return (a | 0x20) == b; };
    return content.starts_with('<') &&
           std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
               const std::string_view found = content.substr(1, name.size());
               return std::equal(found.begin(), found.end(), name.begin(), name.end(), equals_ignoring_case);
           });
}

/// `|---|:--:|`, also without the outer bars; some lines that are none, too.
bool may_be_table_delimiter(std::string_view content) {
    return content.find_first_not_of("|-: \t") == std::string_view::npos &&
           content.find('|') != std::string_view::npos && content.find('-') != std::string_view::npos;
}

/// Follows the lines of one chunk.
class ChunkScan {
public:
    /// True when the line, which is not blank, begins the next chunk.
    bool is_cut(const IndentedLine& line) const {
        if (line.indent > 0 || region_ != Region::blocks || is_first_) return false;
        if (has_inner_fence_ && opening_fence(line)) return false;
        if (after_blank_) return true;
        if (item_column_ == 0 || in_doubt_) return false;
        const std::optional<ItemMarker> marker = item_marker(line);
        return marker && !marker->is_empty;
    }

    enum class Result : std::uint8_t { go_on, give_up };

    Result take(const IndentedLine& line) {
        if (line.content.empty()) return take_blank();
        const Result result = region_ == Region::fence     ? take_in_fence(line)
                              : region_ == Region::comment ? take_in_comment(line)
                              : region_ == Region::unclear ? take_in_unclear(line)
                                                           : take_in_blocks(line);
        after_blank_ = false;
        is_first_ = false;
        return result;
    }

private:
    /// `unclear`: from a tag that may begin raw HTML, or from a line that may make a table, up to the next
    /// blank line; md4c begins no other block inside these.
    enum class Region : std::uint8_t { blocks, fence, comment, unclear };

    Result take_blank() {
        after_blank_ = true;
        if (region_ == Region::unclear) region_ = Region::blocks;
        return Result::go_on;
    }

    Result take_in_fence(const IndentedLine& line) {
        if (closes(fence_, line)) region_ = Region::blocks;
        return Result::go_on;
    }

    Result take_in_comment(const IndentedLine& line) {
        if (line.content.find("-->") != std::string_view::npos) region_ = Region::blocks;
        return Result::go_on;
    }

    Result take_in_unclear(const IndentedLine& line) const {
        return opens_region(line) ? Result::give_up : Result::go_on;
    }

    Result take_in_blocks(const IndentedLine& line) {
        const bool below_item = item_column_ > 0 && line.indent < item_column_;
        if (item_column_ > 0 && !below_item && !in_doubt_) {
            has_inner_fence_ = has_inner_fence_ || may_hold_fence(line.content);
            return Result::go_on;
        }
        if (below_item && after_blank_ && !in_doubt_) item_column_ = 0;
        in_code_ = (in_code_ || after_blank_ || is_first_) && line.indent >= code_indent &&
                   item_column_ == 0 && !in_doubt_;
        if (in_code_) return Result::go_on;
        if (opens_region(line)) {
            const bool is_sure = line.indent == 0 || (line.indent < code_indent && !in_doubt_);
            return is_sure && !has_inner_fence_ ? open_region(line) : Result::give_up;
        }
        has_inner_fence_ = has_inner_fence_ || may_hold_fence(line.content);
        if (line.content.front() == '<' || may_be_table_delimiter(line.content)) {
            region_ = Region::unclear;
            in_doubt_ = true;
        } else if (const std::optional<ItemMarker> marker = item_marker(line)) {
            const bool may_be_text =
                !is_first_ && !after_blank_ && item_column_ == 0 && !marker->interrupts_paragraph;
            in_doubt_ = in_doubt_ || may_be_text || marker->is_empty;
            item_column_ = marker->content_column;
        } else if (item_column_ > 0) {
            in_doubt_ = true;
        }
        return Result::go_on;
    }

    static bool opens_region(const IndentedLine& line) {
        return opening_fence(line) || opens_verbatim_html(line.content);
    }

    Result open_region(const IndentedLine& line) {
        if (const std::optional<Fence> fence = opening_fence(line)) {
            region_ = Region::fence;
            fence_ = *fence;
        } else if (line.content.starts_with("<!--")) {
            region_ = line.content.find("-->") == std::string_view::npos ? Region::comment : Region::blocks;
        } else {
            return Result::give_up;
        }
        item_column_ = 0;
        in_doubt_ = false;
        return Result::go_on;
    }

    Region region_ = Region::blocks;
    Fence fence_;
    /// Where the text of the open top-level item stands; 0 when none is open.
    std::uint32_t item_column_ = 0;
    /// Whether an item is open is not known.
    bool in_doubt_ = false;
    /// A fence may have begun in a quotation or item; md4c lets one at the top level close it.
    bool has_inner_fence_ = false;
    /// In indented code at the top level.
    bool in_code_ = false;
    bool after_blank_ = false;
    bool is_first_ = true;
};

}  // namespace

std::uint32_t markdown_chunk_end(std::string_view text, std::uint32_t begin) {
    const auto text_end = static_cast<std::uint32_t>(text.size());
    LineReader lines(text, begin);
    ChunkScan scan;
    while (const std::optional<Line> line = lines.next()) {
        const IndentedLine indented = indented_line(line->in(text));
        if (!indented.content.empty() && scan.is_cut(indented)) return line->begin;
        if (scan.take(indented) == ChunkScan::Result::give_up) return text_end;
    }
    return text_end;
}

}  // namespace ordval::formats
