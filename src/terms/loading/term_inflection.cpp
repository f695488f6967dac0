#include "terms/loading/term_inflection.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

bool is_blank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !is_blank(text[i])) continue;
        if (i > begin) words.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

/// "=", or a hyphen with a letter after it.
bool begins_notation(std::string_view word) {
    if (word == "=") return true;
    return word.size() > 1 && word[0] == '-' && text::is_letter(text::decode(word, 1).code_point);
}

void append_word(std::string& to, std::string_view word) {
    if (!to.empty()) to += ' ';
    to += word;
}

}  // namespace

std::string single_spaced(std::string_view text) {
    if (std::none_of(text.begin(), text.end(), is_blank)) return std::string(text);
    std::string single;
    for (const std::string_view word : words_of(text)) append_word(single, word);
    return single;
}

WrittenTerm split_notation(std::string_view written) {
    WrittenTerm term;
    for (const std::string_view word : words_of(written)) {
        const bool is_notation = !term.notation.empty() || (!term.lemma.empty() && begins_notation(word));
        append_word(is_notation ? term.notation : term.lemma, word);
    }
    return term;
}

std::string shown_forms(const swedish::Paradigm& paradigm) {
    std::string all;
    std::set<std::string_view> shown;
    for (const swedish::Form& form : paradigm.forms) {
        if (form.features.grammatical_case == swedish::Case::genitive) continue;
        // A noun's four forms are known by their places: brukare, brukaren, brukare, brukarna.
        const bool is_new = shown.insert(form.text).second;
        if (!is_new && paradigm.word_class != swedish::WordClass::noun) continue;
        if (!all.empty()) all += ", ";
        all += form.text;
    }
    return all;
}

}  // namespace ordval::terms
