#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <bit>
#include <cstring>

namespace ordval::text {

namespace {

std::uint64_t load_word(const char* from) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// The end of the ASCII from `at` on, eight bytes at once.
std::size_t ascii_end(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080u;
    for (; at + 8 <= bytes.size(); at += 8) {
        const std::uint64_t high = load_word(bytes.data() + at) & high_bits;
        if (high == 0) continue;
        // The first byte in memory is the lowest or the highest of the word, as the machine has it.
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(high) : std::countl_zero(high);
        return at + static_cast<std::size_t>(bits) / 8;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

/// The letters å, ä, ö and their like.
bool is_latin_letter(std::string_view bytes, std::size_t at) {
    return bytes[at] == '\xC3' && at + 1 < bytes.size() && (static_cast<unsigned char>(bytes[at + 1]) & 0xC0) == 0x80;
}

/// The size of the valid sequence at `bytes[at]`, or 0.
std::size_t valid_size(std::string_view bytes, std::size_t at) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    auto next = static_cast<std::int64_t>(at);
    UChar32 code_point = 0;
    U8_NEXT(data, next, size, code_point);
    return code_point < 0 ? 0 : static_cast<std::size_t>(next) - at;
}

}  // namespace

std::size_t find_invalid(std::string_view bytes) {
    for (std::size_t at = ascii_end(bytes, 0); at < bytes.size(); at = ascii_end(bytes, at)) {
        const std::size_t size = is_latin_letter(bytes, at) ? 2 : valid_size(bytes, at);
        if (size == 0) return at;
        at += size;
    }
    return std::string_view::npos;
}

std::string replace_invalid(std::string_view bytes) {
    std::string valid;
    valid.reserve(bytes.size());
    while (true) {
        const std::size_t bad = find_invalid(bytes);
        valid.append(bytes.substr(0, bad));
        if (bad == std::string_view::npos) return valid;
        append(valid, U'\uFFFD');
        bytes.remove_prefix(bad + 1);
    }
}

Decoded decode_before(std::string_view valid, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (!is_boundary(valid, begin)) --begin;
    return decode(valid, begin);
}

void append(std::string& to, char32_t code_point) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(bytes), size, static_cast<UChar32>(code_point));
    to.append(bytes, static_cast<std::size_t>(size));
}

// Most characters that anyone asks about are ASCII, and need none of Unicode's tables.

bool is_letter(char32_t code_point) {
    if (code_point < 0x80) return (code_point | 0x20) - U'a' < 26;
    constexpr std::uint32_t wanted = U_GC_L_MASK | U_GC_M_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & wanted) != 0;
}

bool is_digit(char32_t code_point) {
    if (code_point < 0x80) return code_point - U'0' < 10;
    return u_isdigit(static_cast<UChar32>(code_point));
}

bool is_upper(char32_t code_point) {
    if (code_point < 0x80) return code_point - U'A' < 26;
    return u_isUUppercase(static_cast<UChar32>(code_point));
}

bool is_space(char32_t code_point) {
    if (code_point < 0x80) return code_point == U' ' || code_point - U'\t' < 5;
    return u_isUWhiteSpace(static_cast<UChar32>(code_point));
}

std::string to_lower(std::string_view valid) {
    std::string lower;
    lower.reserve(valid.size());
    for (std::size_t at = 0; at < valid.size();) {
        const Decoded next = decode(valid, at);
        append(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code_point))));
        at += next.size;
    }
    return lower;
}

std::string to_upper(std::string_view valid) {
    UErrorCode error = U_ZERO_ERROR;
    std::u16string wide(valid.size(), u'\0');
    std::int32_t wide_size = 0;
    u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &wide_size, valid.data(),
                  static_cast<std::int32_t>(valid.size()), &error);
    // Full mappings can at most triple the number of units (Unicode, SpecialCasing.txt).
    std::u16string upper(static_cast<std::size_t>(wide_size) * 3, u'\0');
    const std::int32_t upper_size = u_strToUpper(upper.data(), static_cast<std::int32_t>(upper.size()), wide.data(),
                                                 wide_size, "sv", &error);
    std::string bytes(static_cast<std::size_t>(upper_size) * 3, '\0');
    std::int32_t size = 0;
    u_strToUTF8(bytes.data(), static_cast<std::int32_t>(bytes.size()), &size, upper.data(), upper_size, &error);
    if (U_FAILURE(error)) return std::string(valid);
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::size_t code_point_count(std::string_view valid) {
    // In steps that one byte can count, so that a compiler counts many places at once.
    constexpr std::size_t step = 128;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < valid.size(); begin += step) {
        std::uint8_t characters = 0;
        for (const char c : valid.substr(begin, step)) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        count += characters;
    }
    return count;
}

std::string_view first_code_points(std::string_view valid, std::size_t count) {
    std::size_t end = 0;
    // As many bytes hold no more code points; the rest is taken in the same way.
    while (count > 0 && end < valid.size()) {
        const std::string_view next = valid.substr(end, count);
        count -= code_point_count(next);
        end += next.size();
    }
    while (!is_boundary(valid, end)) ++end;
    return valid.substr(0, end);
}

std::size_t utf16_size(std::string_view valid) {
    std::size_t units = 0;
    for (const char c : valid) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return units;
}

}  // namespace ordval::text
