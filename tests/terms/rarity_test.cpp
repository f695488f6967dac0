#include "terms/rarity.hpp"

#include <doctest/doctest.h>

using ordval::terms::share_of_prose;

TEST_CASE("signs and rare letters are rarer than common ones") {
    CHECK(share_of_prose("§") < share_of_prose("z"));
    CHECK(share_of_prose("z") < share_of_prose("e"));
    CHECK(share_of_prose("xyz") < share_of_prose("och"));
    CHECK(share_of_prose("kund") < share_of_prose("kun"));
    CHECK(share_of_prose("e") > 0.05);
    CHECK(share_of_prose("e") < 0.1);
    CHECK(share_of_prose("") == 1);
}
