// How far a long run has come, on one line that vanishes.
//
//     120 av 3000 filer granskade …
//
// Only a terminal that can clear a line shows it, and only after a moment, so that short runs are as quiet as they were. It
// stands on standard error and is taken away before anything else is written.
#pragma once

#include <chrono>
#include <cstddef>

#include "messages/language.hpp"

namespace ordval::service {

class Progress {
public:
    Progress(std::size_t total, Language language);
    ~Progress() { hide(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Seldom writes: a line that changes ten times a second is read as well as any.
    void show(std::size_t done);
    void hide();

private:
    using Clock = std::chrono::steady_clock;

    std::size_t total_;
    Language language_;
    bool is_seen_;
    bool is_shown_ = false;
    Clock::time_point next_;
};

}  // namespace ordval::service
