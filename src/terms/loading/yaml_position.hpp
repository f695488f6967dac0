// Where libyaml's marks stand in a file, in the lines and columns that editors show.
//
// libyaml also ends a line at U+0085, U+2028 and U+2029, which are ordinary characters to an editor and do
// occur in text that was pasted from a word processor. So only its running count of code points is used, and
// lines are counted here: LF, CRLF and CR end one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ordval::terms {

/// A stretch of the file, up to its end or the end of its first line.
struct Stretch {
    std::uint32_t line = 1;    ///< 1-based
    std::uint32_t column = 1;  ///< 1-based, in code points
    std::uint32_t size = 0;    ///< code points
    std::size_t byte = 0;      ///< of its first character
    std::size_t end_byte = 0;  ///< behind its last character, on whatever line that stands
};

/// Turns counts of code points into places. Stretches that are asked for in ascending order cost one pass
/// together.
class YamlPosition {
public:
    /// `valid` must be valid UTF-8 and outlive this object.
    explicit YamlPosition(std::string_view valid) : text_(valid) {}

    /// From code point `begin` up to code point `end`; both may lie past the end of the text.
    Stretch stretch(std::size_t begin, std::size_t end);

private:
    void restart();
    void step();
    void step_to(std::size_t index);
    std::uint32_t size_of_line_from(std::size_t byte) const;  ///< code points

    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t index_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
};

}  // namespace ordval::terms
