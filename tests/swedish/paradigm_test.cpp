// Nouns against judged forms: the tables come from the description of the classes, never from the code.
#include "swedish/paradigm.hpp"

#include <array>

#include "swedish/paradigm_tables.hpp"
#include "table.hpp"

namespace ordval::swedish {
namespace {

/// The variants of one form, joined by "/", or "-" when the noun lacks it.
std::string forms_at(const Paradigm& noun, std::size_t index) {
    std::string joined;
    for (const Form& form : noun.forms) {
        if (form.features != noun_features()[index]) continue;
        joined += (joined.empty() ? "" : "/") + form.text;
    }
    return joined.empty() ? "-" : joined;
}

std::string stems_of(const Paradigm& noun) {
    std::string joined;
    for (const std::string& stem : noun.compound_stems) joined += (joined.empty() ? "" : "/") + stem;
    return joined;
}

using Eight = std::array<std::string, 8>;

Eight eight_forms(const Paradigm& noun) {
    Eight forms;
    for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = forms_at(noun, i);
    return forms;
}

Paradigm noun(std::string_view lemma, std::string_view notation) {
    const auto read = noun_from_notation(lemma, notation);
    REQUIRE(read.has_value());
    return *read;
}

TEST_CASE("every class inflects its words as the description says") {
    for (const auto& row : rows_of("noun_classes.tsv")) {
        REQUIRE(row.size() == 6);
        const auto word = noun_of_class(row[1], row[0]);
        CAPTURE(row[0]);
        CAPTURE(row[1]);
        REQUIRE(word.has_value());
        CHECK(word->class_id == row[0]);
        CHECK(forms_at(*word, 0) == row[1]);
        CHECK(forms_at(*word, 2) == row[2]);
        CHECK(forms_at(*word, 4) == row[3]);
        CHECK(forms_at(*word, 6) == row[4]);
        CHECK(stems_of(*word) == row[5]);
    }
}

TEST_CASE("every class has a word that tests it") {
    const auto rows = rows_of("noun_classes.tsv");
    for (const NounClass& noun_class : noun_classes()) {
        bool tested = false;
        for (const auto& row : rows) tested = tested || row[0] == noun_class.id;
        CAPTURE(noun_class.id);
        CHECK(tested);
    }
}

TEST_CASE("SAOL's notation") {
    for (const auto& row : rows_of("noun_notation.tsv")) {
        REQUIRE(row.size() == 7);
        CAPTURE(row[0]);
        CAPTURE(row[1]);
        const auto word = noun_from_notation(row[0], row[1]);
        REQUIRE(word.has_value());
        CHECK(name_of(word->gender) == row[2]);
        CHECK(forms_at(*word, 2) == row[3]);
        CHECK(forms_at(*word, 4) == row[4]);
        CHECK(forms_at(*word, 6) == row[5]);
        CHECK(stems_of(*word) == row[6]);
    }
}

TEST_CASE("all eight forms of the words that replace kund") {
    CHECK(eight_forms(noun("kund", "-en -er")) ==
          Eight{"kund", "kunds", "kunden", "kundens", "kunder", "kunders", "kunderna", "kundernas"});
    CHECK(eight_forms(noun("invånare", "-n = -na")) == Eight{"invånare", "invånares", "invånaren",
                                                             "invånarens", "invånare", "invånares",
                                                             "invånarna", "invånarnas"});
    CHECK(eight_forms(noun("hyresgäst", "-en -er")) == Eight{"hyresgäst", "hyresgästs", "hyresgästen",
                                                             "hyresgästens", "hyresgäster", "hyresgästers",
                                                             "hyresgästerna", "hyresgästernas"});
    CHECK(eight_forms(noun("boende", "-n = -na")) ==
          Eight{"boende", "boendes", "boenden", "boendens", "boende", "boendes", "boendena", "boendenas"});
    CHECK(eight_forms(noun("person", "-en -er")) == Eight{"person", "persons", "personen", "personens",
                                                          "personer", "personers", "personerna",
                                                          "personernas"});
    CHECK(eight_forms(noun("medlem", "-men -mar")) == Eight{"medlem", "medlems", "medlemmen", "medlemmens",
                                                            "medlemmar", "medlemmars", "medlemmarna",
                                                            "medlemmarnas"});
    CHECK(eight_forms(noun("barn", "-et =")) ==
          Eight{"barn", "barns", "barnet", "barnets", "barn", "barns", "barnen", "barnens"});
}

TEST_CASE("genitive") {
    CHECK(genitive("kund") == "kunds");
    CHECK(genitive("dagis") == "dagis");
    CHECK(genitive("Västerås") == "Västerås");
    CHECK(genitive("fax") == "fax");
    CHECK(genitive("Schweiz") == "Schweiz");
    CHECK(genitive("EU") == "EU:s");
    CHECK(genitive("VA") == "VA:s");
    CHECK(genitive("SAS") == "SAS");
    CHECK(genitive("Nato") == "Natos");
    CHECK(genitive("VD:n") == "VD:ns");
    CHECK(genitive("VA-kund") == "VA-kunds");
}

TEST_CASE("pluralia tantum have no singular") {
    CHECK(eight_forms(noun("pengar", "pl.")) ==
          Eight{"-", "-", "-", "-", "pengar", "pengars", "pengarna", "pengarnas"});
    CHECK(eight_forms(noun("syskon", "pl. -en")) ==
          Eight{"-", "-", "-", "-", "syskon", "syskons", "syskonen", "syskonens"});
}

TEST_CASE("a notation that does not belong to the word is refused") {
    CHECK_FALSE(noun_from_notation("kund", "").has_value());
    CHECK_FALSE(noun_from_notation("kund", "en er").has_value());
    CHECK_FALSE(noun_from_notation("elev", "en er").has_value());
    CHECK_FALSE(noun_from_notation("kund", "-en -er -erna -ernas").has_value());
    CHECK_FALSE(noun_from_notation("kund", "utrum").has_value());
    CHECK_FALSE(noun_from_notation("kund", "-xyz").has_value());
    CHECK_FALSE(noun_from_notation("", "-en").has_value());
}

TEST_CASE("a noun from its eight forms") {
    const std::vector<std::string> eight{"kund",   "kunds",   "kunden",   "kundens",
                                         "kunder", "kunders", "kunderna", "kundernas"};
    const Paradigm kund = noun_from_forms(std::span<const std::string, 8>(eight.data(), 8));
    CHECK(kund.lemma == "kund");
    CHECK(kund.gender == Gender::utrum);
    CHECK(form_with(kund, noun_features()[7])->text == "kundernas");

    const std::vector<std::string> mass{"personal", "personals", "personalen", "personalens", "", "", "", ""};
    const Paradigm personal = noun_from_forms(std::span<const std::string, 8>(mass.data(), 8));
    CHECK(personal.forms.size() == 4);
    CHECK(form_with(personal, noun_features()[4]) == nullptr);
}

TEST_CASE("what an ending says about a noun") {
    CHECK(guess_noun("låntagare")->class_id == "nn_6u_kikare");
    CHECK(guess_noun("bedömning")->class_id == "nn_2u_mening");
    CHECK(guess_noun("myndighet")->class_id == "nn_3u_salong");
    CHECK(guess_noun("bestämmelse")->class_id == "nn_4u_linje");
    CHECK(guess_noun("universitet")->gender == Gender::neuter);
    CHECK(guess_noun("tekniker")->class_id == "nn_6u_akademiker");
    CHECK(guess_noun("låntagare")->source == FormSource::guessed);
    // The ending says nothing, or two things, or is no ending.
    for (const char* lemma :
         {"kund", "landsting", "flykting", "sökande", "ring", "hare", "cement", "ort", ""}) {
        CAPTURE(lemma);
        CHECK_FALSE(guess_noun(lemma).has_value());
    }
}

TEST_CASE("a class that does not fit the lemma gives nothing") {
    CHECK_FALSE(noun_of_class("kund", "nn_1u_flicka").has_value());
    CHECK_FALSE(noun_of_class("kund", "nn_9x_okänd").has_value());
    CHECK_FALSE(noun_of_class("", "nn_3u_tid").has_value());
}

TEST_CASE("a word without inflection has one form") {
    const Paradigm word = uninflected("till följd av");
    REQUIRE(word.forms.size() == 1);
    CHECK(word.forms.front().text == "till följd av");
    CHECK(to_universal_dependencies(word.forms.front().features).empty());
}

TEST_CASE("features in the notation of Universal Dependencies") {
    CHECK(to_universal_dependencies(noun_features()[7]) == "Number=Plur|Definite=Def|Case=Gen");
    Features passive;
    passive.verb_form = VerbForm::finite;
    passive.mood = Mood::indicative;
    passive.tense = Tense::past;
    passive.voice = Voice::passive;
    CHECK(to_universal_dependencies(passive) == "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass");
}

}  // namespace
}  // namespace ordval::swedish
