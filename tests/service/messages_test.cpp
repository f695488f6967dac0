#include "service/messages.hpp"

#include <doctest/doctest.h>

#include <string>

#include "service/rule_library.hpp"
#include "service/analysis.hpp"
#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

std::string message(const std::string& text, Language language) {
    static const LoadedRules loaded = RuleLibrary((source_folder() / "rules").string()).load({"helsingborg"});
    const auto analysis = analyse(text, formats::Format::plain_text, loaded.rules);
    REQUIRE(!analysis->statements.empty());
    const terms::Finding finding = analysis->finding(analysis->statements.front());
    return message_for(finding, *loaded.rules, analysis->text, language);
}

}  // namespace

TEST_CASE("a message names the word and what to write") {
    CHECK(message("Fråga kundernas ombud.", Language::swedish) == "Skriv ”invånarnas” i stället för ”kundernas”.");
    CHECK(message("Fråga kundernas ombud.", Language::english) == "Write ”invånarnas” instead of ”kundernas”.");
}

TEST_CASE("a message says what to look at") {
    CHECK(message("Kunder och invånare får vänta.", Language::swedish) ==
          "Skriv ”Invånare” i stället för ”Kunder” – meningen använder redan ett sådant ord, så läs den en gång till.");
}

TEST_CASE("a compound is told from the word") {
    CHECK(message("Fråga IT-kunden.", Language::swedish) ==
          "”IT-kunden” innehåller ”kund”, som vi ersätter med ”invånare”; välj ett annat ord om det går.");
}

TEST_CASE("languages are told by their codes") {
    CHECK(language_from("sv") == Language::swedish);
    CHECK(language_from("en") == Language::english);
    CHECK_FALSE(language_from("de"));
}
