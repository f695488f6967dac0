#include "swedish/word_lookup.hpp"

#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/compound.hpp"
#include "swedish/letters.hpp"
#include "swedish/phrase.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

/// Words that are never the inflected part of a term, whatever noun or verb is spelt like them: "med" is also
/// the runner of a sledge. A phrase that begins with one of them is a set phrase: "på grund av", "så att".
constexpr std::string_view function_words =
    "av bland efter enligt för från genom hos i inför inom jämlikt jämte med medelst mellan mot om på samt "
    "sedan som till trots under utan vid åt över och eller men att så då när där vad vilket vilken var vart "
    "han hon den det de dem dom denna detta bara flera";

Paradigms of_tables(std::string_view lemma) {
    Paradigms found;
    if (auto verb = known_verb(lemma)) found.push_back(std::move(*verb));
    if (auto adjective = known_adjective(lemma)) found.push_back(std::move(*adjective));
    return found;
}

Paradigms guessed(std::string_view lemma, Wanted wanted) {
    const auto may_be = [&](WordClass word_class) { return !wanted || *wanted == word_class; };
    if (may_be(WordClass::noun)) {
        if (auto noun = guess_noun(lemma)) return {std::move(*noun)};
    }
    // "Handisam" is a name, and no adjective like "sparsam".
    const bool is_name = to_lower(lemma) != lemma;
    if (may_be(WordClass::adjective) && !is_name) {
        if (auto adjective = guess_adjective(lemma)) return {std::move(*adjective)};
    }
    // Most words in -a are no verbs, unless somebody says so.
    if (may_be(WordClass::verb) && (wanted || lemma.ends_with("era"))) {
        if (auto verb = guess_verb(lemma)) return {std::move(*verb)};
    }
    return {};
}

bool has_form(const Paradigm& word, std::string_view text) {
    return std::any_of(word.forms.begin(), word.forms.end(),
                       [&](const Form& form) { return form.text == text; });
}

/// A verb whose class the dictionary does not tell ("erlägga"), by the listed verb that it ends in, if the
/// dictionary has its past and supine.
Paradigms of_listed_verb(std::string_view lemma, const Lexicon& lexicon) {
    auto verb = verb_like_listed(lemma);
    if (!verb) return {};
    const auto is_listed = [&](const Features& features) {
        return std::any_of(verb->forms.begin(), verb->forms.end(), [&](const Form& form) {
            return form.features == features && lexicon.contains(form.text);
        });
    };
    if (!is_listed(finite(Tense::past, Voice::active)) || !is_listed(supine(Voice::active))) return {};
    verb->source = FormSource::lexicon;
    return {std::move(*verb)};
}

/// An older infinitive ("taga", "medgiva"): only what differs from today's verb belongs to it.
Paradigms of_older_infinitive(std::string_view lemma, const Paradigm& listed) {
    if (!lemma.ends_with('a') || !has_form(listed, std::string(lemma) + "s")) return {};
    Paradigm verb;
    verb.lemma = std::string(lemma);
    verb.word_class = WordClass::verb;
    verb.source = FormSource::lexicon;
    const std::string stem(without_last(lemma, 1));
    verb.forms = {{verb.lemma, infinitive(Voice::active)},
                  {stem + "er", finite(Tense::present, Voice::active)},
                  {verb.lemma + "s", infinitive(Voice::passive)},
                  {stem + "es", finite(Tense::present, Voice::passive)},
                  {stem, imperative()}};
    return {std::move(verb)};
}

/// A word of which the dictionary has several forms without saying what they are.
Paradigms of_unknown_class(std::string_view lemma, const Paradigm& listed, const Lexicon& lexicon) {
    if (Paradigms found = of_listed_verb(lemma, lexicon); !found.empty()) return found;
    if (Paradigms found = of_older_infinitive(lemma, listed); !found.empty()) return found;
    // "begäran", of begära.
    if (lemma.ends_with("an") && lexicon.contains(without_last(lemma, 1))) {
        if (auto noun = noun_of_class(lemma, "nn_0u_samverkan")) {
            noun->source = FormSource::lexicon;
            return {std::move(*noun)};
        }
    }
    // "Anhörig", "anhöriga", which the dictionary does not call an adjective.
    if (lemma.ends_with("ig") && lexicon.contains(std::string(lemma) + "a")) {
        if (auto adjective = adjective_of_class(lemma, "av_1_gul")) {
            adjective->source = FormSource::lexicon;
            std::erase_if(adjective->forms, [&](const Form& form) { return !lexicon.contains(form.text); });
            return {std::move(*adjective)};
        }
    }
    return {listed};
}

bool is_same_verb(const Paradigm& left, const Paradigm& right) {
    const Features present = finite(Tense::present, Voice::active);
    const Form* left_form = form_with(left, present);
    const Form* right_form = form_with(right, present);
    return left.word_class == WordClass::verb && right.word_class == WordClass::verb &&
           left_form != nullptr && right_form != nullptr && left_form->text == right_form->text;
}

/// A verb with two inflections ("bestred" and "bestridde") is one verb, the form in the closed list first;
/// one that the list has ("vara, är") comes before others of the same spelling ("vara, varar").
Paradigms with_verbs_joined(Paradigms words, std::string_view lemma) {
    if (const auto listed = known_verb(lemma)) {
        const auto is_listed = [&](const Paradigm& word) { return is_same_verb(word, *listed); };
        std::stable_partition(words.begin(), words.end(), [&](const Paradigm& word) {
            return is_listed(word) &&
                   has_form(word, form_with(*listed, finite(Tense::past, Voice::active))->text);
        });
    }
    Paradigms joined;
    for (Paradigm& word : words) {
        const auto same = std::find_if(joined.begin(), joined.end(),
                                       [&](const Paradigm& other) { return is_same_verb(other, word); });
        if (same == joined.end()) {
            joined.push_back(std::move(word));
            continue;
        }
        for (Form& form : word.forms) {
            if (!has_form(*same, form.text)) same->forms.push_back(std::move(form));
        }
    }
    return joined;
}

/// The dictionary has "yrkan" and "början" as if of nouns "yrka" and "börja"; they are nouns of their own.
bool is_stem_of_noun_in_an(const Paradigm& word, const Paradigms& words) {
    constexpr std::string_view real_nouns = "hetta leda svalka";
    return word.class_id == "nn_0u_akribi" && word.lemma.ends_with('a') && !is_one_of(word.lemma, real_nouns) &&
           std::any_of(words.begin(), words.end(), [](const Paradigm& other) {
               return other.word_class == WordClass::verb;
           });
}

/// "Ett center" is usual, "en center" a spelling of the party's name.
void put_usual_first(Paradigms& words, std::string_view lemma) {
    if (!lemma.ends_with("center")) return;
    std::stable_partition(words.begin(), words.end(),
                          [](const Paradigm& word) { return word.gender == Gender::neuter; });
}

/// The dictionary's paradigms in the order of their likelihood.
Paradigms of_lexicon(std::string_view lemma, const Lexicon& lexicon) {
    Paradigms found;
    for (Paradigm& word : lexicon.paradigms(lemma)) {
        const bool is_unknown = word.word_class == WordClass::uninflected && word.forms.size() > 1;
        Paradigms words = is_unknown ? of_unknown_class(lemma, word, lexicon) : Paradigms{std::move(word)};
        std::move(words.begin(), words.end(), std::back_inserter(found));
    }
    Paradigms kept;
    std::copy_if(found.begin(), found.end(), std::back_inserter(kept),
                 [&](const Paradigm& word) { return !is_stem_of_noun_in_an(word, found); });
    put_usual_first(kept, lemma);
    return with_verbs_joined(std::move(kept), lemma);
}

/// A definite form that is a term as it stands ("kommunstyrelsen", "allmogen"), or the passive of a verb
/// ("prövas"): what goes on from it.
Paradigms of_form(std::string_view lemma, const Lexicon& lexicon) {
    if (auto listed = known_verb(lemma); listed && lemma.ends_with('s')) {
        listed->source = FormSource::lexicon;
        return {std::move(*listed)};
    }
    for (const Analysis& reading : lexicon.analyses(lemma)) {
        const Features& features = reading.features;
        const bool is_definite = reading.word_class == WordClass::noun && !reading.is_name &&
                                 features.definiteness == Definiteness::definite &&
                                 features.grammatical_case == Case::nominative;
        if (!is_definite && features != infinitive(Voice::passive)) continue;
        Paradigm part;
        part.lemma = std::string(lemma);
        part.word_class = reading.word_class;
        part.gender = reading.gender;
        part.source = FormSource::lexicon;
        if (is_definite) {
            Features as_genitive = features;
            as_genitive.grammatical_case = Case::genitive;
            part.forms = {{part.lemma, features}, {genitive(lemma), as_genitive}};
            return {std::move(part)};
        }
        for (const Paradigm& verb : lexicon.paradigms(reading.lemma)) {
            if (verb.word_class != WordClass::verb || verb.class_id != reading.class_id) continue;
            for (const Form& form : verb.forms) {
                if (form.features.voice == Voice::passive) part.forms.push_back(form);
            }
            return {std::move(part)};
        }
    }
    return {};
}

Paradigms with_front(std::string_view front, const Paradigms& words) {
    Paradigms compounds;
    for (const Paradigm& word : words) compounds.push_back(with_front(front, word));
    return compounds;
}

/// A compound inflects like its last part.
Paradigms of_compound(std::string_view lemma, const SharedLexicon& lexicon) {
    if (const std::size_t hyphen = lemma.rfind('-'); hyphen != lemma.npos && hyphen + 1 < lemma.size()) {
        return with_front(lemma.substr(0, hyphen + 1), paradigms_of_word(lemma.substr(hyphen + 1), lexicon));
    }
    if (!lexicon) return {};
    const std::string lower = to_lower(lemma);
    const Split split = CompoundSplitter(lexicon).split(lower, 1).front();
    if (split.parts.size() < 2 || lower.size() != lemma.size()) return {};
    const std::size_t begin = split.parts.back().span.begin;
    Paradigms heads = of_lexicon(lemma.substr(begin), *lexicon);
    std::erase_if(heads, [](const Paradigm& word) { return word.word_class == WordClass::uninflected; });
    // "handikappfråga" is a noun: verbs take particles before them, not nouns.
    if (!of_class(heads, WordClass::noun).empty()) heads = of_class(heads, WordClass::noun);
    return with_front(lemma.substr(0, begin), heads);
}

Paradigms of_inflected_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted);

/// "förtroendevald" as a noun. Marked as guessed: the same forms stand before nouns as well.
Paradigms of_adjective_as_person(std::string_view lemma, const SharedLexicon& lexicon) {
    Paradigms persons;
    for (const Paradigm& adjective : of_inflected_word(lemma, lexicon, WordClass::adjective)) {
        Paradigm person = as_person(adjective);
        person.source = FormSource::guessed;
        if (person.word_class == WordClass::noun) persons.push_back(std::move(person));
    }
    return persons;
}

/// "rörande" is a participle, and a preposition; which, its neighbours in the rule tell.
Paradigms of_present_participle(std::string_view lemma, const SharedLexicon& lexicon) {
    Paradigms found = of_inflected_word(lemma, lexicon, {});
    if (!found.empty()) found.push_back(uninflected(lemma));
    return found;
}

/// What each source knows, the most certain first; one that does not know the wanted class is passed over.
Paradigms of_inflected_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted) {
    const auto fitting = [&](Paradigms words) { return wanted ? of_class(words, *wanted) : words; };
    if (lexicon) {
        if (Paradigms found = fitting(of_lexicon(lemma, *lexicon)); !found.empty()) return found;
        if (Paradigms found = fitting(paradigms_of_participle(lemma, *lexicon)); !found.empty()) return found;
        if (Paradigms found = fitting(of_form(lemma, *lexicon)); !found.empty()) return found;
    }
    if (Paradigms found = fitting(of_tables(lemma)); !found.empty()) return found;
    if (Paradigms found = fitting(of_compound(lemma, lexicon)); !found.empty()) return found;
    if (Paradigms found = guessed(lemma, wanted); !found.empty()) return found;
    return wanted == WordClass::noun ? of_adjective_as_person(lemma, lexicon) : Paradigms{};
}

}  // namespace

Paradigms of_class(const Paradigms& words, WordClass word_class) {
    Paradigms found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const Paradigm& word) { return word.word_class == word_class; });
    return found;
}

Paradigms paradigms_of_participle(std::string_view lemma, const Lexicon& lexicon) {
    for (const Analysis& reading : lexicon.analyses(lemma)) {
        if (reading.features != past_participle(Gender::utrum)) continue;
        const char* class_id = lemma.ends_with("d")    ? "av_0_korkad"
                               : lemma.ends_with("en") ? "av_1_utbrunnen"
                                                       : "av_0_uppvikt";
        auto word = adjective_of_class(lemma, class_id);
        if (!word) continue;
        std::erase_if(word->forms, [](const Form& form) { return form.features.degree != Degree::positive; });
        word->source = FormSource::lexicon;
        return {std::move(*word)};
    }
    return {};
}

bool is_function_word(std::string_view lower) {
    return is_one_of(lower, function_words);
}

Paradigms paradigms_of_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted) {
    if (!wanted && is_one_of(lemma, function_words)) return {uninflected(lemma)};
    if (!wanted && ends_with_any(lemma, "ande ende")) return of_present_participle(lemma, lexicon);
    return of_inflected_word(lemma, lexicon, wanted);
}

}  // namespace ordval::swedish
