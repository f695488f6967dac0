// Why a term is judged otherwise than usual: the context, and the word that gave it away.
//
//     "Vänsterpartiet anser att begreppet kund inte hör hemma här."
//                               ~~~~~~~~~ mention, by "begreppet"
//
// Detectors answer with a cue, so that every silence can be explained to the writer.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "terms/termbase.hpp"
#include "terms/tokens.hpp"
#include "text/span.hpp"

namespace ordval::terms {

struct Cue {
    Context context = Context::mention;
    text::Span word;  ///< the deciding words, in the folded text of the block
};

/// A term in its sentence, as the detectors see it.
struct Occurrence {
    const Tokens& tokens;
    Tokens::Stretch word;
    bool is_indefinite = true;  ///< some reading of the form is: "kund" and "kunder", not "kunden"

    std::string_view text(std::size_t index) const { return tokens.text(index); }
    bool is_near(std::size_t index) const { return tokens.is_near(index, word.first); }
    bool is_word(std::size_t index) const { return tokens[index].kind == TokenKind::word; }

    /// The index of the token before `index` in the same sentence; nothing at the beginning.
    std::optional<std::size_t> before(std::size_t index) const {
        if (index == 0 || !is_near(index - 1)) return std::nullopt;
        return index - 1;
    }
    /// The text of the token after the term; "" at the end of the sentence.
    std::string_view next_text() const { return is_near(word.end) ? text(word.end) : std::string_view(); }

    Cue cue(Context context, std::size_t first, std::size_t last) const {
        return {context, {tokens[first].span.begin, tokens[last].span.end}};
    }
};

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline bool begins_with_one_of(std::string_view word, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return word.starts_with(beginning); });
}

}  // namespace ordval::terms
