#include "terms/context/quotation.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::terms;

namespace {

std::vector<std::string> closed(const std::string& text) {
    std::vector<std::string> parts;
    for (const ordval::text::Span span : find_quotations(text).closed) parts.emplace_back(span.in(text));
    return parts;
}

}  // namespace

TEST_CASE("the same sign opens and closes") {
    CHECK(closed("Hon sade ”ja” och gick.") == std::vector<std::string>{"”ja”"});
    CHECK(closed("”Ordet ”kund” är vårt.”") == std::vector<std::string>{"”Ordet ”kund” är vårt.”"});
    CHECK(closed("Boken »Kunden» och \"Köparen\".") == std::vector<std::string>{"»Kunden»", "\"Köparen\""});
    CHECK(closed("Boken (”Kunden”) kom ut.") == std::vector<std::string>{"”Kunden”"});
    CHECK(closed("Ordet ’kund’ är vårt.") == std::vector<std::string>{"’kund’"});
}

TEST_CASE("what an apostrophe and a measure are not") {
    CHECK(closed("Sta'n och lan't, för sjutton.").empty());
    CHECK(closed("En skärm på 24\" och en på 32\".").empty());
}

TEST_CASE("signs that are left open or close something earlier") {
    const BlockQuotations open = find_quotations("”Nacka införde tidigt kundval.");
    CHECK(open.opening == std::vector<std::uint32_t>{0});
    CHECK(open.closing.empty());
    const std::string end = "Det har de visat.”";
    const BlockQuotations close = find_quotations(end);
    CHECK(close.opening.empty());
    REQUIRE(close.closing.size() == 1);
    CHECK(close.closing[0] == end.size() - 3);
}
