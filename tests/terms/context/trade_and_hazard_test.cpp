#include <doctest/doctest.h>

#include <string>

#include "terms/context/hazard.hpp"
#include "terms/context/reading.hpp"
#include "terms/context/trade.hpp"

using namespace ordval::terms;
using ordval::testing::Reading;

namespace {

bool is_trade(const std::string& sentence, std::string_view word) { return find_trade(Reading(sentence, word).term()).has_value(); }

Caution hazard(const std::string& sentence, std::string_view word) {
    const auto cue = find_hazard(Reading(sentence, word).term(), Relation::to_somebody);
    return cue ? cue->caution : Caution::none;
}

}  // namespace

TEST_CASE("trade and management in the clause") {
    CHECK(is_trade("Nämndens interna kunder är nöjda.", "kunder"));
    CHECK(is_trade("Kunderna betalar i kassan.", "kunderna"));
    CHECK(is_trade("Byggfirmans kunder har klagat.", "kunder"));
    CHECK(is_trade("Fastighetsbolagets kunder får en faktura.", "kunder"));
    CHECK(is_trade("I november fick ICA:s kunder ett brev.", "kunder"));
    CHECK(is_trade("Den som är kund hos Telia vet det.", "kund"));
    CHECK_FALSE(is_trade("Kunden är nöjd med svaret.", "kunden"));
    CHECK_FALSE(is_trade("Frågan handlar om kunderna i kommunen.", "kunderna"));
    CHECK_FALSE(is_trade("Köpet är klart, och kunderna har fått svar.", "kunderna"));
    CHECK_FALSE(is_trade("Lunds kommuns kunder har fått svar.", "kunder"));
    CHECK(is_trade("Krögarna är beroende av sina kunder.", "kunder"));
    CHECK_FALSE(is_trade("Rapporten handlar om kunder i kommunen.", "kunder"));
    CHECK_FALSE(is_trade("Våra kunder har fått svar.", "kunder"));
    CHECK(is_trade_modifier("slut"));
    CHECK_FALSE(is_trade_modifier("hemtjänst"));
}

TEST_CASE("words beside the term that a replacement would not fit") {
    CHECK(hazard("Bibliotekets kunder fick svar.", "kunder") == Caution::possessor);
    CHECK(hazard("Kunder hos oss får svar.", "kunder") == Caution::possessor);
    CHECK(hazard("Alla kunder i hemtjänsten får svar.", "kunder") == Caution::possessor);
    CHECK(hazard("Vi söker nya kunder.", "kunder") == Caution::attribute);
    CHECK(hazard("Blanketten gäller kunden/beställaren.", "kunden") == Caution::broken_word);
    CHECK(hazard("Ärendet gäller kund nr 5.", "kund") == Caution::identified);
    CHECK(hazard("Avtalet gäller kunden, Region Skåne, och staden.", "kunden") == Caution::identified);
    CHECK(hazard("Därför ska Kunden svara inom en vecka.", "kunden") == Caution::capital);
    CHECK(hazard("Kund önskar tala med en handläggare.", "kund") == Caution::no_article);
    CHECK(hazard("Två butiker och deras kunder fick svar.", "kunder") == Caution::possessor);
    CHECK(hazard("Förvaltningen har 3 000 kunder.", "kunder") == Caution::counted);
    CHECK(hazard("Vi sätter kunden i centrum.", "kunden") == Caution::none);
    CHECK(hazard("Antalet kunder ökade.", "kunder") == Caution::counted);
    CHECK(hazard("Kunder till den privata utföraren får svar.", "kunder") == Caution::possessor);
    CHECK(hazard("Handläggaren kallar kunden till ett samtal.", "kunden") == Caution::none);
    CHECK(hazard("Kunden (nedan kallad Kommunen) ska betala.", "kunden") == Caution::identified);
    CHECK(hazard("Våra kunder får svar.", "kunder") == Caution::none);
    CHECK(hazard("Kommunens kunder får svar.", "kunder") == Caution::none);
    CHECK(hazard("Kunderna får svar inom två dagar.", "kunderna") == Caution::none);
    CHECK(hazard("ALLA KUNDER FÅR SVAR.", "kunder") == Caution::none);
    // Whose it is matters only for words that say what someone is to somebody.
    CHECK_FALSE(find_hazard(Reading("Bibliotekets kunder fick svar.", "kunder").term(), Relation::none));
}

TEST_CASE("slips and names") {
    CHECK(is_slip(Reading("Jag kund inte komma.", "kund").term()));
    CHECK_FALSE(is_slip(Reading("En kund ringde.", "kund").term()));
    CHECK(is_part_of_name(Reading("Firman Kund AB svarade.", "kund").term()));
    CHECK_FALSE(is_part_of_name(Reading("Kunden svarade.", "kunden").term()));
    CHECK(is_in_title_of_law(Reading("Stöd ges enligt lagen (1993:387) om stöd till vissa kunder (LSK).", "kunder").term()));
    CHECK(is_in_title_of_law(Reading("Enligt lag om kunder gäller detta.", "kunder").term()));
    CHECK_FALSE(is_in_title_of_law(Reading("Enligt lagen ska kunden få svar.", "kunden").term()));
    CHECK_FALSE(is_in_title_of_law(Reading("Lagen om stöd gäller när kunden frågar.", "kunden").term()));
    CHECK_FALSE(is_in_title_of_law(Reading("Vi frågade om stöd till kunder.", "kunder").term()));
    for (const std::string verb : {"ska", "skall", "måste", "har", "får", "bör"}) {
        CAPTURE(verb);
        CHECK_FALSE(is_in_title_of_law(Reading("Enligt lagen om stöd " + verb + " kunder frågas.", "kunder").term()));
    }
    CHECK_FALSE(is_in_title_of_law(Reading("Vi kan lagen om stöd men kunder kan den inte.", "kunder").term()));
    CHECK_FALSE(is_in_title_of_law(Reading("Vi vill ha en lag om stöd till kunder.", "kunder").term()));
    // Neither looks as far as a text without full stops may be long.
    CHECK_FALSE(is_in_title_of_law(Reading("Enligt lagen (a b c d e f) om kunder gäller detta.", "kunder").term()));
    std::string far = "Butiken är stängd. Och";
    for (int i = 0; i < 30; ++i) far += " sedan";
    CHECK_FALSE(seller_in_sentence_before(Reading(far + " kom kunden.", "kunden").term()).has_value());
    CHECK(seller_in_sentence_before(Reading("Butiken är stängd. Sedan kom kunden.", "kunden").term()).has_value());
}
