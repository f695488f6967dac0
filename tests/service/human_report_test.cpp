#include <doctest/doctest.h>

#include <string>

#include "service/report.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

std::string report(const std::string& text) {
    static const LoadedRules loaded = RuleLibrary((source_folder() / "rules").string()).load({"helsingborg"});
    const auto analysis = analyse(text, formats::Format::plain_text, loaded.rules);
    return human_report({"svar.txt", analysis, analysis->findings()}, Language::swedish, Colours::off);
}

}  // namespace

TEST_CASE("the report shows the line and underlines the word") {
    CHECK(report("När åtta kunder ringer får de svar.") ==
          "svar.txt:1:10 varning: Skriv ”invånare” i stället för ”kunder”. [invanare.kund]\n"
          "   1 | När åtta kunder ringer får de svar.\n"
          "     |          ~~~~~~ invånare | medborgare | samhällsinvånare\n\n");
}

TEST_CASE("of a long line the part around the word is shown") {
    const std::string long_line(5000, 'x');
    const std::string shown = report(long_line + " kund " + long_line);
    CHECK(shown.size() < 400);
    CHECK(shown.find("…xxx") != std::string::npos);
    CHECK(shown.find("xxx…") != std::string::npos);
    CHECK(shown.find("\n   1 | ") != std::string::npos);
}

TEST_CASE("control characters do not reach the terminal") {
    CHECK(report("\x1b[31m kund\x07").find('\x1b') == std::string::npos);
}
