#include "service/exchange/rule_file_writer.hpp"

#include <doctest/doctest.h>

#include "support.hpp"
#include "terms/loading/yaml_tree.hpp"

using namespace ordval;
using namespace ordval::service;

TEST_CASE("a scalar stands plain where that is safe and quoted where not") {
    CHECK(yaml_scalar("invånare") == "invånare");
    CHECK(yaml_scalar("person med stöd") == "person med stöd");
    for (const char* text : {"ja: nej", "# nej", "-en -er", "no", "Null", "TRUE", "2023-04-13", "", "a,b", "{x}", "slut ", "\"", "\\", "rad\nrad", "%s", "@x", "`x`", "*x", "&x", "!x"})
        CHECK(yaml_scalar(text).front() == '"');
}

TEST_CASE("every character comes back from a quoted scalar") {
    std::string all;
    for (int c = 1; c < 128; ++c) all += static_cast<char>(c);
    all += "åäö ”–\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF\xF0\x9F\x99\x82";
    const terms::YamlTree tree = terms::parse_yaml("x", "[" + yaml_scalar(all) + "]");
    REQUIRE(tree.problems.empty());
    CHECK(tree.root->item(0).value == all);
}

TEST_CASE("a small rule file reads as a person would write it") {
    ExchangeTermbase base;
    base.name = "lund";
    ExchangeConcept& concept_ = base.concepts.emplace_back();
    concept_.id = "invanare";
    concept_.reason = "Ingen köper: alla bor.";
    concept_.terms.resize(2);
    concept_.terms[0].text = "invånare";
    concept_.terms[1].text = "undersåte";
    concept_.terms[1].status = TermStatus::superseded;
    concept_.terms[1].inflection = "-n -r";
    concept_.terms[1].severity = "hint";
    CHECK(rule_file_yaml(base) ==
          "# yaml-language-server: $schema=schema.json\ntermbase: lund\nlanguage: sv\nconcepts:\n  - id: invanare\n    preferred: invånare\n"
          "    deprecated:\n      - {term: undersåte, class: \"-n -r\", severity: hint}\n"
          "    reason: \"Ingen köper: alla bor.\\nErsatta termer: undersåte\"\n");
}
