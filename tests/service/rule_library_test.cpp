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

TEST_CASE("files that extend each other show the way around") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "mer");
    write(folder / "start.yml", "termbase: start\nextends: [./a.yml]\n");
    write(folder / "a.yml", "termbase: a\nextends: [./mer/b.yml]\n");
    write(folder / "mer/b.yml", "termbase: b\nextends: [../c.yml]\n");
    write(folder / "c.yml", "termbase: c\nextends: [./a.yml, ./c.yml]\n");
    const LoadedRules loaded = RuleLibrary(folder.string()).load({(folder / "start.yml").string()});
    REQUIRE(loaded.problems.size() == 2);
    CHECK(to_string(loaded.problems[0]) == (folder / "c.yml").string() +
                                               ":2:11: \"a.yml\" extends itself: a.yml -> mer/b.yml -> c.yml -> a.yml; break the "
                                               "circle at one of the \"extends\"");
    CHECK(loaded.problems[1].sentence.english.find("extends itself: c.yml -> c.yml;") != std::string::npos);
}

TEST_CASE("what a settings file names is told where it names it, and other problems stay where they are") {
    const TemporaryFolder folder;
    write(folder / "lund.yml", "termbase: lund\ntitel: x\n");
    const RuleLibrary library(folder.string());
    LoadedRules loaded = library.load({"lund", "lnud", "editorns", folder.string() + "/nope.yml"});
    CHECK(loaded.problems.size() == 4);
    const auto at = [&](std::uint32_t line) { return terms::Place{"/x/ordval.yml", line, 9, 4}; };
    library.tell_where_named({{"lund", at(1)}, {"lnud", at(2)}, {folder.string() + "/nope.yml", at(3)}, {"lnud", at(4)}}, loaded.problems);
    std::vector<std::string> places;
    for (const terms::Problem& problem : loaded.problems) places.push_back(to_string(problem.place));
    std::sort(places.begin(), places.end());
    CHECK(places == std::vector<std::string>{"", (folder / "lund.yml").string() + ":2:1", "/x/ordval.yml:2:9", "/x/ordval.yml:3:9", "/x/ordval.yml:4:9"});
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
