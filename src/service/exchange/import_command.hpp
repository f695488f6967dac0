// `ordval rules import`: a rule file from a termbase, a table or a Vale style.
//
//     $ ordval rules import termer.csv -o rules/lund.yml
//     ordval: termer.csv:14:1: anmärkning: status ”gammal” är okänd; ”kund” läses som tillåten
//     ordval: termer.csv: anmärkning: 212 begrepp, 431 termer, 1 anmärkning
//
// The rule file goes to standard output, or to a file that is replaced whole. What could not be read stands on standard
// error, at most twenty of a kind.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "messages/language.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

enum class ImportFormat : std::uint8_t { tbx, csv, vale };

enum class Overwrite : std::uint8_t { no, yes };

struct ImportOptions {
    std::string file;                    ///< or a folder, which is a Vale style; "-" for standard input
    std::optional<ImportFormat> format;  ///< nothing: told from the ending and the content
    std::string name;                    ///< of the termbase; empty: as the file says, else as it is called
    Overwrite overwrite = Overwrite::no;  ///< of an output that is there already
    std::string output;                  ///< a path; empty: standard output
    Language language = Language::swedish;
};

/// 0: all was read; 1: something was left out or changed; 2: nothing could be read or written. `lexicon` may be null.
int run_import(const ImportOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon);

}  // namespace ordval::service
