#include "terms/loading/did_you_mean.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>

using namespace ordval::terms;

TEST_CASE("slips are counted in letters") {
    CHECK(slips_between("", "") == 0);
    CHECK(slips_between("", "kund") == 4);
    CHECK(slips_between("kund", "kund") == 0);
    CHECK(slips_between("prefered", "preferred") == 1);
    CHECK(slips_between("invånare", "invanare") == 1);
    CHECK(slips_between("preferrde", "preferred") == 1);
    CHECK(slips_between("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is one that a slip of the keyboard explains") {
    constexpr std::array<std::string_view, 5> keys{"id", "reason", "source", "preferred", "admitted"};
    CHECK(nearest("prefered", keys) == "preferred");
    CHECK(nearest("Preferred", keys) == "preferred");
    CHECK(nearest("soruce", keys) == "source");
    CHECK(nearest("reasons", keys) == "reason");
    CHECK(nearest("kund", keys) == std::nullopt);
    CHECK(nearest("it", keys) == std::nullopt);
    CHECK(nearest(std::string(1000, 'x'), keys) == std::nullopt);
    CHECK(nearest("", keys) == std::nullopt);
}
