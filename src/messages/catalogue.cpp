#include <algorithm>
#include <array>

#include "messages/topics.hpp"

namespace ordval {

namespace {

struct Pattern {
    std::string_view text;
    bool is_plain = true;  ///< filled without ICU
};

struct Entry {
    Pattern swedish;
    Pattern english;
};

constexpr auto message_count = static_cast<std::size_t>(Message::count);

Pattern pattern_of(std::string_view text) { return {text, !text::has_formatted_place(text)}; }

std::array<Entry, message_count> gathered() {
    std::array<Entry, message_count> all{};
    for (const auto topic : {about_findings, about_words, about_rule_files, about_exchange, about_commands, about_options,
                             about_examples, about_the_editor})
        for (const MessageRow& row : topic())
            all[static_cast<std::size_t>(row.message)] = {pattern_of(row.swedish), pattern_of(row.english)};
    return all;
}

const Entry& entry_of(Message message) {
    static const std::array<Entry, message_count> catalogue = gathered();
    return catalogue[static_cast<std::size_t>(message)];
}

}  // namespace

std::string say(Message message, Language language, std::span<const text::MessageArgument> arguments) {
    const bool is_swedish = language == Language::swedish;
    const Entry& entry = entry_of(message);
    const Pattern& pattern = is_swedish ? entry.swedish : entry.english;
    if (pattern.is_plain && std::none_of(arguments.begin(), arguments.end(), text::is_grouped)) return text::fill_places(pattern.text, arguments);
    return text::format_message(pattern.text, is_swedish ? "sv" : "en", arguments);
}

std::string_view pattern_of(Message message, Language language) {
    const Entry& entry = entry_of(message);
    return (language == Language::swedish ? entry.swedish : entry.english).text;
}

}  // namespace ordval
