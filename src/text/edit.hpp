// Changes to a text: the only way in which a document's text changes.
//
//     std::vector<Edit> edits{{{0, 4}, "Invånare"}};
//     apply("Kund söker svar.", edits)            // "Invånare söker svar."
//
// Edits here refer to one and the same text, unlike the changes of a language-server client, which refer each to the
// result of the one before; the server applies those one by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::text {

/// Replace the bytes of `span` by `text`.
struct Edit {
    Span span;
    std::string text;

    friend bool operator==(const Edit&, const Edit&) = default;
};

/// True when the edits are in order, none reaches into the next, and all lie inside a text of `size` bytes. Two
/// insertions at the same place count as overlapping, since their order would be a matter of luck.
bool are_ordered_and_disjoint(const std::vector<Edit>& edits, std::size_t size);

/// The text after all edits. They must satisfy `are_ordered_and_disjoint`.
std::string apply(std::string_view text, const std::vector<Edit>& edits);

}  // namespace ordval::text
