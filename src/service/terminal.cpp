#include "service/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace ordval::service {

bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

bool standard_output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool standard_error_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

bool terminal_obeys() {
    const char* kind = std::getenv("TERM");
    return kind != nullptr && *kind != '\0' && std::string_view(kind) != "dumb";
}

std::size_t width_of_standard_error() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace ordval::service
