#include "service/settings.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support.hpp"

using namespace ordval;
using namespace ordval::service;
using Rules = std::vector<std::string>;

namespace {

/// What is said of a key that Ordval does not know, with `key` in place of the "?" in `yaml`; nothing when it knows it.
std::string complaint_about(const std::string& key, std::string yaml) {
    yaml.replace(yaml.find('?'), 1, key);
    for (const terms::Problem& problem : parse_settings("ordval.yml", yaml, "/x").problems)
        if (problem.kind == terms::ProblemKind::unknown_key) return problem.sentence.english;
    return "";
}

}  // namespace

TEST_CASE("settings name packs and files") {
    const LoadedSettings loaded =
        parse_settings("ordval.yml", "rules: [helsingborg, regler/egna.yml, /home/anna/lund.yaml]\nlanguage: en\n", "/home/anna");
    CHECK(loaded.problems.empty());
    CHECK(loaded.settings.rules == Rules{"helsingborg", "/home/anna/regler/egna.yml", "/home/anna/lund.yaml"});
    CHECK(loaded.settings.language == Language::english);
}

TEST_CASE("one pack may stand without a list") {
    CHECK(parse_settings("ordval.yml", "rules: lund", "/x").settings.rules == Rules{"lund"});
}

TEST_CASE("the whole shape is accepted") {
    const char* yaml = "rules: [kommun]\nlanguage: sv\npaths:\n  'va/**': {rules: [kommun]}\nexceptions: []\n";
    CHECK(parse_settings("ordval.yml", yaml, "/x").problems.empty());
}

TEST_CASE("the schema of ordval.yml has the keys that are read") {
    const auto schema = nlohmann::json::parse(testing::read(testing::source_folder() / "rules/settings.schema.json"));
    const auto& definitions = schema.at("definitions");
    const std::pair<const char*, const nlohmann::json&> places[]{{"?: x", schema},
                                                                 {"paths: {a: {?: x}}", definitions.at("path")},
                                                                 {"exceptions: [{?: x}]", definitions.at("exception")}};
    for (const auto& place : places) {
        const char* yaml = place.first;
        const nlohmann::json& node = place.second;
        CAPTURE(yaml);
        CHECK(node.at("additionalProperties") == false);
        // Who writes a key that is unknown is told all that are known.
        const std::string complaint = complaint_about("qqqqqqqq", yaml);
        const std::size_t list = complaint.find(": ");
        REQUIRE(list != std::string::npos);
        std::string missing = ", " + complaint.substr(list + 2) + ",";
        for (const auto& entry : node.at("properties").items()) {
            CAPTURE(entry.key());
            CHECK(complaint_about(entry.key(), yaml).empty());
            const std::size_t known = missing.find(", " + entry.key() + ",");
            REQUIRE(known != std::string::npos);
            missing.erase(known, entry.key().size() + 2);
        }
        CHECK(missing == ",");
    }
    CHECK(schema.at("properties").at("language").at("enum") == nlohmann::json{"sv", "en"});
    CHECK(definitions.at("exception").at("required") == nlohmann::json{"rule", "words"});
}

TEST_CASE("what an editor shows beside the findings is chosen there too, and is off unless stated") {
    const LoadedSettings loaded = parse_settings("ordval.yml", "codeLens: true\ninlayHints: false\n", "/x");
    CHECK(loaded.problems.empty());
    CHECK(loaded.settings.code_lens == true);
    CHECK(loaded.settings.inlay_hints == false);
    CHECK(parse_settings("ordval.yml", "codeLens: kanske", "/x").problems.size() == 1);
    CHECK(merged({}, loaded.settings).code_lens == true);
    CHECK(!Settings{}.code_lens);
}

TEST_CASE("paths and exceptions") {
    const char* yaml = "paths:\n  'va/**': {rules: [egna.yml], off: [Kund]}\n  '*.txt': {rules: lund}\n"
                       "exceptions:\n  - {rule: invanare.kund, words: \"En kund,  hos oss\", path: brev/*, reason: citat}\n";
    const LoadedSettings loaded = parse_settings("ordval.yml", yaml, "/home/anna");
    REQUIRE(loaded.problems.empty());
    const Settings& settings = loaded.settings;
    CHECK(rules_for_file(settings, "/home/anna/svar.md") == Rules{"kommun"});
    CHECK(rules_for_file(settings, "/home/anna/va/taxa.md") == Rules{"/home/anna/egna.yml"});
    CHECK(rules_for_file(settings, "/home/anna/va/taxa.txt") == Rules{"lund"});
    REQUIRE(settings.exceptions->size() == 1);
    CHECK(settings.exceptions->front().words == "en kund hos oss");
    CHECK(settings.exceptions->front().place.line == 5);
    const terms::RuleSet none{terms::Termbase{}};
    CHECK(document_facts(settings, none, "/home/anna/va/taxa.md", "2026-04-13").rules_off == Rules{"kund"});
    CHECK(document_facts(settings, none, "/home/anna/svar.md", "2026-04-13").rules_off.empty());
    CHECK(document_facts(settings, none, "/home/anna/svar.md", "2026-04-13").allowed.empty());
    CHECK(document_facts(settings, none, "/home/anna/brev/svar.md", "2026-04-13").allowed.size() == 1);
}

TEST_CASE("paths and exceptions of the wrong shape are told where they stand") {
    const LoadedSettings loaded =
        parse_settings("ordval.yml", "paths: [a]\nexceptions:\n  - {rule: kund}\n  - kund\n", "/x");
    CHECK(loaded.problems.size() == 3);
    for (const terms::Problem& problem : loaded.problems) CHECK(problem.place.line > 0);
}

TEST_CASE("bad settings are told with line and column, and the rest is used") {
    const LoadedSettings loaded = parse_settings("ordval.yml", "rules: [lund]\nlangauge: sv\n", "/x");
    CHECK(loaded.settings.rules == Rules{"lund"});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].place.line == 2);
    CHECK(loaded.problems[0].place.column == 1);
    CHECK(loaded.problems[0].sentence.english.find("language") != std::string::npos);

    const LoadedSettings wrong = parse_settings("ordval.yml", "rules: {a: b}\nlanguage: de\n", "/x");
    CHECK(wrong.problems.size() == 2);
    CHECK_FALSE(wrong.settings.rules);
    CHECK_FALSE(wrong.settings.language);
}

TEST_CASE("empty settings choose nothing") {
    CHECK(parse_settings("ordval.yml", "# inget\n", "/x").settings == Settings{});
    CHECK(rules_or_default(Settings{}) == Rules{"kommun"});
    CHECK(language_or_default(Settings{}) == Language::swedish);
}

TEST_CASE("the nearer source wins, key by key") {
    Settings near;
    near.language = Language::english;
    Settings far;
    far.language = Language::swedish;
    far.rules = Rules{"lund"};
    CHECK(merged(near, far).language == Language::english);
    CHECK(merged(near, far).rules == Rules{"lund"});
}
