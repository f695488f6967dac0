#include "service/interruption.hpp"

#include <atomic>
#include <csignal>

namespace ordval::service {

namespace {

std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a signal handler may touch nothing else");

void note(int signal) { signal_that_came = signal; }

/// With `note`. What is ignored, as SIGHUP is under nohup, stays ignored.
void listen(int signal, int flags) {
    struct sigaction before {};
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) return;
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = flags | SA_RESTART;  // a read or write that is under way goes on
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

void listen_no_more(int signal) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == note) std::signal(signal, SIG_DFL);
}

constexpr int interruptions[] = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

Interruption::Interruption(ClosedPipe meaning) {
    signal_that_came = 0;
    for (const int signal : interruptions) listen(signal, static_cast<int>(SA_RESETHAND));
    if (meaning == ClosedPipe::interrupts) listen(SIGPIPE, 0);
}

Interruption::~Interruption() {
    for (const int signal : interruptions) listen_no_more(signal);
    listen_no_more(SIGPIPE);
}

bool Interruption::is_closed_pipe() const { return signal_that_came == SIGPIPE; }

bool Interruption::has_come() const { return signal_that_came != 0; }

int Interruption::exit_status() { return 128 + signal_that_came; }

}  // namespace ordval::service
