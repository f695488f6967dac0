// The rules and the lexicon that a session uses.
//
//     Server server(session_library(options.pack_folder), environment);
#pragma once

#include <string>

#include "service/rule_library.hpp"

namespace ordval::lsp {

/// With the default lexicon; without one that can be used it says so on standard error and goes on.
service::RuleLibrary session_library(const std::string& pack_folder);

}  // namespace ordval::lsp
