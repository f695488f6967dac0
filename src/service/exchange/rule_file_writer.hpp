// A rule file of an imported termbase, as a person would write it.
//
//     # yaml-language-server: $schema=schema.json
//     termbase: lund
//     language: sv
//     concepts:
//       - id: invanare
//         preferred: invånare
//         deprecated:
//           - {term: kund, class: "-en -er", severity: information}
//         reason: "Invånare: den som bor här."
//
// Keys are those of `rule_keys.hpp`, in the same order. A text stands in quotation marks wherever YAML could read it as
// something else. The loader reads the file back without a problem; a test holds it to that.
#pragma once

#include <string>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

/// `termbase` must be settled.
std::string rule_file_yaml(const ExchangeTermbase& termbase);

/// One scalar: plain where that is safe in every place of a YAML file, else in double quotation marks.
std::string yaml_scalar(std::string_view valid);

}  // namespace ordval::service
