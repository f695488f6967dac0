#include "terms/date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace ordval::terms;

namespace {

/// "date@begin-end" of each date.
std::string found(std::string_view folded) {
    std::string all;
    for (const WrittenDate& date : find_dates(folded))
        all += (all.empty() ? "" : " ") + date.date + "@" + std::to_string(date.span.begin) + "-" + std::to_string(date.span.end);
    return all;
}

}  // namespace

TEST_CASE("the two ways to write a date are read") {
    CHECK(found("helsingborg 2023-04-13") == "2023-04-13@12-22");
    CHECK(found("den 13 april 2023, § 41") == "2023-04-13@4-17");
    CHECK(found("1 januari 1999 till 31 december 2000") == "1999-01-01@0-14 2000-12-31@20-36");
    CHECK(found("2023-04-13t10:00 och 2024-02-29.") == "2023-04-13@0-10 2024-02-29@21-31");
    CHECK(found("3 maj\r\n2021") == "2021-05-03@0-11");
    CHECK(found("13–14 april 2023") == "2023-04-14@5-18");
}

TEST_CASE("what is no day, or no date at all, is not read") {
    for (const char* text :
         {"2023-02-29", "2023-13-01", "2023-00-10", "31 april 2023", "0 maj 2023", "ks 2023-04-1345", "12023-04-13", "2023-04-13-2",
          "https://exempel.se/2023-04-13/sida", "13/4 2023", "2023-04", "13 april", "13 april 23", "13 aprilväder 2023", "213 april 2023",
          "april 2023", "", "2023"}) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("a date of the calendar") {
    CHECK(is_date("2024-02-29"));
    CHECK(is_date("2000-02-29"));
    for (const char* text : {"1900-02-29", "2023-02-29", "2023-4-13", "2023-04-13 ", "2023-04-13t", "13 april 2023", ""}) CHECK_FALSE(is_date(text));
}

TEST_CASE("the date of front matter is that of its own key") {
    const auto date = [](std::string_view text) {
        const auto dates = find_date_of_front_matter(text);
        return dates.empty() ? std::string() : dates.front().date + "@" + std::to_string(dates.front().span.begin);
    };
    CHECK(date("---\nbeslut: 2020-01-01\ndatum: \"2022-01-02\"\n---\n") == "2022-01-02@31");
    CHECK(date("---\r\ndatum: 13 april 2023\r\n---\r\n") == "2023-04-13@12");
    CHECK(date("---\ndate: 2022-01-01\ndatum: 2023-01-01\n---\n") == "2023-01-01@28");
    CHECK(date("---\nbeslut: 2020-01-01\n---\n") == "");
    CHECK(date("---\ndatum: 2023-02-30\n---\n") == "");
}
