#include "text/printable.hpp"

#include <array>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

/// By byte: true where a character that must not be shown may begin.
constexpr std::array<bool, 256> suspicious = [] {
    std::array<bool, 256> bytes{};
    for (std::size_t control = 0; control < 0x20; ++control) bytes[control] = true;
    for (const std::size_t byte : {0x7F, 0xC2, 0xE2}) bytes[byte] = true;
    return bytes;
}();

/// The bytes of the character at `at` if it must not be shown, else 0.
std::size_t size_of_unprintable(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned first = byte(at);
    if (first < 0x20 || first == 0x7F) return 1;
    const unsigned second = byte(at + 1);
    if (first == 0xC2) return second >= 0x80 && second <= 0x9F ? 2 : 0;
    if (first != 0xE2) return 0;
    const unsigned third = byte(at + 2);
    const bool embeds = second == 0x80 && third >= 0xAA && third <= 0xAE;
    const bool isolates = second == 0x81 && third >= 0xA6 && third <= 0xA9;
    return embeds || isolates ? 3 : 0;
}

}  // namespace

void add_printable(std::string& to, std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!suspicious[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        const std::size_t size = size_of_unprintable(text, at);
        if (size > 0) {
            to.append(text, begin, at - begin).append(" ");
            begin = at + size;
        }
        at += size > 0 ? size : 1;
    }
    to.append(text, begin);
}

std::string printable_start(std::string_view valid, std::size_t most) {
    const std::string_view start = first_code_points(valid, most);
    std::string shown = printable(start);
    if (start.size() < valid.size()) shown += "…";
    return shown;
}

}  // namespace ordval::text
