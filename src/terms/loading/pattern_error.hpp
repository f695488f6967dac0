// What an author is told about a regular expression that cannot be read.
//
//     clause_for_pattern("U_REGEX_LOOK_BEHIND_LIMIT")      // ”(?<=” och ”(?<!” måste ha en gräns …
//
// Where in the expression it is wrong is said by whoever compiled it.
#pragma once

#include <string_view>

#include "messages/message.hpp"

namespace ordval::terms {

/// A clause for `Message::not_a_pattern`: what is wrong and what to write. `what` is that of a text::RegexError; one
/// without a clause of its own, as new versions of ICU may have, gets a general one.
Message clause_for_pattern(std::string_view what);

}  // namespace ordval::terms
