// Text of others as a terminal may show it.
//
//     std::string shown;
//     add_printable(shown, "kund\x1b[2J");       // "kund [2J": the screen is not cleared
//
// Control characters would move the cursor, colour the screen or begin a line that Ordval never wrote, and the marks that
// turn the direction of writing would show a text as another one. It does not judge letters that only look alike.
#pragma once

#include <string>
#include <string_view>

namespace ordval::text {

/// Appends `text` with one space for each control character (general category Cc) and each mark of Unicode's bidirectional
/// algorithm that embeds, overrides or isolates (U+202A–202E, U+2066–2069). Other bytes stay as they are, UTF-8 or not.
void add_printable(std::string& to, std::string_view text);

inline std::string printable(std::string_view text) {
    std::string clean;
    add_printable(clean, text);
    return clean;
}

/// The first `most` code points of `valid`, printable, with "…" when it has more.
std::string printable_start(std::string_view valid, std::size_t most);

}  // namespace ordval::text
