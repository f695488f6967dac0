// `ordval rules`: the commands for those who write and look after rules. A further one is a function here and a line in
// add_rules.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/rules/explain_rule_command.hpp"
#include "service/rules/lint_command.hpp"
#include "service/rules/list_command.hpp"
#include "service/rules/new_command.hpp"
#include "service/rules/test_command.hpp"

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

}  // namespace

void add_rules(CommandLine& line) {
    CLI::App& group = line.add_group(
        line.app(), "rules", {"Visa, prova och skriv regler", "Show, test and write rules"}, group_examples);
    add_list(line, group);
    add_test(line, group);
    add_lint(line, group);
    add_new(line, group);
    add_explain_rule(line, group);
}

}  // namespace ordval
