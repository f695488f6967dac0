// `ordval rules test`: runs the sentences that stand beside the rules.
//
//     $ ordval rules test --coverage ./egna.yml
//     egna.yml:14:9: fel: test of "elev" fails: "skolkund" is not found
//     egna.yml:9:9: elev.skolkund: ingen testmening får regeln att säga något
//
// Coverage asks that some sentence makes every deprecated term speak, and that some sentence of its concept stays silent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "service/colours.hpp"
#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

enum class Coverage : std::uint8_t { unasked, demanded };

struct RuleTestOptions {
    std::vector<std::string> rules;  ///< packs and files; empty: every pack, and what ordval.yml says
    Coverage coverage = Coverage::unasked;
    ColourChoice colours = ColourChoice::automatic;
    std::optional<Language> language;
};

/// 0; 1 when a test fails or a demanded rule is not covered; 2 when a file or a rule could not be read.
int run_rule_test(const RuleTestOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
