#include "formats/entities.hpp"

#include <doctest/doctest.h>

using ordval::formats::decode_entity;

TEST_CASE("names of HTML 4") {
    CHECK(decode_entity("&ouml;") == "ö");
    CHECK(decode_entity("&Aring;") == "Å");
    CHECK(decode_entity("&amp;") == "&");
    CHECK(decode_entity("&nbsp;") == "\u00A0");
    CHECK(decode_entity("&shy;") == "\u00AD");
    CHECK(decode_entity("&rdquo;") == "”");
    CHECK(decode_entity("&yuml;") == "ÿ");
    CHECK(decode_entity("&zwnj;") == "\u200C");
    CHECK(decode_entity("&OUML;").empty());
    CHECK(decode_entity("&kund;").empty());
}

TEST_CASE("numbers") {
    CHECK(decode_entity("&#246;") == "ö");
    CHECK(decode_entity("&#xF6;") == "ö");
    CHECK(decode_entity("&#X1f600;") == "😀");
    CHECK(decode_entity("&#0;") == "\uFFFD");
    CHECK(decode_entity("&#xD800;") == "\uFFFD");
    CHECK(decode_entity("&#9999999;") == "\uFFFD");
    CHECK(decode_entity("&#99999999999999999999;") == "\uFFFD");
}
