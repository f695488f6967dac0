// An executor without threads and a clock without time: what happens when is said by hand. For replays and tests,
// which never sleep and come out the same every time.
//
//     InlineExecutor executor;
//     HandClock clock(executor);
//     executor.run();                 // everything that is waiting, until nothing is
//     clock.advance(500ms);           // what falls due by then
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <utility>

#include "lsp/clock.hpp"
#include "lsp/executor.hpp"

namespace ordval::lsp {

class InlineExecutor final : public Executor {
public:
    void post(Task task) override { posted_.push_back(std::move(task)); }
    void run_in_background(Task task) override { background_.push_back(std::move(task)); }

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
    static void run_first(std::deque<Task>& tasks) {
        const Task task = std::move(tasks.front());
        tasks.pop_front();
        task();
    }

    std::deque<Task> posted_;
    std::deque<Task> background_;
    bool is_held_ = false;
};

class HandClock final : public Clock {
public:
    explicit HandClock(InlineExecutor& executor) : executor_(executor) {}

    void call_after(std::chrono::milliseconds delay, Task task) override {
        waiting_.emplace(now_ + delay, std::move(task));
    }

    void advance(std::chrono::milliseconds time) {
        const auto until = now_ + time;
        while (!waiting_.empty() && waiting_.begin()->first <= until) {
            now_ = waiting_.begin()->first;
            const Task task = std::move(waiting_.begin()->second);
            waiting_.erase(waiting_.begin());
            task();
            executor_.run();
        }
        now_ = until;
    }

private:
    InlineExecutor& executor_;
    std::chrono::milliseconds now_{0};
    std::multimap<std::chrono::milliseconds, Task> waiting_;
};

}  // namespace ordval::lsp
