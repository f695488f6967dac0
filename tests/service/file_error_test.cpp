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
          "är inte giltig UTF-8 (rad 2, byte 2); spara filen som UTF-8");
    CHECK(clause_for(error_in_text(std::string("a\0b", 3)), Language::english) ==
          "has a NUL byte (line 1, byte 2) and is hardly text");
    CHECK(error_in_text("\xFE\xFF").problem == FileProblem::is_utf16);
    CHECK(error_in_text("åäö").empty());
}
