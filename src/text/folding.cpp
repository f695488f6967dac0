// How folding is fast: almost every block of Swedish prose is ASCII, Latin-1 letters (lead byte C3) and typographic
// marks, and folding those changes single bytes in place. The first pass does just that, branch-free, and on the way
// finds out whether anything else occurs. Only then does the second pass walk the text character by character.

#include "text/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>
#include <cstdint>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

// Both functions are written without branches (&, | instead of &&, ||), so that the compiler makes them work on many
// bytes at once.

/// Lower case of one byte of text whose letters are ASCII or Latin-1: "A".."Z", and the second byte of "À".."Þ".
inline std::uint8_t lower_byte(std::uint8_t before, std::uint8_t byte) {
    const std::uint8_t is_ascii_capital = static_cast<std::uint8_t>(byte - 'A') < 26;
    const std::uint8_t is_latin_capital =
        (before == 0xC3) & (static_cast<std::uint8_t>(byte - 0x80) < 0x1F) & (byte != 0x97);  // 0x97: the sign ×
    return static_cast<std::uint8_t>(byte | ((is_ascii_capital | is_latin_capital) << 5));
}

/// 1 when a character may fold to something of another size, else 0. General punctuation (E2 80) is let through, since
/// dashes and quotation marks are in every text; the few special ones among it are looked for afterwards.
inline std::uint8_t may_be_special(std::uint8_t before, std::uint8_t byte) {
    const std::uint8_t is_rare_lead = (byte == 0xC2) | ((byte >= 0xC4) & (byte != 0xE2));
    const std::uint8_t is_line_hyphen = (before == '-') & ((byte == '\n') | (byte == '\r') | (byte == ' ') | (byte == '\t'));
    return is_rare_lead | is_line_hyphen;
}

/// Lowers every byte into `to`. The answer is whether the second pass is needed.
bool lower_bytes(std::string_view valid, char* __restrict to) {
    if (valid.empty()) return false;
    const auto* from = reinterpret_cast<const std::uint8_t*>(valid.data());
    to[0] = static_cast<char>(lower_byte(0, from[0]));
    std::uint8_t special = may_be_special(0, from[0]);
    for (std::size_t i = 1; i < valid.size(); ++i) {
        to[i] = static_cast<char>(lower_byte(from[i - 1], from[i]));
        special |= may_be_special(from[i - 1], from[i]);
    }
    return special != 0;
}

/// Zero-width characters and no-break marks among the general punctuation, the one block that the first pass lets by.
bool has_special_punctuation(std::string_view valid) {
    for (std::size_t at = valid.find('\xE2'); at != std::string_view::npos; at = valid.find('\xE2', at + 3)) {
        const auto second = static_cast<unsigned char>(valid[at + 1]);
        const auto third = static_cast<unsigned char>(valid[at + 2]);
        if (second == 0x80 && ((third >= 0x8B && third <= 0x8D) || third == 0x91 || third == 0xAF)) return true;
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
bool is_blank(char c) { return c == ' ' || c == '\t'; }

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
    std::size_t end = at + hyphen_size;
    while (end < text.size() && is_blank(text[end])) ++end;
    if (end == text.size() || !is_line_end(text[end])) return 0;
    end += text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1;
    while (end < text.size() && is_blank(text[end])) ++end;
    if (end == text.size() || !is_letter(decode(text, end).code_point)) return 0;
    return starts_with_conjunction(text.substr(end)) ? 0 : end - at;
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

/// The second pass: character by character, with a map.
void fold_characters(std::string_view valid, Folded& folded) {
    Writer writer(folded);
    for (std::size_t at = 0; at < valid.size();) {
        const Decoded next = decode(valid, at);
        const auto begin = static_cast<std::uint32_t>(at);
        if (is_hyphen(next.code_point)) {
            if (const std::size_t skipped = line_break_hyphen(valid, at, next.size)) {
                at += skipped;
                continue;
            }
            writer.write("-", {begin, begin + next.size});
            at += next.size;
            continue;
        }
        const std::size_t end = next.code_point < 0x80 && (at + 1 == valid.size() || static_cast<unsigned char>(valid[at + 1]) < 0x80)
                                    ? at + 1
                                    : cluster_end(valid, at);
        const Span source{begin, static_cast<std::uint32_t>(end)};
        if (end > at + next.size) {
            writer.write(compose(valid.substr(at, end - at)), source);
        } else if (is_no_break_space(next.code_point)) {
            writer.write(" ", source);
        } else if (!is_dropped(next.code_point)) {
            std::string lower;
            append(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code_point))));
            writer.write(lower, source);
        }
        at = end;
    }
}

}  // namespace

void fold(std::string_view valid, Folded& folded) {
    folded.text.resize(valid.size());
    folded.pieces.clear();
    if (!lower_bytes(valid, folded.text.data()) && !has_special_punctuation(valid)) return;
    folded.text.clear();
    fold_characters(valid, folded);
}

}  // namespace ordval::text
