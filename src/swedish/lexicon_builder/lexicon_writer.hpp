// Lexemes as the bytes of a lexicon file; see lexicon_format.hpp for the layout.
#pragma once

#include <string>
#include <vector>

#include "swedish/lexicon_builder/lexemes.hpp"

namespace ordval::swedish::builder {

/// The whole file. `problem` is set when the words do not fit the format (too many classes, too large an
/// automaton).
std::string lexicon_file(const std::vector<Lexeme>& lexemes, std::string& problem);

}  // namespace ordval::swedish::builder
