#include "service/colours.hpp"

#include <cstdlib>

#include "service/file.hpp"

namespace ordval::service {

using terms::Severity;

Colours chosen_colours(ColourChoice choice) {
    if (choice == ColourChoice::always) return Colours::on;
    const char* no_colour = std::getenv("NO_COLOR");
    const bool is_wanted = standard_output_is_terminal() && !(no_colour && *no_colour);
    return choice == ColourChoice::automatic && is_wanted ? Colours::on : Colours::off;
}

std::string Paint::of(Severity severity, const std::string& text) const {
    switch (severity) {
        case Severity::error: return wrap("1;31", text);
        case Severity::warning: return wrap("1;33", text);
        case Severity::information: return wrap("1;34", text);
        case Severity::hint: return wrap("1;36", text);
    }
    return text;
}

}  // namespace ordval::service
