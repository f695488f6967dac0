#include "terms/context/mention.hpp"

#include <doctest/doctest.h>

#include <string>

#include "terms/context/reading.hpp"

using namespace ordval;
using namespace ordval::terms;
using ordval::testing::Reading;

namespace {

bool mentions(const std::string& sentence, std::string_view word) {
    return find_mention(Reading(sentence, word).term()).has_value();
}

}  // namespace

TEST_CASE("a noun that names words comes before") {
    CHECK(mentions("Motion om att sluta använda begreppet kund", "kund"));
    CHECK(mentions("Begreppet kund är centralt.", "kund"));
    CHECK(mentions("aldrig använder begreppet \nkund i sin relation", "kund"));
    CHECK(mentions("I motionen framför man ogillandet av ordet ”kund”.", "kund"));
    CHECK(mentions("Termen brukare är äldre.", "brukare"));
    CHECK(mentions("Begrepp som kund och medborgare är värdeord.", "kund"));
    CHECK(mentions("Begrepp som medborgare och kund är värdeord.", "kund"));
    CHECK(mentions("Orden ”brukare”, ”klient” och ”kund” undviks.", "kund"));
    CHECK(mentions("Vi undviker följande ord: kund, klient.", "kund"));
    CHECK(mentions("Benämningen klient försvann.", "klient"));
}

TEST_CASE("a lone quoted word") {
    CHECK(mentions("Kanske ”kund” eller kanske ”kamrat”?", "kund"));
    CHECK(mentions("Skriv inte \"kunder\" i brev.", "kunder"));
    CHECK(mentions("De sa ’kund’ om alla.", "kund"));
    CHECK(mentions("Ordvalet »kunden« är fel.", "kunden"));
}

TEST_CASE("verbs that give names") {
    CHECK(mentions("Att kalla dem kunder skapar inte tillit.", "kunder"));
    CHECK(mentions("Förvaltningen kallar invånarna för kunder.", "kunder"));
    CHECK(mentions("I riktlinjen benämns den enskilde kund.", "kund"));
    CHECK(mentions("De kallas kunder i rapporten.", "kunder"));
    CHECK(mentions("Våra så kallade kunder väntar.", "kunder"));
}

TEST_CASE("a plain use is no mention") {
    CHECK_FALSE(mentions("Varje kund får svar.", "kund"));
    CHECK_FALSE(mentions("Handläggaren kallar kunden till ett möte.", "kunden"));
    CHECK_FALSE(mentions("Alla kunder kallas till samtal.", "kunder"));
    CHECK_FALSE(mentions("De som kallas till möte är kunder.", "kunder"));
    CHECK_FALSE(mentions("Hon sade: ”Varje kund är viktig.”", "kund"));
    CHECK_FALSE(mentions("Begreppet är nytt. Kunder får vänta.", "kunder"));
    CHECK_FALSE(mentions("Med andra ord får kunder vänta.", "kunder"));
    CHECK_FALSE(mentions("I korta ord kunder emellan.", "kunder"));
    CHECK_FALSE(mentions("På lång sikt är kunder nöjda.", "kunder"));
}

TEST_CASE("verbs of saying and writing with the bare word") {
    CHECK(mentions("Vi säger kund, inte invånare.", "kund"));
    CHECK(mentions("Man bör inte skriva kund i besluten.", "kund"));
    CHECK(mentions("Vi skriver kunder i reklamen.", "kunder"));
    CHECK(mentions("Nu byter vi ut invånare mot kund.", "kund"));
    CHECK(mentions("I mallen står kund.", "kund"));
    CHECK(mentions("Kund bör inte användas om elever.", "kund"));
    CHECK(mentions("Med kund avses den som har ett ärende.", "kund"));
    CHECK(mentions("Patienterna döptes om till kunder.", "kunder"));
    CHECK(mentions("Ordet för detta är kund.", "kund"));
    CHECK_FALSE(mentions("Det säger kunder som har väntat länge.", "kunder"));
    CHECK_FALSE(mentions("Vi skriver till en kund i kommunen.", "kund"));
    CHECK_FALSE(mentions("Vi använder en kund som exempel.", "kund"));
    CHECK_FALSE(mentions("Brevet går till kund per post.", "kund"));
}

TEST_CASE("a few quoted words that make no sentence") {
    CHECK(mentions("Formuleringen ”våra kunder” återkommer.", "kunder"));
    CHECK_FALSE(mentions("Rubriken var ”Kunden i centrum” den gången.", "kunden"));
    CHECK_FALSE(mentions("Hon sade ”alla kunder väntar” och gick.", "kunder"));
}

TEST_CASE("the cue is told") {
    const Reading reading("Vi undviker begreppet kund.", "kund");
    const auto cue = find_mention(reading.term());
    REQUIRE(cue);
    CHECK(cue->context == Context::mention);
    CHECK(reading.text_of(*cue) == "begreppet");
}

TEST_CASE("a block that opens a list of words") {
    CHECK(opens_list_of_words(Reading("Följande ord ska undvikas:", "ord").prose()));
    CHECK(opens_list_of_words(Reading("Begrepp som vi inte använder:", "begrepp").prose()));
    CHECK_FALSE(opens_list_of_words(Reading("Följande kunder ska kontaktas:", "kunder").prose()));
    CHECK_FALSE(opens_list_of_words(Reading("Vi använder följande ord.", "ord").prose()));
}

TEST_CASE("a compound whose head names words") {
    CHECK(names_words("begreppet"));
    CHECK_FALSE(names_words("enkäten"));
}
