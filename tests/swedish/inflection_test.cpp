// Looking up inflections and carrying a form over to another word.
#include "swedish/inflection.hpp"

#include "swedish/adjective.hpp"
#include "swedish/verb.hpp"
#include "table.hpp"

namespace ordval::swedish {
namespace {

const std::shared_ptr<const Lexicon>& lexicon() {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    return opened.lexicon;
}

Paradigm only(std::string_view lemma) {
    const auto found = inflections(lemma, lexicon());
    CAPTURE(std::string(lemma));
    REQUIRE(found.size() == 1);
    return found.front();
}

/// All forms, in order, without repetitions.
std::string forms_of(const Paradigm& word) {
    std::string all;
    for (const Form& form : word.forms) {
        const std::string text = " " + form.text + ",";
        if (all.find(text) == std::string::npos) all += text;
    }
    return all.empty() ? all : all.substr(1, all.size() - 2);
}

TEST_CASE("a lemma's inflection is looked up") {
    CHECK(forms_of(only("invånare")) == "invånare, invånares, invånaren, invånarens, invånarna, invånarnas");
    CHECK(only("invånare").source == FormSource::lexicon);
    CHECK(inflections("lag", lexicon()).size() == 2);
    CHECK(forms_of(only("VA-abonnent")) ==
          "VA-abonnent, VA-abonnents, VA-abonnenten, VA-abonnentens, VA-abonnenter, VA-abonnenters, "
          "VA-abonnenterna, "
          "VA-abonnenternas");
    CHECK(forms_of(only("parkeringskund")) ==
          "parkeringskund, parkeringskunds, parkeringskunden, parkeringskundens, parkeringskunder, "
          "parkeringskunders, "
          "parkeringskunderna, parkeringskundernas");
    CHECK(forms_of(only("handikappad")) == "handikappad, handikappat, handikappade, handikappades");
    CHECK(inflections("xyzzy", lexicon()).empty());
    CHECK(inflections("", lexicon()).empty());
}

TEST_CASE("without the lexicon, irregular words and endings are known") {
    const auto found = inflections("låntagare", nullptr);
    REQUIRE(found.size() == 1);
    CHECK(found.front().source == FormSource::guessed);
    CHECK(forms_of(found.front()) ==
          "låntagare, låntagares, låntagaren, låntagarens, låntagarna, låntagarnas");
    CHECK(inflections("erhålla", nullptr).size() == 1);
    CHECK(inflections("kund", nullptr).empty());
}

TEST_CASE("what the author says of the word class goes before the lexicon") {
    CHECK(inflections("visa", lexicon()).size() == 2);
    const auto verb = inflections("visa", lexicon(), WordClass::verb);
    REQUIRE(verb.size() == 1);
    CHECK(form_with(verb.front(), finite(Tense::past, Voice::active))->text == "visade");
    CHECK(inflections("Handisam", lexicon()).empty());
    const Paradigm elected = inflections("förtroendevald", lexicon(), WordClass::noun).at(0);
    CHECK(forms_of(elected) ==
          "förtroendevald, förtroendevalds, förtroendevalda, förtroendevaldas, den förtroendevalda, "
          "den förtroendevaldas, de förtroendevalda, de förtroendevaldas");
    CHECK(elected.gender == Gender::utrum);
    CHECK(elected.source == FormSource::guessed);
    CHECK(inflections("sjoppa", lexicon(), WordClass::verb).front().source == FormSource::guessed);
    CHECK(forms_of(inflections("visa", lexicon(), WordClass::uninflected).front()) == "visa");
}

TEST_CASE("what stands before others and keeps its form is a set phrase") {
    for (const char* phrase : {"på grund av", "så att", "i enlighet med", "för att", "med", "genom", "så"}) {
        CHECK(only(phrase).word_class == WordClass::uninflected);
    }
    const auto about = inflections("rörande", lexicon());
    REQUIRE(about.size() == 2);
    CHECK(about.back().word_class == WordClass::uninflected);
}

TEST_CASE("verbs that the dictionary has in several pieces") {
    CHECK(form_with(only("bestrida"), finite(Tense::past, Voice::active))->text == "bestred");
    CHECK(form_with(only("kartlägga"), supine(Voice::active))->text == "kartlagt");
    CHECK(form_with(only("erlägga betalning"), finite(Tense::present, Voice::active))->text ==
          "erlägger betalning");
    CHECK(form_with(inflections("vara", lexicon()).front(), finite(Tense::present, Voice::active))->text ==
          "är");
    CHECK(form_with(only("vara i behov av"), finite(Tense::past, Voice::active))->text == "var i behov av");
    CHECK(forms_of(only("medgiva")) == "medgiva, medgiver, medgivas, medgives, medgiv");
    const std::string suffer = forms_of(only("lida av"));
    CHECK(suffer.find("avliden") == std::string::npos);
    CHECK(forms_of(only("ikläda sig")).find("iklädas") == std::string::npos);
}

TEST_CASE("a term that is a form keeps the forms that go on from it") {
    CHECK(forms_of(only("kommunstyrelsen")) == "kommunstyrelsen, kommunstyrelsens");
    CHECK(forms_of(only("prövas")) == "prövas, prövades, prövats");
    CHECK(forms_of(only("begäran")) == "begäran, begärans");
    CHECK(forms_of(only("Helsingborgs stad")).find("staden") == std::string::npos);
}

TEST_CASE("phrases inflect in their head") {
    const Paradigm person = only("person med funktionsnedsättning");
    CHECK(forms_of(person) ==
          "person med funktionsnedsättning, personen med funktionsnedsättning, personer med "
          "funktionsnedsättning, "
          "personerna med funktionsnedsättning");
    CHECK(person.gender == Gender::utrum);
    const Paradigm school = only("anpassad grundskola");
    CHECK(form_with(school, noun_features()[0])->text == "anpassad grundskola");
    CHECK(form_with(school, noun_features()[3])->text == "anpassade grundskolans");
    CHECK(form_with(school, noun_features()[4])->text == "anpassade grundskolor");
    const Paradigm home = only("särskilt boende");
    CHECK(only("fast mellanslag").lemma == "fast mellanslag");
    CHECK(home.lemma == "särskilt boende");
    CHECK(home.gender == Gender::neuter);
    CHECK(form_with(home, noun_features()[2])->text == "särskilda boendet");
    const Paradigm individual = only("den enskilde");
    CHECK(forms_of(individual) ==
          "den enskilde, den enskildes, den enskilda, den enskildas, de enskilda, de enskildas");
    const Paradigm see_to = only("se till");
    CHECK(form_with(see_to, finite(Tense::present, Voice::active))->text == "ser till");
    CHECK(form_with(see_to, finite(Tense::past, Voice::passive))->text == "sågs till");
    CHECK(form_with(only("ha rätt"), finite(Tense::past, Voice::active))->text == "hade rätt");
    CHECK(form_with(only("äldre person"), noun_features()[7])->text == "äldre personernas");
    CHECK(form_with(only("utrikes född"), plural_adjective())->text == "utrikes födda");
    const Paradigm receive = only("ta emot");
    CHECK(form_with(receive, past_participle(Gender::utrum))->text == "mottagen");
}

Missing reason(const Paradigm& target, const Paradigm& source, std::string_view form);

std::string same_form(const Paradigm& target, const Paradigm& source, std::string_view form) {
    for (const Form& candidate : source.forms) {
        if (candidate.text != form) continue;
        const Counterpart found = counterpart(target, source.word_class, candidate.features);
        return found.form == nullptr ? "-" : found.form->text;
    }
    return "no such form";
}

Missing reason(const Paradigm& target, const Paradigm& source, std::string_view form) {
    for (const Form& candidate : source.forms) {
        if (candidate.text == form) return counterpart(target, source.word_class, candidate.features).missing;
    }
    return Missing::nothing;
}

TEST_CASE("the same form of another word") {
    const Paradigm kund = only("kund");
    CHECK(same_form(only("invånare"), kund, "kundernas") == "invånarnas");
    CHECK(same_form(only("invånare"), kund, "kunds") == "invånares");
    CHECK(same_form(only("medlem"), kund, "kunders") == "medlemmars");
    CHECK(same_form(only("person med funktionsnedsättning"), kund, "kunderna") ==
          "personerna med funktionsnedsättning");
    const Paradigm get = *known_verb("få");
    const Paradigm receive = only("erhålla");
    CHECK(same_form(get, receive, "erhöll") == "fick");
    CHECK(same_form(get, receive, "erhållit") == "fått");
    CHECK(same_form(only("se till"), only("tillse"), "tillsåg") == "såg till");
    CHECK(same_form(only("funktionsnedsatt"), only("handikappad"), "handikappade") == "funktionsnedsatta");
    CHECK(reason(uninflected("med funktionsnedsättning"), only("handikappad"), "handikappade") ==
          Missing::word_class);
    CHECK(same_form(uninflected("på grund av"), uninflected("till följd av"), "till följd av") ==
          "på grund av");
}

TEST_CASE("why a form is missing") {
    const Paradigm kund = only("kund");
    const Paradigm receive = only("erhålla");
    CHECK(reason(only("ansvar"), kund, "kunder") == Missing::plural);
    CHECK(reason(*noun_from_notation("pengar", "pl."), kund, "kund") == Missing::singular);
    CHECK(reason(only("person med funktionsnedsättning"), kund, "kundernas") == Missing::genitive);
    CHECK(reason(*known_verb("få"), receive, "erhölls") == Missing::passive);
    CHECK(reason(*known_verb("få"), receive, "erhållen") == Missing::participle);
    CHECK(reason(*known_verb("få"), kund, "kund") == Missing::word_class);
    CHECK(reason(*adjective_of_class("anställd", "av_0_korkad"), *known_adjective("stor"), "större") ==
          Missing::comparison);
    CHECK(reason(*known_adjective("rädd"), *known_adjective("stor"), "stort") == Missing::neuter);
}

TEST_CASE("an intransitive verb has neither passive nor participle to give") {
    const Paradigm source = *verb_from_notation("påbörja", "-de -t");
    const Paradigm target = inflections("börja", lexicon(), WordClass::verb).front();
    const auto missing = [&](const Features& features) {
        return counterpart(target, WordClass::verb, features).missing;
    };
    CHECK(missing(finite(Tense::present, Voice::passive)) == Missing::passive);
    CHECK(missing(past_participle(Gender::none)) == Missing::participle);
    CHECK(counterpart(target, source.word_class, finite(Tense::past, Voice::active)).form->text == "började");
    CHECK(form_with(*verb_from_notation("få", "fick fått"), present_participle()) == nullptr);
}

TEST_CASE("verbs of two inflections, and verbs in -s") {
    const Paradigm leda = inflections("leda", lexicon(), WordClass::verb).front();
    CHECK(form_with(leda, finite(Tense::present, Voice::active))->text == "leder");
    CHECK(form_with(leda, supine(Voice::active))->text == "lett");
    const Paradigm finnas = inflections("finnas", lexicon()).front();
    CHECK(form_with(finnas, finite(Tense::present, Voice::active))->text == "finns");
    CHECK(form_with(finnas, supine(Voice::active))->text == "funnits");
}

TEST_CASE("a stated class may contradict the lexicon") {
    CHECK(contradicting_paradigm(*verb_from_notation("skriva", "-de -t"), lexicon()));
    CHECK(contradicting_paradigm(*verb_from_notation("använda", "-de -t"), lexicon()));
    CHECK(contradicting_paradigm(*noun_from_notation("person", "-et -er"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*verb_from_notation("skriva", "skrev skrivit skriven"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*verb_from_notation("leda", "ledde lett ledd"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*noun_from_notation("kund", "-en -er"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*noun_from_notation("remiss", "-en -er"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*noun_from_notation("dagis", "-et = -en"), lexicon()));
    CHECK_FALSE(contradicting_paradigm(*noun_from_notation("kontaktcenter", "kontaktcentret ="), lexicon()));
}

TEST_CASE("words of which the dictionary knows too little or too much") {
    CHECK(forms_of(only("remiss")).find("remisser,") != std::string::npos);
    CHECK(forms_of(only("ansökan")).find("ansökningar,") != std::string::npos);
    CHECK(forms_of(inflections("anhörig", lexicon()).front()).find("anhöriga") != std::string::npos);
    CHECK(forms_of(only("besluta")).find("beslöt,") != std::string::npos);
    CHECK(forms_of(inflections("bra", lexicon(), WordClass::adjective).front()) == "bra, bättre, bäst, bästa, bäste");
    CHECK(only("yrka").word_class == WordClass::verb);
    CHECK(only("överklaga").word_class == WordClass::verb);
    CHECK(inflections("kontaktcenter", lexicon()).front().gender == Gender::neuter);
    CHECK(only("flera").word_class == WordClass::uninflected);
}

}  // namespace
}  // namespace ordval::swedish
