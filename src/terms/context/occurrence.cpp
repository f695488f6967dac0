#include "terms/context/occurrence.hpp"

namespace ordval::terms {

Occurrence::Occurrence(const Prose& prose, text::Span word, FormFacts form)
    : prose_(&prose), word_(prose.tokens().covering(word)), form_(form), phrase_begin_(word_.first) {
    read_phrase();
}

void Occurrence::read_phrase() {
    constexpr int longest_phrase = 8;
    auto at = before(word_.first);
    for (int length = 0; at && length < longest_phrase; ++length, at = before(*at)) {
        if (!is_word(*at)) return;
        const std::string_view word = text(*at);
        const WordKinds& kinds_of_word = kinds(*at);
        // "Var kund får svar": a determiner where nothing before it could be a subject.
        const bool is_each = word == "var" && *at + 1 == word_.first && form_.is_singular && form_.is_indefinite && !before(*at);
        if (is_each) {
            has_determiner_ = true;
            phrase_begin_ = *at;
            return;
        }
        // "som", "om" and their like are no part of a phrase, whatever else the lexicon reads them as.
        const bool is_function_word = is_preposition(word) || is_subordinator(word) || is_coordinator(word) || is_copula(word);
        if (is_function_word && !is_possessive(word)) return;
        if (is_possessive(word)) {
            possessor_ = at;
        } else if (is_determiner(word)) {
            has_determiner_ = true;
        } else if (is_numeral(word)) {
            has_numeral_ = true;
        } else if (kinds_of_word.noun_genitive && !kinds_of_word.adjective_indefinite && !kinds_of_word.finite_verb) {
            if (possessor_) return;
            possessor_ = at;
        } else if (kinds_of_word.infinitive && takes_infinitive(text_before(*at))) {
            return;  // "sluta använda kund"
        } else if (kinds_of_word.adjective && !kinds_of_word.finite_verb && !is_negation(word)) {
            has_adjective_ = true;
        } else {
            return;
        }
        phrase_begin_ = *at;
        if (is_one_of(word, {"en", "ett"})) return;
        // What stands before a genitive belongs to the genitive: "den lilla kommunens kunder".
        if (possessor_ && !is_possessive(word)) return;
    }
}

}  // namespace ordval::terms
