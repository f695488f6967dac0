#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::text;

TEST_CASE("valid UTF-8 has no invalid byte") {
    CHECK(find_invalid("") == std::string_view::npos);
    CHECK(find_invalid("Kommunfullmäktige beslutar: 100 € till Åsa 🙂") == std::string_view::npos);
}

TEST_CASE("the first invalid byte is found") {
    CHECK(find_invalid("å\xff") == 2);
    CHECK(find_invalid("\x80") == 0);
    CHECK(find_invalid("abc\xc3") == 3);                    // cut off at the end
    CHECK(find_invalid("abcdefgh\xc0\xaf") == 8);           // overlong
    CHECK(find_invalid("x\xed\xa0\x80") == 1);              // a surrogate
    CHECK(find_invalid("\xf4\x90\x80\x80") == 0);           // beyond U+10FFFF
    CHECK(find_invalid(std::string("en l\xe5ng rad")) == 4);  // Latin-1
}

TEST_CASE("invalid bytes become replacement characters") {
    CHECK(replace_invalid("k\xf6p") == "k\uFFFDp");
    CHECK(replace_invalid("köp") == "köp");
    CHECK(replace_invalid("\xff\xff") == "\uFFFD\uFFFD");
}

TEST_CASE("characters are read forwards and backwards") {
    CHECK(decode("åka", 0).code_point == U'å');
    CHECK(decode("åka", 0).size == 2);
    CHECK(decode("🙂", 0).code_point == U'\U0001F642');
    CHECK(decode_before("få", 3).code_point == U'å');
    CHECK(decode_before("a€", 4).size == 3);
    std::string text;
    for (const char32_t c : {U'k', U'ö', U'€', U'\U0001F642'}) append(text, c);
    CHECK(text == "kö€🙂");
}

TEST_CASE("lower and upper case know Swedish letters") {
    CHECK(to_lower("ÅÄÖ É") == "åäö é");
    CHECK(to_upper("invånare") == "INVÅNARE");
    CHECK(to_upper("ß") == "SS");
    CHECK(to_upper("") == "");
}

TEST_CASE("UTF-16 units are counted") {
    CHECK(utf16_size("") == 0);
    CHECK(utf16_size("å€🙂") == 4);
}

TEST_CASE("kinds of ASCII characters are those of Unicode") {
    // General_Category L*, Nd and Lu, and White_Space, after UnicodeData.txt and PropList.txt.
    const std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
    const std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::string_view spaces = " \t\n\v\f\r";
    for (char c = 0; c >= 0 && c < 0x7F; ++c) {
        CAPTURE(static_cast<int>(c));
        const auto is_in = [&](std::string_view set) { return set.find(c) != std::string_view::npos; };
        const auto code_point = static_cast<char32_t>(c);
        CHECK(is_letter(code_point) == (is_in(lower) || is_in(upper)));
        CHECK(is_upper(code_point) == is_in(upper));
        CHECK(is_digit(code_point) == is_in("0123456789"));
        CHECK(is_space(code_point) == is_in(spaces));
    }
    CHECK(is_space(0xA0));
    CHECK(is_upper(U'Å'));
    CHECK_FALSE(is_upper(U'å'));
}
