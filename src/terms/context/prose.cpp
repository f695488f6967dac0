#include "terms/context/prose.hpp"

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

using swedish::Analysis;
using swedish::Case;
using swedish::Definiteness;
using swedish::Degree;
using swedish::VerbForm;
using swedish::WordClass;

void add_reading(WordKinds& kinds, const Analysis& reading) {
    kinds.is_known = true;
    const bool is_participle = reading.features.verb_form == VerbForm::participle;
    if (reading.word_class == WordClass::noun) {
        kinds.noun = true;
        kinds.noun_genitive |= reading.features.grammatical_case == Case::genitive;
        kinds.noun_definite |= reading.features.definiteness == Definiteness::definite;
    } else if (reading.word_class == WordClass::adjective || is_participle) {
        if (reading.features.grammatical_case == Case::genitive) return;
        kinds.adjective = true;
        const bool is_superlative = reading.features.degree == Degree::superlative;
        kinds.adjective_indefinite |= reading.features.definiteness != Definiteness::definite && !is_superlative;
    } else if (reading.word_class == WordClass::verb) {
        kinds.finite_verb |= reading.features.verb_form == VerbForm::finite;
        kinds.infinitive |= reading.features.verb_form == VerbForm::infinitive;
        kinds.supine |= reading.features.verb_form == VerbForm::supine;
    }
}

/// What endings tell of a word that no dictionary has: a compound or a name.
WordKinds guessed_kinds(std::string_view word) {
    WordKinds kinds;
    const auto ends = [&](std::string_view ending) { return word.size() > ending.size() + 2 && word.ends_with(ending); };
    kinds.noun_genitive = ends("s") && !ends("ss");
    kinds.noun_definite = ends("en") || ends("et") || ends("na") || ends("ens") || ends("ets") || ends("nas");
    kinds.adjective = ends("iga") || ends("ade") || ends("ande") || ends("ende") || ends("ska") || ends("isk") || ends("ig") || ends("lig") || ends("nde");
    kinds.adjective_indefinite = kinds.adjective;
    kinds.noun = !kinds.adjective;
    return kinds;
}

}  // namespace

const WordKinds& Prose::kinds(std::size_t index) const {
    std::optional<WordKinds>& known = kinds_[index];
    if (known) return *known;
    known.emplace();
    if (!is_word(index)) return *known;
    for (const Analysis& reading : readings(index)) add_reading(*known, reading);
    if (!known->is_known) known = guessed_kinds(text(index));
    return *known;
}

bool Prose::is_form_of(std::size_t index, Lemmas lemmas) const {
    if (!is_word(index)) return false;
    if (is_one_of(text(index), lemmas)) return true;
    for (const Analysis& reading : readings(index))
        if (is_one_of(reading.lemma, lemmas)) return true;
    return false;
}

const std::vector<Analysis>& Prose::readings(std::size_t index) const {
    std::optional<std::vector<Analysis>>& known = readings_[index];
    if (!known) known = lexicon_ && is_word(index) ? lexicon_->analyses(text(index)) : std::vector<Analysis>{};
    return *known;
}

bool Prose::ends_with_form_of(std::size_t index, Lemmas lemmas) const {
    constexpr std::size_t shortest_modifier = 2;
    if (!lexicon_ || !is_word(index)) return false;
    const std::string_view word = text(index);
    // Most lemmas begin with letters that stand nowhere in the word: a bit for each tells without a search.
    const auto bit_of = [](char c) { return std::uint64_t{1} << (static_cast<unsigned char>(c) % 64); };
    std::uint64_t letters = 0;
    for (const char c : word) letters |= bit_of(c);
    for (const std::string_view lemma : lemmas) {
        if (!(letters & bit_of(lemma[0])) || !(letters & bit_of(lemma[1]))) continue;
        // Forms of a lemma share its beginning, so that only the last place where it stands is looked up.
        const std::string_view beginning = lemma.substr(0, lemma.size() - (lemma.size() > 4 ? 1 : 0));
        if (word.size() < shortest_modifier + beginning.size()) continue;
        std::size_t at = word.size() - beginning.size();
        while (at >= shortest_modifier && (word[at] != beginning.front() || !word.substr(at).starts_with(beginning))) --at;
        if (at < shortest_modifier) continue;
        for (const Analysis& reading : lexicon_->analyses(word.substr(at)))
            if (reading.lemma == lemma) return true;
    }
    return false;
}

std::string_view Prose::written(std::size_t index) const {
    return folded_.extent_of(tokens_[index].span).in(block_.text);
}

bool Prose::has_capital(std::size_t index) const {
    return text::is_upper(text::decode(written(index), 0).code_point);
}

bool Prose::is_all_capitals(std::size_t index) const {
    const std::string_view word = written(index);
    bool has_lower = false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const text::Decoded next = text::decode(word, at);
        letters += text::is_letter(next.code_point);
        has_lower |= text::is_letter(next.code_point) && !text::is_upper(next.code_point);
        at += next.size;
    }
    return letters > 1 && !has_lower;
}

/// "13", "1.1", "A": with what stands before it, it numbers a sentence or a paragraph.
bool Prose::is_number_or_letter(std::size_t index) const {
    const std::string_view word = text(index);
    if (word.find_first_not_of("0123456789.:-") == std::string_view::npos) return true;
    return text::decode(word, 0).size == word.size() && has_capital(index);
}

bool Prose::begins_sentence(std::size_t index) const {
    while (index > 0 && tokens_.is_near(index - 1, index)) {
        if (text(index - 1) == ":") return true;
        if (is_word(index - 1) && !is_number_or_letter(index - 1)) return false;
        if (is_one_of(text(index - 1), {",", ";", "/"})) return false;
        --index;
    }
    return true;
}

}  // namespace ordval::terms
