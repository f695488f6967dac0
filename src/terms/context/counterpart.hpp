// A term beside the other side of its own relation.
//
//     "kund och leverantör"        "relationen mellan kunden och utföraren"
//
// There the word is one half of a pair, and changing it alone would break the pair.
#pragma once

#include <map>
#include <optional>
#include <utility>

#include "terms/context/occurrence.hpp"
#include "terms/matcher.hpp"

namespace ordval::terms {

/// The first counterpart of each concept in each sentence, in the folded text. The counterparts are those that the rules
/// name; they were matched together with the terms.
using Counterparts = std::map<std::pair<std::uint32_t, std::uint32_t>, text::Span>;  ///< by concept and sentence
Counterparts counterparts_in(const Matches& matches, const Tokens& tokens);

std::optional<Cue> find_counterpart(const Occurrence& term, const Counterparts& counterparts, std::uint32_t concept_index);

}  // namespace ordval::terms
