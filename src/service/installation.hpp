// Where Ordval's own files are: beside the installed program, or in the tree that it was built from.
//
//     RuleLibrary library(default_pack_folder(), open_default_lexicon().lexicon);
//
// A workspace never decides these paths; the user's environment may.
#pragma once

#include <memory>
#include <string>

#include "messages/language.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

/// $ORDVAL_PACKS if set, else ../share/ordval/rules beside the program, else the source tree.
std::string default_pack_folder();

/// What $ORDVAL_LEXICON says, else ../share/ordval/sv.lexicon beside the program, else the build tree's.
std::string default_lexicon_path();

/// The list of the packs whose tests passed with the lexicon at `lexicon_path`: it lies beside it (see tested_packs.hpp).
std::string tested_packs_path(const std::string& lexicon_path);

struct OpenedLexicon {
    std::shared_ptr<const swedish::Lexicon> lexicon;  ///< null when there is none that can be used
    std::string problem;                              ///< a sentence that names the path, or empty
};

/// Maps the lexicon. The sentence says what is wrong, what to do, and what is lost without a lexicon.
OpenedLexicon open_lexicon(const std::string& path, Language language);
OpenedLexicon open_default_lexicon();  ///< the problem is in English

}  // namespace ordval::service
