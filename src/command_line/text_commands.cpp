// The commands that read drafts and words.

#include "command_line/commands.hpp"
#include "service/check_command.hpp"
#include "service/explain_command.hpp"
#include "service/file.hpp"
#include "service/forms_command.hpp"
#include "service/split_command.hpp"

namespace ordval {

using service::Bilingual;

namespace {

constexpr Bilingual check_examples{R"(
Exempel:
  ordval check motion.md                         reglerna i ordval.yml, annars paketet "kommun"
  ordval check --rules helsingborg motioner/     all Markdown och ren text i en mapp
  ordval check --rules ./egna.yml --fix svar.md  gör de säkra rättelserna
  ordval check --explain motion.md               också var reglerna teg, och varför
  ordval check --format json - < motion.txt      för program; standard in

Slutstatus: 0 inget fynd på eller över --fail-on, 1 fynd, 2 något kunde inte läsas eller en regel är fel.)",
                                   R"(
Examples:
  ordval check motion.md                         the rules of ordval.yml, else the pack "kommun"
  ordval check --rules helsingborg motioner/     all Markdown and plain text below a folder
  ordval check --rules ./egna.yml --fix svar.md  apply the safe fixes
  ordval check --explain motion.md               also where the rules were silent, and why
  ordval check --format json - < motion.txt      for programs; standard input

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or a rule is wrong.)"};

constexpr Bilingual explain_examples{R"(
Exempel:
  ordval explain sekund kundvalet                enligt reglerna i ordval.yml, annars paketet "kommun"
  ordval explain --rules helsingborg kunderna

Slutstatus: 0, eller 2 när ett ord eller en regel inte kunde läsas.)",
                                     R"(
Examples:
  ordval explain sekund kundvalet                by the rules of ordval.yml, else the pack "kommun"
  ordval explain --rules helsingborg kunderna

Exit status: 0, or 2 when a word or a rule could not be read.)"};

constexpr Bilingual forms_examples{R"(
Exempel:
  ordval forms kund "person med funktionsnedsättning"
  ordval forms "kund -en -er"                    böjningen som i Svenska Akademiens ordlista
  ordval forms --format json - < ord.txt         ett ord per rad

Slutstatus: 0 alla ord är kända, 1 något är okänt, 2 något kunde inte läsas.)",
                                   R"(
Examples:
  ordval forms kund "person med funktionsnedsättning"
  ordval forms "kund -en -er"                    the inflection as Svenska Akademiens ordlista writes it
  ordval forms --format json - < words.txt       a word a line

Exit status: 0 every word is known, 1 one is not, 2 something could not be read.)"};

constexpr Bilingual split_examples{R"(
Exempel:
  ordval split kundvalssystemet                  kund|val+s|systemet
  ordval split - < ord.txt                       ett ord per rad

Slutstatus: 0 alla ord är kända eller kan delas, 1 något är okänt, 2 något kunde inte läsas.)",
                                   R"(
Examples:
  ordval split kundvalssystemet                  kund|val+s|systemet
  ordval split - < words.txt                     a word a line

Exit status: 0 every word is known or can be divided, 1 one is unknown, 2 something could not be read.)"};

void add_rule_option(CommandLine& line, CLI::App& to, std::vector<std::string>& rules) {
    line.add_texts(to, "-r,--rules", rules, {"PAKET|FIL", "PACK|FILE"},
                   {"Ett regelpaket vid namn eller en regelfil med sökväg; kan upprepas",
                    "A rule pack by name, or a rule file by path; may be repeated"});
}

void add_table_format(CommandLine& line, CLI::App& to, service::TableFormat& format) {
    static constexpr Choice<service::TableFormat> formats[] = {{"tsv", service::TableFormat::tsv},
                                                               {"json", service::TableFormat::json}};
    line.add_choice(to, "-f,--format", format, formats,
                    {"En tabell med tabbar, eller JSON (tsv)", "A table with tabs, or JSON (tsv)"});
}

/// A person at a terminal who names no words would wait for an answer that never comes.
void demand_words(CommandLine& line, CLI::App& command, const std::vector<std::string>& words) {
    line.demand(
        command, [&words] { return !words.empty() || !service::standard_input_is_terminal(); },
        {"ordval {0} behöver ord, eller - för standard in", "ordval {0} needs words, or - for standard input"});
}

}  // namespace

void add_check(CommandLine& line) {
    using terms::Severity;
    const auto options = std::make_shared<service::CheckOptions>();
    CLI::App& command = line.add_command(
        line.app(), "check", {"Granska utkast och visa fynden", "Check drafts and show the findings"},
        check_examples);
    add_rule_option(line, command, options->rules);
    static constexpr Choice<service::ReportFormat> formats[] = {{"human", service::ReportFormat::human},
                                                                {"json", service::ReportFormat::json}};
    line.add_choice(command, "-f,--format", options->format, formats,
                    {"För människor eller program (human)", "For people or for programs (human)"});
    line.add_flag(command, "--fix", options->fix, service::FixMode::apply_safe,
                  {"Gör de säkra rättelserna; med - skrivs den rättade texten på standard ut",
                   "Apply the safe fixes; with - the fixed text goes to standard output"});
    line.add_flag(command, "--explain", options->explain, service::Explain::yes,
                  {"Visa också var reglerna teg, och vilka ord som avgjorde",
                   "Also show where the rules were silent, and which words decided"});
    static constexpr Choice<Severity> severities[] = {{"hint", Severity::hint},
                                                      {"information", Severity::information},
                                                      {"warning", Severity::warning},
                                                      {"error", Severity::error}};
    line.add_choice(command, "--fail-on", options->fail_on, severities,
                    {"Den lägsta allvarlighetsgrad som ger slutstatus 1 (warning)",
                     "The lowest severity that makes the exit status 1 (warning)"});
    add_colours(line, command, options->colours);
    line.add_text(command, "--stdin-name", options->input_name, {"NAMN", "NAME"},
                  {"Vad standard in heter; ändelsen avgör formatet",
                   "What standard input is called; its ending decides the format"});
    line.add_positionals(command, "paths", options->paths,
                         {"Filer, mappar eller - för standard in", "Files, folders, or - for standard input"});
    line.demand(
        command, [options] { return !options->paths.empty(); },
        {"ordval check behöver filer eller mappar, eller - för standard in",
         "ordval check needs files or folders, or - for standard input"});
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_check(*options, program.library());
    });
}

void add_explain(CommandLine& line) {
    const auto options = std::make_shared<service::ExplainOptions>();
    CLI::App& command = line.add_command(
        line.app(), "explain",
        {"Förklara vad Ordval vet och säger om ett ord", "Explain what Ordval knows and says about a word"},
        explain_examples);
    add_rule_option(line, command, options->rules);
    line.add_positionals(
        command, "words", options->words,
        {"Ord eller fraser, eller - för standard in", "Words or phrases, or - for standard input"});
    demand_words(line, command, options->words);
    line.runs(command, Needs::rules, [options](const Program& program) {
        options->language = program.language;
        return service::run_explain(*options, program.library(), program.lexicon);
    });
}

void add_forms(CommandLine& line) {
    const auto options = std::make_shared<service::FormsOptions>();
    CLI::App& command = line.add_command(
        line.app(), "forms", {"Visa ett ords alla former", "Show all forms of a word"}, forms_examples);
    add_table_format(line, command, options->format);
    line.add_positionals(command, "lemmas", options->lemmas,
                         {"Grundformer, eller - för standard in", "Lemmas, or - for standard input"});
    demand_words(line, command, options->lemmas);
    line.runs(command, Needs::lexicon, [options](const Program& program) {
        options->language = program.language_or_swedish();
        return service::run_forms(*options, program.lexicon);
    });
}

void add_split(CommandLine& line) {
    const auto options = std::make_shared<service::SplitOptions>();
    CLI::App& command = line.add_command(
        line.app(), "split",
        {"Dela sammansatta ord i för- och efterled", "Divide compounds into modifiers and head"}, split_examples);
    add_table_format(line, command, options->format);
    line.add_positionals(command, "words", options->words,
                         {"Ord, eller - för standard in", "Words, or - for standard input"});
    demand_words(line, command, options->words);
    line.runs(command, Needs::lexicon, [options](const Program& program) {
        options->language = program.language_or_swedish();
        return service::run_split(*options, program.lexicon);
    });
}

}  // namespace ordval
