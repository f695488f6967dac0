#include "text/message_format.hpp"

#include <unicode/msgfmt.h>

#include <algorithm>
#include <vector>

namespace ordval::text {

namespace {

/// "{0}" to "{9}" at the beginning of `pattern`.
bool begins_with_place(std::string_view pattern) {
    return pattern.size() >= 3 && pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9' && pattern[2] == '}';
}

bool is_number_at(std::span<const MessageArgument> arguments, char digit) {
    const auto number = static_cast<std::size_t>(digit - '0');
    return number < arguments.size() && arguments[number].is_number();
}

void append(std::string& sentence, const MessageArgument& argument) {
    if (argument.is_number()) sentence += std::to_string(argument.number());
    else sentence += argument.text();
}

/// ICU groups digits from four on, and "#" takes no style of its own: numbers and "#" become places that have one.
/// What an apostrophe quotes stays. A message has no other "#" behind a plural.
std::string with_grouping(std::string_view pattern, std::span<const MessageArgument> arguments) {
    constexpr std::string_view style = ", number, ::group-min2}";
    constexpr std::string_view plural = ", plural,";
    std::string styled;
    std::string_view counted;  // "{0", the place that "#" stands for
    bool is_quoted = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::string_view rest = pattern.substr(at);
        const bool opens_quote = rest.starts_with("'{") || rest.starts_with("'}");
        if (rest.front() == '\'' && (is_quoted || opens_quote)) is_quoted = !is_quoted;
        if (is_quoted) {
            styled += rest.front();
        } else if (begins_with_place(rest) && is_number_at(arguments, rest[1])) {
            styled.append(rest.substr(0, 2)).append(style);
            at += 2;
        } else if (rest.front() == '#' && !counted.empty()) {
            styled.append(counted).append(style);
        } else {
            if (rest.front() == '{' && rest.substr(std::min<std::size_t>(2, rest.size())).starts_with(plural)) counted = rest.substr(0, 2);
            styled += rest.front();
        }
    }
    return styled;
}

/// Appends what the apostrophe at the beginning of `pattern` stands for, and gives the bytes that it takes.
std::size_t append_quoted(std::string& sentence, std::string_view pattern) {
    const char next = pattern.size() > 1 ? pattern[1] : ' ';
    if (next != '{' && next != '}') {
        sentence += '\'';
        return next == '\'' ? 2 : 1;
    }
    std::size_t at = 1;
    for (; at < pattern.size(); ++at) {
        if (pattern[at] == '\'') {
            if (at + 1 >= pattern.size() || pattern[at + 1] != '\'') return at + 1;
            ++at;
        }
        sentence += pattern[at];
    }
    return at;
}

}  // namespace

bool has_formatted_place(std::string_view pattern) {
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        const bool is_quoted = at > 0 && pattern[at - 1] == '\'';
        if (!is_quoted && !begins_with_place(pattern.substr(at))) return true;
    }
    return false;
}

bool is_grouped(const MessageArgument& argument) {
    constexpr std::int64_t five_digits = 10'000;
    return argument.is_number() && (argument.number() >= five_digits || argument.number() <= -five_digits);
}

std::string fill_places(std::string_view pattern, std::span<const MessageArgument> arguments) {
    std::size_t size = pattern.size();
    for (const MessageArgument& argument : arguments) size += argument.text().size();
    std::string sentence;
    sentence.reserve(size);
    while (!pattern.empty()) {
        const auto is_special = [](char c) { return c == '{' || c == '\''; };
        const auto plain = static_cast<std::size_t>(std::find_if(pattern.begin(), pattern.end(), is_special) - pattern.begin());
        sentence += pattern.substr(0, plain);
        pattern.remove_prefix(plain);
        if (pattern.empty()) break;
        const auto number = begins_with_place(pattern) ? static_cast<std::size_t>(pattern[1] - '0') : arguments.size();
        if (number < arguments.size()) {
            append(sentence, arguments[number]);
            pattern.remove_prefix(3);
        } else if (pattern.front() == '\'') {
            pattern.remove_prefix(append_quoted(sentence, pattern));
        } else {
            sentence += '{';
            pattern.remove_prefix(1);
        }
    }
    return sentence;
}

std::string format_message(std::string_view pattern, const char* language, std::span<const MessageArgument> arguments) {
    const auto utf16 = [](std::string_view text) {
        return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    };
    std::vector<icu::Formattable> values;
    for (const MessageArgument& argument : arguments)
        values.push_back(argument.is_number() ? icu::Formattable(argument.number()) : icu::Formattable(utf16(argument.text())));
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(utf16(with_grouping(pattern, arguments)), icu::Locale(language), status);
    icu::UnicodeString sentence;
    icu::FieldPosition unused;
    if (U_SUCCESS(status)) format.format(values.data(), static_cast<std::int32_t>(values.size()), sentence, unused, status);
    if (U_FAILURE(status)) return std::string(pattern);
    std::string bytes;
    return sentence.toUTF8String(bytes);
}

}  // namespace ordval::text
