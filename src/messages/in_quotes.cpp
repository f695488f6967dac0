#include "messages/in_quotes.hpp"

#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace ordval {

std::string in_quotes(std::string_view word) {
    constexpr std::size_t longest = 60;  // code points
    word = word.substr(0, 8 * longest);  // of a megabyte no more is looked at
    if (text::find_invalid(word) == std::string_view::npos) return "”" + text::printable_start(word, longest) + "”";
    return "”" + text::printable_start(text::replace_invalid(word), longest) + "”";
}

}  // namespace ordval
