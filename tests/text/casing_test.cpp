#include "text/casing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::text;

TEST_CASE("casing of a word") {
    CHECK(casing_of("kund") == Casing::lower);
    CHECK(casing_of("Åldersgräns") == Casing::title);
    CHECK(casing_of("KUNDER") == Casing::upper);
    CHECK(casing_of("VA-kunden") == Casing::mixed);
    CHECK(casing_of("K") == Casing::title);
    CHECK(casing_of("2024") == Casing::lower);
    CHECK(casing_of("") == Casing::lower);
}

TEST_CASE("casing carries over to the replacement") {
    CHECK(apply_casing("invånares", Casing::title) == "Invånares");
    CHECK(apply_casing("invånaren", Casing::upper) == "INVÅNAREN");
    CHECK(apply_casing("äldre", Casing::title) == "Äldre");
    CHECK(apply_casing("EU-medborgare", Casing::lower) == "EU-medborgare");
    CHECK(apply_casing("invånare", Casing::mixed) == "invånare");
}
