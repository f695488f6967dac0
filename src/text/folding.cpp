// How folding is fast: almost every block of Swedish prose is ASCII, Latin-1 letters (lead byte C3) and typographic
// marks, and folding those changes single bytes in place. The first pass does just that, sixteen bytes at once, and on the way
// finds out whether anything else occurs. Only then does the second pass walk the text character by character.

#include "text/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <numeric>
#include <utility>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

// Everything about bytes is said in masks (0 or 0xFF) and without branches, so that the compiler makes it work on many
// bytes at once; with `bool` it does not.
using Byte = std::uint8_t;

constexpr Byte is_byte(Byte byte, Byte wanted) { return static_cast<Byte>(-(byte == wanted)); }
constexpr Byte is_in(Byte byte, Byte first, Byte last) {
    return static_cast<Byte>(-(static_cast<Byte>(byte - first) <= static_cast<Byte>(last - first)));
}

/// Lower case of one byte of text whose letters are ASCII or Latin-1: "A".."Z", and the second byte of "À".."Þ".
inline Byte lower_byte(Byte before, Byte byte) {
    constexpr Byte multiplication_sign = 0x97;
    const Byte is_latin_capital = is_byte(before, 0xC3) & is_in(byte, 0x80, 0x9E) & ~is_byte(byte, multiplication_sign);
    return static_cast<Byte>(byte | ((is_in(byte, 'A', 'Z') | is_latin_capital) & 0x20));
}

/// What a text holds, as bits.
constexpr Byte rare_character = 1;  ///< may fold to something of another size
constexpr Byte digit = 2;
constexpr Byte quotation_sign = 4;  ///< or another character with the same first byte
constexpr Byte sharp_s = 8;

/// General punctuation (E2 80) is let through as no rare character, since dashes and quotation marks are in every text;
/// the few special ones among it are looked for afterwards. Of C2 only the no-break space and the soft hyphen are rare.
inline Byte kinds_of(Byte before, Byte byte) {
    const Byte is_punctuation_lead = is_byte(byte, 0xE2);
    const Byte is_rare_lead = is_in(byte, 0xC4, 0xFF) & ~is_punctuation_lead;
    const Byte is_no_break_or_soft = is_byte(before, 0xC2) & (is_byte(byte, 0xA0) | is_byte(byte, 0xAD));
    const Byte is_sign = is_byte(byte, '"') | is_byte(byte, '\'') | is_punctuation_lead | is_byte(byte, 0xC2);
    const Byte is_sharp_s = is_byte(before, 0xC3) & is_byte(byte, 0x9F);
    return static_cast<Byte>(((is_rare_lead | is_no_break_or_soft) & rare_character) | (is_in(byte, '0', '9') & digit) |
                             (is_sign & quotation_sign) | (is_sharp_s & sharp_s));
}

constexpr std::size_t chunk_size = 16;  // of this size a compiler makes a handful of instructions
using Chunk = std::array<Byte, chunk_size>;

/// Lowers a chunk into `to`; the byte before the chunk is read too. Each place of `kinds` gathers what stands there.
inline void lower_chunk(const Byte* __restrict source, Byte* __restrict to, Byte* __restrict kinds) {
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const Byte before = source[static_cast<std::ptrdiff_t>(i) - 1];
        to[i] = lower_byte(before, source[i]);
        kinds[i] |= kinds_of(before, source[i]);
    }
}

/// Lowers every byte into `to`. The answer is what the text holds.
Byte lower_bytes(std::string_view valid, char* to) {
    const Byte* source = reinterpret_cast<const Byte*>(valid.data());
    Byte* lowered = reinterpret_cast<Byte*>(to);
    Chunk kinds{};
    // The first chunk has nothing before it and the last one is rarely whole: both are lowered beside the text.
    const auto lower_aside = [&](std::size_t begin) {
        const std::size_t size = std::min(chunk_size, valid.size() - begin);
        std::array<Byte, chunk_size + 1> aside{};
        Chunk aside_lowered;
        if (begin > 0) aside[0] = source[begin - 1];
        std::memcpy(&aside[1], source + begin, size);
        lower_chunk(&aside[1], aside_lowered.data(), kinds.data());
        std::memcpy(lowered + begin, aside_lowered.data(), size);
    };
    if (!valid.empty()) lower_aside(0);
    std::size_t at = chunk_size;
    for (; at + chunk_size <= valid.size(); at += chunk_size) lower_chunk(source + at, lowered + at, kinds.data());
    if (at < valid.size()) lower_aside(at);
    return std::accumulate(kinds.begin(), kinds.end(), Byte{0}, std::bit_or<Byte>());
}

/// Zero-width characters, hyphens and no-break marks among the general punctuation, the one block that the first pass lets by.
bool has_special_punctuation(std::string_view valid) {
    for (std::size_t at = valid.find('\xE2'); at != std::string_view::npos; at = valid.find('\xE2', at + 3)) {
        const auto second = static_cast<unsigned char>(valid[at + 1]);
        const auto third = static_cast<unsigned char>(valid[at + 2]);
        if (second == 0x80 && ((third >= 0x8B && third <= 0x8D) || third == 0x90 || third == 0x91 || third == 0xAF)) return true;
        if (second == 0x81 && third == 0xA0) return true;
        if (second != 0x80) return true;  // letter-like signs, Roman numerals and others with a lower case
    }
    return false;
}

bool is_dropped(char32_t c) {
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_no_break_space(char32_t c) { return c == 0x00A0 || c == 0x202F; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// The end of the spaces and tabs at `at`. A no-break space is one too: folded, it is an ordinary one.
std::size_t blanks_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Decoded next = decode(text, at);
        if (next.code_point != ' ' && next.code_point != '\t' && !is_no_break_space(next.code_point)) break;
        at += next.size;
    }
    return at;
}

/// After "kund-" at the end of a line these words tell that the hyphen belongs to a suspended modifier:
/// "kund-\noch brukarperspektiv" (Myndigheternas skrivregler, on shared compound parts).
bool starts_with_conjunction(std::string_view rest) {
    constexpr std::array<std::string_view, 4> conjunctions{"och", "eller", "samt", "respektive"};
    for (const std::string_view word : conjunctions) {
        if (!rest.starts_with(word)) continue;
        if (rest.size() == word.size()) return true;
        const Decoded next = decode(rest, word.size());
        if (!is_letter(next.code_point)) return true;
    }
    return false;
}

/// The size of the hyphen, line end and indentation at `at` when they only break a word over two lines, else 0.
std::size_t line_break_hyphen(std::string_view text, std::size_t at, std::size_t hyphen_size) {
    if (at == 0 || !is_letter(decode_before(text, at).code_point)) return 0;
    std::size_t end = blanks_end(text, at + hyphen_size);
    if (end == text.size() || !is_line_end(text[end])) return 0;
    end = blanks_end(text, end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    if (end == text.size() || !is_letter(decode(text, end).code_point)) return 0;
    return starts_with_conjunction(text.substr(end)) ? 0 : end - at;
}

bool has_line_break_hyphen(std::string_view valid) {
    for (std::size_t at = valid.find('-'); at != std::string_view::npos; at = valid.find('-', at + 1))
        if (line_break_hyphen(valid, at, 1) > 0) return true;
    return false;
}

/// Writes folded characters and the pieces that lead back from them.
class Writer {
public:
    explicit Writer(Folded& folded) : folded_(folded) {}

    /// `bytes` are the folded form of `source`; equal sizes side by side grow into one piece.
    void write(std::string_view bytes, Span source) {
        if (!continues(bytes.size(), source)) folded_.pieces.push_back({size(), {source.begin, source.begin}});
        folded_.pieces.back().source.end = source.end;
        is_exact_ = bytes.size() == source.size();
        folded_.text.append(bytes);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(folded_.text.size()); }

    bool continues(std::size_t bytes, Span source) const {
        if (folded_.pieces.empty() || !is_exact_ || bytes != source.size()) return false;
        return folded_.pieces.back().source.end == source.begin;
    }

    Folded& folded_;
    bool is_exact_ = false;
};

/// The end of the character at `at` together with the combining marks that follow it.
std::size_t cluster_end(std::string_view text, std::size_t at) {
    std::size_t end = at + decode(text, at).size;
    while (end < text.size() && u_getCombiningClass(static_cast<UChar32>(decode(text, end).code_point)) != 0)
        end += decode(text, end).size;
    return end;
}

std::string compose(std::string_view cluster) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return to_lower(cluster);
    const auto wide = icu::UnicodeString::fromUTF8({cluster.data(), static_cast<std::int32_t>(cluster.size())});
    std::string composed;
    nfc->normalize(wide, error).toUTF8String(composed);
    return to_lower(U_FAILURE(error) ? cluster : std::string_view(composed));
}

/// ASCII, but for the hyphen, and the letters of Latin-1: what the first pass has folded for good.
bool is_plain(unsigned char byte) { return (byte < 0x80 && byte != '-') || (byte >= 0x80 && byte <= 0xBF) || byte == 0xC3; }

/// The end of the plain characters from `at` on. One that a combining mark may follow is left to the mark.
std::size_t plain_end(std::string_view valid, std::size_t at) {
    std::size_t end = at;
    while (end < valid.size() && is_plain(static_cast<unsigned char>(valid[end]))) ++end;
    const bool may_be_mark = end < valid.size() && static_cast<unsigned char>(valid[end]) >= 0xC4;
    while (may_be_mark && end > at)
        if (is_boundary(valid, --end)) break;
    return end;
}

/// The second pass: with a map, and character by character where the first pass cannot know. `lowered` is what that made.
void fold_characters(std::string_view valid, std::string_view lowered, Folded& folded) {
    Writer writer(folded);
    for (std::size_t at = 0; at < valid.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        if (const std::size_t end = plain_end(valid, at); end > at) {
            writer.write(lowered.substr(at, end - at), {begin, static_cast<std::uint32_t>(end)});
            at = end;
            continue;
        }
        const Decoded next = decode(valid, at);
        if (is_hyphen(next.code_point)) {
            if (const std::size_t skipped = line_break_hyphen(valid, at, next.size)) {
                folded.respelt.push_back(begin);
                at += skipped;
                continue;
            }
            writer.write("-", {begin, begin + next.size});
            at += next.size;
            continue;
        }
        const std::uint32_t own_end = begin + next.size;
        if (is_dropped(next.code_point)) {
            folded.respelt.push_back(begin);
            at = own_end;
            continue;
        }
        if (is_no_break_space(next.code_point)) {
            writer.write(" ", {begin, own_end});
            at = own_end;
            continue;
        }
        const std::size_t end = cluster_end(valid, at);
        const Span source{begin, static_cast<std::uint32_t>(end)};
        if (end > own_end || is_read_otherwise(next.code_point)) folded.respelt.push_back(begin);
        if (end > own_end) {
            writer.write(compose(valid.substr(at, end - at)), source);
        } else {
            std::string lower;
            append(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code_point))));
            writer.write(lower, source);
        }
        at = end;
    }
}

void note_sharp_s(std::string_view valid, std::vector<std::uint32_t>& respelt) {
    constexpr std::string_view sign = "ß";
    for (std::size_t at = valid.find(sign); at != std::string_view::npos; at = valid.find(sign, at + sign.size()))
        respelt.push_back(static_cast<std::uint32_t>(at));
}

}  // namespace

bool is_read_otherwise(char32_t c) {
    const auto character = static_cast<UChar32>(c);
    if (c < 0x80) return false;
    if (u_isdigit(character)) return true;
    return icu::UnicodeString(character).foldCase() != icu::UnicodeString(u_tolower(character));
}

void fold(std::string_view valid, Folded& folded) {
    folded.text.resize(valid.size());
    folded.pieces.clear();
    folded.respelt.clear();
    const Byte kinds = lower_bytes(valid, folded.text.data());
    folded.has_digits = (kinds & digit) != 0;
    folded.may_have_quotations = (kinds & quotation_sign) != 0;
    const bool is_special = (kinds & rare_character) != 0 || has_line_break_hyphen(valid) ||
                            ((kinds & quotation_sign) != 0 && has_special_punctuation(valid));
    if (is_special) {
        const std::string lowered = std::exchange(folded.text, {});
        folded.text.reserve(lowered.size());
        fold_characters(valid, lowered, folded);
    }
    if ((kinds & sharp_s) == 0) return;
    note_sharp_s(valid, folded.respelt);
    std::sort(folded.respelt.begin(), folded.respelt.end());
}

}  // namespace ordval::text
