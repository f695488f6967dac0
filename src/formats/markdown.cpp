#include "formats/markdown.hpp"

#include <algorithm>
#include <optional>

#include "formats/block_builder.hpp"
#include "formats/lines.hpp"
#include "formats/markdown_reader.hpp"
#include "text/utf8.hpp"

namespace ordval::formats {

using text::Span;

namespace {

constexpr std::size_t longest_label = 999;  ///< CommonMark's limit, in characters; here in bytes

std::string_view without_trailing_blanks(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// A label as it is compared: lower case, each stretch of white space one space.
std::string folded_label(std::string_view label) {
    std::string collapsed;
    for (const char c : label) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            collapsed += c;
        else if (!collapsed.empty() && collapsed.back() != ' ')
            collapsed += ' ';
    }
    if (!collapsed.empty() && collapsed.back() == ' ') collapsed.pop_back();
    return text::to_lower(collapsed);
}

/// The label of `[label]: target`, or nothing when the line is no definition.
std::optional<std::string_view> defined_label(std::string_view line) {
    const std::size_t open = line.find_first_not_of(' ');
    if (open == std::string_view::npos || open > 3 || line[open] != '[') return std::nullopt;
    const std::size_t close = line.find(']', open);
    if (close == std::string_view::npos || !line.substr(close + 1).starts_with(':')) return std::nullopt;
    const std::string_view label = line.substr(open + 1, close - open - 1);
    const bool is_footnote = label.starts_with('^');
    const bool is_odd = is_blank(label) || label.size() > longest_label ||
                        label.find_first_of("[\\") != std::string_view::npos;
    if (is_footnote || is_odd) return std::nullopt;
    return label;
}

/// Definitions for the labels that are used in `chunk`, since md4c takes "[kund][1]" for a link only if it
/// knows "1". The target does not matter.
std::string definitions_for(std::string_view chunk, const std::vector<std::string>& link_labels) {
    std::string definitions;
    if (link_labels.empty()) return definitions;
    std::vector<std::string> used;
    for (std::size_t open = chunk.find('['); open != std::string_view::npos;
         open = chunk.find('[', open + 1)) {
        const std::size_t close = chunk.find_first_of("[]", open + 1);
        if (close == std::string_view::npos) break;
        if (chunk[close] != ']' || close - open > longest_label) continue;
        std::string label = folded_label(chunk.substr(open + 1, close - open - 1));
        if (std::binary_search(link_labels.begin(), link_labels.end(), label))
            used.push_back(std::move(label));
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const std::string& label : used) definitions.append("[").append(label).append("]: x\n");
    if (!used.empty()) definitions += "\n";
    return definitions;
}

/// True when a sign stands in `text` that may be inline markup. One search for each sign is several times
/// faster than one loop over the bytes.
bool may_have_markup(std::string_view text) {
    constexpr std::string_view signs = "*_`[<&\\~";
    return std::any_of(signs.begin(), signs.end(),
                       [&](char sign) { return text.find(sign) != std::string_view::npos; });
}

/// True when a line that begins with `c` can only be running text.
bool begins_running_text(char c) {
    const bool is_ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_ascii_letter || static_cast<unsigned char>(c) >= 0x80 || c == '(' || c == '"';
}

/// The text from `begin` to the end of the chunk, without the spaces and blank lines after it, if it is one
/// paragraph without markup. Most prose is, and md4c would only say so at several times the cost.
std::optional<Span> running_text(std::string_view text, std::uint32_t begin, std::uint32_t chunk_end) {
    if (may_have_markup(text.substr(begin, chunk_end - begin))) return std::nullopt;
    Span prose{begin, begin};
    LineReader lines(text.substr(0, chunk_end), begin);
    bool after_blank = false;
    while (const std::optional<Line> line = lines.next()) {
        const std::string_view content = line->in(text);
        const std::size_t first = content.find_first_not_of(" \t");
        if (first == std::string_view::npos) {
            after_blank = true;
        } else {
            if (after_blank || !begins_running_text(content[first])) return std::nullopt;
            prose.end = line->begin + static_cast<std::uint32_t>(content.find_last_not_of(' ') + 1);
        }
    }
    return prose;
}

/// Appends the block of a chunk that is one paragraph, or one list item, without markup; false when it is
/// anything else.
bool read_running_text(std::string_view text, Span chunk, std::vector<text::PlacedBlock>& blocks) {
    const std::string_view lines = chunk.in(text);
    const bool is_item = lines.starts_with("- ") || lines.starts_with("* ") || lines.starts_with("+ ");
    const std::uint32_t begin = chunk.begin + (is_item ? 2 : 0);
    if (begin == chunk.end || !begins_running_text(text[begin])) return false;
    const std::optional<Span> prose = running_text(text, begin, chunk.end);
    if (!prose) return false;
    BlockBuilder builder(text, begin);
    builder.text(*prose);
    if (is_item)
        builder.finish({text::BlockKind::list_item, 1}, blocks);
    else
        builder.finish({text::BlockKind::paragraph}, blocks);
    return true;
}

}  // namespace

std::uint32_t markdown_begin(std::string_view text) {
    const std::uint32_t begin = first_line_begin(text);
    LineReader lines(text, begin);
    std::optional<Line> line = lines.next();
    if (!line || without_trailing_blanks(line->in(text)) != "---") return begin;
    line = lines.next();
    if (!line || is_blank(line->in(text))) return begin;
    for (; line; line = lines.next()) {
        const std::string_view content = without_trailing_blanks(line->in(text));
        if (content == "---" || content == "...") return line->next;
    }
    return begin;
}

std::vector<std::string> link_labels_of(std::string_view text) {
    std::vector<std::string> labels;
    if (text.find("]:") == std::string_view::npos) return labels;
    LineReader lines(text, 0);
    while (const std::optional<Line> line = lines.next()) {
        const std::optional<std::string_view> label = defined_label(line->in(text));
        if (label) labels.push_back(folded_label(*label));
    }
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

/// The end of a comment with which the chunk begins, if prose follows on its line; else the chunk's begin. For CommonMark
/// such a line is raw HTML to its end, but who reads the text sees a paragraph that a comment stands before.
std::uint32_t comment_before_prose(std::string_view text, Span chunk) {
    const std::string_view source = chunk.in(text);
    if (!source.starts_with("<!--")) return chunk.begin;
    const std::string_view line = source.substr(0, source.find_first_of("\n\r"));
    const std::size_t close = line.find("-->", 4);
    if (close == std::string_view::npos || is_blank(line.substr(close + 3))) return chunk.begin;
    return chunk.begin + static_cast<std::uint32_t>(close + 3);
}

void read_markdown_chunk(std::string_view text, Span chunk, const std::vector<std::string>& link_labels,
                         std::vector<text::PlacedBlock>& blocks) {
    for (std::uint32_t end; (end = comment_before_prose(text, chunk)) > chunk.begin; chunk.begin = end) {
        BlockBuilder builder(text, chunk.begin);
        builder.comment({chunk.begin, end});
        builder.finish({}, blocks);
        while (end < chunk.end && text[end] == ' ') ++end;
    }
    if (read_running_text(text, chunk, blocks)) return;
    read_with_md4c(text, chunk, definitions_for(chunk.in(text), link_labels), blocks);
}

}  // namespace ordval::formats
