// A word as somebody typed it and as it is compared.
//
//     TypedWord word("KU\u00ADNDVALET");
//     word.text()                   // "KUNDVALET": as typed, without the soft hyphen
//     word.folded()                 // "kundvalet"
//     word.text_of({0, 4})          // "KUND": what stands there as it was typed
//
// Letters and their marks are composed ("a" and a ring become "å"), so that the two texts have the same
// number of code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::service {

class TypedWord {
public:
    /// `valid` must be UTF-8.
    explicit TypedWord(std::string_view valid);

    const std::string& text() const { return text_; }
    const std::string& folded() const { return folded_; }

    /// The part of `text()` that corresponds to a span of `folded()`.
    std::string_view text_of(text::Span in_folded) const;

private:
    std::string text_;
    std::string folded_;
    std::vector<std::uint32_t>
        offsets_;  ///< for every byte of `folded_` and its end, where that is in `text_`
};

}  // namespace ordval::service
