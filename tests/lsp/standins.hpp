// Stand-ins for what a server stands on, so that a test says what happens when and never sleeps.
//
//     StandIns world;                 // executor, clock and transport
//     world.executor.run();           // everything that is waiting, until nothing is
//     world.clock.advance(500ms);     // what falls due by then
#pragma once

#include <deque>
#include <string>
#include <utility>

#include "lsp/framing.hpp"
#include "lsp/transport/inline_executor.hpp"
#include "lsp/transport/transport.hpp"

namespace ordval::testing {

using lsp::HandClock;
using lsp::InlineExecutor;

/// Bytes in, message bodies out.
class MemoryTransport final : public lsp::Transport {
public:
    explicit MemoryTransport(InlineExecutor& executor) : executor_(executor) {}

    void start(lsp::Receiver receiver) override { receiver_ = std::move(receiver); }
    void send(std::string_view body) override { sent_.emplace_back(body); }

    /// The client writes these bytes, whole frames or parts of them.
    void write(std::string_view bytes) {
        parser_.feed(bytes);
        while (auto body = parser_.next())
            executor_.post([this, text = std::move(*body)] { receiver_.frame(text); });
        if (!parser_.error().empty() && !has_ended_) end(lsp::EndOfInput::broken_framing);
    }
    void close() { end(lsp::EndOfInput::closed); }

    std::deque<std::string>& sent() { return sent_; }

private:
    void end(lsp::EndOfInput how) {
        has_ended_ = true;
        executor_.post([this, how] { receiver_.end(how); });
    }

    InlineExecutor& executor_;
    lsp::Receiver receiver_;
    lsp::FrameParser parser_;
    bool has_ended_ = false;
    std::deque<std::string> sent_;
};

struct StandIns {
    InlineExecutor executor;
    HandClock clock{executor};
    MemoryTransport transport{executor};
};

}  // namespace ordval::testing
