// The command that runs the language server.

#include <cstdlib>

#include "command_line/commands.hpp"
#include "lsp/server.hpp"

namespace ordval {

void add_language_server(CommandLine& line) {
    CLI::App& command = line.add_command(line.app(), "lsp", Message::command_language_server);
    command.add_flag_callback(
        "--stdio", [] {},
        line.say(Message::option_stdio));
    line.runs(command, Needs::nothing, [](const Program& program) {
        // The server opens the lexicon itself, where the user's environment says. Without packs it goes on: a client
        // may name rule files.
        has_pack_folder(program.pack_folder, program.language_or_swedish());
        if (program.is_lexicon_named) ::setenv("ORDVAL_LEXICON", program.lexicon_path.c_str(), 1);
        return lsp::run_language_server({program.pack_folder});
    });
}

}  // namespace ordval
