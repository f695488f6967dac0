#include "terms/tokens.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ordval;
using ordval::terms::Tokens;

namespace {

std::string surroundings(const std::string& text, std::string_view word) {
    const text::Folded folded = text::fold(text);
    const text::Span all{0, static_cast<std::uint32_t>(text.size())};
    const auto begin = static_cast<std::uint32_t>(folded.text.find(word));
    return Tokens(folded, {&all, 1}).surroundings_of({begin, begin + static_cast<std::uint32_t>(word.size())});
}

}  // namespace

TEST_CASE("the surroundings of a word are two words on each side") {
    CHECK(surroundings("Alla som är kunder, får svar i dag.", "kunder") == "som är kunder får svar");
    CHECK(surroundings("Kunder får svar.", "kunder") == "kunder får svar");
    CHECK(surroundings("VA-kunder", "kunder") == "va-kunder");
}

TEST_CASE("of a chain without end the surroundings hold the beginning") {
    std::string chain;
    for (int i = 0; i < 1000; ++i) chain += "å-";
    const std::string held = surroundings("En " + chain + "kund", "kund");
    CHECK(held.starts_with("en å-å-å-"));
    CHECK(held.size() < 100);
    CHECK(held.ends_with("-"));
    CHECK(surroundings("En a" + chain + "kund", "kund").ends_with("-"));
}
