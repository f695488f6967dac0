#include "terms/address.hpp"

#include <algorithm>
#include <cstdint>

#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

bool is_in_address(std::string_view text, Span word) {
    // An address is short; a text without spaces must not be walked through for every word.
    constexpr std::uint32_t longest_half = 256;
    constexpr std::string_view white_space = " \t\r\n";
    const std::uint32_t from = word.begin - std::min(word.begin, longest_half);
    const std::string_view around = text.substr(from, word.end + longest_half - from);
    const std::size_t space = around.find_last_of(white_space, word.begin - from);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view token = around.substr(begin, around.find_first_of(white_space, word.end - from) - begin);
    if (token.find("://") != std::string_view::npos || token.find("www.") != std::string_view::npos) return true;
    if (token.find_first_of("@\\{}$=#^|<>~`") != std::string_view::npos) return true;
    if (token.starts_with('/') || std::count(token.begin(), token.end(), '/') > 1) return true;
    const std::string_view after = text.substr(word.end);
    return after.size() > 1 && after[0] == '.' && text::is_word_character(after, 1);
}

bool has_ending_attached(std::string_view text, Span word) {
    constexpr std::uint32_t longest_ending = 5;
    if (word.end + 1 >= text.size() || (text[word.end] != '(' && text[word.end] != ':' && text[word.end] != '/')) return false;
    const Span ending = text::part_around(text, word.end + 1);
    return ending.begin == word.end + 1 && !ending.empty() && ending.size() <= longest_ending;
}

}  // namespace ordval::terms
