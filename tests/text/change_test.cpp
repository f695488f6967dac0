#include "text/change.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ordval::text;

TEST_CASE("the difference is one stretch from the first byte that differs to the last") {
    CHECK(difference("Varje kund.", "Varje elev.") == Change{{6, 10}, 4});
    CHECK(difference("En kund.", "En kunnd.") == Change{{6, 6}, 1});
    CHECK(difference("aaa", "aa") == Change{{2, 3}, 0});
    CHECK(difference("", "kund") == Change{{0, 0}, 4});
    CHECK(difference("kund", "kund") == Change{{4, 4}, 0});
    CHECK(difference("kund en kund", "elev en elev") == Change{{0, 12}, 12});
}

TEST_CASE("a long text is compared in strides and to the byte") {
    std::string before(20000, 'x');
    std::string after = before;
    after[9000] = 'y';
    after.insert(12000, "kund");
    CHECK(difference(before, after) == Change{{9000, 12000}, 3004});
}

TEST_CASE("places behind a change are moved and moved back") {
    const Change change{{6, 10}, 9};
    CHECK(change.end() == 15);
    CHECK(change.moved(10) == 15);
    CHECK(change.moved_back(change.moved(40)) == 40);
}
