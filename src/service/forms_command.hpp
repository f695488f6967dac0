// `ordval forms`: all forms of a word, as Ordval inflects it.
//
//     $ ordval forms kund
//     lemma   pos   class         gender  features                               form     source
//     kund    noun  nn_3u_karbid  utrum   Number=Sing|Definite=Ind|Case=Nom      kund     lexicon
//     kund    noun  nn_3u_karbid  utrum   Number=Sing|Definite=Ind|Case=Gen      kunds    lexicon
//     ...
//
// The features are written as in Universal Dependencies, so that the table compares with other morphologies.
// A lemma may have several words ("person med funktionsnedsättning") and may carry its inflection as Svenska
// Akademiens ordlista writes it ("kund -en -er"). Of several paradigms all are listed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

/// A table with tabs between its columns and a header, or JSON.
enum class TableFormat : std::uint8_t { tsv, json };

struct FormsOptions {
    std::vector<std::string> lemmas;  ///< "-" for standard input, a lemma a line; empty: standard input
    TableFormat format = TableFormat::tsv;
    Language language = Language::swedish;  ///< of the complaints
};

/// 0: every lemma is known; 1: one is not; 2: one could not be read. `lexicon` may be null.
int run_forms(const FormsOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon);

}  // namespace ordval::service
