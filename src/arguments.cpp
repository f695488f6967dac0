#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <stdexcept>

#include "service/bilingual.hpp"
#include "service/complaints.hpp"
#include "service/file.hpp"
#include "terms/loading/did_you_mean.hpp"

namespace ordval {

using service::Bilingual;
using service::Language;

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

/// A mistake of the user's, worded.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <typename Value>
struct Choice {
    const char* name;
    Value value;
};

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

class CommandLine {
public:
    explicit CommandLine(Language language)
        : language_(language),
          app_(say({"Ordval granskar ordvalet i svenska utkast och svarar i rätt form.",
                    "Ordval checks the choice of words in Swedish drafts, and answers in the right form."}),
               "ordval") {
        word_the_help();
        app_.set_help_flag("-h,--help", say({"Visa den här hjälpen", "Show this help"}));
        app_.set_version_flag("--version", "ordval " ORDVAL_VERSION,
                              say({"Visa versionen", "Show the version"}));
        app_.footer(say({"Kör \"ordval KOMMANDO --help\" för ett kommandos flaggor.",
                         "Run \"ordval COMMAND --help\" for the options of a command."}));
        add_general_options();
        add_check();
        add_explain();
        add_forms();
        add_split();
        add_language_server();
    }

    ParsedArguments parse(int count, char** values) {
        try {
            app_.parse(count, values);
            return {finished(), std::nullopt};
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
            return complaint(say({"en flagga som --fix tar inget värde", "a flag such as --fix takes no value"}));
        } catch (const CLI::ParseError& error) {
            return complaint(error.what());
        }
    }

    /// For somebody who says nothing.
    ParsedArguments short_help() {
        std::cerr << app_.help();
        return {{}, usage_error};
    }

private:
    std::string say(const Bilingual& sentence) const { return sentence.in(language_); }

    ParsedArguments complaint(const std::string& sentence) const {
        service::Complaints(language_).error("", sentence);
        return {{}, usage_error};
    }

    void word_the_help() {
        const auto formatter = app_.get_formatter();
        formatter->label("Usage", say({"Användning", "Usage"}));
        formatter->label("OPTIONS", say({"FLAGGOR", "OPTIONS"}));
        formatter->label("SUBCOMMAND", say({"KOMMANDO", "COMMAND"}));
        formatter->label("Positionals", say({"Argument", "Arguments"}));
        app_.option_defaults()->group(say({"Flaggor", "Options"}));
    }

    CLI::App* add_command(const char* name, Command command, const Bilingual& description) {
        CLI::App* added = app_.add_subcommand(name, say(description));
        added->group(say({"Kommandon", "Commands"}));
        added->set_help_flag("-h,--help", say({"Visa den här hjälpen", "Show this help"}));
        added->fallthrough();  // the general options may stand behind the command too
        added->parse_complete_callback([this, command] { arguments_.command = command; });
        return added;
    }

    /// An option with a closed list of values.
    template <typename Value, std::size_t size, typename Target>
    void add_choice(CLI::App& to, const std::string& name, Target& target,
                    const Choice<Value> (&choices)[size], const Bilingual& description) {
        std::vector<std::string_view> names;
        for (const auto& choice : choices) names.push_back(choice.name);
        const std::string shown_name = first_long_name(name);
        const std::vector<Choice<Value>> all(choices, choices + size);
        const auto choose = [this, shown_name, names, all, &target](const std::string& value) {
            const auto chosen = std::find_if(all.begin(), all.end(),
                                             [&](const auto& choice) { return value == choice.name; });
            if (chosen == all.end()) throw UsageError(about_value(shown_name, value, names));
            target = chosen->value;
        };
        to.add_option_function<std::string>(name, choose, say(description))
            ->option_text(joined(names, "|"))
            ->take_last();
    }

    std::string about_value(const std::string& option, const std::string& value,
                            const std::vector<std::string_view>& names) const {
        constexpr Bilingual wrong{"{0} kan inte vara {1}; välj bland {2}",
                                  "{0} cannot be {1}; choose one of {2}"};
        constexpr Bilingual near{"{0} kan inte vara {1}; menar du {3}? Välj bland {2}",
                                 "{0} cannot be {1}; did you mean {3}? Choose one of {2}"};
        const auto nearest = terms::nearest(value, names);
        return service::filled((nearest ? near : wrong).in(language_),
                               {option, service::in_quotes(value), joined(names, ", "),
                                nearest ? service::in_quotes(*nearest) : ""});
    }

    void add_general_options() {
        static constexpr Choice<Language> languages[] = {{"sv", Language::swedish},
                                                         {"en", Language::english}};
        add_choice(app_, "--language", arguments_.language, languages,
                   {"Meddelandenas språk (sv)", "The language of the messages (sv)"});
        app_.add_option("--lexicon", arguments_.lexicon,
                        say({"Lexikonet (annars $ORDVAL_LEXICON eller det installerade)",
                             "The lexicon (default: $ORDVAL_LEXICON, else the installed one)"}))
            ->option_text(say({"FIL", "FILE"}))
            ->take_last();
        app_.add_option(
                "--packs", arguments_.pack_folder,
                say({"Mappen med regelpaket (annars $ORDVAL_PACKS eller de installerade)",
                     "The folder of the rule packs (default: $ORDVAL_PACKS, else the installed ones)"}))
            ->option_text(say({"MAPP", "FOLDER"}))
            ->take_last();
    }

    void add_rules(CLI::App& to, std::vector<std::string>& rules) {
        to.add_option("-r,--rules", rules,
                      say({"Ett regelpaket vid namn eller en regelfil med sökväg; kan upprepas",
                           "A rule pack by name, or a rule file by path; may be repeated"}))
            ->option_text(say({"PAKET|FIL", "PACK|FILE"}))
            ->allow_extra_args(false);
    }

    void add_table_format(CLI::App& to, service::TableFormat& format) {
        static constexpr Choice<service::TableFormat> formats[] = {{"tsv", service::TableFormat::tsv},
                                                                   {"json", service::TableFormat::json}};
        add_choice(to, "-f,--format", format, formats,
                   {"En tabell med tabbar, eller JSON (tsv)", "A table with tabs, or JSON (tsv)"});
    }

    void add_check() {
        using terms::Severity;
        service::CheckOptions& options = arguments_.check;
        check_ = add_command("check", Command::check,
                             {"Granska utkast och visa fynden", "Check drafts and show the findings"});
        add_rules(*check_, options.rules);
        static constexpr Choice<service::ReportFormat> formats[] = {{"human", service::ReportFormat::human},
                                                                    {"json", service::ReportFormat::json}};
        add_choice(*check_, "-f,--format", options.format, formats,
                   {"För människor eller program (human)", "For people or for programs (human)"});
        check_->add_flag_callback(
            "--fix", [&options] { options.fix = service::FixMode::apply_safe; },
            say({"Gör de säkra rättelserna; med - skrivs den rättade texten på standard ut",
                 "Apply the safe fixes; with - the fixed text goes to standard output"}));
        check_->add_flag_callback("--explain", [&options] { options.explain = service::Explain::yes; },
                                  say({"Visa också var reglerna teg, och vilka ord som avgjorde",
                                       "Also show where the rules were silent, and which words decided"}));
        static constexpr Choice<Severity> severities[] = {{"hint", Severity::hint},
                                                          {"information", Severity::information},
                                                          {"warning", Severity::warning},
                                                          {"error", Severity::error}};
        add_choice(*check_, "--fail-on", options.fail_on, severities,
                   {"Den lägsta allvarlighetsgrad som ger slutstatus 1 (warning)",
                    "The lowest severity that makes the exit status 1 (warning)"});
        static constexpr Choice<service::ColourChoice> colours[] = {
            {"auto", service::ColourChoice::automatic},
            {"always", service::ColourChoice::always},
            {"never", service::ColourChoice::never}};
        add_choice(
            *check_, "--colour,--color", options.colours, colours,
            {"Färger i rapporten (auto: på en terminal)", "Colours in the report (auto: on a terminal)"});
        check_
            ->add_option("--stdin-name", options.input_name,
                         say({"Vad standard in heter; ändelsen avgör formatet",
                              "What standard input is called; its ending decides the format"}))
            ->option_text(say({"NAMN", "NAME"}))
            ->take_last();
        check_
            ->add_option(
                "paths", options.paths,
                say({"Filer, mappar eller - för standard in", "Files, folders, or - for standard input"}))
            ->option_text(" ");
        check_->footer(say(check_examples));
    }

    void add_explain() {
        explain_ = add_command("explain", Command::explain,
                               {"Förklara vad Ordval vet och säger om ett ord",
                                "Explain what Ordval knows and says about a word"});
        add_rules(*explain_, arguments_.explain.rules);
        explain_
            ->add_option("words", arguments_.explain.words,
                         say({"Ord eller fraser, eller - för standard in",
                              "Words or phrases, or - for standard input"}))
            ->option_text(" ");
        explain_->footer(say(explain_examples));
    }

    void add_forms() {
        forms_ =
            add_command("forms", Command::forms, {"Visa ett ords alla former", "Show all forms of a word"});
        add_table_format(*forms_, arguments_.forms.format);
        forms_
            ->add_option("lemmas", arguments_.forms.lemmas,
                         say({"Grundformer, eller - för standard in", "Lemmas, or - for standard input"}))
            ->option_text(" ");
        forms_->footer(say(forms_examples));
    }

    void add_split() {
        split_ = add_command(
            "split", Command::split,
            {"Dela sammansatta ord i för- och efterled", "Divide compounds into modifiers and head"});
        add_table_format(*split_, arguments_.split.format);
        split_
            ->add_option("words", arguments_.split.words,
                         say({"Ord, eller - för standard in", "Words, or - for standard input"}))
            ->option_text(" ");
        split_->footer(say(split_examples));
    }

    void add_language_server() {
        CLI::App* command = add_command("lsp", Command::language_server,
                                        {"Kör språkservern på standard in och standard ut",
                                         "Run the language server on standard input and output"});
        command->add_flag_callback(
            "--stdio", [] {},
            say({"Tala på standard in och standard ut (det gör den alltid)",
                 "Speak on standard input and output (the default)"}));
    }

    /// What no option and no command took: "chek", "--formt".
    std::string about_leftover(const std::vector<std::string>& leftover) const {
        const std::string& first = leftover.front();
        const bool is_option = first.starts_with("-") && first.size() > 1;
        const std::string name = first.substr(0, first.find('='));
        std::vector<std::string> known;
        if (is_option) {
            add_option_names(app_, known);
            for (const CLI::App* command : app_.get_subcommands()) add_option_names(*command, known);
        } else if (app_.get_subcommands().empty()) {
            known = command_names();
        }
        constexpr Bilingual option{"okänd flagga {0}", "unknown option {0}"};
        constexpr Bilingual command{"okänt kommando {0}", "unknown command {0}"};
        constexpr Bilingual extra{"ett argument för mycket: {0}", "one argument too many: {0}"};
        constexpr Bilingual near{"; menar du {0}?", "; did you mean {0}?"};
        constexpr Bilingual those{"; det finns {0}", "; there are {0}"};
        const std::vector<std::string_view> candidates(known.begin(), known.end());
        const Bilingual& what = is_option ? option : known.empty() ? extra : command;
        std::string sentence = service::filled(what.in(language_), {service::in_quotes(name)});
        if (const auto nearest = terms::nearest(name, candidates))
            return sentence + service::filled(near.in(language_), {service::in_quotes(*nearest)});
        if (!is_option && !known.empty())
            sentence += service::filled(those.in(language_), {joined(candidates, ", ")});
        return sentence;
    }

    std::vector<std::string> command_names() const {
        std::vector<std::string> names;
        for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
            names.push_back(command->get_name());
        return names;
    }

    static void add_option_names(const CLI::App& app, std::vector<std::string>& names) {
        for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; }))
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }

    /// CLI11 says "--format: 1 required TEXT missing", or with a flag that "--fix" takes no value.
    std::string about_mismatch(const std::string& what) const {
        constexpr Bilingual missing{"{0} behöver ett värde", "{0} needs a value"};
        constexpr Bilingual too_much{"{0} kan bara anges en gång och utan mer än ett värde",
                                     "{0} can be given once, with one value at most"};
        const bool is_missing =
            what.find("missing") != std::string::npos || what.find("at least") != std::string::npos;
        return service::filled((is_missing ? missing : too_much).in(language_),
                               {what.substr(0, what.find_first_of(": "))});
    }

    /// What the parser cannot know.
    Arguments finished() {
        constexpr Bilingual no_command{"ange ett kommando: {0}", "name a command: {0}"};
        constexpr Bilingual no_paths{"ordval check behöver filer eller mappar, eller - för standard in",
                                     "ordval check needs files or folders, or - for standard input"};
        constexpr Bilingual no_words{"ordval {0} behöver ord, eller - för standard in",
                                     "ordval {0} needs words, or - for standard input"};
        const std::vector<CLI::App*> commands = app_.get_subcommands();
        if (commands.empty()) {
            const std::vector<std::string> names = command_names();
            throw UsageError(
                service::filled(no_command.in(language_), {joined({names.begin(), names.end()}, ", ")}));
        }
        if (check_->parsed() && arguments_.check.paths.empty()) throw UsageError(say(no_paths));
        const bool lacks_words = (explain_->parsed() && arguments_.explain.words.empty()) ||
                                 (forms_->parsed() && arguments_.forms.lemmas.empty()) ||
                                 (split_->parsed() && arguments_.split.words.empty());
        if (lacks_words && service::standard_input_is_terminal())
            throw UsageError(service::filled(no_words.in(language_), {commands.front()->get_name()}));
        arguments_.check.language = arguments_.explain.language = arguments_.language;
        arguments_.forms.language = arguments_.split.language =
            arguments_.language.value_or(Language::swedish);
        return arguments_;
    }

    Language language_;
    Arguments arguments_;
    CLI::App app_;
    CLI::App* check_ = nullptr;
    CLI::App* explain_ = nullptr;
    CLI::App* forms_ = nullptr;
    CLI::App* split_ = nullptr;
};

}  // namespace

ParsedArguments parse_arguments(int count, char** values) {
    CommandLine command_line(language_of_help(count, values));
    if (count < 2) return command_line.short_help();
    return command_line.parse(count, values);
}

}  // namespace ordval
