#include "terms/context/predication.hpp"

#include <doctest/doctest.h>

#include <string>

#include "terms/context/reading.hpp"

using namespace ordval::terms;
using ordval::testing::Reading;

namespace {

bool predicates(const std::string& sentence, std::string_view word) {
    return find_predication(Reading(sentence, word).term()).has_value();
}

}  // namespace

TEST_CASE("what someone is, is not or becomes") {
    CHECK(predicates("Medborgare och invånare är inte kunder.", "kunder"));
    CHECK(predicates("Att vara kund är ingen rättighet.", "kund"));
    CHECK(predicates("Hon blev kund förra året.", "kund"));
    CHECK(predicates("Därför är medborgaren inte en kund.", "kund"));
    CHECK(predicates("Är då hemtjänstens brukare kunder?", "kunder"));
    CHECK(predicates("Är du kund hos oss?", "kund"));
    CHECK(predicates("Är den som flyttar till ett boende en kund?", "kund"));
    CHECK(predicates("De är kommunens viktigaste kunder.", "kunder"));
    CHECK(predicates("Samma människa kan vara både invånare och kund.", "kund"));
    CHECK(predicates("De som saknar bredband blir andra klassens kunder.", "kunder"));
    CHECK(predicates("Om man ser medborgaren som kund kommer ansvaret att flytta.", "kund"));
    CHECK(predicates("Ingen ska behöva bli en passiv kund.", "kund"));
}

TEST_CASE("the subject of a copula is no predicative") {
    CHECK_FALSE(predicates("Kunden är nöjd.", "kunden"));
    CHECK_FALSE(predicates("Är alla kunder nöjda?", "kunder"));
    CHECK_FALSE(predicates("Numera är kunder nöjda med svaren.", "kunder"));
    CHECK_FALSE(predicates("Viktigast är antalet kunder.", "kunder"));
    CHECK_FALSE(predicates("Det är kunder som hör av sig mest.", "kunder"));
    CHECK_FALSE(predicates("Det är viktigt att kunder får svar.", "kunder"));
    CHECK_FALSE(predicates("Hur nöjda är våra kunder med svaren?", "kunder"));
    CHECK_FALSE(predicates("Blev någon kund utan svar beror det på växeln.", "kund"));
    CHECK_FALSE(predicates("Målet är att varje kund får svar.", "kund"));
}

TEST_CASE("in the capacity of") {
    CHECK(predicates("Som kund har du rätt till svar.", "kund"));
    CHECK(predicates("När vi adresserar medborgaren som kund förflyttar vi relationen.", "kund"));
    CHECK(predicates("De äldre betraktas som kunder.", "kunder"));
    CHECK(predicates("I rollen som kund förväntas man välja.", "kund"));
    CHECK(predicates("Att betrakta en elev som kund förutsätter ett val.", "kund"));
    CHECK_FALSE(predicates("De behov som kunder har varierar.", "kunder"));
    CHECK_FALSE(predicates("Det som kunder och anhöriga sätter högst är tid.", "kunder"));
    CHECK_FALSE(predicates("Såväl chefer som kunder fick svara.", "kunder"));
}

TEST_CASE("contrast, likeness and change") {
    CHECK(predicates("Vi är medborgare, inte kunder.", "kunder"));
    CHECK(predicates("Det handlar inte om kunder utan om elever.", "kunder"));
    CHECK(predicates("Medborgaren har en starkare ställning än kunden.", "kunden"));
    CHECK(predicates("Reformen gjorde patienter till kunder.", "kunder"));
    CHECK(predicates("Resan från medborgare till kund tog tjugo år.", "kund"));
    CHECK(predicates("Vad skiljer en kund från en patient?", "kund"));
    CHECK(predicates("De är varken kunder eller klienter.", "kunder"));
    CHECK_FALSE(predicates("Brevet når inte kunderna i tid.", "kunderna"));
    CHECK_FALSE(predicates("Varje kund, inte minst den äldre, har rätt till besked.", "kund"));
    CHECK_FALSE(predicates("Inte en enda kund har klagat.", "kund"));
    CHECK_FALSE(predicates("Var kund får en handläggare.", "kund"));
    CHECK_FALSE(predicates("Fler än 500 kunder svarade.", "kunder"));
}

TEST_CASE("definitions") {
    CHECK(predicates("En kund är en person som betalar för sig.", "kund"));
    CHECK(predicates("En nöjd kund är en bra kund.", "kund"));
    CHECK(predicates("Kund: den som har ett pågående ärende.", "kund"));
    CHECK_FALSE(predicates("En kund är missnöjd.", "kund"));
}
