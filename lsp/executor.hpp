// Where work runs.
//
//     executor.run_in_background([text] { ... });   // on some thread, over const snapshots
//     executor.post([this] { ... });                // back on the main thread, which owns all state
//
// The server never names a thread: the tests hand in an executor that runs everything when they say so.
#pragma once

#include <functional>

namespace ordval::lsp {

using Task = std::function<void()>;

class Executor {
public:
    virtual ~Executor() = default;

    /// Runs the task on the main thread, after everything that was posted before it. For any thread.
    virtual void post(Task task) = 0;

    /// Runs the task away from the main thread. Tasks may run side by side and in any order; what they throw
    /// ends the program, so they must not.
    virtual void run_in_background(Task task) = 0;
};

}  // namespace ordval::lsp
