#include "service/feature_words.hpp"

#include "messages/message.hpp"

namespace ordval::service {

using namespace swedish;  // every case below names a feature

namespace {

Message words_for(Number number) {
    switch (number) {
        case Number::none: return Message::nothing;
        case Number::singular: return Message::singular;
        case Number::plural: return Message::plural;
    }
    return Message::nothing;
}

Message words_for(Definiteness definiteness) {
    switch (definiteness) {
        case Definiteness::none: return Message::nothing;
        case Definiteness::indefinite: return Message::indefinite;
        case Definiteness::definite: return Message::definite;
    }
    return Message::nothing;
}

Message words_for(Case grammatical_case) {
    switch (grammatical_case) {
        case Case::none: return Message::nothing;
        case Case::nominative: return Message::nominative;
        case Case::genitive: return Message::genitive;
    }
    return Message::nothing;
}

Message words_for(Gender gender) {
    switch (gender) {
        case Gender::none: return Message::nothing;
        case Gender::utrum: return Message::utrum;
        case Gender::neuter: return Message::neuter;
    }
    return Message::nothing;
}

Message words_for(Degree degree) {
    switch (degree) {
        case Degree::none:
        case Degree::positive: return Message::nothing;
        case Degree::comparative: return Message::comparative;
        case Degree::superlative: return Message::superlative;
    }
    return Message::nothing;
}

Message words_for(Voice voice) {
    return voice == Voice::passive ? Message::passive : Message::nothing;
}

/// Swedish grammar has one word for form and tense together.
Message words_for_verb(const Features& features) {
    if (features.mood == Mood::imperative) return Message::imperative;
    const bool is_past = features.tense == Tense::past;
    switch (features.verb_form) {
        case VerbForm::none: return Message::nothing;
        case VerbForm::infinitive: return Message::infinitive;
        case VerbForm::finite:
            return is_past ? Message::past : Message::present;
        case VerbForm::supine: return Message::supine;
        case VerbForm::participle:
            return is_past ? Message::past_participle : Message::present_participle;
    }
    return Message::nothing;
}

}  // namespace

std::string feature_words(const Features& features, Language language) {
    std::string text;
    for (const Message words :
         {words_for_verb(features), words_for(features.voice), words_for(features.degree),
          words_for(features.number), words_for(features.definiteness), words_for(features.gender),
          words_for(features.grammatical_case)}) {
        const std::string word = say(words, language);
        if (!word.empty()) text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string word_class_word(WordClass word_class, Language language) {
    switch (word_class) {
        case WordClass::noun: return say(Message::noun, language);
        case WordClass::adjective: return say(Message::adjective, language);
        case WordClass::verb: return say(Message::verb, language);
        case WordClass::uninflected: return say(Message::uninflected, language);
    }
    return "";
}

std::string gender_word(Gender gender, Language language) {
    return say(words_for(gender), language);
}

}  // namespace ordval::service
