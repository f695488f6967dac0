#include "messages/in_quotes.hpp"

#include "text/utf8.hpp"

namespace ordval {

std::string in_quotes(std::string_view word) {
    constexpr std::size_t longest = 60;  // code points
    word = word.substr(0, 8 * longest);
    std::string repaired;
    if (text::find_invalid(word) != std::string_view::npos) word = repaired = text::replace_invalid(word);
    std::string shown = "”";
    shown.reserve(word.size() + 3 * shown.size());
    std::size_t at = 0;
    std::size_t shown_to = 0;
    for (std::size_t count = 0; at < word.size() && count < longest; ++count) {
        const text::Decoded next = text::decode(word, at);
        const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        if (is_control) {
            shown.append(word, shown_to, at - shown_to).append(" ");
            shown_to = at + next.size;
        }
        at += next.size;
    }
    shown.append(word, shown_to, at - shown_to);
    if (at < word.size()) shown += "…";
    shown += "”";
    return shown;
}

}  // namespace ordval
