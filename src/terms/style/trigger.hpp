// What must stand in a sentence before a pattern is tried on it.
//
//     required_triggers(R"(\bbl a\b)")           // "bl a", where a word begins and ends
//     required_triggers(R"(\d-\d)")              // "0-0", "0-1" … "9-9"
//     required_triggers("(?:schemata|temata)")   // "schemata", "temata"
//     required_triggers(R"([a-zåäö]+/\w+)")      // "/"
//     required_triggers(R"(\bt\.? ?ex\b)")       // "t ex", "t. ex", "t.ex", "tex"
//     required_triggers(R"(\w+ \w+)")            // nothing: it could stand anywhere
//
// A regular expression over a whole text is slow, and most patterns need some sign or word that most sentences lack. The
// triggers go into the matcher with the terms. One that is only white space or only a letter says too little and is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordval::terms {

/// A string that stands in every sentence in which a pattern finds something. "mm" as a word of its own is rare, and
/// inside others ("kommun") it is not: so the letters and digits around it matter.
struct Trigger {
    std::string text;          ///< folded
    bool begins_word = false;  ///< no letter or digit stands directly before it
    bool ends_word = false;    ///< none stands directly after it

    friend auto operator<=>(const Trigger&, const Trigger&) = default;
};

/// Of these, every sentence in which `pattern`, a valid ICU regular expression, finds something holds at least one; empty
/// when no such strings can be told from it. Never throws; linear but for their number, which is bounded. How patterns are
/// read is told in pattern_reader.cpp.
std::vector<Trigger> required_triggers(std::string_view pattern);

/// True when fewer sentences are likely to hold one of `a` than one of `b`. Nothing is worse than no triggers at all.
bool is_more_telling(const std::vector<Trigger>& a, const std::vector<Trigger>& b);

/// True when a string is rare enough to decide where a pattern is tried.
bool is_telling(std::string_view string);

}  // namespace ordval::terms
