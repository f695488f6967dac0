// Whether a report is coloured, and the colours.
//
//     const Paint paint(chosen_colours(ColourChoice::automatic));
//     std::cout << paint.bold("invanare.kund") << '\n';     // bold on a terminal, plain in a pipe and with NO_COLOR
//
// Colours never carry a meaning of their own: what they say stands in the words too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "terms/termbase.hpp"

namespace ordval::service {

enum class Colours : std::uint8_t { off, on };
enum class ColourChoice : std::uint8_t { automatic, always, never };

/// The automatic choice: on a terminal that knows colours, unless NO_COLOR is set.
Colours chosen_colours(ColourChoice choice);

/// ANSI colours, the only ones: control characters in the text are shown as spaces (see `text/printable.hpp`).
class Paint {
public:
    explicit Paint(Colours colours) : is_on_(colours == Colours::on) {}

    std::string bold(const std::string& text) const { return wrap("1", text); }
    std::string faint(const std::string& text) const { return wrap("2", text); }
    std::string green(const std::string& text) const { return wrap("32", text); }
    std::string of(terms::Severity severity, const std::string& text) const { return wrap(code_of(severity), text); }

    // The same behind what is there already, for reports of many lines.
    void add_bold(std::string& to, std::string_view text) const { add(to, "1", text); }
    void add_faint(std::string& to, std::string_view text) const { add(to, "2", text); }
    void add_green(std::string& to, std::string_view text) const { add(to, "32", text); }
    void add(std::string& to, terms::Severity severity, std::string_view text) const { add(to, code_of(severity), text); }

private:
    static std::string_view code_of(terms::Severity severity);
    std::string wrap(std::string_view code, const std::string& text) const {
        std::string painted;
        add(painted, code, text);
        return painted;
    }
    void add(std::string& to, std::string_view code, std::string_view text) const;

    bool is_on_;
};

}  // namespace ordval::service
