// Stand-ins for what a server stands on, so that a test says what happens when and never sleeps.
//
//     StandIns world;                 // executor, clock and transport
//     world.executor.run();           // everything that is waiting, until nothing is
//     world.clock.advance(500ms);     // what falls due by then
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "lsp/clock.hpp"
#include "lsp/executor.hpp"
#include "lsp/framing.hpp"
#include "lsp/transport/transport.hpp"

namespace ordval::testing {

class InlineExecutor final : public lsp::Executor {
public:
    void post(lsp::Task task) override { posted_.push_back(std::move(task)); }
    void run_in_background(lsp::Task task) override { background_.push_back(std::move(task)); }

    /// Background work waits from now on, as if it took long.
    void hold_background() { is_held_ = true; }
    void release_background() { is_held_ = false; }
    std::size_t waiting_in_background() const { return background_.size(); }

    /// Runs the oldest background task alone, also when background work is held.
    void run_one_in_background() { run_first(background_); }

    /// Runs until nothing is left to do.
    void run() {
        while (!posted_.empty() || (!is_held_ && !background_.empty()))
            run_first(posted_.empty() ? background_ : posted_);
    }

private:
    static void run_first(std::deque<lsp::Task>& tasks) {
        const lsp::Task task = std::move(tasks.front());
        tasks.pop_front();
        task();
    }

    std::deque<lsp::Task> posted_;
    std::deque<lsp::Task> background_;
    bool is_held_ = false;
};

class HandClock final : public lsp::Clock {
public:
    explicit HandClock(InlineExecutor& executor) : executor_(executor) {}

    void call_after(std::chrono::milliseconds delay, lsp::Task task) override {
        waiting_.emplace(now_ + delay, std::move(task));
    }

    void advance(std::chrono::milliseconds time) {
        const auto until = now_ + time;
        while (!waiting_.empty() && waiting_.begin()->first <= until) {
            now_ = waiting_.begin()->first;
            const lsp::Task task = std::move(waiting_.begin()->second);
            waiting_.erase(waiting_.begin());
            task();
            executor_.run();
        }
        now_ = until;
    }

private:
    InlineExecutor& executor_;
    std::chrono::milliseconds now_{0};
    std::multimap<std::chrono::milliseconds, lsp::Task> waiting_;
};

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
