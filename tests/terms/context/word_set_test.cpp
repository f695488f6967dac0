#include "terms/context/word_set.hpp"

#include <doctest/doctest.h>

using namespace ordval::terms;

TEST_CASE("a class of words has its words and no others") {
    static constexpr WordSet copulas{"är", "var", "vara", "blir", "å"};
    static_assert(copulas.has("är"));
    for (const char* word : {"är", "var", "vara", "blir", "å"}) CHECK(copulas.has(word));
    for (const char* other : {"", "a", "ä", "är ", "vär", "VAR", "varas", "bliver", "r", "\xC3"})
        CHECK_FALSE(copulas.has(other));
}

TEST_CASE("words that only differ in the letters that are not hashed are told apart") {
    static constexpr WordSet words{"kalla", "kanna", "karla", "katta"};
    for (const char* word : {"kalla", "kanna", "karla", "katta"}) CHECK(words.has(word));
    for (const char* other : {"kolla", "kassa", "kapla", "kakla"}) CHECK_FALSE(words.has(other));
}
