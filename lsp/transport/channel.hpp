// Where the client is, and the way there: a pair of file descriptors.
//
//     open_channel({.kind = Route::Kind::socket, .port = 5007}, {})
//     open_channel({.kind = Route::Kind::pipe, .path = "/tmp/vscode-1.sock"}, {})
//
// With `socket` and `pipe` the client listens, as vscode-languageclient does it, and the server connects.
// With `listen` the server waits for one client. Only this machine is ever reached: TCP is that of 127.0.0.1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace ordval::lsp {

struct Route {
    enum class Kind : std::uint8_t { stdio, socket, pipe, listen };
    Kind kind = Kind::stdio;
    std::uint16_t port = 0;  ///< of `socket` and `listen`; 0 lets `listen` take any that is free
    std::string path = {};   ///< of `pipe`
};

/// File descriptors. Whoever gets them closes them.
struct Channel {
    int input = -1;
    int output = -1;
};

/// `given_up`: nobody waits for a client any longer.
enum class ChannelProblem : std::uint8_t { none, nobody_listens, path_too_long, port_not_free, given_up };

struct OpenedChannel {
    Channel channel;
    ChannelProblem problem = ChannelProblem::none;
};

/// What the system allows for the path of a socket, in bytes.
constexpr std::size_t longest_socket_path = 107;

/// What happens while `listen` waits for a client.
struct Listening {
    std::function<void(std::uint16_t port)> on_port = [](std::uint16_t) {};  ///< once, with the port that was taken
    std::function<bool()> is_awaited = [] { return true; };  ///< asked every half second whether to go on
};

/// Opens the way to the client. From then on what is printed to standard output goes to standard error: with
/// `stdio` the real one belongs to the frames, and with the others nothing is said there.
OpenedChannel open_channel(const Route& route, const Listening& listening);

}  // namespace ordval::lsp
