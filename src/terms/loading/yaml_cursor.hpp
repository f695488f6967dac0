// Where somebody stands in a rule file that is still being written, when no YAML reader would take it yet.
//
//     concepts:
//       - id: invanare
//         pref|                     path {"concepts", ""}, token "pref", Slot::either, siblings {"id"}
//         preferred: {term: inv|    path {"concepts", "", "preferred", "term"}, token "inv", Slot::value
//
// It goes by indentation and by brackets, line by line, and knows no texts that run over several lines but the block
// texts of "|" and ">", in which nothing is told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::terms {

struct YamlCursor {
    /// `either`: the first word of a line, which may become a key or be a text.
    enum class Slot : std::uint8_t { key, value, either };

    std::vector<std::string> path;  ///< the keys from the outermost in, "" for an item of a list; with a value its own key
    Slot slot = Slot::either;
    text::Span token;                   ///< bytes of the word there, without quotation marks; may be empty
    std::vector<std::string> siblings;  ///< the other keys of the same mapping; in brackets those before it
};

/// Nothing in comments and block texts. Linear in the bytes before the line's end. Never throws but for want of memory.
std::optional<YamlCursor> yaml_cursor(std::string_view yaml, std::uint32_t offset);

}  // namespace ordval::terms
