#include "service/file_error.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ordval::service;
using ordval::Language;

TEST_CASE("every problem of a file has a clause in both languages") {
    for (int i = 1; i <= static_cast<int>(FileProblem::other); ++i) {
        const FileError error{static_cast<FileProblem>(i), 1, 2, 3, "ord"};
        for (const Language language : {Language::swedish, Language::english}) {
            const std::string clause = clause_for(error, language);
            CHECK(!clause.empty());
            CHECK(clause.find('{') == std::string::npos);
        }
    }
    CHECK(clause_for({}, Language::swedish) == "");
}

TEST_CASE("what is no text says where") {
    CHECK(clause_for(error_in_text("en\nk\xe5l"), Language::swedish) ==
          "är inte giltig UTF-8 från och med den här platsen; spara filen som UTF-8");
    CHECK(place_of("a.md", error_in_text("en\nåk\xe5l")) == "a.md:2:3");
    CHECK(place_of("a.md", error_in_text("en\rk\xe5l")) == "a.md:2:2");
    CHECK(place_of("a.md", error_in_text("\xEF\xBB\xBFk\xe5l")) == "a.md:1:2");
    CHECK(place_of("a.md", error_in_text("\xe5")) == "a.md:1:1");
    CHECK(clause_for(error_in_text(std::string("a\0b", 3)), Language::english) == "has a NUL byte here and is hardly text");
    CHECK(place_of("a.md", error_in_text(std::string("å\0b", 4))) == "a.md:1:2");
    CHECK(place_of("a.md", {FileProblem::not_found}) == "a.md");
    CHECK(error_in_text("\xFE\xFF").problem == FileProblem::is_utf16);
    CHECK(error_in_text("åäö").empty());
}
