#include "terms/suggestion.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terms/termbases.hpp"

using namespace ordval;
using namespace ordval::terms;

namespace {

/// Suggestions for `word`, a form of the last term of the concept.
Suggestions suggest_for(const Concept& concept_, const std::string& word, const std::string& folded) {
    const Term& deprecated = concept_.terms.back();
    std::vector<std::uint32_t> readings;
    for (std::uint32_t i = 0; i < deprecated.paradigm.forms.size(); ++i)
        if (deprecated.paradigm.forms[i].text == folded) readings.push_back(i);
    REQUIRE(!readings.empty());
    return suggest(concept_, deprecated, readings, word);
}

std::string first(const Concept& concept_, const std::string& word, const std::string& folded) {
    return suggest_for(concept_, word, folded).words.at(0).text;
}

}  // namespace

TEST_CASE("number, definiteness, case and capitals carry over") {
    const Concept concept_ = invanare().concepts[0];
    CHECK(first(concept_, "kundernas", "kundernas") == "invånarnas");
    CHECK(first(concept_, "Kunds", "kunds") == "Invånares");
    CHECK(first(concept_, "KUNDEN", "kunden") == "INVÅNAREN");
    CHECK(first(concept_, "kunder", "kunder") == "invånare");
    CHECK(first(concept_, "kunders", "kunders") == "invånares");
    const Suggestions words = suggest_for(concept_, "kund", "kund");
    REQUIRE(words.words.size() == 2);
    CHECK(words.words[0].applicability == Applicability::safe);
    CHECK(words.words[1].text == "medborgare");
}

TEST_CASE("two readings that need two words are a choice") {
    const Concept concept_ =
        termbase_of({{noun("klient", "-en -er", Status::preferred), noun("brukare", "-n = -na", Status::deprecated)}})
            .concepts[0];
    const Suggestions words = suggest_for(concept_, "brukare", "brukare");
    REQUIRE(words.words.size() == 2);
    CHECK(words.words[0].text == "klient");
    CHECK(words.words[1].text == "klienter");
    CHECK(words.words[0].applicability == Applicability::unsafe);
    CHECK(words.words[0].caution == Caution::ambiguous_form);
    CHECK(suggest_for(concept_, "brukarna", "brukarna").words[0].applicability == Applicability::safe);
}

TEST_CASE("another gender is safe in the plural only") {
    const Concept concept_ = termbase_of({{noun("funktionsnedsättning", "-en -ar", Status::preferred),
                                           noun("handikapp", "-et = -en", Status::deprecated)}})
                                 .concepts[0];
    const Suggestions definite = suggest_for(concept_, "handikappet", "handikappet");
    CHECK(definite.words[0].text == "funktionsnedsättningen");
    CHECK(definite.words[0].caution == Caution::gender_changes);
    CHECK(suggest_for(concept_, "handikappen", "handikappen").words[0].applicability == Applicability::safe);
}

TEST_CASE("a mass noun has no plural to give") {
    const Concept concept_ =
        termbase_of({{noun("personal", "-en", Status::preferred), noun("medarbetare", "-n = -na", Status::deprecated)}})
            .concepts[0];
    const Suggestions words = suggest_for(concept_, "medarbetarna", "medarbetarna");
    CHECK(words.words.empty());
    CHECK(words.caution == Caution::missing_form);
}

TEST_CASE("words without inflection replace each other") {
    const Concept concept_ =
        termbase_of({{phrase("ska", Status::preferred), phrase("skall", Status::deprecated)}}).concepts[0];
    CHECK(first(concept_, "Skall", "skall") == "Ska");
}
