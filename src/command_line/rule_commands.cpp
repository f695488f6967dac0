// `ordval rules`: the commands for those who write and look after rules. A further one is a function here and a line in
// add_rules.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/exchange/export_command.hpp"
#include "service/exchange/import_command.hpp"
#include "service/rules/explain_rule_command.hpp"
#include "service/rules/lint_command.hpp"
#include "service/rules/list_command.hpp"
#include "service/rules/lock_command.hpp"
#include "service/rules/new_command.hpp"
#include "service/rules/test_command.hpp"

namespace ordval {

namespace {

void add_rule_names(CommandLine& line, CLI::App& to, std::vector<std::string>& rules) {
    line.add_positionals(to, "rules", rules, Message::packs_or_files_or_all);
}

void add_report_format(CommandLine& line, CLI::App& to, service::ReportFormat& format) {
    static constexpr Choice<service::ReportFormat> formats[] = {{"human", service::ReportFormat::human},
                                                                {"json", service::ReportFormat::json}};
    line.add_choice(to, "-f,--format", format, formats, Message::option_report_format);
}

void add_list(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ListOptions>();
    CLI::App& command = line.add_command(group, "list", Message::command_rules_list, Message::examples_rules_list);
    add_report_format(line, command, options->format);
    add_colours(line, command, options->colours);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_list(*options, program.library());
    });
}

void add_test(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::RuleTestOptions>();
    CLI::App& command = line.add_command(group, "test", Message::command_rules_test, Message::examples_rules_test);
    line.add_flag(command, "--coverage", options->coverage, service::Coverage::demanded, Message::option_coverage);
    add_colours(line, command, options->colours);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_rule_test(*options, program.library());
    });
}

void add_lint(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::LintOptions>();
    CLI::App& command = line.add_command(group, "lint", Message::command_rules_lint, Message::examples_rules_lint);
    add_colours(line, command, options->colours);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_lint(*options, program.library());
    });
}

void add_new(CommandLine& line, CLI::App& group) {
    using terms::Severity;
    const auto options = std::make_shared<service::NewRuleOptions>();
    CLI::App& command = line.add_command(group, "new", Message::command_rules_new, Message::examples_rules_new);
    line.add_text(command, "--term", options->term, Message::value_word, Message::option_term);
    line.add_text(command, "--replacement", options->replacement, Message::value_word, Message::option_replacement);
    line.add_text(command, "--reason", options->reason, Message::value_reason, Message::option_reason);
    line.add_text(command, "--decision", options->decision, Message::value_decision, Message::option_decision);
    line.add_text(command, "--valid-from", options->valid_from, Message::value_date, Message::option_valid_from);
    line.add_text(command, "--file", options->file, Message::value_file, Message::option_rule_file);
    line.add_text(command, "--id", options->id, Message::value_id, Message::option_id);
    static constexpr Choice<Severity> severities[] = {{"hint", Severity::hint},
                                                      {"information", Severity::information},
                                                      {"warning", Severity::warning},
                                                      {"error", Severity::error}};
    line.add_choice(command, "--severity", options->severity, severities, Message::option_severity);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_new_rule(*options, program.library());
    });
}

void add_explain_rule(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ExplainRuleOptions>();
    CLI::App& command = line.add_command(
        group, "explain", Message::command_rules_explain, Message::examples_rules_explain);
    add_colours(line, command, options->colours);
    command
        .add_option("rule", options->rule,
                    line.say(Message::name_of_rule))
        ->option_text(" ");
    add_rule_names(line, command, options->rules);
    line.demand(
        command, [options] { return !options->rule.empty(); }, Message::rule_name_needed);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_explain_rule(*options, program.library());
    });
}

struct ImportArguments {
    service::ImportOptions options;
    std::vector<std::string> files;
};

void add_import(CommandLine& line, CLI::App& group) {
    const auto arguments = std::make_shared<ImportArguments>();
    CLI::App& command = line.add_command(group, "import",
                                         Message::command_rules_import, Message::examples_rules_import);
    using service::ImportFormat;
    static constexpr Choice<ImportFormat> formats[] = {
        {"tbx", ImportFormat::tbx}, {"csv", ImportFormat::csv}, {"vale", ImportFormat::vale}};
    line.add_choice(command, "--from", arguments->options.format, formats, Message::option_import_format);
    line.add_text(command, "--name", arguments->options.name, Message::value_name, Message::option_termbase_name);
    line.add_text(command, "-o,--output", arguments->options.output, Message::value_file, Message::option_output);
    line.add_flag(command, "--force", arguments->options.overwrite, service::Overwrite::yes, Message::option_force);
    line.add_positionals(command, "file", arguments->files, Message::import_path);
    line.demand(command, [arguments] { return arguments->files.size() == 1; }, Message::import_needs_one_file);
    line.runs(command, Needs::lexicon, [arguments](const Program& program) {
        arguments->options.file = arguments->files.front();
        arguments->options.language = program.language_or_swedish();
        return service::run_import(arguments->options, program.lexicon);
    });
}

void add_export(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ExportOptions>();
    CLI::App& command = line.add_command(group, "export",
                                         Message::command_rules_export, Message::examples_rules_export);
    using service::ExportFormat;
    static constexpr Choice<ExportFormat> formats[] = {
        {"tbx", ExportFormat::tbx}, {"tbx2", ExportFormat::tbx2}, {"csv", ExportFormat::csv},   {"tsv", ExportFormat::tsv},
        {"vale", ExportFormat::vale}, {"html", ExportFormat::html}, {"yaml", ExportFormat::yaml}};
    line.add_choice(command, "-f,--format", options->format, formats, Message::option_export_format);
    line.add_text(command, "-o,--output", options->output, Message::value_file, Message::option_export_output);
    line.add_positionals(command, "rules", options->rules, Message::packs_or_files);
    line.demand(command, [options] { return !options->rules.empty(); }, Message::export_needs_rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language_or_swedish();
        // Not the library of the program, which leaves tests of shipped packs unread: their sentences are examples here.
        return service::run_export(*options, service::RuleLibrary(program.pack_folder, program.lexicon));
    });
}

/// `lock` and `verify` differ in what they do only.
void add_locking(CommandLine& line, CLI::App& group, const char* name, Message description, Message examples,
                 int (*run)(const service::LockOptions&, const service::RuleLibrary&)) {
    const auto options = std::make_shared<service::LockOptions>();
    CLI::App& command = line.add_command(group, name, description, examples);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options, run](const Program& program) {
        options->language = program.language;
        options->version = ORDVAL_VERSION;
        return run(*options, program.library());
    });
}

}  // namespace

void add_rules(CommandLine& line) {
    CLI::App& group = line.add_group(line.app(), "rules", Message::command_rules, Message::examples_rules);
    add_list(line, group);
    add_test(line, group);
    add_lint(line, group);
    add_new(line, group);
    add_explain_rule(line, group);
    add_import(line, group);
    add_export(line, group);
    add_locking(line, group, "lock", Message::command_rules_lock, Message::examples_rules_lock, service::run_lock);
    add_locking(line, group, "verify", Message::command_rules_verify,
                Message::examples_rules_verify, service::run_verify);
}

}  // namespace ordval
