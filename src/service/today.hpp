// The day on which a text is checked: the only clock of this floor.
//
//     today()      // "2026-04-13"
//
// What is checked takes the day as a value, so that tests need no clock.
#pragma once

#include <string>

namespace ordval::service {

/// The day where the user is, as an ISO date; "" when the system does not tell it.
std::string today();

}  // namespace ordval::service
