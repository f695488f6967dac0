// Words and sentences in running text.
//
//     "Kunderna i VA-nämnden, t.ex. KF:s egna, får svar. De väntar."
//     words       Kunderna | i | VA-nämnden | t | ex | KF:s | egna | får | svar | De | väntar
//     parts       VA | nämnden
//     sentences   two: "t.ex." ends none
//
// A word is a run of letters and digits, with single hyphens, colons and apostrophes inside it ("VA-nämnden", "KF:s");
// a part is a run of letters and digits alone. A slash separates words. What a word means is the business of the
// floors above.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::text {

/// True when the character at `offset` is a letter, a mark, a digit or "_".
bool is_word_character(std::string_view valid, std::uint32_t offset);

/// The same of the character that ends at `offset`, which is above 0.
bool is_word_character_before(std::string_view valid, std::uint32_t offset);

/// The part around `offset`, which must be a character boundary; empty when no part is there or ends there.
Span part_around(std::string_view valid, std::uint32_t offset);

/// The word around `offset`, likewise.
Span word_around(std::string_view valid, std::uint32_t offset);

/// The part and the word that begin at `begin`, where no other goes on; quicker than looking around.
Span part_from(std::string_view valid, std::uint32_t begin);
Span word_from(std::string_view valid, std::uint32_t begin);

/// The first word that begins at or after `offset`; empty at the end of the text when there is none.
Span next_word(std::string_view valid, std::uint32_t offset);

/// The last word that ends at or before `offset`; empty at 0 when there is none.
Span previous_word(std::string_view valid, std::uint32_t offset);

/// The sentences of a block's text, each without the white space around it. A sentence ends with ".", "?" or "!" (and
/// the marks that close it) before white space and a capital, a digit or an opening mark, but not after an
/// abbreviation ("t.ex.", "bl.a.", "kap.") or a single letter, and not at a line break alone. Linear.
std::vector<Span> split_sentences(std::string_view valid);

}  // namespace ordval::text
