// Time, as far as the server knows it.
//
//     clock.call_after(std::chrono::seconds(1), [this] { look_for_changed_rule_files(); });
//
// A task cannot be called off: it looks, when it runs, whether it still matters.
#pragma once

#include <chrono>

#include "lsp/executor.hpp"

namespace ordval::lsp {

class Clock {
public:
    virtual ~Clock() = default;

    /// Runs the task on the main thread when the delay has passed. Main thread only.
    virtual void call_after(std::chrono::milliseconds delay, Task task) = 0;
};

}  // namespace ordval::lsp
