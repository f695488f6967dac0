#include "service/exchange/plain_bytes.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace ordval::service {

namespace {

/// What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_signs{
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};
constexpr char32_t replacement = 0xFFFD;

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_sign = byte >= 0x80 && byte < 0xA0;
        const char32_t code_point = is_sign ? windows_signs[byte - 0x80u] : byte;
        text::append(text, is_sign && code_point == 0 ? replacement : code_point);
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool is_little_endian) {
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(is_little_endian ? second << 8 | first : first << 8 | second);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t high = unit(at);
        const bool is_pair = high >= 0xD800 && high < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 &&
                             unit(at + 2) < 0xE000;
        if (is_pair) {
            text::append(text, 0x10000 + ((high - 0xD800) << 10) + (unit(at + 2) - 0xDC00));
            at += 2;
        } else {
            text::append(text, high >= 0xD800 && high < 0xE000 ? replacement : high);
        }
    }
    return text;
}

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

std::string utf8_text(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    if (bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes.substr(2), true);
    if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes.substr(2), false);
    return text::find_invalid(bytes) == std::string_view::npos ? std::string(bytes) : from_windows_1252(bytes);
}

std::string squeezed(std::string_view valid) {
    std::string text;
    for (const char c : stripped(valid)) {
        const bool is_blank = blanks.find(c) != std::string_view::npos;
        if (!is_blank) text += c;
        else if (text.back() != ' ') text += ' ';
    }
    return text;
}

std::string_view stripped(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

PlaceCounter::LineColumn PlaceCounter::at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < offset_) {
        offset_ = 0;
        place_ = {};
    }
    for (; offset_ < offset; ++offset_) {
        if (text_[offset_] == '\n') {
            ++place_.line;
            place_.column = 1;
        } else if (text::is_boundary(text_, offset_ + 1)) {
            ++place_.column;
        }
    }
    return place_;
}

}  // namespace ordval::service
