// The command line as such: help and complaints in the reader's language, commands and groups of commands, options with a
// closed list of values. What the commands are is not known here.
//
//     CLI::App& list = line.add_command(rules, "list", Message::command_rules_list, Message::examples_rules_list);
//     line.add_choice(list, "-f,--format", options->format, formats, Message::option_report_format);
//     line.runs(list, Needs::rules, [options](const Program& program) { return service::run_list(…); });
//
//     ordval rules lst        // fel: okänt kommando ”lst”; menar du ”list”?
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "command_line/arguments.hpp"
#include "messages/message.hpp"

namespace ordval {

/// A mistake of the user's, worded.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <typename Value>
struct Choice {
    const char* name;
    Value value;
};

/// Both ends belong to it.
struct NumberRange {
    std::int64_t lowest;
    std::int64_t highest;
};

class CommandLine {
public:
    explicit CommandLine(Language language);

    CLI::App& app() { return app_; }
    std::string say(Message message, std::initializer_list<text::MessageArgument> arguments = {}) const { return ordval::say(message, language_, arguments); }

    /// Commands that belong together under a name of their own: "rules". The name alone shows them.
    CLI::App& add_group(CLI::App& to, const char* name, Message description, Message examples);
    CLI::App& add_command(CLI::App& to, const char* name, Message description, Message examples = Message::nothing);
    void runs(CLI::App& command, Needs needs, std::function<int(const Program&)> run);

    /// A command that is given while `is_met` is false is answered with `sentence`, in which {0} is its name.
    void demand(CLI::App& command, std::function<bool()> is_met, Message sentence);

    /// An option with a closed list of values.
    template <typename Value, std::size_t size, typename Target>
    void add_choice(CLI::App& to, const std::string& name, Target& target, const Choice<Value> (&choices)[size],
                    Message description) {
        const std::vector<Choice<Value>> all(choices, choices + size);
        std::vector<std::string_view> names;
        for (const auto& choice : all) names.push_back(choice.name);
        add_choice_of_names(to, name, names, description,
                            [all, &target](std::size_t chosen) { target = all[chosen].value; });
    }
    /// An option with a value of its own, named in capitals in the help. The last of several counts.
    template <typename Target>
    void add_text(CLI::App& to, const std::string& name, Target& target, Message value, Message description) {
        add_value(to, name, value, description, [&target](const std::string& text) { target = text; });
    }
    /// The same with a whole number from `range.lowest` to `range.highest`.
    template <typename Target>
    void add_number(CLI::App& to, const std::string& name, Target& target, const NumberRange& range,
                    Message value, Message description) {
        add_value(to, name, value, description, [this, name, range, &target](const std::string& text) {
            target = number_of(name, text, range);
        });
    }
    void add_texts(CLI::App& to, const std::string& name, std::vector<std::string>& target,
                   Message value, Message description);
    template <typename Target, typename Value>
    void add_flag(CLI::App& to, const std::string& name, Target& target, Value when_given, Message description) {
        to.add_flag_callback(name, [&target, when_given] { target = when_given; }, say(description));
    }
    void add_positionals(CLI::App& to, const std::string& name, std::vector<std::string>& target, Message description);

    ParsedArguments parse(int count, char** values);
    /// For somebody who says nothing.
    ParsedArguments short_help(const CLI::App& app) const;

private:
    struct Demand {
        CLI::App* command;
        std::function<bool()> is_met;
        Message sentence;
    };

    void add_general_options();
    void add_choice_of_names(CLI::App& to, const std::string& name, const std::vector<std::string_view>& names,
                             Message description, std::function<void(std::size_t)> choose);
    void add_value(CLI::App& to, const std::string& name, Message value, Message description,
                   std::function<void(const std::string&)> take);
    /// Throws UsageError when there is no such number in the text.
    std::int64_t number_of(const std::string& option, const std::string& text, const NumberRange& range) const;
    ParsedArguments complaint(const std::string& sentence) const;
    /// The command that was named, as deep as it goes; the program itself when none was.
    CLI::App& innermost();
    std::string about_value(const std::string& option, const std::string& value,
                            const std::vector<std::string_view>& names) const;
    std::string about_leftover(const std::vector<std::string>& leftover);
    std::string about_mismatch(const std::string& what) const;

    Language language_;
    Arguments arguments_;
    CLI::App app_;
    std::vector<Demand> demands_;
};

}  // namespace ordval
