// A sentence with numbered places, in the syntax of ICU MessageFormat.
//
//     fill_places("Skriv {0} i stället för {1}.", {{"”invånarna”", "”kunderna”"}})
//     format_message("{0, plural, one {# varning} other {# varningar}}", "sv", {{3}})     // 3 varningar
//
// A number is divided into groups of three from five digits on, "1200" but "12 000", as Myndigheternas skrivregler has
// it. What only looks like one, such as a line or a port, is given as text.
//
// An apostrophe before a brace quotes what follows, up to the next apostrophe: "”'{'” avslutas inte". Any other
// apostrophe is itself, and two are one. Most sentences have plain places only and are filled without ICU, which takes
// ten times as long to read one; both ways say the same, which a test compares.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ordval::text {

/// What stands in a place: a text, which must outlive the call, or a number.
class MessageArgument {
public:
    template <typename Text>
        requires std::convertible_to<const Text&, std::string_view>
    MessageArgument(const Text& text) : text_(text) {}
    MessageArgument(std::integral auto number) : number_(static_cast<std::int64_t>(number)), is_number_(true) {}

    bool is_number() const { return is_number_; }
    std::int64_t number() const { return number_; }
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::int64_t number_ = 0;
    bool is_number_ = false;
};

/// True when a place of `pattern` says how it is formatted, so that `fill_places` does not do.
bool has_formatted_place(std::string_view pattern);

/// True for a number that is written in groups, which `fill_places` does not do.
bool is_grouped(const MessageArgument& argument);

/// `pattern` with the plain places "{0}" to "{9}" replaced by the arguments; a place without one is left as it stands.
std::string fill_places(std::string_view pattern, std::span<const MessageArgument> arguments);

/// Any pattern, by the rules of the language for plurals and for the sign between groups ("12 000", "12,000"). A pattern that ICU cannot
/// read is returned as it is. Some hundredth of a millisecond.
std::string format_message(std::string_view pattern, const char* language, std::span<const MessageArgument> arguments);

}  // namespace ordval::text
