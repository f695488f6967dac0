#include "swedish/letters.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

/// True when `holds` does for one of the words of a list with spaces between.
template <typename Condition>
bool any_listed(std::string_view list, Condition holds) {
    // The words are short, so that a loop is quicker than any search.
    for (std::size_t begin = 0; begin < list.size();) {
        std::size_t end = begin;
        while (end < list.size() && list[end] != ' ') ++end;
        if (holds(list.substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace

std::string_view without_last(std::string_view word, std::size_t count) {
    std::size_t end = word.size();
    for (; count > 0 && end > 0; --count) {
        do --end;
        while (!text::is_boundary(word, end));
    }
    return word.substr(0, end);
}

std::string_view without_first(std::string_view word) {
    return word.empty() ? word : word.substr(text::decode(word, 0).size);
}

char32_t last_letter(std::string_view word) {
    return word.empty() ? 0 : text::decode(word, without_last(word, 1).size()).code_point;
}

bool is_vowel(char32_t letter) {
    constexpr std::u32string_view vowels = U"aouåeiyäöéAOUÅEIYÄÖÉ";
    return vowels.find(letter) != vowels.npos;
}

bool has_vowel(std::string_view word) {
    for (std::size_t i = 0; i < word.size();) {
        const auto [letter, size] = text::decode(word, i);
        if (is_vowel(letter)) return true;
        i += size;
    }
    return false;
}

bool ends_with_any(std::string_view word, std::string_view endings) {
    if (endings.empty()) return true;
    return any_listed(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_one_of(std::string_view word, std::string_view words) {
    return any_listed(words, [&](std::string_view listed) { return word == listed; });
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        // One separator is found far more quickly than one of several.
        const std::size_t next = separators.size() == 1 ? text.find(separators.front(), begin) : text.find_first_of(separators, begin);
        const std::size_t end = std::min(next, text.size());
        if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string to_lower(std::string_view word) {
    std::string lower(word);
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto byte = static_cast<unsigned char>(lower[i]);
        const auto next = static_cast<unsigned char>(i + 1 < lower.size() ? lower[i + 1] : 0);
        if (byte >= 'A' && byte <= 'Z') {
            lower[i] = static_cast<char>(byte + ('a' - 'A'));
        } else if (byte == 0xC3) {  // À to ÿ; × and ÷ are no letters
            if (next >= 0x80 && next <= 0x9E && next != 0x97) lower[i + 1] = static_cast<char>(next + 0x20);
            ++i;
        } else if (byte >= 0x80) {
            return text::find_invalid(word) == word.npos ? text::to_lower(word) : std::string(word);
        }
    }
    return lower;
}

std::string without_umlaut(std::string_view word) {
    std::string plain;
    const std::string lower = to_lower(word);
    for (std::size_t i = 0; i < lower.size();) {
        const auto [letter, size] = text::decode(lower, i);
        i += size;
        if (letter == U'å' || letter == U'ä') {
            plain += 'a';
        } else if (letter == U'ö') {
            plain += 'o';
        } else {
            text::append(plain, letter);
        }
    }
    return plain;
}

bool is_acronym(std::string_view word) {
    if (const std::size_t hyphen = word.rfind('-'); hyphen != word.npos) word.remove_prefix(hyphen + 1);
    bool capital = false;
    for (std::size_t i = 0; i < word.size();) {
        const auto [letter, size] = text::decode(word, i);
        i += size;
        if (text::is_upper(letter)) {
            capital = true;
        } else if (!text::is_digit(letter)) {
            return false;
        }
    }
    return capital;
}

}  // namespace ordval::swedish
