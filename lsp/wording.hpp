// The words that only the language server says: labels of a hover, titles, complaints about settings.
//
//     wording(Language::swedish).reason        // "Skäl"
//
// Sentences about a finding come from `service/messages`, sentences about rule files from the loader.
#pragma once

#include <string>

#include "service/language.hpp"
#include "terms/termbase.hpp"

namespace ordval::lsp {

struct Wording {
    const char* preferred;  ///< a term's status, as in "kund – avrådd term"
    const char* admitted;
    const char* deprecated;
    const char* write;  ///< before the preferred term
    const char* definition;
    const char* reason;
    const char* decision;
    const char* valid_from;  ///< before a date
    const char* read_more;   ///< before a link
    const char* fix_all;     ///< title of the code action
    const char* searching;   ///< title of a progress bar
    const char* bad_settings;
    const char* bad_rules;
    const char* bad_language;
    const char* bad_paths;
    const char* bad_exceptions;
};

const Wording& wording(service::Language language);

const char* status_word(terms::Status status, service::Language language);

/// "Ytterligare 12 anmärkningar visas inte."
std::string left_out_message(std::size_t count, service::Language language);

}  // namespace ordval::lsp
