// What every reader ends with: concepts that a rule file can hold.
//
//     id "Kund / invånare"            ->  "kund-invanare", with a note
//     two preferred terms             ->  the second becomes admitted, with a note
//     term "kund -en -er"             ->  term "kund", inflection "-en -er"
//     source.url "intranätet"         ->  left out, with a note
//
// The readers know their formats and nothing of rule files; what a rule file refuses is found here once.
#pragma once

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

/// Leaves what fits as it is. A concept that is left without terms goes.
void settle(ReadExchange& read);

/// A name as rule files want it: "Kund / invånare" becomes "kund-invanare". Empty when there is no letter in it.
std::string name_from(std::string_view text);

}  // namespace ordval::service
