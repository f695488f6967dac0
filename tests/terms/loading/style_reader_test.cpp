// What a rule of another kind than a term may say, and what is said of one that is wrong.
#include "terms/loading/rule_file.hpp"

#include <doctest/doctest.h>
#include <string>

#include "terms/style/style_rule.hpp"

using namespace ordval::terms;

namespace {

LoadedTermbase load(const std::string& rules) { return build_termbase({parse_rule_file("egna.yml", "termbase: egna\nrules:\n" + rules)}); }

std::string complaint(const std::string& rules) {
    const LoadedTermbase loaded = load(rules);
    CHECK(loaded.termbase.style_rules.empty());
    return loaded.problems.empty() ? "" : to_string(loaded.problems.front());
}

bool has(const std::string& text, const char* part) {
    CAPTURE(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each kind is read with its keys") {
    const LoadedTermbase loaded = load(R"(
  - {id: procent, kind: pattern, pattern: '(\d)%', replacement: '$1 %', fix: unsafe, severity: hint, in: [paragraph, list_item], message: Skriv mellanslag., reason: Så skrivs det.}
  - {id: stor, kind: capitalization, words: [kommunfullmäktige, nämnd -en -er]}
  - {id: dubbla, kind: repetition, words: [Och, att]}
  - {id: langa, kind: occurrence, in: paragraph, most: 200}
  - {id: fork, kind: conditional, known: EU}
  - {id: lix, kind: readability, most: 55, least_words: 100}
  - {id: motion, kind: structure, when: Motion, parts: [title, signature]}
)");
    CHECK(loaded.problems.empty());
    const auto& rules = loaded.termbase.style_rules;
    REQUIRE(rules.size() == 7);
    const auto& pattern = std::get<PatternRule>(rules[0].check);
    CHECK(pattern.triggers.size() == 10);
    CHECK(pattern.blocks.size() == 2);
    CHECK(pattern.replacement == "$1 %");
    CHECK(rules[0].severity == Severity::hint);
    CHECK(rules[0].fix == FixTreatment::unsafe);
    CHECK(rules[0].message == "Skriv mellanslag.");
    CHECK(rules[0].pack == "egna");
    CHECK(std::get<CapitalizationRule>(rules[1].check).words[1].forms.size() == 8);
    CHECK(std::get<RepetitionRule>(rules[2].check).words == std::vector<std::string>{"att", "och"});
    CHECK(std::get<OccurrenceRule>(rules[3].check).in == TextUnit::paragraph);
    CHECK(std::get<ConditionalRule>(rules[4].check).known == std::vector<std::string>{"eu"});
    CHECK(std::get<ReadabilityRule>(rules[5].check).least_words == 100);
    CHECK(std::get<StructureRule>(rules[6].check).parts.size() == 2);
}

TEST_CASE("what is wrong with a regular expression is said in words, with what to write") {
    const std::pair<const char*, const char*> cases[] = {
        {R"((?<=a+)%)", "character 7: \"(?<=\" and \"(?<!\" need a limit to how far back they look; inside them write {0,20}"},
        {R"((?<!a*)%)", "need a limit"},
        {R"(%))", "character 2: a parenthesis lacks its other half; add it, or write \\( or \\) for the sign itself"},
        {R"([%)", "character 2: \"[\" is not closed by \"]\""},
        {R"(%\)", "character 2: what follows the \"\\\" has no meaning; write \\\\ for the sign itself"},
        {R"(\N{FINNS INTE}%)", "what follows the \"\\\" has no meaning"},
        {R"(%{x})", "what stands in braces is not a possible number; write {2} or {2,5}"},
        {R"(%{3,2})", "character 6: what stands in braces"},
        {R"(%{99999999999})", "what stands in braces"},
        {R"((%)\2)", "character 5: there is no group of that number"},
        {R"(%\k<x>)", "the name of the group is unknown, taken or wrong"},
        {R"(%\p{Foo})", "there is no class of characters of that name; write \\p{Lu}, say"},
        {R"(%[z-a])", "character 5: the range in \"[...]\" stands backwards"},
        {R"(*%)", "character 1: what stands there has no meaning"},
    };
    for (const auto& wrong : cases) {
        CAPTURE(wrong.first);
        const std::string told = complaint("  - {id: x, kind: pattern, pattern: '" + std::string(wrong.first) + "', message: Nej.}");
        CHECK(has(told, wrong.second));
        CHECK(!has(told, "U_"));
    }
    const LoadedTermbase loaded = load("  - {id: x, kind: pattern, pattern: '(?<=a+)%', message: Nej.}");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(has(loaded.problems[0].sentence.swedish, "det reguljära uttrycket är fel vid tecken 7: ”(?<=” och ”(?<!” måste ha en gräns"));
    CHECK(has(loaded.problems[0].sentence.swedish, "skriv inom dem till exempel {0,20} i stället för ”*”, och {1,20} i stället för ”+”"));
}

TEST_CASE("a later file says only what differs") {
    const std::string base = "termbase: bas\nrules:\n  - {id: procent, kind: pattern, pattern: '\\d%', replacement: '%'}\n  - {id: lix, kind: readability, most: 50, off: true}\n";
    const std::string own = "termbase: egna\nextends: [bas]\nrules:\n  - {id: procent, severity: error}\n  - {id: lix, off: false, most: 60}\n";
    const LoadedTermbase loaded = build_termbase({parse_rule_file("bas.yml", base), parse_rule_file("egna.yml", own)});
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.termbase.style_rules.size() == 2);
    CHECK(loaded.termbase.style_rules[0].severity == Severity::error);
    CHECK(std::get<PatternRule>(loaded.termbase.style_rules[0].check).replacement == "%");
    CHECK(loaded.termbase.style_rules[0].pack == "egna");
    CHECK(std::get<ReadabilityRule>(loaded.termbase.style_rules[1].check).most == 60);
    const LoadedTermbase alone = build_termbase({parse_rule_file("bas.yml", base)});
    CHECK(alone.problems.empty());
    CHECK(alone.termbase.style_rules.size() == 1);
}

TEST_CASE("what is wrong is said at its place") {
    CHECK(has(complaint("  - {id: x, kind: patern, pattern: '%'}"), "egna.yml:3:19"));
    CHECK(has(complaint("  - {id: x, kind: patern, pattern: '%'}"), "pattern"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '(%', message: Nej.}"), "egna.yml:3:37"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '(%', message: Nej.}"), "wrong at character 2: a parenthesis lacks its other half"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '\\w+', message: Nej.}"), "trigger"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '\\w+', trigger: e, message: Nej.}"), "\"e\""));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '%'}"), "message"));
    CHECK(has(complaint("  - {id: x, kind: pattern, message: Nej.}"), "pattern"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '%', replacement: '$2'}"), "$2"));
    CHECK(has(complaint("  - {id: x, kind: pattern, pattern: '%', replacement: 'p', in: [rubrik]}"), "rubrik"));
    CHECK(has(complaint("  - {id: x, kind: occurrence, most: många}"), "många"));
    CHECK(has(complaint("  - {id: x, kind: occurrence, most: 0}"), "\"0\""));
    CHECK(has(complaint("  - {id: x, kind: occurrence, most: -3}"), "\"-3\""));
    CHECK(has(complaint("  - {id: x, kind: occurrence}"), "most"));
    CHECK(has(complaint("  - {id: x, kind: occurrence, most: 3, words: [a]}"), "words"));
    CHECK(has(complaint("  - {id: x, kind: structure, when: [motion], parts: [slut]}"), "slut"));
    CHECK(has(complaint("  - {id: x}"), "kind"));
    CHECK(has(complaint("  - {id: blaa, severity: hint}"), "no rule \"blaa\" to change"));
    CHECK(has(complaint("  - {id: a b, kind: readability, most: 50}"), "a b"));
}
