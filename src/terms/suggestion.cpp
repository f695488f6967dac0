#include "terms/suggestion.hpp"

#include <algorithm>

#include "text/casing.hpp"

namespace ordval::terms {

using swedish::Features;
using swedish::Form;
using swedish::Gender;
using swedish::Number;
using swedish::Paradigm;
using swedish::WordClass;

namespace {

/// The form of `target` that says what `source` says, or null.
const Form* counterpart(const Paradigm& target, const Form& source) {
    const bool is_set_phrase = target.forms.size() == 1 && target.word_class == WordClass::uninflected;
    return is_set_phrase ? &target.forms.front() : form_with(target, source.features);
}

/// In the plural nothing agrees in gender (de stora, dessa, några), in the singular much may (Talbanken: 29 % of
/// utrum nouns have such a word before them).
bool changes_agreement(const Paradigm& from, const Paradigm& to, const Features& features) {
    if (from.word_class != WordClass::noun || features.number == Number::plural) return false;
    return from.gender == Gender::none || from.gender != to.gender;
}

void add_unless_present(std::vector<Suggestion>& words, Suggestion suggestion) {
    const auto same = [&](const Suggestion& other) { return other.text == suggestion.text; };
    if (std::none_of(words.begin(), words.end(), same)) words.push_back(std::move(suggestion));
}

/// The forms of one target for all readings of the word; several different ones are all unsafe.
std::vector<Suggestion> forms_of_target(const Paradigm& target, const Paradigm& deprecated,
                                        const std::vector<std::uint32_t>& form_indices, text::Casing casing) {
    std::vector<Suggestion> words;
    bool changes_gender = false;
    for (const std::uint32_t index : form_indices) {
        const Form& source = deprecated.forms[index];
        const Form* form = counterpart(target, source);
        if (!form) continue;
        changes_gender |= changes_agreement(deprecated, target, source.features);
        add_unless_present(words, {text::apply_casing(form->text, casing)});
    }
    for (Suggestion& word : words) {
        if (words.size() > 1) word = {word.text, Applicability::unsafe, Caution::ambiguous_form};
        else if (changes_gender) word = {word.text, Applicability::unsafe, Caution::gender_changes};
    }
    return words;
}

}  // namespace

Suggestions suggest(const Concept& concept_, const Term& deprecated, const std::vector<std::uint32_t>& form_indices,
                    std::string_view original) {
    const text::Casing casing = text::casing_of(original);
    Suggestions suggestions;
    for (const Term& target : concept_.terms) {
        if (target.status == Status::deprecated) continue;
        std::vector<Suggestion> words = forms_of_target(target.paradigm, deprecated.paradigm, form_indices, casing);
        if (words.empty() && target.status == Status::preferred) suggestions.caution = Caution::missing_form;
        for (Suggestion& word : words) add_unless_present(suggestions.words, std::move(word));
    }
    return suggestions;
}

Suggestions suggest_word(const Paradigm& target, const Paradigm& deprecated,
                         const std::vector<std::uint32_t>& form_indices, std::string_view original) {
    Suggestions suggestions{forms_of_target(target, deprecated, form_indices, text::casing_of(original)), Caution::none};
    if (suggestions.words.empty()) suggestions.caution = Caution::missing_form;
    return suggestions;
}

}  // namespace ordval::terms
