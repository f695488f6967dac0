#include "formats/lines.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ordval::formats;

static std::vector<std::string> lines_of(std::string_view text, std::uint32_t begin = 0) {
    std::vector<std::string> lines;
    LineReader reader(text, begin);
    std::uint32_t expected_begin = begin;
    while (const std::optional<Line> line = reader.next()) {
        CHECK(line->begin == expected_begin);
        expected_begin = line->next;
        lines.emplace_back(line->in(text));
    }
    CHECK(expected_begin == text.size());
    return lines;
}

TEST_CASE("LF, CRLF and CR end a line") {
    using Strings = std::vector<std::string>;
    CHECK(lines_of("a\nb\r\nc\rd") == Strings{"a", "b", "c", "d"});
    CHECK(lines_of("\r\r\n\n") == Strings{"", "", ""});
    CHECK(lines_of("a\n", 2) == Strings{});
    CHECK(lines_of("") == Strings{});
    CHECK(lines_of("kund\rinvånare\nslut\r", 5) == Strings{"invånare", "slut"});
}

TEST_CASE("spaces and tabs are blank") {
    CHECK(is_blank(" \t "));
    CHECK(is_blank(""));
    CHECK_FALSE(is_blank(" a"));
    CHECK_FALSE(is_blank("\f"));
}
