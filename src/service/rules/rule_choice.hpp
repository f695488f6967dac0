// Which rules the commands of `ordval rules` take up.
//
//     ordval rules test kommun ./egna.yml      // the two together, as check would use them
//     ordval rules test                        // every pack by itself, then what ordval.yml says
//
// Packs of different organisations contradict each other by right, so without names each is taken by itself, together with
// what it extends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "service/complaints.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

struct RuleChoice {
    /// What is to be shown of the rules: those of all packs, or not those of the packs that another choice shows.
    enum class Scope : std::uint8_t { every_pack, last_pack };

    std::vector<std::string> names;  ///< packs and files, loaded together
    Scope scope = Scope::every_pack;
    std::vector<NamedRule> named = {};  ///< where ordval.yml names them, when it does
};

/// `named` as the user named them. Otherwise the packs of the library one by one, and the rules of the nearest ordval.yml,
/// which is complained about where it is wrong. From now on the complaints speak the language that it asks for, unless
/// `language` says another.
std::vector<RuleChoice> rule_choices(const std::vector<std::string>& named, std::optional<Language> language,
                                     const RuleLibrary& library, Complaints& complaints);

/// The rules of the choice, tests unrun; what is wrong with them is complained about.
ReadRules read_choice(const RuleChoice& choice, const RuleLibrary& library, Complaints& complaints);

/// Whether `pack` is one that the choice is about.
bool is_shown(const RuleChoice& choice, const terms::Termbase& termbase, const std::string& pack);

}  // namespace ordval::service
