#include "terms/suggestion.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "swedish/adjective.hpp"
#include "swedish/phrase.hpp"
#include "swedish/verb.hpp"
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

TEST_CASE("another gender is safe when the sentence was asked") {
    const Concept concept_ = termbase_of({{noun("funktionsnedsättning", "-en -ar", Status::preferred),
                                           noun("handikapp", "-et = -en", Status::deprecated)}})
                                 .concepts[0];
    const Suggestions definite = suggest_for(concept_, "handikappet", "handikappet");
    CHECK(definite.words[0].text == "funktionsnedsättningen");
    CHECK(definite.words[0].caution == Caution::gender_changes);
    REQUIRE(definite.words[0].agreement.has_value());
    CHECK(definite.words[0].agreement->from == swedish::Gender::neuter);
    CHECK(definite.words[0].agreement->to == swedish::Gender::utrum);
    CHECK(definite.words[0].agreement->definiteness == swedish::Definiteness::definite);
    const Suggestions plural = suggest_for(concept_, "handikappen", "handikappen");
    CHECK(plural.words[0].caution == Caution::gender_changes);
    REQUIRE(plural.words[0].agreement.has_value());
    CHECK(plural.words[0].agreement->from_number == swedish::Number::plural);
}

TEST_CASE("a mass noun has no plural to give") {
    const Concept concept_ =
        termbase_of({{noun("personal", "-en", Status::preferred), noun("medarbetare", "-n = -na", Status::deprecated)}})
            .concepts[0];
    const Suggestions words = suggest_for(concept_, "medarbetarna", "medarbetarna");
    CHECK(words.words.empty());
    CHECK(words.caution == Caution::missing_form);
    CHECK(words.missing == swedish::Missing::plural);
}

TEST_CASE("a reading that the preferred word lacks makes the others uncertain") {
    const Concept concept_ =
        termbase_of({{noun("personal", "-en", Status::preferred), noun("medarbetare", "-n = -na", Status::deprecated)}})
            .concepts[0];
    const Suggestions words = suggest_for(concept_, "medarbetare", "medarbetare");
    REQUIRE(words.words.size() == 1);
    CHECK(words.words[0].applicability == Applicability::unsafe);
    CHECK(words.words[0].caution == Caution::ambiguous_form);
    CHECK(suggest_for(concept_, "medarbetaren", "medarbetaren").words[0].applicability == Applicability::safe);
}

TEST_CASE("the sentence's number leaves one reading") {
    const Concept concept_ =
        termbase_of({{noun("klient", "-en -er", Status::preferred), noun("brukare", "-n = -na", Status::deprecated)}})
            .concepts[0];
    const Term& brukare = concept_.terms.back();
    const auto readings = readings_with(swedish::Number::plural, brukare.paradigm, {0, 4});
    const Suggestions words = suggest(concept_, brukare, readings, "brukare");
    REQUIRE(words.words.size() == 1);
    CHECK(words.words[0].text == "klienter");
    CHECK(words.words[0].applicability == Applicability::safe);
    CHECK(readings_with(swedish::Number::none, brukare.paradigm, {0, 4}).size() == 2);
}

TEST_CASE("verbs keep tense and voice, and a missing passive is said") {
    const Concept concept_ =
        termbase_of({{term("få", Status::preferred, *swedish::known_verb("få")),
                      term("erhålla", Status::deprecated, *swedish::known_verb("erhålla"))}})
            .concepts[0];
    CHECK(first(concept_, "Erhöll", "erhöll") == "Fick");
    CHECK(first(concept_, "erhållit", "erhållit") == "fått");
    const Suggestions passive = suggest_for(concept_, "erhölls", "erhölls");
    CHECK(passive.words.empty());
    CHECK(passive.missing == swedish::Missing::passive);
}

TEST_CASE("a verb of two words is safe only where nothing can part them") {
    const swedish::Paradigm see_to = swedish::with_particle(*swedish::known_verb("se"), "till");
    const Concept concept_ = termbase_of({{term("se till", Status::preferred, see_to),
                                           term("tillse", Status::deprecated, *swedish::known_verb("tillse"))}})
                                 .concepts[0];
    const Suggestion finite = suggest_for(concept_, "tillser", "tillser").words.at(0);
    CHECK(finite.text == "ser till");
    CHECK(finite.caution == Caution::word_order);
    CHECK(finite.applicability == Applicability::unsafe);
    CHECK(suggest_for(concept_, "tillse", "tillse").words.at(0).applicability == Applicability::safe);
}

TEST_CASE("an adjective keeps its form, and no phrase takes its place") {
    const Term handikappad =
        term("handikappad", Status::deprecated, *swedish::adjective_of_class("handikappad", "av_0_korkad"));
    const Concept adjective =
        termbase_of({{term("funktionsnedsatt", Status::preferred,
                           *swedish::adjective_of_class("funktionsnedsatt", "av_0_uppvikt")),
                      handikappad}})
            .concepts[0];
    CHECK(first(adjective, "handikappade", "handikappade") == "funktionsnedsatta");
    CHECK_FALSE(suggest_for(adjective, "handikappat", "handikappat").words.at(0).agreement.has_value());
    const Concept phrase_ =
        termbase_of({{phrase("med funktionsnedsättning", Status::preferred), handikappad}}).concepts[0];
    const Suggestions none = suggest_for(phrase_, "handikappade", "handikappade");
    CHECK(none.words.empty());
    CHECK(none.missing == swedish::Missing::word_class);
}

TEST_CASE("a phrase with an adjective needs a look at what stands before it") {
    swedish::Paradigm school =
        swedish::with_attribute(*swedish::adjective_of_class("anpassad", "av_0_korkad"),
                                *swedish::noun_from_notation("grundskola", "-n -or"));
    const Concept stated =
        termbase_of({{term("anpassad grundskola", Status::preferred, school),
                      noun("särskola", "-n -or", Status::deprecated)}})
            .concepts[0];
    CHECK(suggest_for(stated, "särskolan", "särskolan").words.at(0).applicability == Applicability::safe);
    CHECK(suggest_for(stated, "särskola", "särskola").words.at(0).caution == Caution::article);
    school.source = swedish::FormSource::lexicon;
    const Concept concept_ =
        termbase_of({{term("anpassad grundskola", Status::preferred, school),
                      noun("särskola", "-n -or", Status::deprecated)}})
            .concepts[0];
    CHECK(suggest_for(concept_, "särskolan", "särskolan").words.at(0).caution == Caution::article);
    CHECK(suggest_for(concept_, "särskolor", "särskolor").words.at(0).applicability == Applicability::safe);
}

TEST_CASE("forms that were only assumed are never safe") {
    Term guessed = term("brukare", Status::preferred, *swedish::guess_noun("brukare"));
    const Concept concept_ = termbase_of({{guessed, noun("kund", "-en -er", Status::deprecated)}}).concepts[0];
    const Suggestion word = suggest_for(concept_, "kunden", "kunden").words.at(0);
    CHECK(word.applicability == Applicability::unsafe);
    CHECK(word.caution == Caution::assumed_form);
}

TEST_CASE("words without inflection replace each other") {
    const Concept concept_ =
        termbase_of({{phrase("ska", Status::preferred), phrase("skall", Status::deprecated)}}).concepts[0];
    CHECK(first(concept_, "Skall", "skall") == "Ska");
}
