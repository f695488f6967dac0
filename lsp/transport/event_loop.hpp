// The main thread's loop, the threads beside it, and the clock.
//
//     EventLoop loop;
//     loop.post([] { ... });
//     loop.run();                       // until somebody calls stop
//
// What was still waiting when the loop stops is dropped, never run.
#pragma once

#include <memory>

#include "lsp/clock.hpp"
#include "lsp/executor.hpp"

namespace ordval::lsp {

class EventLoop final : public Executor, public Clock {
public:
    EventLoop();
    /// Waits for background tasks that have begun.
    ~EventLoop() override;
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    /// Runs tasks on the calling thread until `stop`.
    void run();
    void stop();

    void post(Task task) override;
    void run_in_background(Task task) override;
    void call_after(std::chrono::milliseconds delay, Task task) override;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace ordval::lsp
