#include "terms/context/language.hpp"

#include <doctest/doctest.h>

#include "text/folding.hpp"

using namespace ordval::terms;

namespace {

bool is_foreign(const char* text) { return votes_of(ordval::text::fold(text).text).is_foreign(3); }

}  // namespace

TEST_CASE("the small words tell whether a text is Swedish") {
    CHECK_FALSE(is_foreign("Kunderna och de som inte har svarat ska få ett brev från kommunen."));
    CHECK_FALSE(is_foreign("Varje kund får svar."));
    CHECK_FALSE(is_foreign("Kund. Is on sale."));
    CHECK_FALSE(is_foreign("Rapporten The State of the Nation är skriven för kunder, och den är lång."));
    CHECK(is_foreign("The customer is the one who pays, and that is why we have a counter."));
    CHECK(is_foreign("Der Kunde ist König, und das ist nicht immer einfach mit der Verwaltung."));
    CHECK(is_foreign("Les clients qui sont venus avec une plainte et les autres."));
    CHECK(is_foreign("Kunden må vente til køen er slutt, og det er ikke alltid hyggelig."));
    CHECK(is_foreign("Kunderne skal vente, og det er ikke altid til at holde ud."));
    CHECK(is_foreign("Asiakkaat ovat tärkeitä, mutta he eivät ole aina myös kuntalaisia, että ei."));
}

TEST_CASE("front matter may say the language") {
    CHECK(stated_language("title: x\nlang: sv\n") == StatedLanguage::swedish);
    CHECK(stated_language("lang: sv-se") == StatedLanguage::swedish);
    CHECK(stated_language("språk: \"svenska\"") == StatedLanguage::swedish);
    CHECK(stated_language("language: en\r\n") == StatedLanguage::other);
    CHECK(stated_language("lang:\n") == StatedLanguage::unsaid);
    CHECK(stated_language("slang: en\ntitle: lang: en\n") == StatedLanguage::unsaid);
}
