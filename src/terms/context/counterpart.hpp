// A term beside the other side of its own relation.
//
//     "kund och leverantör"        "relationen mellan kunden och utföraren"
//
// There the word is one half of a pair, and changing it alone would break the pair.
#pragma once

#include <optional>

#include "terms/context/occurrence.hpp"
#include "terms/matcher.hpp"

namespace ordval::terms {

/// The counterparts are those that the rules name; they were matched together with the terms.
std::optional<Cue> find_counterpart(const Occurrence& term, const Matches& matches, std::uint32_t concept_index);

}  // namespace ordval::terms
