#include "service/bilingual.hpp"

#include <doctest/doctest.h>
#include <string>

#include "service/file_error.hpp"

using namespace ordval::service;

TEST_CASE("a pattern is filled, and only where it has places") {
    CHECK(filled("{1} före {0}", {"b", "a"}) == "a före b");
    CHECK(filled("{0}{0}", {"å"}) == "åå");
    CHECK(filled("{2} {x} {", {"a"}) == "{2} {x} {");
    CHECK(filled("{0}", {"{1}", "b"}) == "{1}");
}

TEST_CASE("what is quoted cannot disturb the terminal") {
    CHECK(in_quotes("kund") == "”kund”");
    CHECK(in_quotes("a\x1b[31m\tb") == "”a [31m b”");
    CHECK(in_quotes("\u0085") == "” ”");
    CHECK(in_quotes("k\xe5l") == "”k\uFFFDl”");
    std::string shown = "”";
    for (int i = 0; i < 60; ++i) shown += "å";
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += "å";
    CHECK(in_quotes(word) == shown + "…”");
}

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
