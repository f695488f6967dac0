#include "terms/tokens.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

namespace {

/// Of a chain that goes on for pages ("a-b-c-…") as much as tells it from others.
std::string_view beginning_of(std::string_view word) {
    constexpr std::size_t most = 64;
    if (word.size() <= most) return word;
    std::size_t end = most;
    while (!text::is_boundary(word, end)) --end;
    return word.substr(0, end);
}

}  // namespace

Tokens::Tokens(const text::Folded& folded, std::span<const Span> sentences) : folded_(folded.text) {
    tokens_.reserve(folded_.size() / 5);  // words of Swedish prose have six bytes or so, with the space
    std::uint32_t sentence = 0;
    const auto end_of = [&](std::uint32_t index) {
        return index + 1 < sentences.size() ? folded.offset_of(sentences[index].end) : static_cast<std::uint32_t>(folded_.size());
    };
    std::uint32_t sentence_end = end_of(0);
    for (std::uint32_t at = 0; at < folded_.size();) {
        while (at >= sentence_end) sentence_end = end_of(++sentence);
        if (folded_[at] == ' ') {
            ++at;
            continue;
        }
        if (const Span word = text::word_from(folded_, at); !word.empty()) {
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

std::string Tokens::surroundings_of(Span span) const {
    constexpr int reach = 2;
    const Stretch stretch = covering(span);
    if (stretch.first == tokens_.size()) return "";
    std::size_t begin = stretch.first;
    for (int left = reach; left > 0 && begin > 0 && is_near(begin - 1, stretch.first);) {
        --begin;
        left -= tokens_[begin].kind == TokenKind::word;
    }
    std::string words;
    int right = reach;
    for (std::size_t at = begin; is_near(at, stretch.first); ++at) {
        if (tokens_[at].kind != TokenKind::word) continue;
        if (at >= stretch.end && right-- == 0) break;
        if (!words.empty()) words += ' ';
        words += beginning_of(text(at));
    }
    return words;
}

}  // namespace ordval::terms
