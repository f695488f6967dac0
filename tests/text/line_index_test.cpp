#include "text/line_index.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace ordval::text;

TEST_CASE("LF, CRLF and a lone CR end a line, nothing else does") {
    const std::string text = "ett\ntvå\r\ntre\rfyra\u2028fem";
    const LineIndex lines(text);
    REQUIRE(lines.line_count() == 4);
    CHECK(lines.line(text, 0).in(text) == "ett");
    CHECK(lines.line(text, 1).in(text) == "två");
    CHECK(lines.line(text, 2).in(text) == "tre");
    CHECK(lines.line(text, 3).in(text) == "fyra\u2028fem");
    CHECK(LineIndex("").line_count() == 1);
    CHECK(LineIndex("a\n").line_count() == 2);
    CHECK(LineIndex("\r\n\r").line_count() == 3);
}

TEST_CASE("columns count what the encoding counts") {
    const std::string text = "Å🙂k";
    const LineIndex lines(text);
    CHECK(lines.position_of(text, 6, Encoding::utf8) == Position{0, 6});
    CHECK(lines.position_of(text, 6, Encoding::utf16) == Position{0, 3});
    CHECK(lines.position_of(text, 6, Encoding::utf32) == Position{0, 2});
    CHECK(lines.offset_of(text, {0, 3}, Encoding::utf16) == 6);
    CHECK(lines.offset_of(text, {0, 2}, Encoding::utf32) == 6);
    CHECK(lines.offset_of(text, {0, 2}, Encoding::utf16) == 2);  // between two surrogates: the character's start
    CHECK(lines.offset_of(text, {0, 4}, Encoding::utf8) == 2);
}

TEST_CASE("what lies outside is clamped") {
    const std::string text = "ab\r\ncd";
    const LineIndex lines(text);
    CHECK(lines.offset_of(text, {0, 99}, Encoding::utf16) == 2);
    CHECK(lines.offset_of(text, {1, 99}, Encoding::utf8) == 6);
    CHECK(lines.offset_of(text, {7, 0}, Encoding::utf16) == 6);
    CHECK(lines.position_of(text, 99, Encoding::utf16) == Position{1, 2});
    CHECK(lines.position_of(text, 3, Encoding::utf16) == Position{0, 2});  // between CR and LF: the line's end
    CHECK(lines.range_of(text, {1, 3}, Encoding::utf8) == Range{{0, 1}, {0, 2}});
}

// The slow, obvious way to count, as an independent model.
static Position position_by_counting(const std::string& text, std::uint32_t offset, Encoding encoding) {
    Position position;
    for (std::uint32_t i = 0; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (byte == '\n' || byte == '\r') {
            position = {position.line + 1, 0};
            continue;
        }
        const bool is_lead = (byte & 0xC0) != 0x80;
        if (encoding == Encoding::utf8) ++position.column;
        else if (is_lead) position.column += encoding == Encoding::utf16 && byte >= 0xF0 ? 2 : 1;
    }
    return position;
}

TEST_CASE("positions agree with counting, in texts longer than the distance between checkpoints") {
    const std::vector<std::string> characters{"a", "å", "€", "🙂", "\n", "\r\n", "\r", " ", "o\u0308"};
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::string text;
        std::vector<std::uint32_t> boundaries{0};
        const bool long_line = round % 3 == 0;
        for (int n = 0; n < 900; ++n) {
            text += characters[random() % (long_line ? 4 : characters.size())];
            boundaries.push_back(static_cast<std::uint32_t>(text.size()));
        }
        const LineIndex lines(text);
        for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
            for (int k = 0; k < 200; ++k) {
                const std::uint32_t offset = boundaries[random() % boundaries.size()];
                const Position position = lines.position_of(text, offset, encoding);
                REQUIRE(position == position_by_counting(text, offset, encoding));
                const bool inside_pair = offset > 0 && offset < text.size() && text[offset - 1] == '\r' && text[offset] == '\n';
                REQUIRE(lines.offset_of(text, position, encoding) == offset - inside_pair);
            }
        }
    }
}

TEST_CASE("an index that follows an edit equals one that is built from scratch") {
    const std::vector<std::string> inserted{"", "a", "å", "🙂", "\n", "\r", "\r\n", "\n\r", "en rad till\n", std::string(300, 'x'), std::string(1000, '\n')};
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        std::string text;
        for (int n = 0; n < 60 * round; ++n) text += inserted[random() % 9];
        LineIndex lines(text);
        for (int edit = 0; edit < 300; ++edit) {
            const auto begin = static_cast<std::uint32_t>(random() % (text.size() + 1));
            const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), begin + random() % (edit % 20 == 0 ? 900 : 5)));
            const std::string& with = inserted[random() % inserted.size()];
            text.replace(begin, end - begin, with);
            lines = LineIndex(lines, {{begin, end}, static_cast<std::uint32_t>(with.size())}, text);
            REQUIRE(lines == LineIndex(text));
        }
    }
}
