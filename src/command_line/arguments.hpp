// What the user asked for on the command line.
//
//     ordval check --rules helsingborg motioner/
//     ordval rules list kommun
//     ordval chek motioner/                        // fel: okänt kommando ”chek”; menar du ”check”?
//
// Nothing is done here but reading the arguments; help, version and mistakes are answered at once. A new command is a
// function beside those in `commands.hpp` and a line in the table of `arguments.cpp`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "messages/language.hpp"
#include "service/installation.hpp"
#include "service/rule_library.hpp"
#include "swedish/lexicon.hpp"

namespace ordval {

constexpr int usage_error = 2;

/// What a command wants opened before it runs.
enum class Needs : std::uint8_t {
    nothing,
    lexicon,
    rules,  ///< the lexicon, and a folder of packs that is there
};

/// What a command has to work with.
struct Program {
    std::optional<Language> language;  ///< nothing when the user did not say
    std::string pack_folder;
    std::string lexicon_path;
    bool is_lexicon_named = false;                    ///< the user named it
    std::shared_ptr<const swedish::Lexicon> lexicon;  ///< null when there is none, or none is needed

    service::RuleLibrary library() const { return service::RuleLibrary(pack_folder, lexicon, service::tested_packs_path(lexicon_path)); }
    Language language_or_swedish() const { return language.value_or(Language::swedish); }
};

struct Arguments {
    std::optional<Language> language;
    std::string pack_folder;  ///< empty: the default
    std::string lexicon;      ///< a file; empty: the default
    Needs needs = Needs::nothing;
    std::function<int(const Program&)> run;  ///< the command; gives the exit status
};

struct ParsedArguments {
    Arguments arguments;
    std::optional<int> exit_status;  ///< when everything is said already
};

ParsedArguments parse_arguments(int count, char** values);

}  // namespace ordval
