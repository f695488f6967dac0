// Names that machines read, and words with an ending beside them: letters that are no plain use of a term.
#pragma once

#include <string_view>

#include "text/span.hpp"

namespace ordval::terms {

/// True when the word is part of a name that machines read: "https://lund.se/kund", "kund@lund.se", "kund.pdf",
/// "/hem/kund/", "{kund}", "kund=1", "#kund". Looks a few hundred bytes around.
bool is_in_address(std::string_view text, text::Span word);

/// True for "kund(er)", "kund:en", "kund/er" and "dagis' personal", where an ending is written beside the word.
bool has_ending_attached(std::string_view text, text::Span word);

}  // namespace ordval::terms
