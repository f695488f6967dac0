// Runs a command and writes what it took into a file: wall clock and processor time in microseconds, the most
// resident memory in kB, and the exit status.
//
//     ordval_measured_run taken.txt ordval check draft.txt > findings.txt
//
// A shell tells milliseconds, which is coarse for programs that run for two. And of memory the kernel tells
// the most that a process had before it became the command too, so whoever starts it must be smaller than
// what is measured; Node.js is not.

#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

long long microseconds(const timeval& time) {
    return time.tv_sec * 1'000'000LL + time.tv_usec;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: ordval_measured_run result-file command...\n");
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp(arguments[2], arguments + 2);
        std::perror(arguments[2]);
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) < 0) {
        std::perror("ordval_measured_run");
        return 2;
    }
    const auto wall =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start)
            .count();
    std::FILE* result = std::fopen(arguments[1], "w");
    if (!result) {
        std::perror(arguments[1]);
        return 2;
    }
    std::fprintf(result, "%lld %lld %ld %d\n", static_cast<long long>(wall),
                 microseconds(used.ru_utime) + microseconds(used.ru_stime), used.ru_maxrss,
                 WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    std::fclose(result);
}
