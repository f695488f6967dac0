// Whether a report is coloured, and the colours.
//
//     const Paint paint(chosen_colours(ColourChoice::automatic));
//     std::cout << paint.bold("invanare.kund") << '\n';     // bold on a terminal, plain in a pipe and with NO_COLOR
//
// Colours never carry a meaning of their own: what they say stands in the words too.
#pragma once

#include <cstdint>
#include <string>

#include "terms/termbase.hpp"

namespace ordval::service {

enum class Colours : std::uint8_t { off, on };
enum class ColourChoice : std::uint8_t { automatic, always, never };

/// The automatic choice: on a terminal, unless NO_COLOR is set.
Colours chosen_colours(ColourChoice choice);

/// ANSI colours; text unchanged when they are off.
class Paint {
public:
    explicit Paint(Colours colours) : is_on_(colours == Colours::on) {}

    std::string bold(const std::string& text) const { return wrap("1", text); }
    std::string faint(const std::string& text) const { return wrap("2", text); }
    std::string green(const std::string& text) const { return wrap("32", text); }
    std::string of(terms::Severity severity, const std::string& text) const;

private:
    std::string wrap(const char* code, const std::string& text) const {
        return is_on_ ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
    }
    bool is_on_;
};

}  // namespace ordval::service
