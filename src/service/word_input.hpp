// The words that a command was asked about, from its arguments and from standard input.
//
//     ordval forms kund "person med funktionsnedsättning"      // two
//     ordval split - < ord.txt                                 // one a line
//
// What is not UTF-8 or has control characters is complained about and left out, and so is an empty argument;
// empty lines are passed over. So a word never breaks a table of one row a line.
#pragma once

#include <string>
#include <vector>

#include "service/complaints.hpp"

namespace ordval::service {

/// The arguments in their order, with the lines of standard input in the place of "-"; without arguments
/// standard input alone. Valid UTF-8, single spaces, no control characters, never empty.
std::vector<std::string> words_asked_about(const std::vector<std::string>& arguments, Complaints& complaints);

}  // namespace ordval::service
