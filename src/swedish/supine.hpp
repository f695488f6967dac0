// A form in -t that is both a supine and the neuter of a participle.
//
//     har avfattat ett beslut          supine: "har skrivit"
//     ett avfattat beslut              participle: "ett skrivet beslut"
//     ett av nämnden avfattat förslag  participle
//     beslutet är avfattat             participle
//
// The two are one form of weak verbs and differ in strong ones (SAG, Particip; Supinum), so a verb that takes the
// place of another must know which it is.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "swedish/lexicon.hpp"

namespace ordval::swedish {

enum class SupineOrParticiple : std::uint8_t { unknown, supine, participle };

/// What the word at `i` is where it may be both; `words` as in `agreement`. `lexicon` may be null: then nouns after
/// it are not known.
SupineOrParticiple supine_or_participle(std::span<const std::string_view> words, std::size_t i,
                                        const Lexicon* lexicon);

}  // namespace ordval::swedish
