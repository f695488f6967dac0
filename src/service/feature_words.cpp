#include "service/feature_words.hpp"

#include "service/bilingual.hpp"

namespace ordval::service {

using namespace swedish;  // every case below names a feature

namespace {

Bilingual words_for(Number number) {
    switch (number) {
        case Number::none: return {"", ""};
        case Number::singular: return {"singular", "singular"};
        case Number::plural: return {"plural", "plural"};
    }
    return {"", ""};
}

Bilingual words_for(Definiteness definiteness) {
    switch (definiteness) {
        case Definiteness::none: return {"", ""};
        case Definiteness::indefinite: return {"obestämd form", "indefinite"};
        case Definiteness::definite: return {"bestämd form", "definite"};
    }
    return {"", ""};
}

Bilingual words_for(Case grammatical_case) {
    switch (grammatical_case) {
        case Case::none: return {"", ""};
        case Case::nominative: return {"nominativ", "nominative"};
        case Case::genitive: return {"genitiv", "genitive"};
    }
    return {"", ""};
}

Bilingual words_for(Gender gender) {
    switch (gender) {
        case Gender::none: return {"", ""};
        case Gender::utrum: return {"utrum", "utrum"};
        case Gender::neuter: return {"neutrum", "neuter"};
    }
    return {"", ""};
}

Bilingual words_for(Degree degree) {
    switch (degree) {
        case Degree::none:
        case Degree::positive: return {"", ""};
        case Degree::comparative: return {"komparativ", "comparative"};
        case Degree::superlative: return {"superlativ", "superlative"};
    }
    return {"", ""};
}

Bilingual words_for(Voice voice) {
    return voice == Voice::passive ? Bilingual{"passiv", "passive"} : Bilingual{"", ""};
}

/// Swedish grammar has one word for form and tense together.
Bilingual words_for_verb(const Features& features) {
    if (features.mood == Mood::imperative) return {"imperativ", "imperative"};
    const bool is_past = features.tense == Tense::past;
    switch (features.verb_form) {
        case VerbForm::none: return {"", ""};
        case VerbForm::infinitive: return {"infinitiv", "infinitive"};
        case VerbForm::finite:
            return is_past ? Bilingual{"preteritum", "past"} : Bilingual{"presens", "present"};
        case VerbForm::supine: return {"supinum", "supine"};
        case VerbForm::participle:
            return is_past ? Bilingual{"perfekt particip", "past participle"}
                           : Bilingual{"presens particip", "present participle"};
    }
    return {"", ""};
}

}  // namespace

std::string feature_words(const Features& features, Language language) {
    std::string text;
    for (const Bilingual& words :
         {words_for_verb(features), words_for(features.voice), words_for(features.degree),
          words_for(features.number), words_for(features.definiteness), words_for(features.gender),
          words_for(features.grammatical_case)}) {
        const std::string word = words.in(language);
        if (!word.empty()) text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

const char* word_class_word(WordClass word_class, Language language) {
    switch (word_class) {
        case WordClass::noun: return Bilingual{"substantiv", "noun"}.in(language);
        case WordClass::adjective: return Bilingual{"adjektiv", "adjective"}.in(language);
        case WordClass::verb: return Bilingual{"verb", "verb"}.in(language);
        case WordClass::uninflected: return Bilingual{"oböjligt ord", "uninflected word"}.in(language);
    }
    return "";
}

const char* gender_word(Gender gender, Language language) {
    return words_for(gender).in(language);
}

}  // namespace ordval::service
