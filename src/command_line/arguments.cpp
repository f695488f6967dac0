#include "command_line/arguments.hpp"

#include <string_view>

#include "command_line/commands.hpp"
#include "service/complaints.hpp"
#include "service/file.hpp"

namespace ordval {

namespace {

/// In the order of the help.
constexpr void (*commands[])(CommandLine&) = {add_check, add_explain, add_forms,
                                              add_split, add_rules,   add_language_server};

/// The help may be asked for in another language than the default one, before anything is parsed.
Language language_of_help(int count, char** values) {
    for (int i = 1; i < count; ++i) {
        const std::string_view value = values[i];
        const bool has_next = i + 1 < count;
        if (value == "--language=en" ||
            (value == "--language" && has_next && std::string_view(values[i + 1]) == "en"))
            return Language::english;
    }
    return Language::swedish;
}

}  // namespace

bool has_pack_folder(const std::string& folder, Language language) {
    if (service::is_folder(folder)) return true;
    service::Complaints(language).error(folder, say(Message::pack_folder_not_found, language));
    return false;
}

void add_colours(CommandLine& line, CLI::App& command, service::ColourChoice& colours) {
    static constexpr Choice<service::ColourChoice> choices[] = {{"auto", service::ColourChoice::automatic},
                                                                {"always", service::ColourChoice::always},
                                                                {"never", service::ColourChoice::never}};
    line.add_choice(command, "--colour,--color", colours, choices, Message::option_colour);
}

ParsedArguments parse_arguments(int count, char** values) {
    CommandLine line(language_of_help(count, values));
    for (const auto add : commands) add(line);
    if (count < 2) return line.short_help(line.app());
    return line.parse(count, values);
}

}  // namespace ordval
