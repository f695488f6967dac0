// The commands: each function adds one, with its options, its help and what it runs.
//
//     ordval check motion.md
//     ordval rules list kommun
//
// The options live as long as the closure that runs the command.
#pragma once

#include "command_line/command_line.hpp"
#include "service/colours.hpp"

namespace ordval {

void add_check(CommandLine& line);
void add_explain(CommandLine& line);
void add_forms(CommandLine& line);
void add_split(CommandLine& line);
void add_language_server(CommandLine& line);

/// `ordval rules` and the commands in it.
void add_rules(CommandLine& line);

/// False when there is no such folder, which is said; otherwise every pack would seem to be unknown.
bool has_pack_folder(const std::string& folder, Language language);

/// --colour, wherever a report may be coloured.
void add_colours(CommandLine& line, CLI::App& command, service::ColourChoice& colours);

}  // namespace ordval
