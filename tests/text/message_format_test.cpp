#include "text/message_format.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ordval::text;

namespace {

using Arguments = std::vector<MessageArgument>;

}  // namespace

TEST_CASE("a pattern is filled, and only where it has places") {
    CHECK(fill_places("{1} före {0}", Arguments{"b", "a"}) == "a före b");
    CHECK(fill_places("{0}{0}", Arguments{"å"}) == "åå");
    CHECK(fill_places("{2} {x} {", Arguments{"a"}) == "{2} {x} {");
    CHECK(fill_places("{0}", Arguments{"{1}", "b"}) == "{1}");
    CHECK(fill_places("{0} ord", Arguments{12}) == "12 ord");
    CHECK(fill_places("", Arguments{"a"}) == "");
}

TEST_CASE("apostrophes quote braces and nothing else, as in ICU") {
    const Arguments arguments{"a", "b"};
    for (const auto& example : std::vector<std::pair<std::string, std::string>>{
             {"”'{'” avslutas inte av ”'}'”", "”{” avslutas inte av ”}”"},
             {"Ordval's lexikon, 'kund' och {0}", "Ordval's lexikon, 'kund' och a"},
             {"två '' är en, {1}", "två ' är en, b"},
             {"'{0}' är {0}", "{0} är a"},
             {"'{it''s {0}}", "{it's {0}}"}}) {
        CAPTURE(example.first);
        CHECK(fill_places(example.first, arguments) == example.second);
        CHECK(format_message(example.first, "sv", arguments) == example.second);
    }
}

TEST_CASE("a noun is in the number that its count asks for") {
    const std::string findings = "{0, plural, one {# avvikelse} other {# avvikelser}} i {1}";
    CHECK(format_message(findings, "sv", Arguments{0, "svar.txt"}) == "0 avvikelser i svar.txt");
    CHECK(format_message(findings, "sv", Arguments{1, "svar.txt"}) == "1 avvikelse i svar.txt");
    CHECK(format_message(findings, "sv", Arguments{12, "åäö.txt"}) == "12 avvikelser i åäö.txt");
    CHECK(format_message("{0, plural, one {# file} other {# files}}", "en", Arguments{1200}) == "1200 files");
}

TEST_CASE("a number has groups from five digits on, wherever it stands") {
    const std::string counts = "{0}: {1, plural, one {# fil} other {# av {0} filer}}, {2}, '{#}'";
    CHECK(format_message(counts, "sv", Arguments{9999, 1200, "10000"}) == "9999: 1200 av 9999 filer, 10000, {#}");
    CHECK(format_message(counts, "sv", Arguments{10'000, 1'234'567, "10000"}) ==
          "10\u00A0000: 1\u00A0234\u00A0567 av 10\u00A0000 filer, 10000, {#}");
    CHECK(format_message(counts, "en", Arguments{10'000, 1'234'567, "10000"}) == "10,000: 1,234,567 av 10,000 filer, 10000, {#}");
    CHECK(is_grouped(10'000));
    CHECK(is_grouped(-10'000));
    CHECK(!is_grouped(9999));
    CHECK(!is_grouped("10000"));
}

TEST_CASE("a pattern that cannot be read is shown as it is") {
    CHECK(format_message("{0, plural, one {# fil}", "sv", Arguments{1}) == "{0, plural, one {# fil}");
}

TEST_CASE("only places without a format of their own are plain") {
    CHECK(!has_formatted_place("Skriv {0} i stället för {1}."));
    CHECK(!has_formatted_place("”'{'” avslutas inte"));
    CHECK(has_formatted_place("{0}: {1, plural, one {# fil} other {# filer}}"));
}
