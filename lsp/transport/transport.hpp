// The way to one client: frames in, frames out.
//
//     transport.start({.frame = [](std::string body) {...}, .end = [](EndOfInput how) {...}});
//     transport.send(R"({"jsonrpc":"2.0","method":"..."})");
//
// A transport knows where bytes come from and how they are framed; what the messages say is not its business.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace ordval::lsp {

/// `closed`: the client is gone or has closed its end. `broken_framing`: the frames could not be told apart.
enum class EndOfInput : std::uint8_t { closed, broken_framing };

/// Who gets what comes in. Both are called on the main thread, `end` once and last.
struct Receiver {
    std::function<void(std::string body)> frame;
    std::function<void(EndOfInput)> end;
};

class Transport {
public:
    virtual ~Transport() = default;

    /// Called once, before `send`.
    virtual void start(Receiver receiver) = 0;

    /// Sends one message body, framed, in call order. Main thread only. A client that is gone is not an
    /// error: the receiver hears of it.
    virtual void send(std::string_view body) = 0;
};

}  // namespace ordval::lsp
