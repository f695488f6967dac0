// A half-open range of bytes in a UTF-8 text.
//
//     std::string_view text = "Varje kund får svar.";
//     Span kund{6, 10};
//     kund.in(text)                 // "kund"
//
// Inside Ordval every place is a span of bytes; lines and columns exist only in `line_index` and in the faces.
// A span knows nothing of the text that it belongs to.
#pragma once

#include <cstdint>
#include <string_view>

namespace ordval::text {

/// Offsets are bytes; `begin <= end`. Texts are limited to 4 GiB by this type.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }

    /// The bytes of the span; `whole` must be at least `end` bytes long.
    constexpr std::string_view in(std::string_view whole) const { return whole.substr(begin, size()); }

    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }

    /// True when the two share at least one byte.
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// True when they overlap or stand directly beside each other; a cursor at the end of a word touches it.
    constexpr bool touches(Span other) const { return begin <= other.end && other.begin <= end; }

    constexpr Span shifted(std::uint32_t by) const { return {begin + by, end + by}; }

    friend constexpr bool operator==(const Span&, const Span&) = default;
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace ordval::text
