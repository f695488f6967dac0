// The program: which command, with which rules and which lexicon. What the commands do stands in service/ and lsp/.

#include <cstdlib>
#include <iostream>

#include "arguments.hpp"
#include "lsp/server.hpp"
#include "service/bilingual.hpp"
#include "service/complaints.hpp"
#include "service/file.hpp"
#include "service/installation.hpp"
#include "service/rule_library.hpp"

namespace {

using namespace ordval;

/// False when there is no such folder, which is said; otherwise every pack would seem to be unknown.
bool has_pack_folder(const std::string& folder, service::Language language) {
    if (service::is_folder(folder)) return true;
    constexpr service::Bilingual missing{"mappen med regelpaket finns inte; rätta --packs eller $ORDVAL_PACKS",
                                         "there is no such folder of rule packs; correct --packs or $ORDVAL_PACKS"};
    service::Complaints(language).error(folder, missing.in(language));
    return false;
}

int run(int count, char** values) {
    const ParsedArguments parsed = parse_arguments(count, values);
    if (parsed.exit_status) return *parsed.exit_status;
    const Arguments& arguments = parsed.arguments;
    const service::Language language = arguments.language.value_or(service::Language::swedish);

    const bool needs_rules = arguments.command != Command::forms && arguments.command != Command::split;
    const std::string pack_folder =
        arguments.pack_folder.empty() ? service::default_pack_folder() : arguments.pack_folder;
    const bool lacks_rules = needs_rules && !has_pack_folder(pack_folder, language);

    if (arguments.command == Command::language_server) {
        // The server opens the lexicon itself, where the user's environment says.
        if (!arguments.lexicon.empty()) ::setenv("ORDVAL_LEXICON", arguments.lexicon.c_str(), 1);
        return lsp::run_language_server({pack_folder});
    }

    if (lacks_rules) return usage_error;
    const std::string lexicon_path =
        arguments.lexicon.empty() ? service::default_lexicon_path() : arguments.lexicon;
    const service::OpenedLexicon opened = service::open_lexicon(lexicon_path, language);
    if (!opened.problem.empty()) service::Complaints(language).note("", opened.problem);
    const service::RuleLibrary library(pack_folder, opened.lexicon, service::tested_packs_path(lexicon_path));
    switch (arguments.command) {
        case Command::check: return service::run_check(arguments.check, library);
        case Command::explain: return service::run_explain(arguments.explain, library, opened.lexicon);
        case Command::forms: return service::run_forms(arguments.forms, opened.lexicon);
        case Command::split: return service::run_split(arguments.split, opened.lexicon);
        case Command::language_server: break;
    }
    return 0;
}

}  // namespace

int main(int count, char** values) {
    try {
        return run(count, values);
    } catch (const std::exception& error) {
        // The rim: only want of memory and failing libraries come this far.
        std::cerr << "ordval: fel: " << error.what() << '\n';
        return 2;
    }
}
