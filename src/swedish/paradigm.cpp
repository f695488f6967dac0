#include "swedish/paradigm.hpp"

#include <algorithm>

#include "swedish/ending_rule.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm_tables.hpp"
#include "swedish/principal_forms.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

constexpr std::array<Features, 8> all_noun_features() {
    std::array<Features, 8> all{};
    std::size_t index = 0;
    for (Number number : {Number::singular, Number::plural}) {
        for (Definiteness definiteness : {Definiteness::indefinite, Definiteness::definite}) {
            for (Case grammatical_case : {Case::nominative, Case::genitive}) {
                all[index].number = number;
                all[index].definiteness = definiteness;
                all[index].grammatical_case = grammatical_case;
                ++index;
            }
        }
    }
    return all;
}

/// What an ending of the lemma says about its class, where it says enough. The first ending that fits
/// decides, so exceptions stand before the rule; an empty class is "says too little".
struct EndingHint {
    std::string_view ending;
    std::string_view class_id;
};

// clang-format off
constexpr EndingHint ending_hints[] = {
    {"universitet", "nn_6n_bord"},
    {"itet",        "nn_3u_salong"},
    {"ting",        ""},                    // landsting (neuter), flykting (utrum)
    {"ning",        "nn_2u_mening"},
    {"ing",         "nn_2u_mening"},
    {"het",         "nn_3u_salong"},
    {"tion",        "nn_3u_salong"},
    {"sion",        "nn_3u_salong"},
    {"nad",         "nn_3u_salong"},
    {"else",        "nn_4u_linje"},
    {"iker",        "nn_6u_akademiker"},
    {"are",         "nn_6u_kikare"},
    {"cement",      ""},                    // utrum
    {"ment",        "nn_6n_departement"},
    {"ium",         "nn_3n_stadium"},
    {"feri",        ""},                    // periferi (utrum)
    {"eri",         "nn_3n_parti"},
    {"logi",        "nn_3u_akademi"},
    {"grafi",       "nn_3u_akademi"},
    {"sist",        "nn_3u_karbid"},
    {"list",        "nn_3u_karbid"},
    {"nist",        "nn_3u_karbid"},
    {"log",         "nn_3u_karbid"},
    {"när",         "nn_3u_salong"},
    {"tör",         "nn_3u_salong"},
    {"jör",         "nn_3u_salong"},
    {"nör",         "nn_3u_salong"},
    {"sjukdom",     "nn_2u_mening"},
    {"ungdom",      "nn_2u_mening"},
    {"ombudsman",   "nn_6u_vaktman"},
    {"tjänsteman",  "nn_6u_vaktman"},
};
// clang-format on

/// The form by a class's rule; no form where the class has none, nothing where the lemma does not fit the
/// rule.
std::optional<std::vector<std::string>> forms_of_rule(std::string_view lemma, std::string_view rule) {
    if (rule.empty()) return std::vector<std::string>{};
    auto form = apply_ending(lemma, rule);
    if (!form) return std::nullopt;
    return std::vector<std::string>{std::move(*form)};
}

std::string_view lemma_of_row(std::string_view row) {
    return row.substr(0, row.find(' '));
}

/// The row of the longest irregular noun that the lemma ends in; empty when there is none.
std::string_view irregular_row(std::string_view lemma) {
    std::string_view best;
    for (std::string_view row : irregular_nouns()) {
        if (lemma.ends_with(lemma_of_row(row)) && lemma_of_row(row).size() > lemma_of_row(best).size())
            best = row;
    }
    return best;
}

}  // namespace

const std::array<Features, 8>& noun_features() {
    static constexpr std::array<Features, 8> all = all_noun_features();
    return all;
}

std::string genitive(std::string_view nominative) {
    const std::string word(nominative);
    if (ends_with_any(word, "s x z S X Z")) return word;
    return word + (is_acronym(word) ? ":s" : "s");
}

void add_with_genitive(Paradigm& noun, std::size_t index, const std::string& nominative) {
    noun.forms.push_back({nominative, noun_features()[index]});
    noun.forms.push_back({genitive(nominative), noun_features()[index + 1]});
}

Paradigm noun_with(std::string_view lemma, const PrincipalForms& principal, Gender gender) {
    Paradigm noun;
    noun.lemma = std::string(lemma);
    noun.gender = gender;
    add_with_genitive(noun, 0, noun.lemma);
    for (const std::string& form : principal.singular_definite) add_with_genitive(noun, 2, form);
    for (const std::string& form : principal.plural) add_with_genitive(noun, 4, form);
    for (const std::string& form : principal.plural_definite) add_with_genitive(noun, 6, form);
    return noun;
}

std::optional<Paradigm> noun_of_class(std::string_view lemma, std::string_view class_id) {
    const NounClass* noun_class = find_noun_class(class_id);
    if (noun_class == nullptr || lemma.empty() || !ends_with_any(lemma, noun_class->lemma_endings))
        return std::nullopt;

    const auto definite = forms_of_rule(lemma, noun_class->singular_definite);
    const auto plural = forms_of_rule(lemma, noun_class->plural_indefinite);
    const auto plural_definite = forms_of_rule(lemma, noun_class->plural_definite);
    if (!definite || !plural || !plural_definite) return std::nullopt;

    Paradigm noun = noun_with(lemma, {*definite, *plural, *plural_definite}, noun_class->gender);
    noun.class_id = std::string(class_id);
    for (std::string_view rule : noun_class->compound_stems) {
        if (const auto stem = apply_ending(lemma, rule)) noun.compound_stems.push_back(*stem);
    }
    return noun;
}

std::optional<Paradigm> irregular_noun(std::string_view lemma) {
    const std::string_view row = irregular_row(lemma);
    if (row.empty()) return std::nullopt;
    const std::string_view base = lemma_of_row(row);
    const std::string first(lemma.substr(0, lemma.size() - base.size()));
    auto noun = noun_from_notation(base, row.substr(base.size() + 1));
    if (!noun) return std::nullopt;
    noun->lemma.insert(0, first);
    for (Form& form : noun->forms) form.text.insert(0, first);
    for (std::string& stem : noun->compound_stems) stem.insert(0, first);
    return noun;
}

std::optional<Paradigm> guess_noun(std::string_view lemma) {
    constexpr std::size_t telling_size = 5;  // "nämndledamot" is told by its last part, "person" is no "son"
    const std::string_view base = lemma_of_row(irregular_row(lemma));
    if (!base.empty() && (base == lemma || text::code_point_count(base) >= telling_size)) {
        auto noun = irregular_noun(lemma);
        if (noun) noun->source = FormSource::guessed;
        return noun;
    }
    for (const EndingHint& hint : ending_hints) {
        if (!lemma.ends_with(hint.ending)) continue;
        // The ending counts only after another syllable: "kikare" but not "hare", "mening" but not "ring".
        const std::string_view front = lemma.substr(0, lemma.size() - hint.ending.size());
        if (hint.class_id.empty() || (!has_vowel(front) && text::code_point_count(hint.ending) < 5))
            return std::nullopt;
        auto noun = noun_of_class(lemma, hint.class_id);
        if (noun) noun->source = FormSource::guessed;
        return noun;
    }
    return std::nullopt;
}

Paradigm uninflected(std::string_view lemma) {
    Paradigm word;
    word.lemma = std::string(lemma);
    word.word_class = WordClass::uninflected;
    word.forms.push_back({word.lemma, Features{}});
    return word;
}

const Form* form_with(const Paradigm& paradigm, const Features& features) {
    const auto found = std::find_if(paradigm.forms.begin(), paradigm.forms.end(),
                                    [&](const Form& form) { return form.features == features; });
    return found == paradigm.forms.end() ? nullptr : &*found;
}

}  // namespace ordval::swedish
