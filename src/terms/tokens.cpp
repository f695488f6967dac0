#include "terms/tokens.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

Tokens::Tokens(const text::Folded& folded, std::string_view text) : folded_(folded.text) {
    const std::vector<Span> sentences = text::split_sentences(text);
    std::uint32_t sentence = 0;
    for (std::uint32_t at = 0; at < folded_.size();) {
        while (sentence + 1 < sentences.size() && at >= folded.offset_of(sentences[sentence].end)) ++sentence;
        if (text::is_word_character(folded_, at)) {
            const Span word = text::word_around(folded_, at);
            tokens_.push_back({word, TokenKind::word, sentence});
            at = word.end;
            continue;
        }
        const text::Decoded next = text::decode(folded_, at);
        if (!text::is_space(next.code_point)) tokens_.push_back({{at, at + next.size}, TokenKind::mark, sentence});
        at += next.size;
    }
}

Tokens::Stretch Tokens::covering(Span span) const {
    const auto first = std::partition_point(tokens_.begin(), tokens_.end(),
                                            [&](const Token& token) { return token.span.end <= span.begin; });
    const auto end = std::partition_point(first, tokens_.end(),
                                          [&](const Token& token) { return token.span.begin < span.end; });
    return {static_cast<std::size_t>(first - tokens_.begin()), static_cast<std::size_t>(end - tokens_.begin())};
}

}  // namespace ordval::terms
