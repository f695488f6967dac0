#include "text/folding.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/utf8.hpp"

using namespace ordval::text;

TEST_CASE("case is folded in place") {
    const Folded folded = fold("KUNDER får Åsa ÖL – ”Ja” × 3");
    CHECK(folded.text == "kunder får åsa öl – ”ja” × 3");
    CHECK(folded.pieces.empty());
    CHECK(folded.source_of({0, 6}) == std::vector<Span>{{0, 6}});
}

TEST_CASE("what only serves the line is dropped") {
    CHECK(fold("kun\u00ADder").text == "kunder");
    CHECK(fold("kun\u200Bder").text == "kunder");
    CHECK(fold("10\u00A0000 kr").text == "10 000 kr");
    CHECK(fold("VA\u2011kund").text == "va-kund");
    CHECK(fold("kund-\nrelationen").text == "kundrelationen");
    CHECK(fold("kund-\u00A0\n\u202Frelationen").text == "kundrelationen");
    CHECK(fold("kund-\r\nrelationen").text == "kundrelationen");
    CHECK(fold("kund- \n  relationen").text == "kundrelationen");
    // Whatever else stands in the text, and whatever stands behind it.
    CHECK(fold("VA\u2010kund").text == "va-kund");
    CHECK(fold("kund\u2010\nrelationen").text == "kundrelationen");
    CHECK(fold("kun\u00AD\u0301der").text == "kun\u0301der");
    CHECK(fold("10\u00A0\u0301").text == "10 \u0301");
}

TEST_CASE("a hyphen that is part of the word stays") {
    CHECK(fold("VA-kunden").text == "va-kunden");
    CHECK(fold("kund-\noch brukarperspektiv").text == "kund-\noch brukarperspektiv");
    CHECK(fold("kund-\nochrarelationen").text == "kundochrarelationen");
    CHECK(fold("kund- och brukarperspektiv").text == "kund- och brukarperspektiv");
    CHECK(fold("priset -\nsom steg").text == "priset -\nsom steg");
    CHECK(fold("kund-\n\nNästa").text == "kund-\n\nnästa");
    CHECK(fold("kund-\n- punkt").text == "kund-\n- punkt");
    CHECK(fold("kund-").text == "kund-");
}

TEST_CASE("letters are composed") {
    CHECK(fold("pa\u030A A\u030A a\u0308 O\u0308").text == "på å ä ö");
    CHECK(fold("ide\u0301").text == "idé");
}

TEST_CASE("other scripts keep their letters in lower case") {
    CHECK(fold("ŁÓDŹ МОСКВА Ελλάδα").text == "łódź москва ελλάδα");
    CHECK(fold("İ").text == "i");  // the simple mapping; the full one would add a mark
    CHECK(fold("🙂 ok").text == "🙂 ok");
}

TEST_CASE("folded bytes lead back to their source") {
    const Folded broken = fold("en kun-\nder kom");
    CHECK(broken.text == "en kunder kom");
    CHECK(broken.source_of({3, 9}) == std::vector<Span>{{3, 6}, {8, 11}});
    const Folded soft = fold("kun\u00ADder");
    CHECK(soft.source_of({0, 6}) == std::vector<Span>{{0, 3}, {5, 8}});
    const Folded marks = fold("pa\u030A kund");
    CHECK(marks.text == "på kund");
    CHECK(marks.source_of({1, 3}) == std::vector<Span>{{1, 4}});
    CHECK(marks.source_of({4, 8}) == std::vector<Span>{{5, 9}});
}

TEST_CASE("the quick pass and the careful pass agree") {
    // Adding a soft hyphen at the end forces the careful pass; the rest must come out the same.
    const std::vector<std::string> characters{"A", "z", "Å", "ö", "É", "×", "Þ", "ß", "–", "”", " ", "-", ".", "7", "ÿ", "Ø"};
    std::mt19937 random(20230413);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t n = random() % 24; n > 0; --n) text += characters[random() % characters.size()];
        const Folded quick = fold(text);
        const Folded careful = fold(text + "\u00AD");
        REQUIRE(quick.text == careful.text);
        REQUIRE(quick.text.size() == text.size());
    }
}

TEST_CASE("where letters are read otherwise than they are folded is told") {
    using Places = std::vector<std::uint32_t>;
    CHECK(fold("KUNDEN får 10\u00A0% – ”Ja” VA\u2011kund").respelt == Places{});
    CHECK(fold("kun\u00ADder").respelt == Places{3});
    CHECK(fold("kund-\nrelationen").respelt == Places{4});
    CHECK(fold("pa\u030A").respelt == Places{1});
    CHECK(fold("Straße, Straße").respelt == Places{4, 13});
    CHECK(fold("Straße kun\u00ADder ſkola").respelt == Places{4, 11, 17});
    CHECK(fold("o\uFB03ce").respelt == Places{1});
    CHECK(fold("ταος").respelt == Places{6});
    CHECK(fold("\u0130stanbul").respelt == Places{0});
    CHECK(fold("\uFF15%").respelt == Places{0});
}
