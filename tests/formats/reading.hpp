// Shows blocks as lines of text, so that a test reads like the document it is about.
//
//     heading 1: Svarstider
//     item 1: Kunden ￼ väntar.
//     quoted paragraph: Rad ett⏎rad två
//     comment: {ordval: av kund}
//
// A line feed is shown as ⏎; a comment inside a block stands in braces at its place.
#pragma once

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"

namespace ordval::formats {

inline std::string shown(const text::Block& block) {
    static constexpr const char* names[] = {"paragraph", "heading", "item", "cell", "comment"};
    std::string line = block.quoted ? "quoted " : "";
    line += names[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) line.append(" ").append(std::to_string(block.level));
    line += ":";
    if (!block.text.empty() || !block.comments.empty()) line += " ";
    auto comment = block.comments.begin();
    for (std::uint32_t i = 0; i <= block.text.size(); ++i) {
        for (; comment != block.comments.end() && comment->text_begin == i; ++comment) {
            line.append("{").append(comment->text).append("}");
        }
        if (i == block.text.size()) break;
        if (block.text[i] == '\n')
            line += "⏎";
        else
            line += block.text[i];
    }
    return line;
}

inline std::vector<std::string> shown(const std::vector<text::PlacedBlock>& blocks) {
    std::vector<std::string> lines;
    for (const text::PlacedBlock& placed : blocks) lines.push_back(shown(*placed.block));
    return lines;
}

/// The pieces of a block: the source of each, after what was read from it where that differs.
///
///     "Alla " | "kund" | "er är" | "⏎ <- ⏎> " | "välkomna."
inline std::vector<std::string> pieces_of(const text::PlacedBlock& placed, std::string_view source) {
    const text::Block& block = *placed.block;
    const auto visible = [](std::string_view bytes) {
        std::string shown_bytes;
        for (const char c : bytes) {
            if (c == '\n')
                shown_bytes += "⏎";
            else
                shown_bytes += c;
        }
        return shown_bytes;
    };
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < block.pieces.size(); ++i) {
        const std::uint32_t begin = block.pieces[i].text_begin;
        const std::size_t end =
            i + 1 < block.pieces.size() ? block.pieces[i + 1].text_begin : block.text.size();
        const std::string read = visible(std::string_view(block.text).substr(begin, end - begin));
        const std::string from = visible(block.pieces[i].source.shifted(placed.begin).in(source));
        if (read == from)
            lines.push_back(from);
        else
            lines.push_back(read + " <- " + from);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace ordval::formats

namespace doctest {

template <>
struct StringMaker<ordval::formats::Lines> {
    static String convert(const ordval::formats::Lines& lines) {
        std::string all;
        for (const std::string& line : lines) all += "\n    " + line;
        return all.c_str();
    }
};

}  // namespace doctest
