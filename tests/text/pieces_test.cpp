#include "text/pieces.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::text;

// source  "a **k**&ouml;pt"     text "a köpt"
//          0123456789
static const std::vector<Piece> pieces{{0, {0, 2}}, {2, {4, 5}}, {3, {7, 13}}, {5, {13, 15}}};

TEST_CASE("a span inside one piece is traced byte for byte") {
    CHECK(source_of(pieces, 7, {0, 1}) == std::vector<Span>{{0, 1}});
    CHECK(source_of(pieces, 7, {6, 7}) == std::vector<Span>{{14, 15}});
}

TEST_CASE("a span over several pieces is traced to each, joined where they touch") {
    CHECK(source_of(pieces, 7, {2, 7}) == std::vector<Span>{{4, 5}, {7, 15}});
    CHECK(source_of(pieces, 7, {0, 7}) == std::vector<Span>{{0, 2}, {4, 5}, {7, 15}});
}

TEST_CASE("what stands for its source as a whole is taken as a whole") {
    CHECK(source_of(pieces, 7, {3, 4}) == std::vector<Span>{{7, 13}});
    CHECK(source_of(pieces, 7, {4, 6}) == std::vector<Span>{{7, 14}});
}

TEST_CASE("an empty span is one place") {
    CHECK(source_of(pieces, 7, {1, 1}) == std::vector<Span>{{1, 1}});
    CHECK(source_of(pieces, 7, {7, 7}) == std::vector<Span>{{15, 15}});
    CHECK(source_of(pieces, 7, {2, 2}) == std::vector<Span>{{4, 4}});
}

TEST_CASE("places in the source lead to the text") {
    CHECK(text_offset_of(pieces, 7, 0) == 0);
    CHECK(text_offset_of(pieces, 7, 2) == 2);   // the markup stands for what follows it
    CHECK(text_offset_of(pieces, 7, 4) == 2);
    CHECK(text_offset_of(pieces, 7, 9) == 5);   // inside the entity: after the letter
    CHECK(text_offset_of(pieces, 7, 14) == 6);
    CHECK(text_offset_of(pieces, 7, 15) == 7);
    CHECK(text_offset_of({}, 9, 4) == 4);
}

TEST_CASE("without pieces text and source are the same") {
    CHECK(source_of({}, 9, {2, 5}) == std::vector<Span>{{2, 5}});
}
