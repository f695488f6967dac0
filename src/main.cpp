// The command line: arguments only. What the commands do stands in service/ and lsp/.

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "lsp/server.hpp"
#include "service/check_command.hpp"
#include "service/installation.hpp"
#include "service/rule_library.hpp"

namespace {

using namespace ordval;

constexpr const char* check_examples = R"(
Examples:
  ordval check motion.md                         the rules of ordval.yml, else the pack "kommun"
  ordval check --rules helsingborg motioner/     all Markdown and plain text below a folder
  ordval check --rules ./egna.yml --fix svar.md  apply the safe fixes
  ordval check --format json - < motion.txt      for programs; standard input

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or a rule is wrong.)";

void add_check(CLI::App& app, service::CheckOptions& options) {
    CLI::App* check = app.add_subcommand("check", "Check drafts and show the findings");
    check->add_option("-r,--rules", options.rules, "A rule pack by name, or a rule file by path; may be repeated")
        ->type_name("PACK|FILE")
        ->allow_extra_args(false);
    check->add_option("-f,--format", options.format, "human or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, service::ReportFormat>{
            {"human", service::ReportFormat::human}, {"json", service::ReportFormat::json}}))
        ->option_text("human|json");
    check->add_flag_callback("--fix", [&options] { options.fix = service::FixMode::apply_safe; },
                             "Apply the safe fixes; with - the fixed text goes to standard output");
    check->add_option("--fail-on", options.fail_on, "The lowest severity that makes the exit status 1 (warning)")
        ->transform(CLI::CheckedTransformer(std::map<std::string, terms::Severity>{
            {"hint", terms::Severity::hint}, {"information", terms::Severity::information},
            {"warning", terms::Severity::warning}, {"error", terms::Severity::error}}))
        ->option_text("hint|information|warning|error");
    check->add_option("--language", options.language, "The language of the messages (sv)")
        ->transform(CLI::CheckedTransformer(std::map<std::string, service::Language>{
            {"sv", service::Language::swedish}, {"en", service::Language::english}}))
        ->option_text("sv|en");
    check->add_option("--colour,--color", options.colours, "Colours in the report (auto: on a terminal)")
        ->transform(CLI::CheckedTransformer(std::map<std::string, service::ColourChoice>{
            {"auto", service::ColourChoice::automatic}, {"always", service::ColourChoice::always},
            {"never", service::ColourChoice::never}}))
        ->option_text("auto|always|never");
    check->add_option("--stdin-name", options.input_name, "What standard input is called; its ending decides the format")
        ->type_name("NAME");
    check->add_option("paths", options.paths, "Files, folders, or - for standard input")->required()->type_name("PATH");
    check->footer(check_examples);
    check->fallthrough();  // --packs may stand behind the command too
}

int run(int count, char** arguments) {
    CLI::App app("Ordval checks the choice of words in Swedish drafts, and answers in the right form.", "ordval");
    app.set_version_flag("--version", "ordval " ORDVAL_VERSION);
    app.require_subcommand(1);
    app.footer("Run \"ordval COMMAND --help\" for the options of a command.");

    service::CheckOptions check;
    add_check(app, check);
    lsp::ServerOptions server;
    CLI::App* language_server = app.add_subcommand("lsp", "Run the language server on standard input and output");
    language_server->add_flag_callback("--stdio", [] {}, "Speak on standard input and output (the default)");

    std::string pack_folder;
    app.add_option("--packs", pack_folder, "The folder of the rule packs (default: $ORDVAL_PACKS, else the installed ones)")
        ->type_name("FOLDER");

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        constexpr int usage_error = 2;
        return app.exit(error) == 0 ? 0 : usage_error;
    }
    if (pack_folder.empty()) pack_folder = service::default_pack_folder();
    if (language_server->parsed()) {
        server.pack_folder = pack_folder;
        return lsp::run_language_server(server);
    }
    const service::OpenedLexicon opened = service::open_default_lexicon();
    if (!opened.problem.empty()) std::cerr << "ordval: " << opened.problem << '\n';
    return service::run_check(check, service::RuleLibrary(pack_folder, opened.lexicon));
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& error) {
        // The rim: only want of memory and failing libraries come this far.
        std::cerr << "ordval: " << error.what() << '\n';
        return 2;
    }
}
