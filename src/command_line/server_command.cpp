// The command that runs the language server.

#include <cstdlib>
#include <limits>

#include "command_line/commands.hpp"
#include "lsp/replay.hpp"
#include "lsp/server.hpp"

namespace ordval {

namespace {

constexpr std::int64_t last_port = std::numeric_limits<std::uint16_t>::max();

/// What the options say, before it is known whether they go together.
struct Given {
    bool stdio = false;
    std::optional<std::int64_t> socket;
    std::optional<std::string> pipe;
    std::optional<std::int64_t> listen;
    std::int64_t client_process_id = 0;
    std::string log_file;
    std::string replayed_file;

    int routes() const { return stdio + socket.has_value() + pipe.has_value() + listen.has_value(); }

    lsp::Route route() const {
        using Kind = lsp::Route::Kind;
        if (socket) return {Kind::socket, static_cast<std::uint16_t>(*socket)};
        if (listen) return {Kind::listen, static_cast<std::uint16_t>(*listen)};
        if (pipe) return {Kind::pipe, 0, *pipe};
        return {};
    }
};

}  // namespace

void add_language_server(CommandLine& line) {
    const auto given = std::make_shared<Given>();
    CLI::App& command = line.add_command(line.app(), "lsp", Message::command_language_server, Message::examples_lsp);
    line.add_flag(command, "--stdio", given->stdio, true, Message::option_stdio);
    line.add_number(command, "--socket", given->socket, {1, last_port}, Message::value_port, Message::option_socket);
    line.add_text(command, "--pipe", given->pipe, Message::value_file, Message::option_pipe);
    line.add_number(command, "--listen", given->listen, {0, last_port}, Message::value_port, Message::option_listen);
    line.add_number(command, "--clientProcessId", given->client_process_id,
                    {0, std::numeric_limits<std::int32_t>::max()}, Message::value_id,
                    Message::option_client_process);
    line.add_text(command, "--log", given->log_file, Message::value_file, Message::option_log);
    line.add_text(command, "--replay", given->replayed_file, Message::value_file, Message::option_replay);
    line.demand(command, [given] { return given->routes() <= 1; }, Message::one_route_at_most);
    line.demand(
        command,
        [given] { return given->replayed_file.empty() || (given->routes() == 0 && given->log_file.empty()); },
        Message::replay_stands_alone);
    line.runs(command, Needs::nothing, [given](const Program& program) {
        // The server opens the lexicon itself, where the user's environment says. Without packs it goes on: a
        // client may name rule files.
        has_pack_folder(program.pack_folder, program.language_or_swedish());
        if (program.is_lexicon_named) ::setenv("ORDVAL_LEXICON", program.lexicon_path.c_str(), 1);
        if (!given->replayed_file.empty())
            return lsp::replay_session(
                {given->replayed_file, program.pack_folder, program.language_or_swedish()});
        return lsp::run_language_server({.pack_folder = program.pack_folder,
                                         .route = given->route(),
                                         .client_process_id = given->client_process_id,
                                         .log_file = given->log_file,
                                         .language = program.language_or_swedish()});
    });
}

}  // namespace ordval
