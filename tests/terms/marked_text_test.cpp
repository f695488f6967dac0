#include "terms/marked_text.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ordval::terms;

namespace {

MarkedText read(std::string_view marked) {
    BilingualText problem;
    const auto text = parse_marked_text(marked, problem);
    CAPTURE(problem.english);
    REQUIRE(text);
    return *text;
}

std::string complaint(std::string_view marked) {
    BilingualText problem;
    REQUIRE_FALSE(parse_marked_text(marked, problem));
    return problem.english;
}

}  // namespace

TEST_CASE("a text without marks expects nothing") {
    const MarkedText read_text = read("En sekund senare kunde hon svara.");
    CHECK(read_text.text == "En sekund senare kunde hon svara.");
    CHECK(read_text.expected.empty());
    CHECK(read("").text == "");
}

TEST_CASE("a mark with a safe fix") {
    const MarkedText marked = read("Varje [[kund]]{invånare} får svar.");
    CHECK(marked.text == "Varje kund får svar.");
    REQUIRE(marked.expected.size() == 1);
    CHECK(marked.expected[0].span == ordval::text::Span{6, 10});
    CHECK(marked.expected[0].severity == Severity::warning);
    REQUIRE(marked.expected[0].fixes);
    CHECK(*marked.expected[0].fixes == std::vector<ExpectedFix>{{"invånare", true}});
}

TEST_CASE("unsafe fixes, several fixes, none, and silence about them") {
    CHECK(*read("[[kunder]]{invånare?}").expected[0].fixes == std::vector<ExpectedFix>{{"invånare", false}});
    CHECK(*read("[[kund]]{invånare|medborgare?}").expected[0].fixes ==
          std::vector<ExpectedFix>{{"invånare", true}, {"medborgare", false}});
    CHECK(read("[[kund]]{}").expected[0].fixes->empty());
    CHECK_FALSE(read("[[kund]]").expected[0].fixes);
    CHECK_FALSE(read("[[kund]] {x}").expected[0].fixes);
    CHECK(read("[[kund]] {x}").text == "kund {x}");
}

TEST_CASE("the severity stands before the word") {
    CHECK(read("[[hint: kund]]").expected[0].severity == Severity::hint);
    CHECK(read("[[info: kund]]").expected[0].severity == Severity::information);
    CHECK(read("[[information: kund]]").expected[0].severity == Severity::information);
    CHECK(read("[[warning: kund]]").expected[0].severity == Severity::warning);
    CHECK(read("[[error: kund]]").expected[0].severity == Severity::error);
    CHECK(read("[[hint: kund]]").text == "kund");
    CHECK(read("[[KF:s]]").text == "KF:s");
    CHECK(read("[[skrivs så: här]]").text == "skrivs så: här");
}

TEST_CASE("spans count the bytes of the text without marks") {
    const MarkedText marked = read("Åt [[kunden]]{invånaren} och\n[[hint: kundens]]{} väg");
    CHECK(marked.text == "Åt kunden och\nkundens väg");
    REQUIRE(marked.expected.size() == 2);
    CHECK(marked.expected[0].span == ordval::text::Span{4, 10});
    CHECK(marked.expected[1].span == ordval::text::Span{15, 22});
}

TEST_CASE("two marks may stand side by side") {
    const MarkedText marked = read("[[kund]][[val]]");
    CHECK(marked.text == "kundval");
    REQUIRE(marked.expected.size() == 2);
    CHECK(marked.expected[1].span == ordval::text::Span{4, 7});
}

TEST_CASE("literal brackets and braces") {
    CHECK(read("\\[[kund]] {a} [b] \\n").text == "[[kund]] {a} [b] \\n");
    CHECK(read("\\[[kund]]").expected.empty());
}

TEST_CASE("marks that cannot be read") {
    CHECK(complaint("Varje [[kund får svar.") == "\"[[\" is not closed by \"]]\"");
    CHECK(complaint("[[en [[kund]]]]") == "a \"[[\" stands inside another");
    CHECK(complaint("[[]]") == "nothing stands between \"[[\" and \"]]\"");
    CHECK(complaint("[[hint: ]]") == "nothing stands between \"[[\" and \"]]\"");
    CHECK(complaint("[[hnt: kund]]") == "\"hnt\" is no severity; write hint, info, warning or error");
    CHECK(complaint("[[kund]]{invånare") == "\"{\" is not closed by \"}\"");
    CHECK(complaint("[[kund]]{invånare|}") == "a replacement between \"{\" and \"}\" is empty");
    CHECK(complaint("[[kund]]{?}") == "a replacement between \"{\" and \"}\" is empty");
}
