#include "swedish/phrase.hpp"

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"

namespace ordval::swedish {
namespace {

std::string joined(std::string_view first, std::string_view second) {
    std::string text(first);
    text += ' ';
    text += second;
    return text;
}

Paradigm same_word_with(const Paradigm& word, std::string lemma) {
    Paradigm phrase;
    phrase.lemma = std::move(lemma);
    phrase.word_class = word.word_class;
    phrase.gender = word.gender;
    phrase.source = word.source;
    return phrase;
}

/// The form of an adjective before this form of a noun; null when it lacks it.
const Form* agreeing(const Paradigm& adjective, const Features& noun_form, Gender gender) {
    if (noun_form.number == Number::plural) return form_with(adjective, plural_adjective());
    if (noun_form.definiteness == Definiteness::definite) return form_with(adjective, definite_adjective());
    return form_with(adjective, indefinite_adjective(gender));
}

/// What a particle is as the first part of a participle: "emot" gives "mottagen".
std::string_view front_of_participle(std::string_view particle) {
    if (particle == "emot") return "mot";
    if (particle == "igenom") return "genom";
    return particle;
}

}  // namespace

Paradigm with_tail(const Paradigm& head, std::string_view tail) {
    Paradigm phrase = same_word_with(head, joined(head.lemma, tail));
    for (const Form& form : head.forms) {
        const bool genitive_form = form.features.grammatical_case == Case::genitive;
        if (genitive_form || form.features.verb_form == VerbForm::participle) continue;
        phrase.forms.push_back({joined(form.text, tail), form.features});
    }
    return phrase;
}

Paradigm with_attribute(const Paradigm& adjective, const Paradigm& noun) {
    const Form* lemma = form_with(adjective, indefinite_adjective(noun.gender));
    Paradigm phrase = same_word_with(noun, joined(lemma ? lemma->text : adjective.lemma, noun.lemma));
    for (const Form& form : noun.forms) {
        const Form* attribute = agreeing(adjective, form.features, noun.gender);
        if (attribute != nullptr) phrase.forms.push_back({joined(attribute->text, form.text), form.features});
    }
    return phrase;
}

Paradigm with_particle(const Paradigm& verb, std::string_view particle) {
    Paradigm phrase = same_word_with(verb, joined(verb.lemma, particle));
    for (const Form& form : verb.forms) {
        const bool participle = form.features.verb_form == VerbForm::participle;
        std::string text =
            participle ? std::string(front_of_participle(particle)) + form.text : joined(form.text, particle);
        phrase.forms.push_back({std::move(text), form.features});
    }
    return phrase;
}

Paradigm with_article(const Paradigm& adjective) {
    Paradigm person;
    person.word_class = WordClass::noun;
    person.gender = Gender::utrum;
    person.source = adjective.source;
    const auto add = [&](std::string_view article, const std::string& form, std::size_t index) {
        person.forms.push_back({joined(article, form), noun_features()[index]});
        person.forms.push_back({joined(article, genitive(form)), noun_features()[index + 1]});
    };
    const Form* definite = form_with(adjective, definite_adjective());
    const Form* plural = form_with(adjective, plural_adjective());
    if (definite == nullptr || plural == nullptr) return uninflected(adjective.lemma);
    if (definite->text.ends_with('a')) add("den", std::string(without_last(definite->text, 1)) + "e", 2);
    add("den", definite->text, 2);
    add("de", plural->text, 6);
    person.lemma = person.forms.front().text;
    return person;
}

Paradigm as_person(const Paradigm& adjective) {
    Paradigm person = with_article(adjective);
    if (person.word_class != WordClass::noun) return person;
    const std::string plural = form_with(adjective, plural_adjective())->text;
    // In running text the form in -a is as usual as the one in -e, and it is right for everybody.
    std::erase_if(person.forms,
                  [](const Form& form) { return form.text.ends_with('e') || form.text.ends_with("es"); });
    person.lemma = adjective.lemma;
    person.forms.insert(person.forms.begin(), {{person.lemma, noun_features()[0]},
                                               {genitive(person.lemma), noun_features()[1]},
                                               {plural, noun_features()[4]},
                                               {genitive(plural), noun_features()[5]}});
    person.compound_stems = {adjective.lemma};
    return person;
}

Paradigm with_front(std::string_view front, const Paradigm& word) {
    Paradigm compound = word;
    compound.lemma.insert(0, front);
    for (Form& form : compound.forms) form.text.insert(0, front);
    for (std::string& stem : compound.compound_stems) stem.insert(0, front);
    return compound;
}

}  // namespace ordval::swedish
