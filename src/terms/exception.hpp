// Exceptions that people write into a draft.
//
//     <!-- ordval: av kund -->             off, until <!-- ordval: på --> or the end of the document
//     <!-- ordval: av -->                  all rules
//     <!-- ordval: nästa rad kund -->      on the next line
//     <!-- ordval: här kund -->            the nearest place before the comment in its paragraph, else after it
//     <!-- ordval: av kund, brukare – citat ur avtalet -->   with a reason
//
// A rule is named by its term ("kund"), its concept ("invanare") or both ("invanare.kund"). English works as well: off,
// on, next line, here. A comment that does not begin with "ordval:" is none of ours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace ordval::terms {

enum class ExceptionScope : std::uint8_t { off, on, next_line, here, unclear };

struct Exception {
    ExceptionScope scope = ExceptionScope::off;
    std::vector<std::string> rules;  ///< folded names; empty: every rule
    std::string reason;
    std::string written;             ///< the comment's text, for messages
    text::Span source;               ///< of the comment, from the block's first source byte
    std::uint32_t text_begin = 0;    ///< in the block's text
    text::Span next_line;            ///< the block's text after the line of the comment; empty at the block's end
};

/// What a comment of a block whose text is `block_text` says; nothing when it says nothing to Ordval, `unclear` when it
/// does and cannot be understood.
std::optional<Exception> read_exception(const text::Comment& comment, std::string_view block_text);

}  // namespace ordval::terms
