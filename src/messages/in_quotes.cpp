#include "messages/in_quotes.hpp"

#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace ordval {

std::string in_quotes(std::string_view word) {
    constexpr std::size_t longest = 60;  // code points
    word = word.substr(0, 8 * longest);
    std::string repaired;
    if (text::find_invalid(word) != std::string_view::npos) word = repaired = text::replace_invalid(word);
    std::size_t end = 0;
    for (std::size_t count = 0; end < word.size() && count < longest; ++count) end += text::decode(word, end).size;
    std::string shown = "”";
    shown.reserve(end + 3 * shown.size());
    text::add_printable(shown, word.substr(0, end));
    if (end < word.size()) shown += "…";
    shown += "”";
    return shown;
}

}  // namespace ordval
