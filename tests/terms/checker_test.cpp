#include "terms/checker.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "terms/termbases.hpp"
#include "text/edit.hpp"

using namespace ordval;
using namespace ordval::terms;
using text::Span;

namespace {

text::Block plain_block(const std::string& text) {
    text::Block block;
    block.text = text;
    block.source_size = static_cast<std::uint32_t>(text.size());
    block.pieces = {{0, {0, block.source_size}}};
    return block;
}

std::vector<Finding> check(const RuleSet& rules, const text::Block& block) {
    return check_blocks(rules, {{0, std::make_shared<const text::Block>(block)}});
}

std::vector<Finding> check(const std::string& text) {
    static const RuleSet rules(invanare());
    return check(rules, plain_block(text));
}

}  // namespace

TEST_CASE("a finding is a place, a rule and a replacement") {
    const std::vector<Finding> findings = check("Alla kunder får svar.");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].span == Span{5, 11});
    CHECK(findings[0].pieces == std::vector<Span>{{5, 11}});
    CHECK(findings[0].severity == Severity::warning);
    REQUIRE(findings[0].replacements.size() == 2);
    CHECK(text::apply("Alla kunder får svar.", findings[0].replacements[0].edits) == "Alla invånare får svar.");
}

TEST_CASE("preferred and admitted terms and mentions are silent") {
    CHECK(check("Alla invånare och medborgare får svar.").empty());
    CHECK(check("Vi diskuterar begreppet kund.").empty());
    CHECK(check("En sekund senare kunde hon svara.").empty());
}

TEST_CASE("a part of a compound with hyphens is found as such, without a fix") {
    const std::vector<Finding> parts = check("VA-kund, kund- och brukarperspektiv, kund-leverantör");
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].span == Span{0, 7});
    CHECK(parts[0].role == TermRole::head);
    CHECK(parts[0].severity == Severity::warning);
    CHECK(parts[1].span == Span{9, 14});
    CHECK(parts[1].role == TermRole::modifier);
    CHECK(parts[1].severity == Severity::hint);
    CHECK(parts[2].role == TermRole::modifier);
    for (const Finding& part : parts) CHECK(part.replacements.empty());

    const std::vector<Finding> words = check("kund – leverantör, kunden/leverantören");
    REQUIRE(words.size() == 2);
    CHECK(words[0].role == TermRole::word);
    CHECK(words[1].role == TermRole::word);
}

TEST_CASE("a sentence that already uses the preferred word is for a person to judge") {
    const std::vector<Finding> findings = check("Invånare och kunder får vänta. Varje kund får svar.");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].replacements[0].applicability == Applicability::unsafe);
    CHECK(findings[0].replacements[0].caution == Caution::preferred_nearby);
    CHECK(findings[1].replacements[0].applicability == Applicability::safe);
}

TEST_CASE("a word broken by a soft hyphen or a line is replaced as a whole") {
    const std::string soft = "Alla kun\u00ADder får svar.";
    const std::vector<Finding> findings = check(soft);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].span == Span{5, 13});
    CHECK(findings[0].pieces == std::vector<Span>{{5, 8}, {10, 13}});
    CHECK(findings[0].replacements[0].applicability == Applicability::safe);
    CHECK(text::apply(soft, findings[0].replacements[0].edits) == "Alla invånare får svar.");

    const std::string broken = "Alla kun-\nder får svar.";
    const std::vector<Finding> over_line = check(broken);
    REQUIRE(over_line.size() == 1);
    CHECK(over_line[0].replacements[0].applicability == Applicability::safe);
    CHECK(text::apply(broken, over_line[0].replacements[0].edits) == "Alla invånare får svar.");
}

TEST_CASE("markup between the letters stays, and a person must look") {
    // source  "**k**under"
    text::Block block;
    block.text = "kunder";
    block.source_size = 8;
    block.pieces = {{0, {0, 1}}, {1, {3, 8}}};
    const RuleSet rules(invanare());
    const std::vector<Finding> findings = check(rules, block);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].span == Span{0, 8});
    CHECK(findings[0].pieces == std::vector<Span>{{0, 1}, {3, 8}});
    CHECK(findings[0].replacements[0].applicability == Applicability::unsafe);
    CHECK(findings[0].replacements[0].caution == Caution::broken_word);
    CHECK(text::apply("k**under", findings[0].replacements[0].edits) == "invånare**");
}

TEST_CASE("a word that one concept deprecates and itself admits is not found") {
    const RuleSet rules(termbase_of({{noun("invånare", "-n = -na", Status::preferred),
                                      noun("kund", "-en -er", Status::admitted), noun("kund", "-en -er", Status::deprecated)}}));
    CHECK(check(rules, plain_block("Varje kund får svar.")).empty());
}

TEST_CASE("a rule may leave every replacement to a person, or give none") {
    Termbase termbase = invanare();
    termbase.concepts[0].terms[2].fix = FixTreatment::unsafe;
    const std::vector<Finding> unsafe = check(RuleSet(termbase), plain_block("Varje kund."));
    REQUIRE(unsafe.size() == 1);
    CHECK(unsafe[0].replacements[0].applicability == Applicability::unsafe);
    CHECK(unsafe[0].replacements[0].caution == Caution::person_chooses);
    termbase.concepts[0].terms[2].fix = FixTreatment::none;
    CHECK(check(RuleSet(termbase), plain_block("Varje kund.")).at(0).replacements.empty());
}

TEST_CASE("findings in blocks count from the document") {
    const RuleSet rules(invanare());
    const auto block = std::make_shared<const text::Block>(plain_block("En kund."));
    const std::vector<Finding> findings = check_blocks(rules, {{0, block}, {100, block}});
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].span == Span{3, 7});
    CHECK(findings[1].span == Span{103, 107});
    CHECK(findings[1].pieces == std::vector<Span>{{103, 107}});
    CHECK(findings[1].replacements[0].edits[0].span == Span{103, 107});
}

TEST_CASE("another gender is safe only where the sentence shows the number") {
    const RuleSet rules(termbase_of({{noun("region", "-en -er", Status::preferred),
                                      noun("landsting", "-et = -en", Status::deprecated)}}));
    const auto fixed = [&](const std::string& written) {
        const std::vector<Finding> findings = check(rules, plain_block(written));
        REQUIRE(findings.size() == 1);
        const Replacement& first = findings[0].replacements.at(0);
        return first.applicability == Applicability::safe ? text::apply(written, first.edits) : std::string("?");
    };
    CHECK(fixed("Ett landsting svarar.") == "En region svarar.");
    CHECK(fixed("Tusentals landsting svarar.") == "Tusentals regioner svarar.");
    CHECK(fixed("Ett av landstingen svarar.") == "En av regionerna svarar.");
    CHECK(fixed("Sveriges landsting svarar.") == "?");
    CHECK(fixed("För landsting gäller lagen.") == "?");
}
