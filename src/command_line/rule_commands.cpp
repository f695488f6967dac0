// `ordval rules`: the commands for those who write and look after rules. A further one is a function here and a line in
// add_rules.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/rules/list_command.hpp"

namespace ordval {

using service::Bilingual;

namespace {

constexpr Bilingual group_examples{R"(
Exempel:
  ordval rules list                              alla paket och deras regler
  ordval rules list --help                       ett kommandos flaggor)",
                                   R"(
Examples:
  ordval rules list                              every pack and its rules
  ordval rules list --help                       the options of a command)"};

constexpr Bilingual list_examples{R"(
Exempel:
  ordval rules list                              alla paket, och reglerna i ordval.yml
  ordval rules list helsingborg                  paketet och det som det bygger på
  ordval rules list --format json ./egna.yml     för program

Slutstatus: 0, eller 2 när något inte kunde läsas eller en regel är fel.)",
                                  R"(
Examples:
  ordval rules list                              every pack, and the rules of ordval.yml
  ordval rules list helsingborg                  the pack and what it extends
  ordval rules list --format json ./own.yml      for programs

Exit status: 0, or 2 when something could not be read or a rule is wrong.)"};

void add_rule_names(CommandLine& line, CLI::App& to, std::vector<std::string>& rules) {
    line.add_positionals(to, "rules", rules,
                         {"Regelpaket vid namn eller regelfiler med sökväg; annars alla paket",
                          "Rule packs by name, or rule files by path; otherwise every pack"});
}

void add_report_format(CommandLine& line, CLI::App& to, service::ReportFormat& format) {
    static constexpr Choice<service::ReportFormat> formats[] = {{"human", service::ReportFormat::human},
                                                                {"json", service::ReportFormat::json}};
    line.add_choice(to, "-f,--format", format, formats,
                    {"För människor eller program (human)", "For people or for programs (human)"});
}

void add_list(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ListOptions>();
    CLI::App& command = line.add_command(
        group, "list", {"Visa paketen och deras regler", "Show the packs and their rules"}, list_examples);
    add_report_format(line, command, options->format);
    add_colours(line, command, options->colours);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_list(*options, program.library());
    });
}

}  // namespace

void add_rules(CommandLine& line) {
    CLI::App& group = line.add_group(
        line.app(), "rules", {"Visa, prova och skriv regler", "Show, test and write rules"}, group_examples);
    add_list(line, group);
}

}  // namespace ordval
