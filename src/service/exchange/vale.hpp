// Vale's styles: a folder of YAML files, of which substitutions and existences are lists of terms.
//
//     extends: substitution                      extends: existence
//     message: Skriv ”%s” i stället för ”%s”.    message: Undvik ”%s”.
//     level: warning                             level: suggestion
//     swap:                                      tokens:
//       kund: invånare                             - krafttag
//       kunderna: invånarna
//
// Vale knows no inflection, so every form of a term is a pair of its own. Reading puts them together again where the
// forms are those of one word: what is left out of the list is what the inflection says anyway. Its keys are regular
// expressions; one that is more than a word is no term, and is told. "suggestion" is a hint here.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "service/exchange/exchange_termbase.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

/// One rule file of a style; `name` is the file's without its ending. The lexicon may be null. `bytes` may be anything.
/// The result is settled.
ReadExchange read_vale(const std::string& name, std::string_view bytes, const std::shared_ptr<const swedish::Lexicon>& lexicon);

struct ValeFile {
    std::string name;  ///< "invanare.yml"
    std::string text;
};

/// A style: per concept and severity a file with substitutions, or an existence where there is no preferred term.
/// The termbase itself is asked, since the forms are in it. `notes` gets what the style does not hold.
std::vector<ValeFile> write_vale(const terms::Termbase& termbase, std::vector<ExchangeNote>& notes);

/// True when the text is YAML that extends one of Vale's kinds of rules.
bool looks_like_vale(std::string_view bytes);

}  // namespace ordval::service
