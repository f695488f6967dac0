// One version of a text with its lines, shared by whoever works on it.
//
//     auto snapshot = std::make_shared<const Snapshot>("Varje kund får svar.\n");
//     snapshot->lines.position_of(snapshot->text, 6, Encoding::utf16)
#pragma once

#include <string>
#include <utility>

#include "text/line_index.hpp"

namespace ordval::text {

/// Immutable. A copy would copy the text: hand on the pointer.
struct Snapshot {
    /// Linear; `valid` must be UTF-8.
    explicit Snapshot(std::string valid) : text(std::move(valid)), lines(text) {}
    /// The text that `change` made of the one of `before`; the lines are not looked for again.
    Snapshot(const Snapshot& before, const Change& change, std::string valid)
        : text(std::move(valid)), lines(before.lines, change, text) {}
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    const std::string text;
    const LineIndex lines;
};

}  // namespace ordval::text
