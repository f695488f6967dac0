// Where Ordval's own files are: beside the installed program, or in the tree that it was built from.
//
//     RuleLibrary library(default_pack_folder(), open_default_lexicon().lexicon);
//
// A workspace never decides these paths; the user's environment may.
#pragma once

#include <memory>
#include <string>

#include "swedish/lexicon.hpp"

namespace ordval::service {

/// $ORDVAL_PACKS if set, else ../share/ordval/rules beside the program, else the source tree.
std::string default_pack_folder();

struct OpenedLexicon {
    std::shared_ptr<const swedish::Lexicon> lexicon;  ///< null when there is none that can be used
    std::string problem;                              ///< one sentence, or empty
};

/// Maps the lexicon: $ORDVAL_LEXICON if set, else ../share/ordval/sv.lexicon beside the program, else the build tree's.
OpenedLexicon open_default_lexicon();

}  // namespace ordval::service
