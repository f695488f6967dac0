#include "terms/suggestion.hpp"

#include <algorithm>
#include <iterator>

#include "text/casing.hpp"

namespace ordval::terms {

using swedish::Features;
using swedish::Form;
using swedish::FormSource;
using swedish::Gender;
using swedish::Number;
using swedish::Paradigm;
using swedish::WordClass;

namespace {

/// In the singular much may agree in gender (Talbanken: 29 % of utrum nouns have such a word before them), in the plural
/// only what names one of several ("ett av landstingen"), which cannot be asked where a gender is unknown.
bool changes_agreement(const Paradigm& from, const Paradigm& to, const Features& features) {
    if (from.word_class != WordClass::noun) return false;
    const bool is_unknown = from.gender == Gender::none || to.gender == Gender::none;
    if (features.number == Number::plural && is_unknown) return false;
    return is_unknown || from.gender != to.gender;
}

std::optional<swedish::NounChange> noun_change(const Paradigm& from, const Paradigm& to, const Features& features) {
    if (from.gender == Gender::none || to.gender == Gender::none) return std::nullopt;
    const Number number = features.number == Number::plural ? Number::plural : Number::singular;
    return swedish::NounChange{0, from.gender, to.gender, number, number, features.definiteness};
}

bool is_several_words(std::string_view text) { return text.find(' ') != std::string_view::npos; }

std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

/// True for "anpassad grundskola", whose adjective goes by what stands before it, and not for "person med
/// funktionsnedsättning", whose first word goes as any noun.
bool inflects_at_its_end(const Paradigm& phrase) {
    return std::any_of(phrase.forms.begin(), phrase.forms.end(),
                       [&](const Form& form) { return last_word(form.text) != last_word(phrase.lemma); });
}

/// The form of the adjective in a phrase goes by what stands before: "en anpassad grundskola", "kommunens anpassade
/// grundskola". A definite phrase mostly wants an article, but an author who states the form without one means a name:
/// "i anpassade grundskolan".
bool may_need_article(const Paradigm& to, const Features& features) {
    if (to.word_class != WordClass::noun || !inflects_at_its_end(to)) return false;
    if (features.definiteness == swedish::Definiteness::definite) return to.source != FormSource::stated;
    return features.number == Number::singular;
}

/// A word that becomes several fits its sentence only where nothing before it decides its form and nothing can stand
/// between its parts.
Caution caution_of_phrase(const Paradigm& from, const Paradigm& to, const Features& features) {
    if (is_several_words(from.lemma) || !is_several_words(to.lemma)) return Caution::none;
    if (may_need_article(to, features)) return Caution::article;
    const bool may_be_parted = features.mood == swedish::Mood::indicative;
    return to.word_class == WordClass::verb && may_be_parted ? Caution::word_order : Caution::none;
}

void make_unsafe(Suggestion& suggestion, Caution caution) {
    suggestion.applicability = Applicability::unsafe;
    suggestion.caution = caution;
}

/// No text stands twice; of two readings that give the same one, the one that is less safe counts.
void add_unless_present(std::vector<Suggestion>& words, Suggestion suggestion) {
    const auto same = std::find_if(words.begin(), words.end(),
                                   [&](const Suggestion& other) { return other.text == suggestion.text; });
    if (same == words.end()) {
        words.push_back(std::move(suggestion));
    } else if (same->applicability == Applicability::safe) {
        *same = std::move(suggestion);
    }
}

struct FormsOfTarget {
    std::vector<Suggestion> words;
    swedish::Missing missing = swedish::Missing::nothing;  ///< of some reading
};

/// The forms of one target for all readings of the word; several different ones are all unsafe, and so is one that
/// only some readings have.
FormsOfTarget forms_of_target(const Paradigm& target, const Paradigm& deprecated,
                              const std::vector<std::uint32_t>& form_indices, text::Casing casing) {
    FormsOfTarget found;
    const bool is_assumed = target.source == FormSource::guessed || deprecated.source == FormSource::guessed;
    for (const std::uint32_t index : form_indices) {
        const Features& features = deprecated.forms[index].features;
        const swedish::Counterpart same = swedish::counterpart(target, deprecated.word_class, features);
        if (!same.form) {
            found.missing = same.missing;
            continue;
        }
        Suggestion word{text::apply_casing(same.form->text, casing)};
        if (changes_agreement(deprecated, target, features)) {
            make_unsafe(word, Caution::gender_changes);
            word.agreement = noun_change(deprecated, target, features);
        }
        if (const Caution caution = caution_of_phrase(deprecated, target, features); caution != Caution::none)
            make_unsafe(word, caution);
        if (is_assumed) make_unsafe(word, Caution::assumed_form);
        add_unless_present(found.words, std::move(word));
    }
    const bool is_ambiguous = found.words.size() > 1 || found.missing != swedish::Missing::nothing;
    if (!is_ambiguous) return found;
    for (Suggestion& word : found.words) make_unsafe(word, Caution::ambiguous_form);
    return found;
}

}  // namespace

std::vector<std::uint32_t> readings_with(Number number, const Paradigm& paradigm,
                                         const std::vector<std::uint32_t>& form_indices) {
    std::vector<std::uint32_t> fitting;
    std::copy_if(form_indices.begin(), form_indices.end(), std::back_inserter(fitting),
                 [&](std::uint32_t index) { return paradigm.forms[index].features.number == number; });
    return fitting.empty() ? form_indices : fitting;
}

Suggestions suggest(const Concept& concept_, const Term& deprecated, const std::vector<std::uint32_t>& form_indices,
                    std::string_view original) {
    const text::Casing casing = text::casing_of(original);
    Suggestions suggestions;
    for (const Term& target : concept_.terms) {
        if (target.status == Status::deprecated) continue;
        FormsOfTarget found = forms_of_target(target.paradigm, deprecated.paradigm, form_indices, casing);
        if (found.words.empty() && target.status == Status::preferred) {
            suggestions.caution = Caution::missing_form;
            suggestions.missing = found.missing;
        }
        for (Suggestion& word : found.words) {
            const auto is_same = [&](const Suggestion& other) { return other.text == word.text; };
            if (std::none_of(suggestions.words.begin(), suggestions.words.end(), is_same))
                suggestions.words.push_back(std::move(word));
        }
    }
    return suggestions;
}

Suggestions suggest_word(const Paradigm& target, const Paradigm& deprecated,
                         const std::vector<std::uint32_t>& form_indices, std::string_view original) {
    FormsOfTarget found = forms_of_target(target, deprecated, form_indices, text::casing_of(original));
    if (found.words.empty()) return {{}, Caution::missing_form, found.missing};
    return {std::move(found.words)};
}

}  // namespace ordval::terms
