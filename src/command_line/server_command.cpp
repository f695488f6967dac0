// The command that runs the language server.

#include <cstdlib>
#include <limits>

#include "command_line/commands.hpp"
#include "lsp/replay.hpp"
#include "lsp/server.hpp"

namespace ordval {

using service::Bilingual;

namespace {

constexpr Bilingual examples{R"(
Exempel:
  ordval lsp                                     på standard in och standard ut
  ordval lsp --socket=5007                       klienten lyssnar på 127.0.0.1:5007
  ordval lsp --pipe=/tmp/ordval.sock             klienten lyssnar på en socket i filsystemet
  ordval lsp --listen 0                          vänta på en klient; porten står på standard fel
  ordval lsp --log session.jsonl                 spela in sessionen, med utkastens text
  ordval lsp --replay session.jsonl              säger servern samma sak i dag?

Slutstatus: 0 efter shutdown och exit, 1 när klienten försvann, 2 när servern inte kunde börja;
med --replay 0 när allt är lika, 1 när något skiljer, 2 när filen inte kan användas.)",
                             R"(
Examples:
  ordval lsp                                     on standard input and output
  ordval lsp --socket=5007                       the client listens at 127.0.0.1:5007
  ordval lsp --pipe=/tmp/ordval.sock             the client listens at a socket in the file system
  ordval lsp --listen 0                          wait for a client; standard error tells the port
  ordval lsp --log session.jsonl                 record the session, with the text of the drafts
  ordval lsp --replay session.jsonl              does the server say the same today?

Exit status: 0 after shutdown and exit, 1 when the client went away, 2 when the server could not begin;
with --replay 0 when all is alike, 1 when something differs, 2 when the file cannot be used.)"};

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
    CLI::App& command =
        line.add_command(line.app(), "lsp",
                         {"Kör språkservern, på standard in och ut om inget annat sägs",
                          "Run the language server, on standard input and output unless told otherwise"},
                         examples);
    line.add_flag(command, "--stdio", given->stdio, true,
                  {"Tala på standard in och standard ut (förvalet)",
                   "Speak on standard input and output (the default)"});
    line.add_number(command, "--socket", given->socket, {1, last_port}, {"PORT", "PORT"},
                    {"Anslut till klienten, som lyssnar på porten på den här datorn",
                     "Connect to the client, which listens at the port on this computer"});
    line.add_text(command, "--pipe", given->pipe, {"FIL", "FILE"},
                  {"Anslut till klienten, som lyssnar på en socket i filsystemet",
                   "Connect to the client, which listens at a socket in the file system"});
    line.add_number(command, "--listen", given->listen, {0, last_port}, {"PORT", "PORT"},
                    {"Vänta på en klient på den här datorn; 0 tar en ledig port",
                     "Wait for one client on this computer; 0 takes a free port"});
    line.add_number(command, "--clientProcessId", given->client_process_id,
                    {0, std::numeric_limits<std::int32_t>::max()}, {"ID", "ID"},
                    {"Sluta när den processen har slutat", "End when that process has ended"});
    line.add_text(command, "--log", given->log_file, {"FIL", "FILE"},
                  {"Spela in sessionen i filen, med utkastens text",
                   "Record the session in the file, with the text of the drafts"});
    line.add_text(command, "--replay", given->replayed_file, {"FIL", "FILE"},
                  {"Upprepa en inspelad session och jämför vad servern säger",
                   "Repeat a recorded session and compare what the server says"});
    line.demand(command, [given] { return given->routes() <= 1; },
                {"ange högst en av --stdio, --socket, --pipe och --listen",
                 "give one of --stdio, --socket, --pipe and --listen at most"});
    line.demand(
        command,
        [given] { return given->replayed_file.empty() || (given->routes() == 0 && given->log_file.empty()); },
        {"--replay spelar upp en fil och har ingen klient; ange den utan --stdio, --socket, --pipe, --listen "
         "och --log",
         "--replay plays a file and has no client; give it without --stdio, --socket, --pipe, --listen and "
         "--log"});
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
