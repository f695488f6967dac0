#include "service/ordered_work.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

using ordval::service::work_in_order;

namespace {

std::vector<int> numbers(int count) {
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// The first jobs take longest, so that the last ones are done before them.
int slow_square(int number) {
    if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    return number * number;
}

}  // namespace

TEST_CASE("results come in the order of the jobs, on one thread and on several") {
    for (const std::size_t threads : {0u, 1u, 2u, 8u}) {
        CAPTURE(threads);
        const std::vector<int> jobs = numbers(500);
        std::vector<int> taken;
        work_in_order(jobs, threads, slow_square, [&](int job, int result) {
            CHECK(result == job * job);
            taken.push_back(job);
            return true;
        });
        CHECK(taken == jobs);
    }
}

TEST_CASE("no jobs are no work") {
    work_in_order(std::vector<int>{}, 4, slow_square, [](int, int) {
        FAIL("nothing was there to take");
        return true;
    });
}

TEST_CASE("who has enough stops the work, nothing more is begun than waits, and what was begun is taken") {
    std::atomic<int> begun = 0;
    int taken = 0;
    work_in_order(
        numbers(10'000), 4,
        [&](int number) {
            ++begun;
            return number;
        },
        [&](int, int) { return ++taken < 10; });
    CHECK(taken >= 10);
    CHECK(taken == begun);
    CHECK(begun <= 10 + 4 * 4 + 4);
}

TEST_CASE("few results wait, however slow they are taken") {
    std::atomic<int> begun = 0;
    int taken = 0;
    int most_ahead = 0;
    work_in_order(
        numbers(300), 4,
        [&](int number) {
            ++begun;
            return number;
        },
        [&](int, int) {
            std::this_thread::sleep_for(std::chrono::microseconds(50));
            most_ahead = std::max(most_ahead, begun.load() - taken);
            ++taken;
            return true;
        });
    CHECK(most_ahead <= 4 * 4 + 1);
}

TEST_CASE("what a job throws is thrown to the caller in its turn, and the threads end") {
    for (const std::size_t threads : {1u, 4u}) {
        int taken = 0;
        const auto work = [](int number) -> int {
            if (number == 20) throw std::runtime_error("nummer 20");
            return number;
        };
        CHECK_THROWS_WITH(work_in_order(numbers(100), threads, work, [&](int, int) { return ++taken > 0; }), "nummer 20");
        CHECK(taken == 20);
    }
}

TEST_CASE("what the taker throws ends the work too") {
    const auto take = [](int number, int) -> bool {
        if (number == 5) throw std::runtime_error("full skiva");
        return true;
    };
    CHECK_THROWS_WITH(work_in_order(numbers(100), 4, slow_square, take), "full skiva");
}
