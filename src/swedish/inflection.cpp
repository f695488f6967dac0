#include "swedish/inflection.hpp"

#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/compound.hpp"
#include "swedish/letters.hpp"
#include "swedish/phrase.hpp"
#include "swedish/verb.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using Paradigms = std::vector<Paradigm>;
using SharedLexicon = std::shared_ptr<const Lexicon>;
using Wanted = std::optional<WordClass>;

/// What may follow a noun and belong to it.
constexpr std::string_view prepositions =
    "av bland efter för från hos i inom med mellan mot om på samt som till under utan vid åt över";

/// Words that are never the inflected part of a term, whatever noun or verb is spelt like them: "med" is also the
/// runner of a sledge. A phrase that begins with one of them is a set phrase: "på grund av", "så att".
constexpr std::string_view function_words =
    "av bland efter enligt för från genom hos i inför inom jämlikt jämte med medelst mellan mot om på samt "
    "sedan som till trots under utan vid åt över och eller men att så då när där vad vilket vilken var vart "
    "han hon den det de dem dom denna detta bara";

/// What may follow a verb and make one meaning with it.
constexpr std::string_view particles =
    "av bort efter emot fram från för förbi genom hem i ifrån igenom igång ihop in inne isär kvar loss med "
    "ned ner om "
    "på samman till tillbaka undan under upp ur ut vid åt över överens";

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

/// "handikappad" is in the dictionary as a form of a verb; as a term it is an adjective.
Paradigms of_participle(std::string_view lemma, const Lexicon& lexicon) {
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

bool has_form(const Paradigm& word, std::string_view text) {
    return std::any_of(word.forms.begin(), word.forms.end(), [&](const Form& form) { return form.text == text; });
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
    return {listed};
}

bool is_same_verb(const Paradigm& left, const Paradigm& right) {
    const Features present = finite(Tense::present, Voice::active);
    const Form* left_form = form_with(left, present);
    const Form* right_form = form_with(right, present);
    return left.word_class == WordClass::verb && right.word_class == WordClass::verb && left_form != nullptr &&
           right_form != nullptr && left_form->text == right_form->text;
}

/// A verb with two inflections ("bestred" and "bestridde") is one verb, the form in the closed list first; one
/// that the list has ("vara, är") comes before others of the same spelling ("vara, varar").
Paradigms with_verbs_joined(Paradigms words, std::string_view lemma) {
    if (const auto listed = known_verb(lemma)) {
        const auto is_listed = [&](const Paradigm& word) { return is_same_verb(word, *listed); };
        std::stable_partition(words.begin(), words.end(), [&](const Paradigm& word) {
            return is_listed(word) && has_form(word, form_with(*listed, finite(Tense::past, Voice::active))->text);
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

/// The dictionary's paradigms in the order of their likelihood.
Paradigms of_lexicon(std::string_view lemma, const Lexicon& lexicon) {
    Paradigms found;
    for (Paradigm& word : lexicon.paradigms(lemma)) {
        const bool is_unknown = word.word_class == WordClass::uninflected && word.forms.size() > 1;
        Paradigms words = is_unknown ? of_unknown_class(lemma, word, lexicon) : Paradigms{std::move(word)};
        std::move(words.begin(), words.end(), std::back_inserter(found));
    }
    return with_verbs_joined(std::move(found), lemma);
}

/// A definite form that is a term as it stands ("kommunstyrelsen", "allmogen"), or the passive of a verb
/// ("prövas"): what goes on from it.
Paradigms of_form(std::string_view lemma, const Lexicon& lexicon) {
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

Paradigms of_class(const Paradigms& words, WordClass word_class) {
    Paradigms found;
    std::copy_if(words.begin(), words.end(), std::back_inserter(found),
                 [&](const Paradigm& word) { return word.word_class == word_class; });
    return found;
}

Paradigms of_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted = {});

/// A compound inflects like its last part.
Paradigms of_compound(std::string_view lemma, const SharedLexicon& lexicon) {
    if (const std::size_t hyphen = lemma.rfind('-'); hyphen != lemma.npos && hyphen + 1 < lemma.size()) {
        return with_front(lemma.substr(0, hyphen + 1), of_word(lemma.substr(hyphen + 1), lexicon));
    }
    if (!lexicon) return {};
    const std::string lower = to_lower(lemma);
    const Split split = CompoundSplitter(lexicon).split(lower, 1).front();
    if (split.parts.size() < 2 || lower.size() != lemma.size()) return {};
    const std::size_t begin = split.parts.back().span.begin;
    Paradigms heads = lexicon->paradigms(lemma.substr(begin));
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

Paradigms of_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted) {
    if (!wanted && is_one_of(lemma, function_words)) return {uninflected(lemma)};
    if (!wanted && ends_with_any(lemma, "ande ende")) return of_present_participle(lemma, lexicon);
    return of_inflected_word(lemma, lexicon, wanted);
}

/// What each source knows, the most certain first; one that does not know the wanted class is passed over.
Paradigms of_inflected_word(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted) {
    const auto fitting = [&](Paradigms words) { return wanted ? of_class(words, *wanted) : words; };
    if (lexicon) {
        if (Paradigms found = fitting(of_lexicon(lemma, *lexicon)); !found.empty()) return found;
        if (Paradigms found = fitting(of_participle(lemma, *lexicon)); !found.empty()) return found;
        if (Paradigms found = fitting(of_form(lemma, *lexicon)); !found.empty()) return found;
    }
    if (Paradigms found = fitting(of_tables(lemma)); !found.empty()) return found;
    if (Paradigms found = fitting(of_compound(lemma, lexicon)); !found.empty()) return found;
    if (Paradigms found = guessed(lemma, wanted); !found.empty()) return found;
    return wanted == WordClass::noun ? of_adjective_as_person(lemma, lexicon) : Paradigms{};
}

/// "den enskilde".
Paradigms of_person(std::string_view adjective_form, const SharedLexicon& lexicon) {
    std::string lemma(without_last(adjective_form, 1));
    Paradigms words = of_class(of_word(lemma, lexicon), WordClass::adjective);
    if (words.empty()) return {};
    return {with_article(words.front())};
}

/// The adjective before a noun of this gender, as the phrase's lemma has it: "särskild" for "särskilt
/// boende".
Paradigms of_attribute(std::string_view form, Gender gender, const SharedLexicon& lexicon) {
    if (gender != Gender::neuter) return of_class(of_word(form, lexicon), WordClass::adjective);
    if (!lexicon) return {};
    const std::vector<Analysis> readings = lexicon->analyses(form);
    for (const Analysis& reading : readings) {
        if (reading.features == indefinite_adjective(Gender::neuter)) {
            return of_class(of_word(reading.lemma, lexicon), WordClass::adjective);
        }
    }
    for (const Analysis& reading : readings) {
        if (reading.features != past_participle(Gender::neuter)) continue;
        for (const Paradigm& verb : of_class(lexicon->paradigms(reading.lemma), WordClass::verb)) {
            const Form* utrum = form_with(verb, past_participle(Gender::utrum));
            if (utrum != nullptr) return of_participle(utrum->text, *lexicon);
        }
    }
    return {};
}

/// True for a first word that keeps its form: "äldre person", "utrikes född", "Helsingborgs stad".
bool is_invariant(std::string_view word, const Paradigms& as_lemma, const Lexicon& lexicon) {
    if (!as_lemma.empty()) return as_lemma.front().word_class == WordClass::uninflected;
    const std::vector<Analysis> readings = lexicon.analyses(word);
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
        return reading.features.degree == Degree::comparative ||
               reading.features.grammatical_case == Case::genitive;
    });
}

/// A noun or adjective after something that keeps its form. After a genitive the noun is never definite:
/// "Helsingborgs stad", "andra generationens invandrare".
Paradigms of_invariant_front(std::string_view front, const Paradigms& rest, const Lexicon& lexicon) {
    const std::string_view nearest = front.substr(front.rfind(' ') + 1);
    const bool is_genitive = nearest.ends_with('s') && is_invariant(nearest, {}, lexicon);
    Paradigms phrases;
    for (const Paradigm& word : rest) {
        const bool inflects = word.word_class == WordClass::noun || word.word_class == WordClass::adjective;
        if (!inflects) continue;
        Paradigm phrase = with_front(std::string(front) + " ", word);
        if (is_genitive) {
            std::erase_if(phrase.forms, [](const Form& form) {
                return form.features.definiteness == Definiteness::definite;
            });
        }
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

/// A verb and its particle. A participle is kept where the dictionary knows the verb that it would be of
/// ("mottagen" of motta), and where the particle is no preposition: "avliden" has nothing to do with "lida av".
Paradigm verb_with_particle(const Paradigm& verb, std::string_view particle, const SharedLexicon& lexicon) {
    Paradigm phrase = with_particle(verb, particle);
    std::erase_if(phrase.forms, [&](const Form& form) {
        if (form.features.verb_form != VerbForm::participle) return false;
        if (!lexicon || is_one_of(particle, prepositions)) return true;
        const auto readings = lexicon->analyses(form.text);
        return std::none_of(readings.begin(), readings.end(), [&](const Analysis& reading) {
            return reading.word_class == WordClass::verb && reading.lemma.ends_with(verb.lemma);
        });
    });
    return phrase;
}

/// A verb and what follows it. A reflexive verb has no passive.
Paradigm verb_with_tail(const Paradigm& verb, std::string_view tail) {
    Paradigm phrase = with_tail(verb, tail);
    if (tail.substr(0, tail.find(' ')) == "sig") {
        std::erase_if(phrase.forms, [](const Form& form) { return form.features.voice == Voice::passive; });
    }
    return phrase;
}

Paradigms of_phrase(std::string_view lemma, const SharedLexicon& lexicon, Wanted wanted) {
    const std::size_t space = lemma.find(' ');
    const std::string_view first = lemma.substr(0, space);
    const std::string_view rest = lemma.substr(space + 1);
    const std::string_view second = rest.substr(0, rest.find(' '));
    if (first == "den" && second == rest) return of_person(rest, lexicon);
    if (is_one_of(first, function_words)) return {uninflected(lemma)};

    const Paradigms words = of_word(first, lexicon, wanted == WordClass::verb ? wanted : std::nullopt);
    const Paradigms verbs =
        !wanted || wanted == WordClass::verb ? of_class(words, WordClass::verb) : Paradigms{};
    if (!verbs.empty() && second == rest && is_one_of(rest, particles))
        return {verb_with_particle(verbs.front(), rest, lexicon)};
    if (!verbs.empty() && (wanted || known_verb(first))) return {verb_with_tail(verbs.front(), rest)};

    Paradigms phrases;
    if (is_one_of(second, prepositions)) {
        for (const Paradigm& noun : of_class(words, WordClass::noun))
            phrases.push_back(with_tail(noun, rest));
    }
    if (!phrases.empty()) return phrases;
    const Paradigms rests = inflections(rest, lexicon);
    for (const Paradigm& noun : of_class(rests, WordClass::noun)) {
        const Paradigms adjectives = of_attribute(first, noun.gender, lexicon);
        if (!adjectives.empty()) phrases.push_back(with_attribute(adjectives.front(), noun));
    }
    if (!phrases.empty()) return phrases;
    if (!verbs.empty()) return {verb_with_tail(verbs.front(), rest)};
    if (!lexicon || !is_invariant(first, words, *lexicon)) return {};
    return of_invariant_front(first, rests, *lexicon);
}

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

}  // namespace

std::vector<Paradigm> inflections(std::string_view lemma, const std::shared_ptr<const Lexicon>& lexicon,
                                  std::optional<WordClass> wanted) {
    if (lemma.empty() || text::find_invalid(lemma) != lemma.npos) return {};
    if (wanted == WordClass::uninflected) return {uninflected(lemma)};
    if (lemma.find(' ') == lemma.npos) return of_word(lemma, lexicon, wanted);
    Paradigms phrases = of_phrase(lemma, lexicon, wanted);
    return wanted ? of_class(phrases, *wanted) : phrases;
}

std::optional<Paradigm> phrase_with_head(
    std::string_view lemma, const std::function<std::optional<Paradigm>(std::string_view word)>& inflect,
    const std::shared_ptr<const Lexicon>& lexicon) {
    const std::size_t space = lemma.find(' ');
    if (space == lemma.npos || text::find_invalid(lemma) != lemma.npos) return std::nullopt;
    const std::string_view rest = lemma.substr(space + 1);
    const auto first = inflect(lemma.substr(0, space));
    if (first && first->word_class == WordClass::verb) {
        return is_one_of(rest, particles) ? verb_with_particle(*first, rest, lexicon) : verb_with_tail(*first, rest);
    }
    if (is_one_of(rest.substr(0, rest.find(' ')), prepositions)) {
        return first ? std::optional(with_tail(*first, rest)) : std::nullopt;
    }
    const std::size_t last_space = lemma.rfind(' ');
    const auto last = inflect(lemma.substr(last_space + 1));
    if (!last) return std::nullopt;
    const std::string_view front = lemma.substr(0, last_space);
    const Paradigms attributes = last->word_class == WordClass::noun && front.find(' ') == front.npos
                                     ? of_attribute(front, last->gender, lexicon)
                                     : Paradigms{};
    if (!attributes.empty()) {
        Paradigm phrase = with_attribute(attributes.front(), *last);
        phrase.source = last->source;
        return phrase;
    }
    return with_front(std::string(front) + " ", *last);
}

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
    if (const Form* form = form_with(word, wanted)) return {form, Missing::nothing};
    return {nullptr, reason_for(word, wanted)};
}

}  // namespace ordval::swedish
