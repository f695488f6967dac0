// Texts, or parts of texts, that are not in Swedish.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/messages.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

std::shared_ptr<const Analysis> analysed(const std::string& text) {
    static const LoadedRules loaded = RuleLibrary((source_folder() / "rules").string()).load({"kommun"});
    return analyse(text, formats::Format::markdown, loaded.rules);
}

std::vector<std::string> found(const std::string& text) {
    const auto analysis = analysed(text);
    std::vector<std::string> words;
    for (const terms::Finding& finding : analysis->findings()) words.emplace_back(finding.span.in(analysis->text));
    return words;
}

const std::string in_norwegian = "Kunden må vente til køen er slutt, og det er ikke alltid hyggelig for dem som er syke.\n";
const std::string in_swedish = "Kunden får vänta när kön är lång, och det är inte alltid roligt för dem som är sjuka.\n";
const std::string in_english = "The kund is what we have in the Swedish text, and that is the word to look at.\n";

}  // namespace

TEST_CASE("a document in another language is silent") {
    CHECK(found(in_swedish) == std::vector<std::string>{"Kunden"});
    CHECK(found(in_norwegian).empty());
    CHECK(found("# Kund\n\n" + in_norwegian + "\n- kund\n").empty());
    CHECK(found(in_english + "\n" + in_english).empty());
}

TEST_CASE("in a mixed document the blocks in another language are silent") {
    CHECK(found(in_swedish + "\n" + in_english + "\n" + in_swedish) == std::vector<std::string>{"Kunden", "Kunden"});
    CHECK(found(in_english + "\n" + in_english + "\n" + in_swedish) == std::vector<std::string>{"Kunden"});
}

TEST_CASE("English around short Swedish lines does not silence them") {
    CHECK(found("Kunden får svar inom tre dagar.\n\n> The customer is the focus of the service and it is our duty to be there with "
                "the help that is needed.\n").size() == 1);
    CHECK(found("# The Way of the City is to be open\n\nKunden får svar.\n").size() == 1);
    CHECK(found("# Avgifter\n\n- Kund 1\n- Kunder som väntar\n\nKunden får svar på en fråga.\n\n# In English\n\n" + in_english).size() == 3);
    CHECK(found("| Plan | Not |\n|---|---|\n| Road to the Future | 12 kunder |\n| We are on it | 14 kunder |\n").size() == 2);
    CHECK(found("Intäkter, not 1\n\nFrån kunder, not 2\n\nAvskrivning, not 3\n\nRänta, not 4\n\nSkatt, not 5\n\nÖvrigt, not 6\n").size() == 1);
}

TEST_CASE("a few words tell nothing, and are taken for Swedish") {
    CHECK(found("kund\n") == std::vector<std::string>{"kund"});
    CHECK(found("Ring varje kund.\n") == std::vector<std::string>{"kund"});
}

TEST_CASE("what the front matter says is believed") {
    CHECK(found("---\nlang: sv\n---\n\n" + in_norwegian) == std::vector<std::string>{"Kunden"});
    CHECK(found("---\nlang: en\n---\n\n" + in_swedish).empty());
}

TEST_CASE("the account of silent places says why") {
    const auto analysis = analysed(in_norwegian);
    const std::vector<terms::Finding> silent = analysis->silent();
    REQUIRE(silent.size() == 1);
    CHECK(reason_for(silent[0], analysis->text, true, Language::swedish) == "stycket är inte på svenska");
}
