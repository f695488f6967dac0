// The inflection of a word as a table, for a hover.
//
//                    singular     plural
//     obestämd form, nominativ    invånare     invånare
//     obestämd form, genitiv      invånares    invånares
//     ...
//
// A noun has eight forms; of verbs and adjectives the main ones are shown. A Markdown table for clients that
// read it, else plain text in columns.
#pragma once

#include <string>

#include "messages/language.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::lsp {

enum class Markup : std::uint8_t { markdown, plain };

/// "" for a word without inflection.
std::string form_table(const swedish::Paradigm& paradigm, Markup markup, Language language);

}  // namespace ordval::lsp
