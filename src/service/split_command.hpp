// `ordval split`: the parts of compounds.
//
//     $ ordval split kundvalssystemet turkunder kunden kundxyz
//     word              split                parts                                  alternatives
//     kundvalssystemet  kund|val+s|systemet  modifier=kund|modifier=val|head=system
//     turkunder         turk|under           modifier=turk|head=under               tur|kunder
//     kunden            kunden               word=kund
//     kundxyz           kundxyz              unknown
//
// A row for each word, in the order in which they were asked. "|" divides the parts, "+" comes before a
// linking element (fogemorfem); the third column gives the role and the lemma of each part. What the words
// mean is not known here.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "service/forms_command.hpp"
#include "messages/language.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

struct SplitOptions {
    std::vector<std::string> words;  ///< "-" for standard input, a word a line; empty: standard input
    TableFormat format = TableFormat::tsv;
    Language language = Language::swedish;  ///< of the complaints
};

/// 0: every word is known or can be divided; 1: one is unknown; 2: one could not be read. `lexicon` may be
/// null: then only hyphens divide.
int run_split(const SplitOptions& options, std::shared_ptr<const swedish::Lexicon> lexicon);

}  // namespace ordval::service
