// A word of the writer's as it stands in a message: in_quotes("kund") is ”kund”, the same sign at both ends as Swedish
// has it. What the word is about is not known here.
#pragma once

#include <string>
#include <string_view>

namespace ordval {

/// Control characters become spaces, bytes that are not UTF-8 become U+FFFD, and what is longer than a line is cut: the
/// word may have come from anywhere.
std::string in_quotes(std::string_view word);

}  // namespace ordval
