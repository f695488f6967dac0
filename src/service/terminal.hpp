// What the program's standard streams are joined to.
//
//     if (standard_error_is_terminal() && terminal_obeys()) std::cerr << "\r\x1b[K" << "120 av 3000 filer granskade …";
//
// It knows no kinds of terminals beside those that obey nothing at all.
#pragma once

#include <cstddef>

namespace ordval::service {

bool standard_input_is_terminal();
bool standard_output_is_terminal();
bool standard_error_is_terminal();

/// Whether terminals here understand what colours a text and clears a line (TERM is set, and not to "dumb").
bool terminal_obeys();

/// Columns of the terminal on standard error; 0 when that is not known.
std::size_t width_of_standard_error();

}  // namespace ordval::service
