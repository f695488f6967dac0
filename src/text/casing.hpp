// The case of a word's letters, and how it carries over to the word that replaces it.
//
//     casing_of("KUNDEN")                          // Casing::upper
//     apply_casing("invånaren", Casing::title)     // "Invånaren"
//
// One letter in upper case ("K") counts as a capitalised word. Mixed spelling ("iPad", "VA-kunden") is reported as
// such: only the first letter carries over, the rest stays as the replacement has it.
#pragma once

#include <string>
#include <string_view>

namespace ordval::text {

enum class Casing { lower, title, upper, mixed };

/// The casing of the letters in `word`; characters without case are ignored.
Casing casing_of(std::string_view word);

/// `word` in the given casing. `lower` leaves the word as it is, so that a name keeps its capitals; `mixed` does too.
std::string apply_casing(std::string_view word, Casing casing);

}  // namespace ordval::text
