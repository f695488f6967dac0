#include "text/printable.hpp"

#include <doctest/doctest.h>

using ordval::text::printable;

TEST_CASE("what would change the terminal or turn the text is a space") {
    CHECK(printable("Åsas kund ”når” 100 %") == "Åsas kund ”når” 100 %");
    CHECK(printable("x\x1b[2J\x1b]0;titel\a\ny.md") == "x [2J ]0;titel  y.md");
    CHECK(printable("\x7f\t\r") == "   ");
    CHECK(printable("a\u009b31mb\u0080\u009f") == "a 31mb  ");
    CHECK(printable("\u202akund\u202e\u2066dnuk\u2069") == " kund  dnuk ");
}

TEST_CASE("neighbours of what is not shown are shown, and broken text is left as it is") {
    CHECK(printable(" ~\u00a0\u2029\u202f\u2065\u206a") == " ~\u00a0\u2029\u202f\u2065\u206a");
    CHECK(printable("k\xe5l\xc2") == "k\xe5l\xc2");
    CHECK(printable("\xe2\x80").size() == 2);
    CHECK(printable("") == "");
}

TEST_CASE("a long text is cut after whole characters") {
    using ordval::text::printable_start;
    CHECK(printable_start("åäö", 3) == "åäö");
    CHECK(printable_start("åäö!", 3) == "åäö…");
    CHECK(printable_start("a\nb\nc", 4) == "a b …");
    CHECK(printable_start("å", 0) == "…");
    CHECK(printable_start("", 0) == "");
}
