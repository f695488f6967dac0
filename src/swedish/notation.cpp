#include "swedish/notation.hpp"

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

bool is_of_verb(const std::vector<std::string>& tokens) {
    const bool begins_with_present = tokens.size() == 4;
    const std::size_t supine = begins_with_present ? 2 : 1;
    return tokens.size() > supine && tokens[supine].ends_with('t');
}

bool is_of_adjective(std::string_view lemma, const std::vector<std::string>& tokens) {
    if (tokens.size() < 2 || !tokens[1].ends_with('a')) return false;
    const bool is_latin_noun = ends_with_any(lemma, "um on") && tokens[0].ends_with("et");
    return (tokens[0] == "=" || tokens[0].ends_with('t')) && !is_latin_noun;
}

WordClass class_of(std::string_view lemma, std::string_view notation) {
    const std::vector<std::string> tokens = split(notation, " ,;\t");
    if (is_of_verb(tokens)) return WordClass::verb;
    return is_of_adjective(lemma, tokens) ? WordClass::adjective : WordClass::noun;
}

}  // namespace

std::optional<Paradigm> from_notation(std::string_view lemma, std::string_view notation,
                                      std::optional<WordClass> word_class) {
    switch (word_class.value_or(class_of(lemma, notation))) {
        case WordClass::noun: return noun_from_notation(lemma, notation);
        case WordClass::adjective: return adjective_from_notation(lemma, notation);
        case WordClass::verb: return verb_from_notation(lemma, notation);
        case WordClass::uninflected: return std::nullopt;
    }
    return std::nullopt;
}

bool is_class_name(std::string_view text) {
    return text.size() > 3 && text[2] == '_';
}

std::optional<Paradigm> of_class(std::string_view lemma, std::string_view class_name) {
    if (class_name.starts_with("nn_")) return noun_of_class(lemma, class_name);
    if (class_name.starts_with("av_")) return adjective_of_class(lemma, class_name);
    if (class_name.starts_with("vb_")) return verb_of_class(lemma, class_name);
    return std::nullopt;
}

}  // namespace ordval::swedish
