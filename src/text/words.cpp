#include "text/words.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

constexpr std::array<bool, 256> ascii_word_characters = [] {
    std::array<bool, 256> are{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))
        are[static_cast<unsigned char>(c)] = true;
    return are;
}();
constexpr bool is_ascii_word_character(char c) { return ascii_word_characters[static_cast<unsigned char>(c)]; }

/// The size of the letter, mark, digit or "_" at `offset`; 0 when something else is there. ASCII and the letters of
/// Latin-1, which are nearly all, are told without Unicode's tables.
inline std::uint32_t word_character_size(std::string_view valid, std::uint32_t offset) {
    const auto byte = static_cast<unsigned char>(valid[offset]);
    if (byte < 0x80) return is_ascii_word_character(valid[offset]);
    if (byte == 0xC3) {
        const auto second = static_cast<unsigned char>(valid[offset + 1]);
        return second == 0x97 || second == 0xB7 ? 0 : 2;  // the signs × and ÷
    }
    const Decoded character = decode(valid, offset);
    return is_letter(character.code_point) || is_digit(character.code_point) ? character.size : 0;
}

constexpr std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::uint32_t part_end(std::string_view text, std::uint32_t from) {
    for (;;) {
        while (from < text.size() && is_ascii_word_character(text[from])) ++from;
        const std::uint32_t size = from < text.size() ? word_character_size(text, from) : 0;
        if (size == 0) return from;
        from += size;
    }
}

std::uint32_t part_begin(std::string_view text, std::uint32_t from) {
    while (from > 0) {
        const std::uint32_t before = from - decode_before(text, from).size;
        if (!is_word_character(text, before)) break;
        from = before;
    }
    return from;
}

/// The size of a hyphen, colon or apostrophe at `at` that may stand inside a word, else 0.
std::uint32_t joiner_size(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if (c == '-' || c == ':' || c == '\'') return 1;
    if (c != '\xE2') return 0;
    if (text.substr(at).starts_with("\u2019") || text.substr(at).starts_with("\u2011")) return 3;
    return 0;
}

std::uint32_t joiner_size_before(std::string_view text, std::uint32_t end) {
    if (end >= 1 && joiner_size(text, end - 1) == 1) return 1;
    if (end >= 3 && joiner_size(text, end - 3) == 3) return 3;
    return 0;
}

std::uint32_t word_end(std::string_view text, std::uint32_t end) {
    while (const std::uint32_t joiner = joiner_size(text, end)) {
        const std::uint32_t next = part_end(text, end + joiner);
        if (next == end + joiner) break;
        end = next;
    }
    return end;
}

/// Abbreviations that are written with a full stop and seldom end a sentence (after the list of abbreviations in
/// Myndigheternas skrivregler), without their last stop.
constexpr std::array<std::string_view, 61> abbreviations{
    "adj",   "adr",   "anm",   "ang",  "avd",  "bil",  "bl.a",  "ca",    "dvs",   "d.v.s", "dir",   "dnr",   "e.d",
    "e.dyl", "ekon",  "enl",   "etc",  "ev",   "ex",   "exkl",  "f.d",   "f.n",   "f.ö",   "fig",   "forts", "fr.o.m",
    "föreg", "förf",  "gr",    "inkl", "jfr",  "kap",  "kl",    "kr",    "m.a.o", "m.fl",  "m.m",   "mom",   "motsv",
    "n.b",   "nr",    "o.d",   "o.dyl", "obs", "osv", "p.g.a", "prop",  "p",     "resp",  "s.k",   "sid",   "skr",
    "st",    "t.ex",  "t.o.m", "tel",  "tfn",  "ung",  "utg",   "vol",   "äv",
};

bool is_abbreviation(std::string_view text, std::uint32_t stop) {
    constexpr std::uint32_t longest = 8;  // bytes: "e.dyl", in capitals and with letters of two bytes
    std::uint32_t begin = stop;
    while (begin > 0) {
        if (stop - begin > longest) return false;
        const std::uint32_t before = begin - decode_before(text, begin).size;
        if (!is_word_character(text, before) && text[before] != '.') break;
        begin = before;
    }
    const std::string token = to_lower(text.substr(begin, stop - begin));
    if (!token.empty() && decode(token, 0).size == token.size() && is_letter(decode(token, 0).code_point)) return true;
    return std::find(abbreviations.begin(), abbreviations.end(), token) != abbreviations.end();
}

bool is_closing_mark(char32_t c) {
    return c == U'”' || c == U'’' || c == '"' || c == '\'' || c == ')' || c == ']' || c == U'»';
}

bool opens_sentence(char32_t c) {
    return is_upper(c) || is_digit(c) || c == U'”' || c == U'’' || c == U'“' || c == '"' || c == '\'' || c == '(' ||
           c == '[' || c == U'»' || c == U'–' || c == U'—' || c == U'\uFFFC';
}

std::uint32_t skip_space(std::string_view text, std::uint32_t from) {
    while (from < text.size() && is_space(decode(text, from).code_point)) from += decode(text, from).size;
    return from;
}

/// Where the sentence that includes the mark at `stop` (one of ".?!") ends, or 0 when none ends there.
std::uint32_t sentence_end_at(std::string_view text, std::uint32_t stop) {
    const char mark = text[stop];
    std::uint32_t end = stop + 1;
    while (end < text.size() && (text[end] == '.' || text[end] == '?' || text[end] == '!')) ++end;
    while (end < text.size() && is_closing_mark(decode(text, end).code_point)) end += decode(text, end).size;
    const std::uint32_t next = skip_space(text, end);
    if (next == text.size()) return end;
    if (next == end || !opens_sentence(decode(text, next).code_point)) return 0;
    return mark == '.' && is_abbreviation(text, stop) ? 0 : end;
}

}  // namespace

bool is_word_character(std::string_view valid, std::uint32_t offset) { return word_character_size(valid, offset) > 0; }

bool is_word_character_before(std::string_view valid, std::uint32_t offset) {
    do --offset;
    while (!is_boundary(valid, offset));
    return is_word_character(valid, offset);
}

Span part_around(std::string_view valid, std::uint32_t offset) {
    return {part_begin(valid, offset), part_end(valid, offset)};
}

Span word_around(std::string_view valid, std::uint32_t offset) {
    Span word = part_around(valid, offset);
    if (word.empty()) return word;
    while (const std::uint32_t joiner = joiner_size_before(valid, word.begin)) {
        const std::uint32_t begin = part_begin(valid, word.begin - joiner);
        if (begin == word.begin - joiner) break;
        word.begin = begin;
    }
    word.end = word_end(valid, word.end);
    return word;
}

Span part_from(std::string_view valid, std::uint32_t begin) { return {begin, part_end(valid, begin)}; }

Span word_from(std::string_view valid, std::uint32_t begin) { return {begin, word_end(valid, part_end(valid, begin))}; }

Span next_word(std::string_view valid, std::uint32_t offset) {
    while (offset < valid.size() && !is_word_character(valid, offset)) offset += decode(valid, offset).size;
    if (offset >= valid.size()) return {size_of(valid), size_of(valid)};
    return word_from(valid, offset);
}

Span previous_word(std::string_view valid, std::uint32_t offset) {
    while (offset > 0) {
        const std::uint32_t before = offset - decode_before(valid, offset).size;
        if (is_word_character(valid, before)) return {word_around(valid, before).begin, offset};
        offset = before;
    }
    return {0, 0};
}

std::vector<Span> split_sentences(std::string_view valid) {
    std::vector<Span> sentences;
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
        begin = std::min(skip_space(valid, begin), end);
        while (end > begin && is_space(decode_before(valid, end).code_point)) end -= decode_before(valid, end).size;
        if (begin < end) sentences.push_back({begin, end});
    };
    const auto next_stop = [&](std::uint32_t from) {
        const auto is_stop = [](char c) { return c == '.' || c == '?' || c == '!'; };
        return static_cast<std::uint32_t>(std::find_if(valid.begin() + from, valid.end(), is_stop) - valid.begin());
    };
    std::uint32_t begin = 0;
    for (std::uint32_t stop = next_stop(0); stop < valid.size();) {
        const std::uint32_t end = sentence_end_at(valid, stop);
        if (end > 0) {
            add(begin, end);
            begin = end;
        }
        stop = next_stop(std::max(end, stop + 1));
    }
    add(begin, size_of(valid));
    return sentences;
}

}  // namespace ordval::text
