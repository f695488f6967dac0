// libyaml's complaints in words that say what to do.
//
//     "mapping values are not allowed in this context"
//         -> a ":" is not possible here; put a text that holds ": " in quotes, or mend the indentation
#pragma once

#include <string_view>
#include <yaml.h>

#include "terms/loading/problem_text.hpp"

namespace ordval::terms {

/// Adds the error with which `parser` stopped. `valid` is the text that it was given.
void add_yaml_error(const yaml_parser_t& parser, std::string_view valid, ProblemList& problems);

}  // namespace ordval::terms
