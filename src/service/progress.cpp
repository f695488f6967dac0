#include "service/progress.hpp"

#include <iostream>

#include "messages/message.hpp"
#include "service/terminal.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

constexpr std::chrono::milliseconds before_first{300};
constexpr std::chrono::milliseconds between{100};

/// A line that wraps could not be cleared again. The last column is left free, since some terminals wrap behind it.
std::string cut_to_width(const std::string& line) {
    const std::size_t width = width_of_standard_error();
    return width == 0 ? line : std::string(text::first_code_points(line, width - 1));
}

}  // namespace

Progress::Progress(std::size_t total, Language language)
    : total_(total), language_(language), is_seen_(total > 1 && standard_error_is_terminal() && terminal_obeys()), next_(Clock::now() + before_first) {}

void Progress::show(std::size_t done) {
    if (!is_seen_ || done >= total_) return;
    const Clock::time_point now = Clock::now();
    if (now < next_) return;
    next_ = now + between;
    is_shown_ = true;
    std::cerr << "\r\x1b[K" << cut_to_width(say(Message::checked_so_far, language_, {done, total_})) << std::flush;
}

void Progress::hide() {
    if (!is_shown_) return;
    is_shown_ = false;
    std::cerr << "\r\x1b[K" << std::flush;
}

}  // namespace ordval::service
