// `ordval rules`: the commands for those who write and look after rules. A further one is a function here and a line in
// add_rules.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/exchange/export_command.hpp"
#include "service/exchange/import_command.hpp"
#include "service/rules/list_command.hpp"

namespace ordval {

using service::Bilingual;

namespace {

constexpr Bilingual group_examples{R"(
Exempel:
  ordval rules list                              alla paket och deras regler
  ordval rules import termer.csv -o egna.yml     en regelfil av en tabell
  ordval rules export kommun --format html       en sida att publicera
  ordval rules list --help                       ett kommandos flaggor)",
                                   R"(
Examples:
  ordval rules list                              every pack and its rules
  ordval rules import terms.csv -o own.yml       a rule file from a table
  ordval rules export kommun --format html       a page to publish
  ordval rules list --help                       the options of a command)"};

constexpr Bilingual import_examples{R"(
Exempel:
  ordval rules import termer.csv -o egna.yml     en tabell från ett kalkylblad
  ordval rules import termbank.tbx -o egna.yml   en termbank i TBX (ISO 30042)
  ordval rules import styles/Lund -o lund.yml    en stil för Vale

Slutstatus: 0, 1 när något lämnades ut eller ändrades, 2 när filen inte kunde läsas.)",
                                    R"(
Examples:
  ordval rules import terms.csv -o own.yml       a table from a spreadsheet
  ordval rules import termbank.tbx -o own.yml    a termbase in TBX (ISO 30042)
  ordval rules import styles/Lund -o lund.yml    a style for Vale

Exit status: 0, 1 when something was left out or changed, 2 when the file could not be read.)"};

constexpr Bilingual export_examples{R"(
Exempel:
  ordval rules export helsingborg --format html -o ordval.html
  ordval rules export helsingborg --format vale -o styles/Helsingborg
  ordval rules export ./egna.yml > egna.tbx

Slutstatus: 0, eller 2 när något inte kunde läsas eller skrivas.)",
                                    R"(
Examples:
  ordval rules export helsingborg --format html -o wording.html
  ordval rules export helsingborg --format vale -o styles/Helsingborg
  ordval rules export ./own.yml > own.tbx

Exit status: 0, or 2 when something could not be read or written.)"};

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

struct ImportArguments {
    service::ImportOptions options;
    std::vector<std::string> files;
};

void add_import(CommandLine& line, CLI::App& group) {
    const auto arguments = std::make_shared<ImportArguments>();
    CLI::App& command = line.add_command(group, "import",
                                         {"Gör en regelfil av TBX, en tabell eller en stil för Vale",
                                          "Make a rule file from TBX, a table or a style for Vale"},
                                         import_examples);
    using service::ImportFormat;
    static constexpr Choice<ImportFormat> formats[] = {
        {"tbx", ImportFormat::tbx}, {"csv", ImportFormat::csv}, {"vale", ImportFormat::vale}};
    line.add_choice(command, "--from", arguments->options.format, formats,
                    {"Vad filen är (syns annars på ändelsen och innehållet)",
                     "What the file is (otherwise its ending and content tell)"});
    line.add_text(command, "--name", arguments->options.name, {"NAMN", "NAME"},
                  {"Vad ordlistan ska heta", "What the termbase is called"});
    line.add_text(command, "-o,--output", arguments->options.output, {"FIL", "FILE"},
                  {"Skriv dit i stället för på standard ut", "Write there instead of to standard output"});
    line.add_positionals(command, "file", arguments->files,
                         {"En fil, en mapp med en Vale-stil, eller - för standard in",
                          "A file, a folder with a Vale style, or - for standard input"});
    line.demand(command, [arguments] { return arguments->files.size() == 1; },
                {"ordval rules import behöver en fil, och bara en", "ordval rules import needs one file, and only one"});
    line.runs(command, Needs::lexicon, [arguments](const Program& program) {
        arguments->options.file = arguments->files.front();
        arguments->options.language = program.language_or_swedish();
        return service::run_import(arguments->options, program.lexicon);
    });
}

void add_export(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ExportOptions>();
    CLI::App& command = line.add_command(group, "export",
                                         {"Skriv regler som TBX, tabell, Vale-stil eller webbsida",
                                          "Write rules as TBX, a table, a style for Vale or a web page"},
                                         export_examples);
    using service::ExportFormat;
    static constexpr Choice<ExportFormat> formats[] = {
        {"tbx", ExportFormat::tbx}, {"tbx2", ExportFormat::tbx2}, {"csv", ExportFormat::csv},   {"tsv", ExportFormat::tsv},
        {"vale", ExportFormat::vale}, {"html", ExportFormat::html}, {"yaml", ExportFormat::yaml}};
    line.add_choice(command, "-f,--format", options->format, formats,
                    {"Vad som skrivs (tbx, som är version 3; tbx2 är version 2)",
                     "What is written (tbx, which is version 3; tbx2 is version 2)"});
    line.add_text(command, "-o,--output", options->output, {"FIL", "FILE"},
                  {"Skriv dit i stället för på standard ut; för Vale en mapp",
                   "Write there instead of to standard output; for Vale a folder"});
    line.add_positionals(command, "rules", options->rules,
                         {"Regelpaket vid namn eller regelfiler med sökväg",
                          "Rule packs by name, or rule files by path"});
    line.demand(command, [options] { return !options->rules.empty(); },
                {"ordval rules export behöver regelpaket eller regelfiler", "ordval rules export needs rule packs or rule files"});
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language_or_swedish();
        return service::run_export(*options, program.library());
    });
}

}  // namespace

void add_rules(CommandLine& line) {
    CLI::App& group = line.add_group(
        line.app(), "rules", {"Visa, prova och skriv regler", "Show, test and write rules"}, group_examples);
    add_list(line, group);
    add_import(line, group);
    add_export(line, group);
}

}  // namespace ordval
