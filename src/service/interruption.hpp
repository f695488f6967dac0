// Ctrl-C during a long run: what is begun is finished, nothing more is begun, and what was found is told.
//
//     Interruption interruption;
//     while (!interruption.has_come()) …
//
// A second Ctrl-C ends the program at once. One object at a time.
#pragma once

namespace ordval::service {

class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    bool has_come() const;
    /// What a shell expects of a program that was interrupted: 128 and the number of the signal.
    static int exit_status();
};

}  // namespace ordval::service
