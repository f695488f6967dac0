#include "terms/address.hpp"

#include <algorithm>
#include <cstdint>

#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

namespace {

/// Folded text is nearly all letters, which are told first.
bool is_sign_of_machines(char c) {
    constexpr std::string_view signs = "@\\{}$=#^|<>~`";
    const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    return !is_letter && signs.find(c) != std::string_view::npos;
}

}  // namespace

bool is_in_address(std::string_view text, Span word) {
    // An address is short; a text without spaces must not be walked through for every word.
    constexpr std::uint32_t longest_half = 256;
    const auto is_white_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    std::uint32_t begin = word.begin;
    const std::uint32_t first = word.begin - std::min(word.begin, longest_half);
    while (begin > first && !is_white_space(text[begin - 1])) --begin;
    std::uint32_t end = word.end;
    const std::size_t last = std::min<std::size_t>(word.end + longest_half, text.size());
    // A footnote of Markdown is glued to its word: "kunder[^1]".
    const auto begins_footnote = [&](std::uint32_t at) { return text[at] == '[' && at + 1 < last && text[at + 1] == '^'; };
    while (end < last && !is_white_space(text[end]) && !begins_footnote(end)) ++end;
    const std::string_view token = text.substr(begin, end - begin);
    if (token.find("://") != std::string_view::npos || token.find("www.") != std::string_view::npos) return true;
    if (std::any_of(token.begin(), token.end(), is_sign_of_machines)) return true;
    if (token.starts_with('/') || std::count(token.begin(), token.end(), '/') > 1) return true;
    const std::string_view after = text.substr(word.end);
    return after.size() > 1 && after[0] == '.' && text::is_word_character(after, 1);
}

bool has_ending_attached(std::string_view text, Span word) {
    constexpr std::uint32_t longest_ending = 5;
    const std::string_view rest = text.substr(word.end);
    if (word.in(text).ends_with('s') && (rest.starts_with('\'') || rest.starts_with("\u2019"))) return true;
    if (word.end + 1 >= text.size() || (text[word.end] != '(' && text[word.end] != ':' && text[word.end] != '/')) return false;
    const Span ending = text::part_around(text, word.end + 1);
    return ending.begin == word.end + 1 && !ending.empty() && ending.size() <= longest_ending;
}

}  // namespace ordval::terms
