#include "terms/style/trigger.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terms/style/triggers_held.hpp"
#include "text/folding.hpp"
#include "text/regex.hpp"

using namespace ordval;
using ordval::terms::required_triggers;
using ordval::terms::Trigger;

using Strings = std::vector<std::string>;

namespace {

/// "^" stands where a word must begin, "$" where it must end.
Strings required(std::string_view pattern) {
    Strings written;
    for (const Trigger& each : required_triggers(pattern))
        written.push_back((each.begins_word ? "^" : "") + each.text + (each.ends_word ? "$" : ""));
    return written;
}

}  // namespace

TEST_CASE("triggers are what a match cannot do without") {
    CHECK(required("bl a") == Strings{"bl a"});
    CHECK(required("(?:och|eller)/(?:och|eller)") == Strings{"eller/eller", "eller/och", "och/eller", "och/och"});
    CHECK(required("schemata|temata") == Strings{"schemata", "temata"});
    CHECK(required("[a-zåäö]+/[a-zåäö]+") == Strings{"/"});
    CHECK(required(R"((?<=\w)--(?=\w))") == Strings{"--"});
    CHECK(required(R"(x\u00a7y)") == Strings{"x§y"});
    CHECK(required("ab{2,3}c") == Strings{"bc"});
    CHECK(required("abc{0,2}") == Strings{"ab"});
    CHECK(required("KF's") == Strings{"kf's"});
    CHECK(required("(?:ab|cd)+e") == Strings{"abe", "cde"});
}

TEST_CASE("what may be absent gives a trigger with it and one without") {
    CHECK(required("Kommun?styrelsen") == Strings{"kommunstyrelsen", "kommustyrelsen"});
    CHECK(required(R"(bl\.? ?a)") == Strings{"bl a", "bl. a", "bl.a", "bla"});
    CHECK(required("(?:inte )?bra skola") == Strings{"bra skola", "inte bra skola"});
}

TEST_CASE("a class of few characters gives a trigger for each") {
    CHECK(required("§[§$]") == Strings{"§$", "§§"});
    const Strings percent = required(R"(\d%)");
    CHECK(percent.size() == 10);
    CHECK(percent.front() == "0%");
    CHECK(required(R"(\d{1,3}\.\d{3})").size() == 100);
    CHECK(required("[0-9]:[0-9]").size() == 100);
    CHECK(required("[1-3]/x") == Strings{"1/x", "2/x", "3/x"});
}

TEST_CASE("an edge of a word is part of a trigger") {
    CHECK(required(R"(\bbl a\b)") == Strings{"^bl a$"});
    CHECK(required(R"((?<![\w./-])mm(?:\.(?!\w))?(?![\w.-]))") == Strings{"^mm$", "^mm.$"});
    CHECK(required(R"((?<!\w|§)tex)") == Strings{"^tex"});
    CHECK(required("^T\\.ex\\.$") == Strings{"^t.ex.$"});
    CHECK(required(R"(\b(?:VA|EU)\b nämnd)") == Strings{"^eu nämnd", "^va nämnd"});
    CHECK(required(R"(kommun[\s.,])") == Strings{"kommun$"});
    CHECK(required(R"([\s(]kommun)") == Strings{"^kommun"});
    CHECK(required(R"(kommun(?=[\s.,]|$))") == Strings{"kommun$"});
    // None of these is one.
    CHECK(required(R"((?<![a-z])tex)") == Strings{"tex"});
    CHECK(required(R"((?<!\d )tex(?!\w\w))") == Strings{"tex"});
    CHECK(required(R"(kommun(?=[\s.,]|en))") == Strings{"kommun"});
    CHECK(required(R"(\B§§)") == Strings{"§§"});
    // The first of many stands at the edge, the last of them need not.
    CHECK(required(R"(\b(?:hej)+)") == Strings{"^hej"});
    CHECK(required(R"(\b(?:a)+§)") == Strings{"a§"});
    CHECK(required(R"(\b§§)") == Strings{"§§"});
}

TEST_CASE("what stands around a match stands in its sentence") {
    CHECK(required(R"(\w+(?=[ \u00A0]kronor))") == Strings{" kronor"});
    CHECK(required(R"((?<=kommun )[a-z]+)") == Strings{"kommun "});
    CHECK(required(R"(kl(?= [12]\d))").front() == "kl 10");
    CHECK(required(R"(\w+(?! kronor))").empty());
    CHECK(required(R"((?=Kommun)\p{Lu}\w+)") == Strings{"kommun"});
}

TEST_CASE("the rarest triggers are taken") {
    CHECK(required("och.*§") == Strings{"§"});
    CHECK(required(R"(\.\d)").size() == 10);
    CHECK(required(R"([1-9]\d{0,2}\.(\d{3}))").front() == ".0");
}

TEST_CASE("what a pattern refers to or encodes is not what it shows") {
    CHECK(required(R"((?<ord>§\w+) \k<ord>)") == Strings{"§"});
    CHECK(required("[:digit:]%").empty());
    CHECK(required("[[:digit:]]%").empty());
    CHECK(required(R"(\0101bcd)") == Strings{"bcd"});
    CHECK(required(R"(\cIabc)") == Strings{"abc"});
    // What need not be there says nothing of the place.
    CHECK(required(R"(kund(?=$?\w))") == Strings{"kund"});
    CHECK(required(R"(kund(?=$*\w))") == Strings{"kund"});
    // "(?i)straße" finds "STRASSE".
    CHECK(required("(?i)straße") == Strings{"stra"});
}

TEST_CASE("what could stand anywhere has no trigger") {
    for (const char* pattern : {R"(\w+ \w+)", "a", "[a-z]+", "(?:ab)?", "ab|.", R"(\s+)", ".*", "(?:|ab)", "[^a]b", R"(\p{Lu}\p{Ll})", "(?x) a b", "ab[%-[c]]",
                                "ab[c&&[cd]]", "(?:ab)*", "(?!ab)\\w", "a?", "(?:ab)??"}) {
        CAPTURE(pattern);
        CHECK(required(pattern).empty());
    }
}

TEST_CASE("wherever a pattern finds something stands one of its triggers") {
    const std::string texts[] = {"Den 15/4 kl 9-17, ca. 1.000 kr dvs 12% av 3 kap. 2§, s k KF:s m.m.. Ja!!",
                                 "T.ex. och/eller ”citat” \"rak\" – bl a 2015-04-15 f.d. EU's TV", "ab abab a1b aab acb xyz zz (ab)+ a|b",
                                 "kommun en ab", "mm", "5 mm", "komm. mm.", "abab", "x§§ §§", "hus hus", "Abc", "\tab", "kunder"};
    for (const std::string pattern :
         {R"(\d{1,2}/\d{1,2})", R"(\bkl \d)", R"(\d+(?:\.\d{3})+)", "(?:ab)+", "a(?:b|c)b?", "(a|b)c|xy?z", R"(\d ?%)", "[”\"]\\w+[”\"]",
          R"(\b[A-Z]{2}'s\b)", R"([!?]{2,})", R"(\(ab\)\+)", R"(\d-\d|/)", "(?i)tv", R"(m\.m\.\.)", "(?:s|f)\\.? ?[kd]\\b",
          R"((?<![\w.])mm(?:\.(?!\w))?(?!\w))", R"(kommun(?=\s|$))", R"(\b(?:ab)+\b)", R"((?:\bab)+)", R"(\bm?mm)", R"((?<=ab)ab)",
          R"(a(?=b)b?)", R"((?:\b|x)ab)", R"(ab(?:\b|a))", R"((?<!\w)§+)", R"(\b§§)", R"((?=\w+ en).)", R"([^\w]mm|^mm)", R"((?<ord>hus) \k<ord>)", R"(\0101bc)", R"(\cIab)", R"(kund(?=$?\w))"}) {
        CAPTURE(pattern);
        text::RegexError error;
        const auto regex = text::Regex::compile(pattern, error);
        REQUIRE(regex.has_value());
        const std::vector<Trigger> triggers = required_triggers(pattern);
        CHECK_FALSE(triggers.empty());
        bool is_found = false;
        for (const std::string& text : texts) {
            CAPTURE(text);
            if (regex->find(text::RegexText(text, {0, static_cast<std::uint32_t>(text.size())})).matches.empty()) continue;
            is_found = true;
            CHECK(terms::holds_one_of(triggers, text::fold(text).text));
        }
        CHECK(is_found);
    }
}
