// The same form of another word, and why there is none.
#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/inflection.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

bool has(const Paradigm& word, bool (*holds)(const Features&)) {
    return std::any_of(word.forms.begin(), word.forms.end(),
                       [&](const Form& form) { return holds(form.features); });
}

Missing missing_of_noun(const Paradigm& word, const Features& wanted) {
    const bool plural = wanted.number == Number::plural;
    if (plural && !has(word, [](const Features& f) { return f.number == Number::plural; }))
        return Missing::plural;
    if (!plural && !has(word, [](const Features& f) { return f.number == Number::singular; }))
        return Missing::singular;
    const bool genitive = wanted.grammatical_case == Case::genitive;
    if (genitive && !has(word, [](const Features& f) { return f.grammatical_case == Case::genitive; })) {
        return Missing::genitive;
    }
    return wanted.definiteness == Definiteness::definite ? Missing::definite : Missing::form;
}

Missing missing_of_verb(const Paradigm& word, const Features& wanted) {
    const bool passive = wanted.voice == Voice::passive;
    if (passive && !has(word, [](const Features& f) { return f.voice == Voice::passive; }))
        return Missing::passive;
    return wanted.verb_form == VerbForm::participle ? Missing::participle : Missing::form;
}

Missing missing_of_adjective(const Features& wanted) {
    if (wanted.degree == Degree::comparative || wanted.degree == Degree::superlative)
        return Missing::comparison;
    return wanted.gender == Gender::neuter ? Missing::neuter : Missing::form;
}

Missing reason_for(const Paradigm& word, const Features& wanted) {
    switch (word.word_class) {
        case WordClass::noun: return missing_of_noun(word, wanted);
        case WordClass::verb: return missing_of_verb(word, wanted);
        case WordClass::adjective: return missing_of_adjective(wanted);
        case WordClass::uninflected: return Missing::form;
    }
    return Missing::form;
}

/// A past participle as the features of an adjective. The form for plural and definite is one form of most
/// adjectives.
Features as_adjective(const Features& participle) {
    return participle.gender == Gender::none ? plural_adjective() : indefinite_adjective(participle.gender);
}

Features as_participle(const Features& adjective) {
    return past_participle(adjective.gender);
}

/// The dictionary has "börjat" and "började", which are other forms of börja, but no "börjad": a verb without
/// that participle is intransitive, and "arbetet börjas" no Swedish.
bool lacks_participle(const Paradigm& word) {
    return word.word_class == WordClass::verb && word.source == FormSource::lexicon &&
           form_with(word, past_participle(Gender::neuter)) && !form_with(word, past_participle(Gender::utrum));
}

}  // namespace

Counterpart counterpart(const Paradigm& word, WordClass from, const Features& features) {
    const bool is_set_phrase = word.word_class == WordClass::uninflected && word.forms.size() == 1;
    if (is_set_phrase && from == WordClass::uninflected) return {&word.forms.front(), Missing::nothing};
    Features wanted = features;
    if (word.word_class != from) {
        const bool participle = features.verb_form == VerbForm::participle && features.tense == Tense::past;
        const bool positive = features.degree == Degree::positive && features.grammatical_case == Case::none;
        if (word.word_class == WordClass::adjective && from == WordClass::verb && participle) {
            wanted = as_adjective(features);
        } else if (word.word_class == WordClass::verb && from == WordClass::adjective && positive) {
            wanted = as_participle(features);
        } else {
            return {nullptr, Missing::word_class};
        }
    }
    const bool is_past_participle = wanted.verb_form == VerbForm::participle && wanted.tense == Tense::past;
    if ((is_past_participle || wanted.voice == Voice::passive) && lacks_participle(word))
        return {nullptr, is_past_participle ? Missing::participle : Missing::passive};
    if (const Form* form = form_with(word, wanted)) return {form, Missing::nothing};
    return {nullptr, reason_for(word, wanted)};
}

}  // namespace ordval::swedish
