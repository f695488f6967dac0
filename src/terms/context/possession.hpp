// Whose inhabitants there can be.
//
//     "kommunens kunder"       a place: "kommunens invånare"
//     "bibliotekets kunder"    none: nobody lives there
#pragma once

#include "terms/context/occurrence.hpp"

namespace ordval::terms {

/// True when the genitive at `possessor` is of a place where people live.
bool has_inhabitants(const Occurrence& term, std::size_t possessor);

}  // namespace ordval::terms
