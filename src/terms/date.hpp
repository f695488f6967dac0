// Days of the calendar, as drafts and rule files write them.
//
//     find_dates("kf den 13 april 2023, § 41")      // 2023-04-13 at "13 april 2023"
//     find_dates("2023-02-29")                      // nothing: there was no such day
//
// A date is kept as ISO 8601 writes it, "2023-04-13", so that dates compare as texts do. Read are that form and day,
// month by name and year (Myndigheternas skrivregler 10.2). "13/4 2023", "2023-04" and a number of a case such as
// "2023-04-1345" are no dates here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::terms {

/// True for a day that there is, "2024-02-29".
bool is_date(std::string_view text);

struct WrittenDate {
    std::string date;  ///< ISO
    text::Span span;   ///< bytes of the text in which it was found, without "den"
};

/// The dates in `folded`, in their order. Linear, and quick where there are no digits.
std::vector<WrittenDate> find_dates(std::string_view folded);

/// The date on the line "datum: 2023-04-13" or "date: …" of a document's front matter, which may be quoted; at most one.
std::vector<WrittenDate> find_date_of_front_matter(std::string_view folded);

}  // namespace ordval::terms
