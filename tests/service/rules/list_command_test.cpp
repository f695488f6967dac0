// `ordval rules list`: which rules there are.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

constexpr const char* own_rules = R"(termbase: egna
title: Egna ord
version: "2"
owner: Lund
language: sv
concepts:
  - id: elev
    preferred: {term: elev, class: "-en -er"}
    deprecated:
      - {term: skolkund, class: "-en -er", severity: hint}
    consistent: true
    source: {reference: "Beslut § 7"}
    tests: ["En [[hint: skolkund]]{elev} kom."]
  - id: trasig
    preferred: {term: lärare, class: "-n = -na"}
    deprecated: [{term: pedagog, class: "-en -er"}]
    tests: ["En [[magister]]{lärare} kom."]
)";

nlohmann::json listed(const std::string& arguments, const std::string& folder) {
    return nlohmann::json::parse(run_ordval("rules list --format json " + arguments, folder).out);
}

}  // namespace

TEST_CASE("a list for people is aligned and without colours in a pipe") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", own_rules);
    const Run run = run_ordval("rules list ./egna.yml", folder.string());
    CHECK(run.exit_code == 0);
    CHECK(run.out ==
          "egna 2 – Egna ord (Lund), 3 regler\n"
          "  elev.skolkund     tips        Beslut § 7\n"
          "  elev.consistency  upplysning  Beslut § 7\n"
          "  trasig.pedagog    varning     används inte: dess test slår fel\n\n");
    CHECK(run_ordval("rules list --colour always ./egna.yml", folder.string()).out.find("\x1b[1megna\x1b[0m") == 0);
}

TEST_CASE("a list gives the terminal no orders") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", "termbase: egna\ntitle: \"Egna\\e]0;titel\\aord\"\nversion: \"\\u009b2J\"\nowner: \"\\u202eLund\"\nconcepts:\n"
                               "  - {id: x, preferred: {term: elev, class: \"-en -er\"}, deprecated: [{term: \"\\eskolkund\", class: \"-en -er\"}], "
                               "source: {reference: \"\\bBeslut\"}}\n");
    const Run run = run_ordval("rules list ./egna.yml", folder.string());
    CHECK(run.out.find("egna  2J – Egna ]0;titel ord ( Lund), 1 regel\n") == 0);
    for (const std::string& told : {run.out, run.err})
        for (const char* order : {"\x1b", "\a", "\b", "\xc2\x9b", "\xe2\x80\xae"}) CHECK(told.find(order) == std::string::npos);
}

TEST_CASE("a list for programs has the packs with their rules") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", own_rules);
    const nlohmann::json list = listed("./egna.yml", folder.string());
    REQUIRE(list["packs"].size() == 1);
    const nlohmann::json& pack = list["packs"][0];
    CHECK(pack["name"] == "egna");
    CHECK(pack["title"] == "Egna ord");
    REQUIRE(pack["rules"].size() == 3);
    CHECK(pack["rules"][0]["id"] == "elev.skolkund");
    CHECK(pack["rules"][0]["kind"] == "term");
    CHECK(pack["rules"][0]["severity"] == "hint");
    CHECK(pack["rules"][0]["source"] == "Beslut § 7");
    CHECK(pack["rules"][0]["status"] == "active");
    CHECK(pack["rules"][1]["kind"] == "consistency");
    CHECK(pack["rules"][2]["status"] == "failing");
}

TEST_CASE("without names every pack is listed once, and the rules of ordval.yml") {
    const TemporaryFolder folder;
    write(folder / "egna.yml", own_rules);
    write(folder / "ordval.yml", "rules: [helsingborg, egna.yml]\nlanguage: en\n");
    const nlohmann::json list = listed("", folder.string());
    std::vector<std::string> names;
    for (const auto& pack : list["packs"]) names.push_back(pack["name"]);
    CHECK(names == std::vector<std::string>{"helsingborg", "inkluderande", "klarsprak", "kommun", "motion", "nacka", "norrbotten", "skrivregler",
                                            "egna"});
    const auto has_kund = [&](std::size_t pack) {
        for (const auto& rule : list["packs"][pack]["rules"])
            if (rule["id"] == "invanare.kund") return true;
        return false;
    };
    CHECK(has_kund(0));   // helsingborg says it again
    CHECK(has_kund(3));   // kommun says it first
    CHECK(!has_kund(4));  // nacka admits the word
    CHECK(run_ordval("rules list ./egna.yml", folder.string()).out.find("warning") != std::string::npos);
}

TEST_CASE("what an overriding pack takes over stands with it") {
    const TemporaryFolder folder;
    const nlohmann::json list = listed("helsingborg", folder.string());
    REQUIRE(list["packs"].size() == 2);
    CHECK(list["packs"][0]["name"] == "kommun");
    for (const auto& rule : list["packs"][0]["rules"]) CHECK(rule["id"] != "invanare.kund");
    REQUIRE(list["packs"][1]["rules"].size() == 1);
    CHECK(list["packs"][1]["rules"][0]["id"] == "invanare.kund");
}

TEST_CASE("a pack that is not there is an error with a guess") {
    const TemporaryFolder folder;
    const Run run = run_ordval("rules list helsinborg", folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.err.find("helsingborg") != std::string::npos);
}
