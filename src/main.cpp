// The program: opens what a command needs and runs it. What can be asked stands in command_line/, what the commands do in
// service/ and lsp/.

#include <iostream>

#include "command_line/arguments.hpp"
#include "command_line/commands.hpp"
#include "service/complaints.hpp"
#include "service/installation.hpp"

namespace {

using namespace ordval;

int run(int count, char** values) {
    const ParsedArguments parsed = parse_arguments(count, values);
    if (parsed.exit_status) return *parsed.exit_status;
    const Arguments& arguments = parsed.arguments;

    Program program;
    program.language = arguments.language;
    program.pack_folder = arguments.pack_folder.empty() ? service::default_pack_folder() : arguments.pack_folder;
    program.is_lexicon_named = !arguments.lexicon.empty();
    program.lexicon_path = program.is_lexicon_named ? arguments.lexicon : service::default_lexicon_path();
    const Language language = program.language_or_swedish();
    if (arguments.needs == Needs::rules && !has_pack_folder(program.pack_folder, language)) return usage_error;
    if (arguments.needs != Needs::nothing) {
        service::OpenedLexicon opened = service::open_lexicon(program.lexicon_path, language);
        if (!opened.problem.empty()) service::Complaints(language).note("", opened.problem);
        program.lexicon = std::move(opened.lexicon);
    }
    return arguments.run(program);
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
