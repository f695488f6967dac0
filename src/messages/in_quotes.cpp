#include "messages/in_quotes.hpp"

#include "text/utf8.hpp"

namespace ordval {

std::string in_quotes(std::string_view word) {
    constexpr std::size_t longest = 60;  // code points
    const std::string valid = text::replace_invalid(word.substr(0, 8 * longest));
    std::string shown;
    std::size_t at = 0;
    for (std::size_t count = 0; at < valid.size() && count < longest; ++count) {
        const text::Decoded next = text::decode(valid, at);
        const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        text::append(shown, is_control ? U' ' : next.code_point);
        at += next.size;
    }
    return "”" + shown + (at < valid.size() ? "…" : "") + "”";
}

}  // namespace ordval
