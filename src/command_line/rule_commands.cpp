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

constexpr Bilingual lock_examples{R"(
Exempel:
  ordval rules lock                              reglerna i närmaste ordval.yml
  ordval rules lock helsingborg ./egna.yml       de regler som nämns

Slutstatus: 0, eller 2 när något inte kunde läsas eller skrivas.)",
                                  R"(
Examples:
  ordval rules lock                              the rules of the nearest ordval.yml
  ordval rules lock helsingborg ./own.yml        the rules that are named

Exit status: 0, or 2 when something could not be read or written.)"};

constexpr Bilingual verify_examples{R"(
Exempel:
  ordval rules verify                            i CI, före ordval check

Slutstatus: 0, 1 när något har ändrats, 2 när något inte kunde läsas.)",
                                    R"(
Examples:
  ordval rules verify                            in CI, beside ordval check

Exit status: 0, 1 when something has changed, 2 when something could not be read.)"};

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

constexpr Bilingual test_examples{R"(
Exempel:
  ordval rules test                              alla paket, och reglerna i ordval.yml
  ordval rules test --coverage ./egna.yml        visa också regler som ingen testmening prövar

Slutstatus: 0 allt stämmer, 1 ett test slår fel eller en regel är utan prov, 2 något kunde inte läsas.)",
                                  R"(
Examples:
  ordval rules test                              every pack, and the rules of ordval.yml
  ordval rules test --coverage ./own.yml         also show rules that no test sentence tries

Exit status: 0 all is well, 1 a test fails or a rule is not covered, 2 something could not be read.)"};

constexpr Bilingual lint_examples{R"(
Exempel:
  ordval rules lint                              varje paket för sig, och reglerna i ordval.yml
  ordval rules lint kommun ./egna.yml            de två tillsammans

Slutstatus: 0 inga motsägelser, 1 motsägelser, 2 något kunde inte läsas.)",
                                  R"(
Examples:
  ordval rules lint                              every pack by itself, and the rules of ordval.yml
  ordval rules lint kommun ./own.yml             the two together

Exit status: 0 no contradictions, 1 contradictions, 2 something could not be read.)"};

constexpr Bilingual new_examples{R"(
Exempel:
  ordval rules new                               frågar om ordet, vad man skriver i stället och varför
  ordval rules new --term skolkund --replacement elev --reason "Skolan har elever." --file egna.yml
  ordval rules new --term "kundx -en -er" --replacement -   ett ord med egen böjning, utan ersättning

Slutstatus: 0 regeln är skriven, 2 ingenting är skrivet.)",
                                 R"(
Examples:
  ordval rules new                               asks for the word, what to write instead and why
  ordval rules new --term skolkund --replacement elev --reason "Skolan har elever." --file own.yml
  ordval rules new --term "kundx -en -er" --replacement -   a word with its own inflection, no replacement

Exit status: 0 the rule is written, 2 nothing is.)"};

constexpr Bilingual explain_examples{R"(
Exempel:
  ordval rules explain invanare.kund             vad varje paket säger om regeln
  ordval rules explain invanare.kund nacka       i ett visst paket
  ordval rules explain invanare                  alla regler för begreppet

Slutstatus: 0, eller 2 när regeln inte finns eller något inte kunde läsas.)",
                                     R"(
Examples:
  ordval rules explain invanare.kund             what every pack says about the rule
  ordval rules explain invanare.kund nacka       in one pack
  ordval rules explain invanare                  every rule of the concept

Exit status: 0, or 2 when there is no such rule or something could not be read.)"};

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

void add_test(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::RuleTestOptions>();
    CLI::App& command = line.add_command(
        group, "test", {"Kör reglernas egna testmeningar", "Run the rules' own test sentences"}, test_examples);
    line.add_flag(command, "--coverage", options->coverage, service::Coverage::demanded,
                  {"Visa också regler som ingen testmening prövar", "Also show rules that no test sentence tries"});
    add_colours(line, command, options->colours);
    add_rule_names(line, command, options->rules);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_rule_test(*options, program.library());
    });
}

void add_lint(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::LintOptions>();
    CLI::App& command = line.add_command(group, "lint",
                                         {"Visa regler som motsäger varandra eller aldrig gäller",
                                          "Show rules that contradict each other or never apply"},
                                         lint_examples);
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
    CLI::App& command = line.add_command(
        group, "new", {"Skriv en regel med testmeningar", "Write a rule with test sentences"}, new_examples);
    line.add_text(command, "--term", options->term, {"ORD", "WORD"}, {"Ordet som ska undvikas", "The word to avoid"});
    line.add_text(command, "--replacement", options->replacement, {"ORD", "WORD"},
                  {"Vad man skriver i stället; - för inget", "What to write instead; - for nothing"});
    line.add_text(command, "--reason", options->reason, {"SKÄL", "REASON"}, {"Varför", "Why"});
    line.add_text(command, "--decision", options->decision, {"BESLUT", "DECISION"},
                  {"Var det är beslutat, till exempel Kommunfullmäktige § 12", "Where it was decided, for example Kommunfullmäktige § 12"});
    line.add_text(command, "--valid-from", options->valid_from, {"DATUM", "DATE"},
                  {"När beslutet börjar gälla, som 2027-01-01", "When the decision takes effect, such as 2027-01-01"});
    line.add_text(command, "--file", options->file, {"FIL", "FILE"},
                  {"Regelfilen, ny eller gammal (egna.yml)", "The rule file, new or old (egna.yml)"});
    line.add_text(command, "--id", options->id, {"ID", "ID"},
                  {"Begreppets id (annars efter ersättningen)", "The id of the concept (default: by the replacement)"});
    static constexpr Choice<Severity> severities[] = {{"hint", Severity::hint},
                                                      {"information", Severity::information},
                                                      {"warning", Severity::warning},
                                                      {"error", Severity::error}};
    line.add_choice(command, "--severity", options->severity, severities,
                    {"Hur allvarligt ordet är (warning)", "How severe the word is (warning)"});
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_new_rule(*options, program.library());
    });
}

void add_explain_rule(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<service::ExplainRuleOptions>();
    CLI::App& command = line.add_command(
        group, "explain", {"Visa allt om en regel", "Show everything about a rule"}, explain_examples);
    add_colours(line, command, options->colours);
    command
        .add_option("rule", options->rule,
                    line.say({"Regelns namn, som invanare.kund", "The name of the rule, such as invanare.kund"}))
        ->option_text(" ");
    add_rule_names(line, command, options->rules);
    line.demand(
        command, [options] { return !options->rule.empty(); },
        {"ordval {0} behöver namnet på en regel, som invanare.kund",
         "ordval {0} needs the name of a rule, such as invanare.kund"});
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
    line.add_flag(command, "--force", arguments->options.overwrite, service::Overwrite::yes,
                  {"Skriv över filen om den finns", "Overwrite the file if it is there"});
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
        // Not the library of the program, which leaves tests of shipped packs unread: their sentences are examples here.
        return service::run_export(*options, service::RuleLibrary(program.pack_folder, program.lexicon));
    });
}

/// `lock` and `verify` differ in what they do only.
void add_locking(CommandLine& line, CLI::App& group, const char* name, const Bilingual& description, const Bilingual& examples,
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
    CLI::App& group = line.add_group(
        line.app(), "rules", {"Visa, prova och skriv regler", "Show, test and write rules"}, group_examples);
    add_list(line, group);
    add_test(line, group);
    add_lint(line, group);
    add_new(line, group);
    add_explain_rule(line, group);
    add_import(line, group);
    add_export(line, group);
    add_locking(line, group, "lock", {"Skriv ned vilka regler som gäller, i ordval.lock", "Write down which rules hold, in ordval.lock"},
                lock_examples, service::run_lock);
    add_locking(line, group, "verify", {"Se om reglerna är de som låstes", "See whether the rules are those that were locked"},
                verify_examples, service::run_verify);
}

}  // namespace ordval
