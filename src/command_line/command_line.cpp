#include "command_line/command_line.hpp"

#include <charconv>
#include <iostream>

#include "messages/in_quotes.hpp"
#include "service/complaints.hpp"
#include "terms/loading/did_you_mean.hpp"

namespace ordval {

namespace {

std::string joined(const std::vector<std::string_view>& names, const char* between) {
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : between) + std::string(name);
    return all;
}

/// "--format" of "-f,--format".
std::string first_long_name(const std::string& names) {
    const std::size_t begin = names.find("--");
    return names.substr(begin, names.find(',', begin) - begin);
}

std::vector<std::string> command_names(const CLI::App& of) {
    std::vector<std::string> names;
    for (const CLI::App* command : of.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// The options of a command and of the commands that it stands in.
void add_option_names(const CLI::App* command, std::vector<std::string>& names) {
    for (; command; command = command->get_parent())
        for (const CLI::Option* option : command->get_options([](const CLI::Option*) { return true; }))
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
}

/// "rules list".
std::string full_name(const CLI::App& command) {
    const CLI::App* parent = command.get_parent();
    const bool is_nested = parent && parent->get_parent();
    return (is_nested ? full_name(*parent) + " " : "") + command.get_name();
}

}  // namespace

CommandLine::CommandLine(Language language)
    : language_(language),
      app_(ordval::say(Message::about_ordval, language), "ordval") {
    const auto formatter = app_.get_formatter();
    formatter->label("Usage", say(Message::usage_label));
    formatter->label("OPTIONS", say(Message::options_label));
    formatter->label("SUBCOMMAND", say(Message::command_label));
    formatter->label("Positionals", say(Message::arguments_label));
    app_.option_defaults()->group(say(Message::heading_options));
    app_.require_subcommand(0, 1);  // behind a command the names of the others are arguments like any
    app_.set_help_flag("-h,--help", say(Message::help_help));
    app_.set_version_flag("--version", "ordval " ORDVAL_VERSION, say(Message::help_version));
    app_.footer(say(Message::help_of_each_command));
    add_general_options();
}

void CommandLine::add_general_options() {
    static constexpr Choice<Language> languages[] = {{"sv", Language::swedish}, {"en", Language::english}};
    add_choice(app_, "--language", arguments_.language, languages, Message::option_language);
    add_text(app_, "--lexicon", arguments_.lexicon, Message::value_file, Message::option_lexicon);
    add_text(app_, "--packs", arguments_.pack_folder, Message::value_folder, Message::option_packs);
}

CLI::App& CommandLine::add_command(CLI::App& to, const char* name, Message description, Message examples) {
    CLI::App& added = *to.add_subcommand(name, say(description));
    added.group(say(Message::heading_commands));
    added.set_help_flag("-h,--help", say(Message::help_help));
    added.fallthrough();  // the general options may stand behind the command too
    added.footer(say(examples));
    return added;
}

CLI::App& CommandLine::add_group(CLI::App& to, const char* name, Message description, Message examples) {
    CLI::App& group = add_command(to, name, description, examples);
    group.require_subcommand(0, 1);
    return group;
}

void CommandLine::runs(CLI::App& command, Needs needs, std::function<int(const Program&)> run) {
    command.parse_complete_callback([this, needs, run = std::move(run)] {
        arguments_.needs = needs;
        arguments_.run = run;
    });
}

void CommandLine::demand(CLI::App& command, std::function<bool()> is_met, Message sentence) {
    demands_.push_back({&command, std::move(is_met), sentence});
}

void CommandLine::add_choice_of_names(CLI::App& to, const std::string& name,
                                      const std::vector<std::string_view>& names, Message description,
                                      std::function<void(std::size_t)> choose) {
    const auto choose_by_name = [this, shown = first_long_name(name), names,
                                 choose = std::move(choose)](const std::string& value) {
        const auto chosen = std::find(names.begin(), names.end(), value);
        if (chosen == names.end()) throw UsageError(about_value(shown, value, names));
        choose(static_cast<std::size_t>(chosen - names.begin()));
    };
    to.add_option_function<std::string>(name, choose_by_name, say(description))
        ->option_text(joined(names, "|"))
        ->take_last();
}

void CommandLine::add_value(CLI::App& to, const std::string& name, Message value, Message description,
                            std::function<void(const std::string&)> take) {
    to.add_option_function<std::string>(name, std::move(take), say(description))->option_text(say(value))->take_last();
}

std::int64_t CommandLine::number_of(const std::string& option, const std::string& text,
                                    const NumberRange& range) const {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    if (failure == std::errc{} && stopped == end && number >= range.lowest && number <= range.highest) return number;
    // They are shown as they are typed, without groups.
    const std::string lowest = std::to_string(range.lowest), highest = std::to_string(range.highest);
    throw UsageError(say(Message::value_not_a_number, {option, in_quotes(text), lowest, highest}));
}

void CommandLine::add_texts(CLI::App& to, const std::string& name, std::vector<std::string>& target,
                            Message value, Message description) {
    to.add_option(name, target, say(description))->option_text(say(value))->allow_extra_args(false);
}

void CommandLine::add_positionals(CLI::App& to, const std::string& name, std::vector<std::string>& target,
                                  Message description) {
    to.add_option(name, target, say(description))->option_text(" ");
}

CLI::App& CommandLine::innermost() {
    CLI::App* command = &app_;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    return *command;
}

ParsedArguments CommandLine::parse(int count, char** values) {
    try {
        app_.parse(count, values);
        CLI::App& command = innermost();
        const std::vector<std::string> names = command_names(command);
        if (!names.empty() && &command != &app_) return short_help(command);
        if (!names.empty())
            return complaint(say(Message::name_a_command, {joined({names.begin(), names.end()}, ", ")}));
        for (const Demand& demand : demands_)
            if (demand.command == &command && !demand.is_met())
                return complaint(say(demand.sentence, {full_name(command)}));
        return {arguments_, std::nullopt};
    } catch (const CLI::Success& answered) {  // help and version
        return {{}, app_.exit(answered)};
    } catch (const UsageError& error) {
        return complaint(error.what());
    } catch (const CLI::ExtrasError&) {
        return complaint(about_leftover(app_.remaining(true)));
    } catch (const CLI::ArgumentMismatch& error) {
        return complaint(about_mismatch(error.what()));
    } catch (const CLI::ConversionError&) {
        // Texts are converted to nothing; only a flag that was given a value comes here.
        return complaint(say(Message::flag_takes_no_value));
    } catch (const CLI::ParseError& error) {
        return complaint(error.what());
    }
}

ParsedArguments CommandLine::short_help(const CLI::App& app) const {
    const CLI::App* parent = app.get_parent();
    std::cerr << app.help(parent ? "ordval" : "");
    return {{}, usage_error};
}

ParsedArguments CommandLine::complaint(const std::string& sentence) const {
    service::Complaints(language_).error("", sentence);
    return {{}, usage_error};
}

std::string CommandLine::about_value(const std::string& option, const std::string& value,
                                     const std::vector<std::string_view>& names) const {
    const auto nearest = terms::nearest(value, names);
    return say(nearest ? Message::value_not_possible_near : Message::value_not_possible,
               {option, in_quotes(value), joined(names, ", "), nearest ? in_quotes(*nearest) : ""});
}

/// What no option and no command took: "chek", "rules lst", "--formt".
std::string CommandLine::about_leftover(const std::vector<std::string>& leftover) {
    const std::string& first = leftover.front();
    const bool is_option = first.starts_with("-") && first.size() > 1;
    const std::string name = first.substr(0, first.find('='));
    const CLI::App& named = innermost();
    std::vector<std::string> known;
    if (is_option) add_option_names(&named, known);
    else known = command_names(named);

    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const Message what = is_option ? Message::unknown_option : known.empty() ? Message::one_argument_too_many : Message::unknown_command;
    std::string sentence = say(what, {in_quotes(name)});
    if (const auto nearest = terms::nearest(name, candidates))
        return sentence + say(Message::did_you_mean, {in_quotes(*nearest)});
    if (!is_option && !known.empty())
        sentence += say(Message::possible_are, {joined(candidates, ", ")});
    return sentence;
}

/// CLI11 says "--format: 1 required TEXT missing", or with a flag that "--fix" takes no value.
std::string CommandLine::about_mismatch(const std::string& what) const {
    const bool is_missing =
        what.find("missing") != std::string::npos || what.find("at least") != std::string::npos;
    return say(is_missing ? Message::option_needs_value : Message::option_given_twice, {what.substr(0, what.find_first_of(": "))});
}

}  // namespace ordval
