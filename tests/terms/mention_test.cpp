#include "terms/mention.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terms/tokens.hpp"
#include "text/folding.hpp"

using namespace ordval;
using namespace ordval::terms;

namespace {

/// Asks about the first occurrence of `word`.
bool mentions(std::string_view sentence, std::string_view word) {
    const text::Folded folded = text::fold(sentence);
    const std::size_t at = folded.text.find(word);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return is_mention(Tokens(folded, sentence), {begin, begin + static_cast<std::uint32_t>(word.size())});
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
