// Tests that are known to pass are not run again, and no others are left out.

#include "service/tested_packs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

/// Its own test says what the rule does not do.
const std::string failing =
    "termbase: lund\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: -n = -na}\n"
    "    deprecated: [{term: kund, class: -en -er}]\n    tests: [\"Varje [[kund]]{medborgare} får svar.\"]\n";

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
    CHECK(is_tested(path, {(folder / "egna.yml").string()}));
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
