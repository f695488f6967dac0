// The commands that read drafts and words.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/explain_command.hpp"
#include "service/forms_command.hpp"
#include "service/split_command.hpp"
#include "service/terminal.hpp"

namespace ordval {

namespace {

void add_rule_option(CommandLine& line, CLI::App& to, std::vector<std::string>& rules) {
    line.add_texts(to, "-r,--rules", rules, Message::value_packs_or_files, Message::option_rules);
}

void add_table_format(CommandLine& line, CLI::App& to, service::TableFormat& format) {
    static constexpr Choice<service::TableFormat> formats[] = {{"tsv", service::TableFormat::tsv},
                                                               {"json", service::TableFormat::json}};
    line.add_choice(to, "-f,--format", format, formats, Message::option_table_format);
}

/// A person at a terminal who names no words would wait for an answer that never comes.
void demand_words(CommandLine& line, CLI::App& command, const std::vector<std::string>& words) {
    line.demand(
        command, [&words] { return !words.empty() || !service::standard_input_is_terminal(); }, Message::words_needed);
}

}  // namespace

void add_check(CommandLine& line) {
    using terms::Severity;
    const auto options = std::make_shared<service::CheckOptions>();
    CLI::App& command = line.add_command(line.app(), "check", Message::command_check, Message::examples_check);
    add_rule_option(line, command, options->rules);
    static constexpr Choice<service::ReportFormat> formats[] = {{"human", service::ReportFormat::human},
                                                                {"json", service::ReportFormat::json}};
    line.add_choice(command, "-f,--format", options->format, formats, Message::option_report_format);
    line.add_flag(command, "--fix", options->fix, service::FixMode::apply_safe, Message::option_fix);
    line.add_flag(command, "--explain", options->explain, service::Explain::yes, Message::option_explain);
    static constexpr Choice<Severity> severities[] = {{"hint", Severity::hint},
                                                      {"information", Severity::information},
                                                      {"warning", Severity::warning},
                                                      {"error", Severity::error}};
    line.add_choice(command, "--fail-on", options->fail_on, severities, Message::option_fail_on);
    add_colours(line, command, options->colours);
    line.add_text(command, "--stdin-name", options->input_name, Message::value_name, Message::option_stdin_name);
    line.add_positionals(command, "paths", options->paths, Message::check_paths);
    line.demand(
        command, [options] { return !options->paths.empty(); }, Message::paths_needed);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_check(*options, program.library());
    });
}

void add_explain(CommandLine& line) {
    const auto options = std::make_shared<service::ExplainOptions>();
    CLI::App& command = line.add_command(line.app(), "explain", Message::command_explain, Message::examples_explain);
    add_rule_option(line, command, options->rules);
    line.add_positionals(
        command, "words", options->words, Message::words_or_phrases);
    demand_words(line, command, options->words);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_explain(*options, program.library(), program.lexicon);
    });
}

void add_forms(CommandLine& line) {
    const auto options = std::make_shared<service::FormsOptions>();
    CLI::App& command = line.add_command(line.app(), "forms", Message::command_forms, Message::examples_forms);
    add_table_format(line, command, options->format);
    line.add_positionals(command, "lemmas", options->lemmas, Message::lemmas);
    demand_words(line, command, options->lemmas);
    line.runs(command, Needs::lexicon, [options](const Program& program) {
        options->language = program.language_or_swedish();
        return service::run_forms(*options, program.lexicon);
    });
}

void add_split(CommandLine& line) {
    const auto options = std::make_shared<service::SplitOptions>();
    CLI::App& command = line.add_command(line.app(), "split", Message::command_split, Message::examples_split);
    add_table_format(line, command, options->format);
    line.add_positionals(command, "words", options->words, Message::words_to_split);
    demand_words(line, command, options->words);
    line.runs(command, Needs::lexicon, [options](const Program& program) {
        options->language = program.language_or_swedish();
        return service::run_split(*options, program.lexicon);
    });
}

}  // namespace ordval
