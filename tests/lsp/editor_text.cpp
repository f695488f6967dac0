#include "lsp/editor_text.hpp"

#include <stdexcept>

namespace ordval::testing {

using lsp::Json;

namespace {

std::u16string to_utf16(std::string_view utf8) {
    std::u16string units;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(utf8.at(at + i)));
        };
        const char32_t lead = byte(0);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = size == 1 ? lead : lead & (0x7Fu >> size);
        for (std::size_t i = 1; i < size; ++i) point = point << 6 | (byte(i) & 0x3F);
        if (point < 0x10000) {
            units += static_cast<char16_t>(point);
        } else {
            units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
        }
        at += size;
    }
    return units;
}

bool is_high_surrogate(char16_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

std::string to_utf8(std::u16string_view units) {
    std::string utf8;
    for (std::size_t at = 0; at < units.size(); ++at) {
        char32_t point = units[at];
        if (is_high_surrogate(units[at]))
            point = 0x10000 + ((point - 0xD800) << 10) + (units[++at] - 0xDC00u);
        if (point < 0x80) {
            utf8 += static_cast<char>(point);
            continue;
        }
        const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        constexpr char32_t leads[] = {0, 0xC0, 0xE0, 0xF0};
        utf8 += static_cast<char>(leads[more] | point >> (6 * more));
        for (int i = more - 1; i >= 0; --i) utf8 += static_cast<char>(0x80 | (point >> (6 * i) & 0x3F));
    }
    return utf8;
}

/// The columns that a stretch of one line takes.
std::size_t columns(std::u16string_view units, const std::string& encoding) {
    if (encoding == "utf-16") return units.size();
    const std::string utf8 = to_utf8(units);
    if (encoding == "utf-8") return utf8.size();
    std::size_t points = 0;
    for (const char c : utf8) points += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return points;
}

}  // namespace

EditorText::EditorText(std::string_view utf8) : text_(to_utf16(utf8)) {}

std::string EditorText::utf8() const {
    return to_utf8(text_);
}

std::size_t EditorText::index_of(const Json& position, const std::string& encoding) const {
    std::size_t begin = 0;
    for (int line = position.at("line"); line > 0; --line) {
        const std::size_t end = text_.find_first_of(u"\r\n", begin);
        if (end == std::u16string::npos) throw std::out_of_range("the text has no such line");
        begin = end + (text_.compare(end, 2, u"\r\n") == 0 ? 2 : 1);
    }
    const std::size_t wanted = position.at("character");
    for (std::size_t at = begin;; ++at) {
        if (columns({text_.data() + begin, at - begin}, encoding) == wanted) return at;
        if (at == text_.size() || text_[at] == u'\r' || text_[at] == u'\n')
            throw std::out_of_range("the line has no such column");
        if (is_high_surrogate(text_[at])) ++at;
    }
}

void EditorText::replace(std::size_t begin, std::size_t end, std::string_view utf8) {
    text_.replace(begin, end - begin, to_utf16(utf8));
}

void EditorText::replace(const Json& range, std::string_view utf8, const std::string& encoding) {
    replace(index_of(range.at("start"), encoding), index_of(range.at("end"), encoding), utf8);
}

std::string EditorText::at(const Json& range, const std::string& encoding) const {
    const std::size_t begin = index_of(range.at("start"), encoding);
    return to_utf8(std::u16string_view(text_).substr(begin, index_of(range.at("end"), encoding) - begin));
}

Json EditorText::range_of(std::string_view word, const std::string& encoding, int count) const {
    const std::u16string wanted = to_utf16(word);
    std::size_t at = text_.find(wanted);
    for (; count > 0 && at != std::u16string::npos; --count) at = text_.find(wanted, at + 1);
    if (at == std::u16string::npos) throw std::out_of_range("the text has no " + std::string(word));
    return {{"start", position_at(at, encoding)}, {"end", position_at(at + wanted.size(), encoding)}};
}

Json EditorText::position_at(std::size_t index, const std::string& encoding) const {
    std::size_t line = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < index; ++at) {
        const bool ends_line =
            text_[at] == u'\n' || (text_[at] == u'\r' && text_.compare(at, 2, u"\r\n") != 0);
        if (!ends_line) continue;
        ++line;
        begin = at + 1;
    }
    return {{"line", line}, {"character", columns({text_.data() + begin, index - begin}, encoding)}};
}

}  // namespace ordval::testing
