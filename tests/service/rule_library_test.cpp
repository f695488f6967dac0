#include "service/rule_library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

std::string concept_yaml(const std::string& id, const std::string& preferred, const std::string& deprecated) {
    return "  - id: " + id + "\n    preferred: {term: " + preferred + ", class: uninflected}\n    deprecated: [{term: " +
           deprecated + ", class: uninflected}]\n";
}

std::string preferred_in(const LoadedRules& loaded, const std::string& id) {
    for (const terms::Concept& concept_ : loaded.rules->termbase().concepts)
        if (concept_.id == id) return terms::preferred_term(concept_)->text;
    return "";
}

}  // namespace

TEST_CASE("the shipped packs load without a problem") {
    const RuleLibrary library((source_folder() / "rules").string());
    const std::vector<std::string> names = library.pack_names();
    for (const char* name : {"helsingborg", "kommun", "nacka", "norrbotten"}) {
        CHECK(std::find(names.begin(), names.end(), name) != names.end());
        const LoadedRules loaded = library.load({name});
        for (const terms::Problem& problem : loaded.problems) FAIL_CHECK(to_string(problem));
        CHECK(!loaded.rules->termbase().concepts.empty());
    }
}

TEST_CASE("a file overrides what it extends, key by key") {
    const TemporaryFolder folder;
    write(folder / "bas.yml", "termbase: bas\nconcepts:\n" + concept_yaml("a", "ja", "jo") + concept_yaml("b", "nej", "nä"));
    write(folder / "egna.yml", "termbase: egna\nextends: [./bas.yml]\nconcepts:\n  - id: a\n    preferred: {term: jadå, class: uninflected}\n");
    const LoadedRules loaded = RuleLibrary(folder.string()).load({(folder / "egna.yml").string()});
    CHECK(loaded.problems.empty());
    CHECK(preferred_in(loaded, "a") == "jadå");
    CHECK(preferred_in(loaded, "b") == "nej");
    CHECK(loaded.files.size() == 2);
}

TEST_CASE("what cannot be loaded is told, and the rest is used") {
    const TemporaryFolder folder;
    write(folder / "lund.yml", "termbase: lund\nextends: [saknas, lund]\nconcepts:\n" + concept_yaml("a", "ja", "jo"));
    const RuleLibrary library(folder.string());
    const LoadedRules loaded = library.load({"lund", "lnud", folder.string() + "/nope.yml", folder.string() + "/."});
    CHECK(preferred_in(loaded, "a") == "ja");
    std::vector<terms::ProblemKind> kinds;
    for (const terms::Problem& problem : loaded.problems) kinds.push_back(problem.kind);
    const auto has = [&](terms::ProblemKind kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
    CHECK(has(terms::ProblemKind::unknown_pack));
    CHECK(has(terms::ProblemKind::circular_extends));
    CHECK(has(terms::ProblemKind::not_readable));
    const auto unknown = std::find_if(loaded.problems.begin(), loaded.problems.end(), [](const terms::Problem& p) {
        return p.text == "lnud";
    });
    REQUIRE(unknown != loaded.problems.end());
    CHECK(unknown->sentence.english.find("lund") != std::string::npos);
}
