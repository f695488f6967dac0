// UTF-8 as the engine reads it.
//
//     find_invalid("å\xff")                        // 2
//     decode("åka", 0)                             // {U'å', 2}
//
// Everything above the faces may rely on valid UTF-8: bytes that are not are found here, once, when a text enters.
// Properties of characters come from ICU, which is not visible above this floor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ordval::text {

/// The byte offset of the first byte that is not part of valid UTF-8 (RFC 3629: no surrogates, no overlong forms),
/// or `npos` when the whole text is valid. Linear, without allocation.
std::size_t find_invalid(std::string_view bytes);

/// `bytes` with every invalid sequence replaced by U+FFFD.
std::string replace_invalid(std::string_view bytes);

struct Decoded {
    char32_t code_point = 0;
    std::uint32_t size = 1;  ///< bytes
};

/// The code point that starts at `offset`, which must be a character boundary inside valid UTF-8.
inline Decoded decode(std::string_view valid, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(valid[offset + i]); };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3Fu), 2};
    if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu), 3};
    return {((lead & 0x07) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) | (byte(3) & 0x3Fu), 4};
}

/// The code point that ends just before `offset` (`offset > 0`).
Decoded decode_before(std::string_view valid, std::size_t offset);

/// The number of code points, which is that of columns on a terminal for Swedish. O(bytes).
std::size_t code_point_count(std::string_view valid);

/// The first `count` code points, or all of them when there are fewer. O(count).
std::string_view first_code_points(std::string_view valid, std::size_t count);

/// Appends `code_point` as UTF-8.
void append(std::string& to, char32_t code_point);

/// True when a character starts at `offset`, or the text ends there.
inline bool is_boundary(std::string_view valid, std::size_t offset) {
    return offset >= valid.size() || (static_cast<unsigned char>(valid[offset]) & 0xC0) != 0x80;
}

/// Letters and marks that belong to a letter (general categories L and M), from Unicode.
bool is_letter(char32_t code_point);
/// Decimal digits (Nd), from Unicode.
bool is_digit(char32_t code_point);
bool is_upper(char32_t code_point);
/// White space and no-break space (White_Space, from Unicode).
bool is_space(char32_t code_point);

/// The text in lower case, by Unicode's simple mappings: the number of code points stays the same.
std::string to_lower(std::string_view valid);
/// The text in upper case, by Unicode's full mappings ("ß" becomes "SS").
std::string to_upper(std::string_view valid);

/// The number of UTF-16 units that the text takes.
std::size_t utf16_size(std::string_view valid);

}  // namespace ordval::text
