// Where two versions of a text differ.
//
//     difference("Varje kund.", "Varje elev.")      // {{6, 10}, 4}: "kund" became four other bytes
//     difference("En kund.", "En kunnd.")           // {{6, 6}, 1}
//
// It is one stretch, also after several edits: from the first byte that differs to the last. So an edited
// text can be compared with any earlier version, and nobody has to remember what was done in between.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.hpp"

namespace ordval::text {

/// The bytes of `removed` were replaced by `inserted` bytes that begin at the same place.
struct Change {
    Span removed;
    std::uint32_t inserted = 0;

    /// Where the text behind the change begins now.
    std::uint32_t end() const { return removed.begin + inserted; }

    /// Where a place behind the change, at or after `removed.end`, is now; and where it was before.
    std::uint32_t moved(std::uint32_t before) const { return before - removed.end + end(); }
    std::uint32_t moved_back(std::uint32_t now) const { return now - end() + removed.end; }

    friend bool operator==(const Change&, const Change&) = default;
};

/// Linear, at the speed of memcmp. The stretch may begin or end inside a character; it is empty for equal
/// texts.
Change difference(std::string_view before, std::string_view after);

}  // namespace ordval::text
