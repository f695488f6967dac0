#include "text/edit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::text;

TEST_CASE("edits apply to the text that they were made for") {
    CHECK(apply("Kund söker svar.", {{{0, 4}, "Invånare"}}) == "Invånare söker svar.");
    CHECK(apply("abc", {{{0, 0}, "<"}, {{1, 2}, ""}, {{3, 3}, ">"}}) == "<ac>");
    CHECK(apply("abc", {}) == "abc");
}

TEST_CASE("edits are in order and disjoint") {
    CHECK(are_ordered_and_disjoint({{{0, 2}, "x"}, {{2, 3}, "y"}}, 3));
    CHECK_FALSE(are_ordered_and_disjoint({{{0, 2}, "x"}, {{1, 3}, "y"}}, 3));
    CHECK_FALSE(are_ordered_and_disjoint({{{2, 3}, "x"}, {{0, 1}, "y"}}, 3));
    CHECK_FALSE(are_ordered_and_disjoint({{{2, 4}, "x"}}, 3));
    CHECK_FALSE(are_ordered_and_disjoint({{{1, 1}, "x"}, {{1, 1}, "y"}}, 3));
}
