// Words as sequences of letters, for the floor's own use.
//
//     without_last("tång", 3)        // "t"      (three letters, four bytes)
//     ends_with_any("nyckel", "el en er")
//     same_but_umlaut("män", "man")  // true
//
// Everything takes valid UTF-8; words in the tables are in lower case, names and acronyms keep their
// capitals. Knows nothing of word classes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ordval::swedish {

/// The word less its last `count` letters; empty when it has no more than that.
std::string_view without_last(std::string_view word, std::size_t count);

/// The word less its first letter.
std::string_view without_first(std::string_view word);

/// The last letter, or 0 for an empty word.
char32_t last_letter(std::string_view word);

/// a, o, u, å, e, i, y, ä, ö and é, in either case.
bool is_vowel(char32_t letter);
bool has_vowel(std::string_view word);

/// True when the word has one of the endings that `endings` lists, separated by spaces. An empty list fits
/// every word.
bool ends_with_any(std::string_view word, std::string_view endings);

/// True when the word stands in `words`, a list with spaces between.
bool is_one_of(std::string_view word, std::string_view words);

/// The pieces of `text` between any of the characters in `separators`, without empty ones.
std::vector<std::string> split(std::string_view text, std::string_view separators);

/// The word in lower case; quick for the letters of Swedish. Invalid UTF-8 comes back as it is.
std::string to_lower(std::string_view word);

/// The word in lower case with å and ä written as a and ö as o, so that umlaut forms compare equal ("män"
/// and "man").
std::string without_umlaut(std::string_view word);

/// A written abbreviation in capitals, such as "EU", "VA", "A4" or the last part of "HVB-VD"; also a single
/// capital.
bool is_acronym(std::string_view word);

}  // namespace ordval::swedish
