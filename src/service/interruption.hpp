// Ctrl-C during a long run: what is begun is finished, nothing more is begun, and what was found is told.
//
//     Interruption interruption;
//     while (!interruption.has_come()) …
//
// A second Ctrl-C ends the program at once. One object at a time.
#pragma once

#include <cstdint>

namespace ordval::service {

/// What it means that nobody reads standard output any longer, as after `| head`.
enum class ClosedPipe : std::uint8_t { ends_at_once, interrupts };

class Interruption {
public:
    /// A run that changes files takes a closed pipe as an interruption, so that it leaves none behind half done.
    explicit Interruption(ClosedPipe meaning);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    bool has_come() const;
    /// Nobody is left who would read why.
    bool is_closed_pipe() const;
    /// What a shell expects of a program that was interrupted: 128 and the number of the signal.
    static int exit_status();
};

}  // namespace ordval::service
