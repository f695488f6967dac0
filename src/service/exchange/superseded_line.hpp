// How a rule file remembers that a term is superseded, which is a status in TBX but not there.
//
//     reason: |-
//       Kommunallagen säger region.
//       Ersatta termer: landsting, landstingskommun
//
// The line is plain Swedish, so that whoever reads the reason is told too. It is the last of the reason, and
// its names must be terms to avoid of the same concept: otherwise it is a sentence like any other.
#pragma once

#include <string>
#include <vector>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

/// The reason with the line, when there are superseded terms.
std::string with_superseded_line(std::string reason, const std::vector<ExchangeTerm>& terms);

/// The reason without the line; the terms that it names become superseded.
std::string take_superseded_line(const std::string& reason, std::vector<ExchangeTerm>& terms);

}  // namespace ordval::service
