// Verbs and adjectives against judged forms.
#include "swedish/adjective.hpp"
#include "swedish/verb.hpp"
#include "table.hpp"

namespace ordval::swedish {
namespace {

/// The variants of one form, joined by "/", or "-" when the word lacks it.
std::string forms_with(const Paradigm& word, const Features& features) {
    std::string joined;
    for (const Form& form : word.forms) {
        if (form.features != features) continue;
        joined += (joined.empty() ? "" : "/") + form.text;
    }
    return joined.empty() ? "-" : joined;
}

Features degree_features(Degree degree, Definiteness definiteness) {
    Features features;
    features.degree = degree;
    features.definiteness = definiteness;
    return features;
}

TEST_CASE("verbs by class, by principal parts and from notation") {
    for (const auto& row : rows_of("verbs.tsv")) {
        REQUIRE(row.size() == 9);
        CAPTURE(row[0]);
        const auto verb = row[1] == "listed"          ? known_verb(row[0])
                          : row[1].starts_with("vb_") ? verb_of_class(row[0], row[1])
                                                      : verb_from_notation(row[0], row[1]);
        REQUIRE(verb.has_value());
        CHECK(verb->word_class == WordClass::verb);
        CHECK(forms_with(*verb, infinitive(Voice::active)) == row[0]);
        CHECK(forms_with(*verb, finite(Tense::present, Voice::active)) == row[2]);
        CHECK(forms_with(*verb, finite(Tense::past, Voice::active)) == row[3]);
        CHECK(forms_with(*verb, supine(Voice::active)) == row[4]);
        CHECK(forms_with(*verb, imperative()) == row[5]);
        CHECK(forms_with(*verb, finite(Tense::present, Voice::passive)) == row[6]);
        CHECK(forms_with(*verb, finite(Tense::past, Voice::passive)) == row[7]);
        CHECK(forms_with(*verb, past_participle(Gender::utrum)) + "/" +
                  forms_with(*verb, past_participle(Gender::neuter)) + "/" +
                  forms_with(*verb, past_participle(Gender::none)) ==
              row[8]);
    }
}

TEST_CASE("adjectives by class, from the list and from notation") {
    for (const auto& row : rows_of("adjectives.tsv")) {
        REQUIRE(row.size() == 8);
        CAPTURE(row[0]);
        const auto word = row[1] == "listed"          ? known_adjective(row[0])
                          : row[1].starts_with("av_") ? adjective_of_class(row[0], row[1])
                                                      : adjective_from_notation(row[0], row[1]);
        REQUIRE(word.has_value());
        CHECK(word->word_class == WordClass::adjective);
        CHECK(forms_with(*word, indefinite_adjective(Gender::utrum)) == row[0]);
        CHECK(forms_with(*word, indefinite_adjective(Gender::neuter)) == row[2]);
        CHECK(forms_with(*word, definite_adjective()) == row[3]);
        CHECK(forms_with(*word, plural_adjective()) == row[4]);
        CHECK(forms_with(*word, degree_features(Degree::comparative, Definiteness::none)) == row[5]);
        CHECK(forms_with(*word, degree_features(Degree::superlative, Definiteness::indefinite)) == row[6]);
        CHECK(forms_with(*word, degree_features(Degree::superlative, Definiteness::definite)) == row[7]);
    }
}

TEST_CASE("an adjective used as a noun has a genitive") {
    Features plural = plural_adjective();
    plural.grammatical_case = Case::genitive;
    CHECK(forms_with(*guess_adjective("handikappad"), plural) == "handikappades");
}

TEST_CASE("what is no listed verb, and what only looks like one") {
    CHECK_FALSE(known_verb("bevara").has_value());  // not be + vara
    CHECK_FALSE(known_verb("handla").has_value());
    CHECK_FALSE(known_verb("").has_value());
    CHECK_FALSE(known_adjective("").has_value());
    CHECK_FALSE(verb_from_notation("kräva", "fick fått").has_value());
    CHECK_FALSE(adjective_from_notation("ny", "gult gula").has_value());
    CHECK_FALSE(verb_of_class("kräva", "vb_okänd").has_value());
}

TEST_CASE("the ending suggests a class") {
    CHECK(guess_adjective("ansvarig")->class_id == "av_1_gul");
    CHECK(guess_adjective("anpassad")->class_id == "av_0_korkad");
    CHECK(guess_adjective("inneboende")->class_id == "av_i_diverse");
    CHECK(guess_adjective("ansvarig")->source == FormSource::guessed);
    CHECK_FALSE(guess_adjective("kund").has_value());
    CHECK(guess_verb("digitalisera")->class_id == "vb_1a_laga");
    CHECK_FALSE(guess_verb("få").has_value());
}

}  // namespace
}  // namespace ordval::swedish
