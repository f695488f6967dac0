// Work shared out to all cores, whose results come back in the order of the jobs.
//
//     work_in_order(drafts, 4, check, [&](const Draft& draft, Report report) { print(report); return true; });
//
// Only a few results wait at any time, so that the first ones are seen at once and memory stays bounded. One job, or one
// core, takes no thread.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace ordval::service {

/// `work(job)` runs on any thread, several at once; `take(job, result)` on the caller's, in order. When it answers false no
/// job is begun any more, and the results of those that were begun are still taken: what they did is done.
/// What `work` throws is thrown here when its turn comes.
template <typename Job, typename Work, typename Take>
void work_in_order(const std::vector<Job>& jobs, std::size_t threads, Work work, Take take) {
    if (threads <= 1 || jobs.size() <= 1) {
        for (const Job& job : jobs)
            if (!take(job, work(job))) return;
        return;
    }
    struct Outcome {
        std::optional<decltype(work(jobs.front()))> result;
        std::exception_ptr failure;
    };
    const std::size_t most_waiting = 4 * threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Outcome> waiting;  // by the number of the job
    std::size_t begun = 0;
    std::size_t taken = 0;
    bool is_stopped = false;

    const auto run = [&] {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return is_stopped || begun == jobs.size() || begun < taken + most_waiting; });
            if (is_stopped || begun == jobs.size()) return;
            const std::size_t number = begun++;
            lock.unlock();
            Outcome outcome;
            try {
                outcome.result.emplace(work(jobs[number]));
            } catch (...) {
                outcome.failure = std::current_exception();
            }
            lock.lock();
            waiting.emplace(number, std::move(outcome));
            changed.notify_all();
        }
    };
    /// How many jobs were begun.
    const auto stop = [&] {
        const std::lock_guard lock(mutex);
        is_stopped = true;
        changed.notify_all();
        return begun;
    };

    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < std::min(threads, jobs.size()); ++i) workers.emplace_back(run);
    try {
        std::size_t end = jobs.size();
        for (std::size_t number = 0; number < end; ++number) {
            Outcome outcome;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return waiting.count(number) > 0; });
                outcome = std::move(waiting.extract(number).mapped());
                taken = number + 1;
                changed.notify_all();
            }
            if (outcome.failure) std::rethrow_exception(outcome.failure);
            if (!take(jobs[number], *std::move(outcome.result))) end = stop();
        }
    } catch (...) {
        stop();
        throw;
    }
    stop();
}

}  // namespace ordval::service
