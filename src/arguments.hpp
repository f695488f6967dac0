// What the user asked for on the command line.
//
//     ordval check --rules helsingborg motioner/
//     ordval chek motioner/                        // fel: okänt kommando ”chek”; menar du ”check”?
//
// Nothing is done here but reading the arguments; help, version and mistakes are answered at once.
#pragma once

#include <optional>
#include <string>

#include "service/check_command.hpp"
#include "service/explain_command.hpp"
#include "service/forms_command.hpp"
#include "service/split_command.hpp"

namespace ordval {

enum class Command { check, explain, forms, split, language_server };

struct Arguments {
    Command command = Command::check;
    std::optional<service::Language> language;
    std::string pack_folder;  ///< empty: the default
    std::string lexicon;      ///< a file; empty: the default
    service::CheckOptions check;
    service::ExplainOptions explain;
    service::FormsOptions forms;
    service::SplitOptions split;
};

constexpr int usage_error = 2;

struct ParsedArguments {
    Arguments arguments;
    std::optional<int> exit_status;  ///< when everything is said already
};

ParsedArguments parse_arguments(int count, char** values);

}  // namespace ordval
