#include "swedish/agreeing_form.hpp"

#include <algorithm>
#include <vector>

#include "swedish/adjective.hpp"
#include "swedish/agreeing_word.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"
#include "swedish/word_lookup.hpp"

namespace ordval::swedish {
namespace {

using Kind = AdjectiveForm::Kind;

/// A word before the noun that agrees in gender and number. An empty form means that the word has no
/// counterpart which is certain.
struct Determiner {
    std::string_view utrum;
    std::string_view neuter;
    std::string_view plural;

    std::string_view form(Gender gender, Number number) const {
        return number == Number::plural ? plural : gender == Gender::utrum ? utrum : neuter;
    }
};

// clang-format off
constexpr Determiner determiners[] = {
    {"en",      "ett",     ""},
    {"den",     "det",     "de"},
    {"denna",   "detta",   "dessa"},
    {"denne",   "detta",   "dessa"},
    {"någon",   "något",   "några"},
    {"ingen",   "inget",   "inga"},
    {"annan",   "annat",   "andra"},
    {"all",     "allt",    "alla"},
    {"sådan",   "sådant",  "sådana"},
    {"vilken",  "vilket",  "vilka"},
    {"hurdan",  "hurdant", "hurdana"},
    {"min",     "mitt",    "mina"},
    {"din",     "ditt",    "dina"},
    {"sin",     "sitt",    "sina"},
    {"vår",     "vårt",    "våra"},
    {"er",      "ert",     "era"},
    {"endera",  "ettdera", ""},
    {"varenda", "vartenda", ""},
};
// clang-format on

const Determiner* find_determiner(std::string_view word, Gender gender, Number number) {
    for (const Determiner& row : determiners)
        if (!word.empty() && row.form(gender, number) == word) return &row;
    return nullptr;
}

/// After these no noun phrase goes on to the left.
bool ends_phrase(std::string_view word) {
    return is_function_word(word) || is_one_of(word, "du en ha har hade in kan nu ska ur ut vi är får ge ger sig");
}

}  // namespace

bool AgreeingForms::is_determiner(std::string_view word) const {
    return find_determiner(word, change_.from, change_.from_number) != nullptr;
}

std::string_view AgreeingForms::of_determiner(std::string_view word) const {
    const Determiner* row = find_determiner(word, change_.from, change_.from_number);
    return row != nullptr ? row->form(change_.to, change_.to_number) : std::string_view();
}

bool AgreeingForms::is_adjective(std::string_view word) const {
    if (lexicon_ == nullptr) return by_ending(word).has_value();
    const std::vector<Analysis> readings = readings_by_head(word, *lexicon_);
    return std::any_of(readings.begin(), readings.end(), is_adjectival);
}

AdjectiveForm AgreeingForms::of_adjective(std::string_view word) const {
    if (word.empty() || word == ",") return {};
    if (lexicon_ == nullptr) return of_unlisted(word);
    const std::vector<Analysis> readings = lexicon_->analyses(word);
    if (readings.empty()) return of_unlisted(word);
    std::vector<std::string> forms;
    bool is_any_adjectival = false;
    for (const Analysis& reading : readings) {
        if (!is_adjectival(reading)) continue;
        is_any_adjectival = true;
        const std::string form = agrees(reading) ? counterpart_of(reading) : std::string(word);
        if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
    }
    if (!is_any_adjectival) {
        if (!is_unclassified_adjective(word, *lexicon_)) return {};
        return shows_gender(word) ? AdjectiveForm{Kind::doubtful, {}} : AdjectiveForm{Kind::agrees, std::string(word)};
    }
    if (forms.size() > 1) std::erase(forms, std::string(word));  // "akut" beside a reading that does not agree
    if (forms.size() > 1 || forms.front().empty()) return {Kind::doubtful, {}};
    return {Kind::agrees, forms.front()};
}

bool AgreeingForms::shows_gender(std::string_view word) const {
    return swedish::shows_gender(word, change_.from, change_.to, lexicon_);
}

bool AgreeingForms::agrees(const Analysis& reading) const {
    if (change_.from_number == Number::plural) return reading.features.number == Number::plural;
    return reading.features == indefinite_adjective(change_.from) || reading.features == past_participle(change_.from);
}

/// The form of the reading's word for the new gender and number; empty when the word lacks it.
std::string AgreeingForms::counterpart_of(const Analysis& reading) const {
    const bool participle = reading.features.verb_form == VerbForm::participle;
    const bool plural = change_.to_number == Number::plural;
    const Features wanted = participle ? past_participle(plural ? Gender::none : change_.to)
                            : plural   ? plural_adjective()
                                       : indefinite_adjective(change_.to);
    for (const Paradigm& word : lexicon_->paradigms(reading.lemma)) {
        if (word.word_class != reading.word_class || word.class_id != reading.class_id) continue;
        if (const Form* form = form_with(word, wanted)) return form->text;
    }
    return {};
}

/// Words that the lexicon does not have: "kundanpassat". Nothing when the ending says too little.
std::optional<std::string> AgreeingForms::by_ending(std::string_view word) const {
    struct Ending {
        std::string_view utrum;
        std::string_view neuter;
    };
    static constexpr Ending endings[] = {{"ig", "igt"},   {"isk", "iskt"}, {"ad", "at"},     {"lös", "löst"},
                                         {"bar", "bart"}, {"full", "fullt"}, {"sam", "samt"}, {"ell", "ellt"}};
    const bool to_neuter = change_.to == Gender::neuter;
    if (ends_with_any(word, "iga iska ade ande ende lösa bara fulla samma ella are aste")) return std::string(word);
    if (change_.to_number == Number::plural || change_.from_number == Number::plural) return std::nullopt;
    for (const Ending& row : endings) {
        const std::string_view old_ending = to_neuter ? row.utrum : row.neuter;
        const std::string_view new_ending = to_neuter ? row.neuter : row.utrum;
        if (!word.ends_with(old_ending) || word.size() == old_ending.size()) continue;
        return std::string(word.substr(0, word.size() - old_ending.size())) + std::string(new_ending);
    }
    return std::nullopt;
}

/// Directly before the noun stands an adjective or a word that ends the phrase; which, an unknown word does not say.
AdjectiveForm AgreeingForms::of_unlisted(std::string_view word) const {
    if (const auto form = by_ending(word)) return {Kind::by_ending, *form};
    return {ends_phrase(word) ? Kind::no_attribute : Kind::unknown, {}};
}

}  // namespace ordval::swedish
