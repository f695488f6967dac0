#include "service/interruption.hpp"

#include <atomic>
#include <csignal>

namespace ordval::service {

namespace {

std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may touch nothing else");

void note(int signal) { signal_that_came = signal; }

/// With `handler` once; what was there comes back when the signal has come.
void listen(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;  // a read or write that is under way goes on
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
    signal_that_came = 0;
    listen(note);
}

Interruption::~Interruption() { listen(SIG_DFL); }

bool Interruption::has_come() const { return signal_that_came != 0; }

int Interruption::exit_status() { return 128 + signal_that_came; }

}  // namespace ordval::service
