#include "terms/style/trigger.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "text/folding.hpp"
#include "text/regex.hpp"

using namespace ordval;
using ordval::terms::required_literals;

using Strings = std::vector<std::string>;

TEST_CASE("literals stand outside what may be absent") {
    CHECK(required_literals(R"(\bbl a\b)") == Strings{"bl a"});
    CHECK(required_literals("Kommun?styrelsen") == Strings{"styrelsen"});
    CHECK(required_literals("(?:och|eller)/(?:och|eller)") ==
          Strings{"eller/eller", "eller/och", "och/eller", "och/och"});
    CHECK(required_literals("schemata|temata") == Strings{"schemata", "temata"});
    CHECK(required_literals("[a-zåäö]+/[a-zåäö]+") == Strings{"/"});
    CHECK(required_literals(R"((?<=\w)--(?=\w))") == Strings{"--"});
    CHECK(required_literals(R"(x\u00a7y)") == Strings{"x§y"});
    CHECK(required_literals("ab{2,3}c").front() == "ab");
    CHECK(required_literals("abc{0,2}") == Strings{"ab"});
    CHECK(required_literals("KF's") == Strings{"kf's"});
}

TEST_CASE("a class of few characters gives a literal for each") {
    CHECK(required_literals("§[§$]") == Strings{"§$", "§§"});
    const Strings digits = required_literals(R"(\d%)");
    CHECK(digits.size() == 10);
    CHECK(digits.front() == "0%");
    CHECK(required_literals(R"(\d{1,3}\.\d{3})").size() == 100);
    CHECK(required_literals("[0-9]:[0-9]").size() == 100);
}

TEST_CASE("what could stand anywhere has no literal") {
    for (const char* pattern : {R"(\w+ \w+)", "a", "[a-z]+", "(?:ab)?", "ab|.", R"(\s+)", ".*", "(?:|ab)", "[^a]b", R"(\p{Lu}\p{Ll})", "(?x) a b", "ab[%-[c]]", "ab[c&&[cd]]"}) {
        CAPTURE(pattern);
        CHECK(required_literals(pattern).empty());
    }
}

TEST_CASE("whatever a pattern finds holds one of its literals") {
    const std::string texts[] = {"Den 15/4 kl 9-17, ca. 1.000 kr dvs 12% av 3 kap. 2§, s k KF:s m.m.. Ja!!",
                                 "T.ex. och/eller ”citat” \"rak\" – bl a 2015-04-15 f.d. EU's TV", "ab abab a1b aab acb xyz zz (ab)+ a|b"};
    for (const char* pattern : {R"(\d{1,2}/\d{1,2})", R"(\bkl \d)", R"(\d+(?:\.\d{3})+)", "(?:ab)+", "a(?:b|c)b?", "(a|b)c|xy?z", R"(\d ?%)", "[”\"]\\w+[”\"]",
                                R"(\b[A-Z]{2}'s\b)", R"([!?]{2,})", "z{2}", R"(\(ab\)\+)", R"(\d-\d|/)", "(?i)tv", R"(m\.m\.\.)", "(?:s|f)\\.? ?[kd]\\b"}) {
        CAPTURE(pattern);
        text::RegexError error;
        const auto regex = text::Regex::compile(pattern, error);
        REQUIRE(regex.has_value());
        const Strings literals = required_literals(pattern);
        if (literals.empty()) continue;
        for (const std::string& text : texts)
            for (const text::RegexMatch& match : regex->find(text::RegexText(text, {0, static_cast<std::uint32_t>(text.size())})).matches) {
                const std::string folded = text::fold(match.span.in(text)).text;
                CAPTURE(folded);
                CHECK(std::any_of(literals.begin(), literals.end(), [&](const std::string& literal) { return folded.find(literal) != std::string::npos; }));
            }
    }
}
