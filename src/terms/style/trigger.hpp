// What must stand in a sentence before a pattern is tried on it.
//
//     required_literals(R"(\bbl a\b)")           // "bl a"
//     required_literals(R"(\d-\d)")              // "0-0", "0-1" … "9-9"
//     required_literals("(?:schemata|temata)")   // "schemata", "temata"
//     required_literals(R"([a-zåäö]+/\w+)")      // "/"
//     required_literals(R"(\w+ \w+)")            // nothing: it could stand anywhere
//
// A regular expression over a whole text is slow, and most patterns need some sign or word that most sentences lack. The
// literals go into the matcher with the terms. One that is only white space or only a letter says too little and is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordval::terms {

/// Folded strings of which every match of `pattern`, a valid ICU regular expression, holds at least one; empty when no
/// such strings can be told from it. Never throws; linear but for their number, which is bounded.
std::vector<std::string> required_literals(std::string_view pattern);

/// True when sentences that hold one of `a` are likely to be fewer than those that hold one of `b`: its shortest string is
/// longer, or as long and there are fewer of them. Nothing is worse than no strings at all.
bool is_more_telling(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// True when a literal is rare enough to decide where a pattern is tried.
bool is_telling(std::string_view literal);

}  // namespace ordval::terms
