#include "text/regex.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <string>

using namespace ordval::text;

namespace {

Regex regex(const char* pattern) {
    RegexError error;
    auto compiled = Regex::compile(pattern, error);
    REQUIRE(compiled.has_value());
    return *compiled;
}

std::vector<std::string> found(const char* pattern, const std::string& text) {
    std::vector<std::string> all;
    for (const RegexMatch& match : regex(pattern).find(RegexText(text, {0, static_cast<std::uint32_t>(text.size())})).matches)
        all.emplace_back(match.span.in(text));
    return all;
}

}  // namespace

TEST_CASE("places are bytes of UTF-8") {
    const std::string text = "Två å 😀 på 12%.";
    const RegexMatches matches = regex(R"((\d)%)").find(RegexText(text, {0, static_cast<std::uint32_t>(text.size())}));
    REQUIRE(matches.matches.size() == 1);
    CHECK(matches.matches[0].span.begin == text.find("2%"));
    CHECK(matches.matches[0].groups[0].in(text) == "2");
    CHECK(found("å", text) == std::vector<std::string>{"å", "å", "å"});
}

TEST_CASE("nothing is seen outside the stretch") {
    const std::string text = "ab cd ef";
    const Span middle{3, 5};
    CHECK(regex(R"((?<=b )cd)").find(RegexText(text, middle)).matches.empty());
    CHECK(regex(R"(^cd$)").find(RegexText(text, middle)).matches.size() == 1);
    CHECK(regex(R"(\w+)").find(RegexText(text, middle)).matches.size() == 1);
}

TEST_CASE("an empty match is none") { CHECK(found("x*", "abc").empty()); }

TEST_CASE("a pattern that is wrong says where") {
    RegexError error;
    CHECK_FALSE(Regex::compile("(ab", error).has_value());
    CHECK(error.what == "U_REGEX_MISMATCHED_PAREN");
    CHECK_FALSE(Regex::compile("ab[c", error).has_value());
    CHECK_FALSE(Regex::compile("a{2,1}", error).has_value());
}

TEST_CASE("patterns that run wild give up in a moment") {
    const std::string text(100'000, 'a');
    for (const char* pattern : {"(a+)+b", "(a|a)*b", "(a|aa)+$b", "(a*)*b", "(.*a){20}b", R"((\w+\s?)+!)"}) {
        CAPTURE(pattern);
        const auto begin = std::chrono::steady_clock::now();
        const RegexMatches matches = regex(pattern).find(RegexText(text, {0, static_cast<std::uint32_t>(text.size())}));
        CHECK(matches.matches.empty());
        CHECK_FALSE(matches.is_complete);
        // Far more than it takes, also under a sanitizer on a loaded machine; without the bound it would take years.
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    }
}

TEST_CASE("a pattern can be compiled when it is first searched for") {
    const std::string text = "12% är mycket";
    const Regex later = Regex::compiled_later(R"((\d)%)");
    CHECK(later.find(RegexText(text, {0, 5})).matches.size() == 1);
    CHECK(later.group_count() == 1);
    CHECK(Regex::compiled_later("(a").find(RegexText(text, {0, 5})).matches.empty());
}

TEST_CASE("a replacement is filled from the groups") {
    const std::string text = "den 15/4";
    const RegexMatches matches = regex(R"((\d+)/(\d+))").find(RegexText(text, {0, static_cast<std::uint32_t>(text.size())}));
    REQUIRE(matches.matches.size() == 1);
    CHECK(expanded("$2.$1 \\$1 $ $9", matches.matches[0], text) == "4.15 $1 $ ");
    CHECK(highest_group("$2.$1") == 2);
    CHECK(highest_group("\\$7 kr") == 0);
}
