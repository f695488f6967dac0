#include "swedish/inflection.hpp"

#include <algorithm>
#include <array>

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"
#include "swedish/phrase.hpp"
#include "swedish/verb.hpp"
#include "swedish/word_lookup.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

/// What may follow a noun and belong to it.
constexpr std::string_view prepositions =
    "av bland efter för från hos i inom med mellan mot om på samt som till under utan vid åt över";

/// What may follow a verb and make one meaning with it.
constexpr std::string_view particles =
    "av bort efter emot fram från för förbi genom hem i ifrån igenom igång ihop in inne isär kvar loss med "
    "ned ner om "
    "på samman till tillbaka undan under upp ur ut vid åt över överens";

/// "den enskilde".
Paradigms of_person(std::string_view adjective_form, const SharedLexicon& lexicon) {
    std::string lemma(without_last(adjective_form, 1));
    Paradigms words = of_class(paradigms_of_word(lemma, lexicon), WordClass::adjective);
    if (words.empty()) return {};
    return {with_article(words.front())};
}

/// The adjective before a noun of this gender, as the phrase's lemma has it: "särskild" for "särskilt
/// boende".
Paradigms of_attribute(std::string_view form, Gender gender, const SharedLexicon& lexicon) {
    if (gender != Gender::neuter) return of_class(paradigms_of_word(form, lexicon), WordClass::adjective);
    if (!lexicon) return {};
    const std::vector<Analysis> readings = lexicon->analyses(form);
    for (const Analysis& reading : readings) {
        if (reading.features == indefinite_adjective(Gender::neuter)) {
            return of_class(paradigms_of_word(reading.lemma, lexicon), WordClass::adjective);
        }
    }
    for (const Analysis& reading : readings) {
        if (reading.features != past_participle(Gender::neuter)) continue;
        for (const Paradigm& verb : of_class(lexicon->paradigms(reading.lemma), WordClass::verb)) {
            const Form* utrum = form_with(verb, past_participle(Gender::utrum));
            if (utrum != nullptr) return paradigms_of_participle(utrum->text, *lexicon);
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
/// ("mottagen" of motta), and where the particle is no preposition: "avliden" has nothing to do with "lida
/// av".
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
    if (is_function_word(first)) return {uninflected(lemma)};

    const Paradigms words =
        paradigms_of_word(first, lexicon, wanted == WordClass::verb ? wanted : std::nullopt);
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

/// The forms that a word's class shows in: the principal parts that authors state.
const std::array<Features, 4>& telling_features() {
    static const std::array<Features, 4> features = {noun_features()[2], noun_features()[4],
                                                     finite(Tense::past, Voice::active), supine(Voice::active)};
    return features;
}

}  // namespace

std::vector<Paradigm> inflections(std::string_view lemma, const std::shared_ptr<const Lexicon>& lexicon,
                                  std::optional<WordClass> wanted) {
    if (lemma.empty() || text::find_invalid(lemma) != lemma.npos) return {};
    if (wanted == WordClass::uninflected) return {uninflected(lemma)};
    if (lemma.find(' ') == lemma.npos) return paradigms_of_word(lemma, lexicon, wanted);
    Paradigms phrases = of_phrase(lemma, lexicon, wanted);
    return wanted ? of_class(phrases, *wanted) : phrases;
}

std::optional<Paradigm> contradicting_paradigm(const Paradigm& stated,
                                               const std::shared_ptr<const Lexicon>& lexicon) {
    Paradigms known;
    for (Paradigm& word : inflections(stated.lemma, lexicon, stated.word_class)) {
        if (word.word_class == stated.word_class && word.source != FormSource::guessed)
            known.push_back(std::move(word));
    }
    const auto agrees = [&](const Paradigm& word) {
        return std::all_of(telling_features().begin(), telling_features().end(), [&](const Features& features) {
            const Form* form = form_with(stated, features);
            // What only one of them has is a gap, and no contradiction: "remiss" has a plural all the same.
            if (form == nullptr || form_with(word, features) == nullptr) return true;
            return std::any_of(word.forms.begin(), word.forms.end(), [&](const Form& other) {
                return other.features == features && other.text == form->text;
            });
        });
    };
    if (known.empty() || std::any_of(known.begin(), known.end(), agrees)) return std::nullopt;
    return known.front();
}

std::optional<Paradigm> phrase_with_head(
    std::string_view lemma, const std::function<std::optional<Paradigm>(std::string_view word)>& inflect,
    const std::shared_ptr<const Lexicon>& lexicon) {
    const std::size_t space = lemma.find(' ');
    if (space == lemma.npos || text::find_invalid(lemma) != lemma.npos) return std::nullopt;
    const std::string_view rest = lemma.substr(space + 1);
    const auto first = inflect(lemma.substr(0, space));
    if (first && first->word_class == WordClass::verb) {
        return is_one_of(rest, particles) ? verb_with_particle(*first, rest, lexicon)
                                          : verb_with_tail(*first, rest);
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

}  // namespace ordval::swedish
