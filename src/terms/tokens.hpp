// A block's folded text as words and marks: what the context of a term is read from.
//
//     "Med ordet ”kund” avses alla."
//     words and marks   med | ordet | ” | kund | ” | avses | alla | .
//
// White space and line breaks are not tokens, so a cue at the end of one line stands directly before the word on the
// next. Sentences are numbered; a cue never reaches over a sentence's end.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/folding.hpp"
#include "text/span.hpp"

namespace ordval::terms {

enum class TokenKind : std::uint8_t { word, mark };

struct Token {
    text::Span span;  ///< in the folded text; a mark is one character
    TokenKind kind = TokenKind::word;
    std::uint32_t sentence = 0;
};

class Tokens {
public:
    /// `folded` is what a text was folded to; the caller keeps it alive. `sentences` are those of the text before it was
    /// folded, which takes their capitals. Linear.
    Tokens(const text::Folded& folded, std::span<const text::Span> sentences);

    std::size_t size() const { return tokens_.size(); }
    const Token& operator[](std::size_t index) const { return tokens_[index]; }
    std::string_view text(std::size_t index) const { return tokens_[index].span.in(folded_); }

    /// The tokens that hold the bytes of `span`: [first, end).
    struct Stretch {
        std::size_t first = 0;
        std::size_t end = 0;
    };
    Stretch covering(text::Span span) const;

    /// True when the token at `index` exists and belongs to the same sentence as the one at `origin`.
    bool is_near(std::size_t index, std::size_t origin) const {
        return index < tokens_.size() && tokens_[index].sentence == tokens_[origin].sentence;
    }

    /// The words of the stretch and up to two on each side of it in its sentence, with a space between them: how a place
    /// is known again when lines have moved. Of words beyond all measure only the beginning.
    std::string surroundings_of(text::Span span) const;

private:
    std::string_view folded_;
    std::vector<Token> tokens_;
};

}  // namespace ordval::terms
