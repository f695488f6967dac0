#include "service/colours.hpp"

#include <cstdlib>

#include "service/terminal.hpp"
#include "text/printable.hpp"

namespace ordval::service {

using terms::Severity;

Colours chosen_colours(ColourChoice choice) {
    if (choice == ColourChoice::always) return Colours::on;
    const char* no_colour = std::getenv("NO_COLOR");
    const bool is_wanted = standard_output_is_terminal() && terminal_obeys() && !(no_colour && *no_colour);
    return choice == ColourChoice::automatic && is_wanted ? Colours::on : Colours::off;
}

std::string_view Paint::code_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "1;31";
        case Severity::warning: return "1;33";
        case Severity::information: return "1;34";
        case Severity::hint: return "1;36";
    }
    return "0";
}

void Paint::add(std::string& to, std::string_view code, std::string_view text) const {
    if (is_on_) to.append("\x1b[").append(code).append("m");
    text::add_printable(to, text);
    if (is_on_) to += "\x1b[0m";
}

}  // namespace ordval::service
