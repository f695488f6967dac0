#include "terms/context/language.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ordval::terms;

namespace {

bool is_foreign(const char* text) { return votes_of(text, {}).is_foreign(3); }

}  // namespace

TEST_CASE("the small words tell whether a text is Swedish") {
    CHECK_FALSE(is_foreign("Kunderna och de som inte har svarat ska få ett brev från kommunen."));
    CHECK_FALSE(is_foreign("Varje kund får svar."));
    CHECK_FALSE(is_foreign("Kund. Is on sale."));
    CHECK_FALSE(is_foreign("Rapporten The State of the Nation är skriven för kunder, och den är lång."));
    for (const char* swedish : {"Vi ber er komplettera er ansökan. Er kund får besked.", "Intäkter från kunder (not 1, not 2, not 3)",
                                "Eldar du med ved? Använd torr ved. Blöt ved ryker och stör kunder. Köp ved i tid.",
                                "Att be om hjälp: be kollegan, be chefen, be kunden.", "Halka: snö, is, blöt is, svag is.",
                                "Kunder (Svensson et al. 2019; Berg et al. 2020; Ek et al. 2021; Alm et al. 2011)",
                                "Kunder läste: The Lord of the Rings", "RUTIN: DU ANMÄLER DIG TILL THE AND OF OR"})
        CHECK_FALSE(is_foreign(swedish));
    CHECK(is_foreign("The customer is the one who pays, and that is why we have a counter."));
    CHECK(is_foreign("Der Kunde ist König, und das ist nicht immer einfach mit der Verwaltung."));
    CHECK(is_foreign("Les clients qui sont venus avec une plainte et les autres."));
    CHECK(is_foreign("Kunden må vente til køen er slutt, og det er ikke alltid hyggelig."));
    CHECK(is_foreign("Kunderne skal vente, og det er ikke altid til at holde ud."));
    CHECK(is_foreign("Kunden får svar innen 3 dager. Alle kunder har rett til innsyn, og kommunen hjelper, men ikke alltid."));
    CHECK(is_foreign("Kunden får svar frå kommunen, men ikkje alltid, og det er noko eit barn veit."));
    CHECK(is_foreign("Магазин открыт каждый день"));
    CHECK(is_foreign("Asiakkaat ovat tärkeitä, mutta he eivät ole aina myös kuntalaisia, että ei."));
}

TEST_CASE("what is quoted does not count") {
    const std::string text = "Kunden sade: ”The service is the best of the city and it was not that we were to wait.” Kunden log.";
    const auto begin = static_cast<std::uint32_t>(text.find("”"));
    const auto end = static_cast<std::uint32_t>(text.rfind("”"));
    CHECK(votes_of(text, {}).is_foreign(3));
    CHECK_FALSE(votes_of(text, {{begin, end}}).is_foreign(3));
}

TEST_CASE("front matter may say the language") {
    CHECK(stated_language("title: x\nlang: sv\n") == StatedLanguage::swedish);
    CHECK(stated_language("lang: sv-se") == StatedLanguage::swedish);
    CHECK(stated_language("språk: \"svenska\"") == StatedLanguage::swedish);
    CHECK(stated_language("language: en\r\n") == StatedLanguage::other);
    for (const char* swedish : {"lang: sv # svenska", "lang: [sv, en]", "lang: [en, sv]", "lang: swe", "språk: svensk",
                                "language: swedish (sweden)", "\"lang\": sv", "lang = \"sv\""})
        CHECK(stated_language(swedish) == StatedLanguage::swedish);
    CHECK(stated_language("\"lang\": en") == StatedLanguage::other);
    CHECK(stated_language("lang = \"en\"") == StatedLanguage::other);
    CHECK(stated_language("language: markdown") == StatedLanguage::unsaid);
    CHECK(stated_language("language: python") == StatedLanguage::unsaid);
    CHECK(stated_language("lang:\n") == StatedLanguage::unsaid);
    CHECK(stated_language("slang: en\ntitle: lang: en\n") == StatedLanguage::unsaid);
}
