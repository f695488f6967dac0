#include "messages/in_quotes.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ordval;

TEST_CASE("what is quoted cannot disturb the terminal") {
    CHECK(in_quotes("kund") == "”kund”");
    CHECK(in_quotes("a\x1b[31m\tb") == "”a [31m b”");
    CHECK(in_quotes("\u0085") == "” ”");
    CHECK(in_quotes("k\xe5l") == "”k\uFFFDl”");
    std::string shown = "”";
    for (int i = 0; i < 60; ++i) shown += "å";
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += "å";
    CHECK(in_quotes(word) == shown + "…”");
}
