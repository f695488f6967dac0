// Tests that are known to pass are not run again, and no others are left out.

#include "service/tested_packs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support.hpp"
#include "terms/loading/rule_file.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

/// Its own test says what the rule does not do.
const std::string failing =
    "termbase: lund\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: -n = -na}\n"
    "    deprecated: [{term: kund, class: -en -er}]\n    tests:\n      - \"Varje [[kund]]{medborgare} får svar.\"\n";

std::string passing() {
    std::string yaml = failing;
    return yaml.replace(yaml.find("{medborgare}"), 12, "{invånare}");
}

std::string line_for(const std::string& bytes) {
    std::string hex(16, '0');
    std::uint64_t rest = checksum_of_pack(bytes);
    for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, rest /= 16) *digit = "0123456789abcdef"[rest % 16];
    return hex + " lund\n";
}

bool is_tested(const fs::path& folder, const std::vector<std::string>& rules) {
    const LoadedRules loaded = RuleLibrary(folder.string(), nullptr, (folder / "tested-packs").string()).load(rules);
    return std::any_of(loaded.problems.begin(), loaded.problems.end(),
                       [](const terms::Problem& problem) { return problem.kind == terms::ProblemKind::failed_test; });
}

}  // namespace

TEST_CASE("what the list names is not tested again, and everything else is") {
    const TemporaryFolder folder;
    const fs::path path = folder.string();
    write(folder / "lund.yml", failing);
    CHECK(is_tested(path, {"lund"}));
    write(folder / "tested-packs", "not a list\n" + line_for(failing));
    CHECK_FALSE(is_tested(path, {"lund"}));
    write(folder / "lund.yml", failing + "# changed\n");
    CHECK(is_tested(path, {"lund"}));
    write(folder / "lund.yml", failing);
    write(folder / "egna.yml", "termbase: egna\nextends: [lund]\n");
    CHECK_FALSE(is_tested(path, {(folder / "egna.yml").string()}));
    write(folder / "egna.yml", "termbase: egna\nextends: [lund]\nconcepts:\n  - id: invanare\n    tests: [\"Varje [[kund]]{medborgare} får svar.\"]\n");
    CHECK(is_tested(path, {(folder / "egna.yml").string()}));
}

TEST_CASE("a pack without its tests is the same pack, line by line") {
    CHECK(without_tests("a: b\n  tests:\n    - x\n\n    - y\nc: d\n") == "a: b\n\n\n\n\nc: d\n");
    CHECK(without_tests("- id: a\n  tests:\n  - x\n- id: b\n  tests: [x]\n") == "- id: a\n\n\n- id: b\n  tests: [x]\n");
    CHECK(without_tests("tests:") == "\n");
    for (const std::string& name : RuleLibrary((source_folder() / "rules").string()).pack_names()) {
        CAPTURE(name);
        const std::string whole = read(source_folder() / "rules" / (name + ".yml"));
        const terms::LoadedTermbase all = terms::build_termbase({terms::parse_rule_file("p.yml", whole)});
        const terms::LoadedTermbase bare = terms::build_termbase({terms::parse_rule_file("p.yml", without_tests(whole))});
        REQUIRE(bare.termbase.concepts.size() == all.termbase.concepts.size());
        REQUIRE(bare.termbase.style_rules.size() == all.termbase.style_rules.size());
        for (std::size_t i = 0; i < all.termbase.concepts.size(); ++i) {
            CHECK(bare.termbase.concepts[i].tests.empty());
            CHECK(bare.termbase.concepts[i].place.line == all.termbase.concepts[i].place.line);
            CHECK(bare.termbase.concepts[i].reason == all.termbase.concepts[i].reason);
            CHECK(bare.termbase.concepts[i].terms.size() == all.termbase.concepts[i].terms.size());
        }
        for (std::size_t i = 0; i < all.termbase.style_rules.size(); ++i) {
            CHECK(bare.termbase.style_rules[i].tests.empty());
            CHECK(bare.termbase.style_rules[i].place.line == all.termbase.style_rules[i].place.line);
            CHECK(bare.termbase.style_rules[i].reason == all.termbase.style_rules[i].reason);
        }
    }
}

TEST_CASE("the list names the packs that pass, and no others") {
    const TemporaryFolder folder;
    write(folder / "lund.yml", passing());
    write(folder / "malmo.yml", failing);
    const std::string list = list_tested_packs(RuleLibrary(folder.string()), folder.string());
    CHECK(list == line_for(passing()));
}

TEST_CASE("the build has tested every shipped pack") {
    const std::string list = read(fs::path(ORDVAL_BINARY).parent_path() / "share/ordval/tested-packs");
    for (const std::string& name : RuleLibrary((source_folder() / "rules").string()).pack_names()) {
        CAPTURE(name);
        CHECK(list.find(" " + name + "\n") != std::string::npos);
    }
}
