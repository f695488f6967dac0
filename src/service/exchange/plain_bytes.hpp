// The text in a file that some other program wrote, as UTF-8.
//
//     utf8_text("\xEF\xBB\xBFterm")      // "term": the mark at the start goes
//     utf8_text("inv\xE5nare")           // "invånare": what is not UTF-8 is Windows-1252, of which Latin-1 is a part
//     utf8_text("\xFF\xFEt\0e\0…")       // UTF-16, which spreadsheets call Unicode text
//
// Spreadsheets still save in the code page of the computer, and nothing in the file says so. A Swedish text in Windows-1252
// is practically never valid UTF-8 by accident: å, ä and ö would need a certain byte after them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ordval::service {

inline constexpr std::size_t largest_exchange_file = 16u << 20;  // bytes

/// Linear; the result is valid UTF-8 whatever the bytes are.
std::string utf8_text(std::string_view bytes);

/// Whitespace runs become one blank, and there is none at the ends.
std::string squeezed(std::string_view valid);

/// Without whitespace at the ends.
std::string_view stripped(std::string_view text);

/// Grows with a text, so that each place is found from the one before: counting all anew would be quadratic.
class PlaceCounter {
public:
    explicit PlaceCounter(std::string_view valid) : text_(valid) {}
    struct LineColumn {
        std::uint32_t line = 1;
        std::uint32_t column = 1;  ///< in code points
    };
    /// Linear in the distance when offsets ascend, else from the start.
    LineColumn at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    LineColumn place_;
};

}  // namespace ordval::service
