// By what a block tells what kind of document it stands in, and whether that has a part.
//
//     names_kind(heading, "motion om bussar", "motion")             true
//     names_kind(heading, "svar på motion om bussar", "motion")     false: it answers one
//     names_kind(heading, "motion på recept", "motion")             false: that is exercise
//     is_signature(block of "Anna Ek (C)")                          true
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace ordval::terms {

/// True when a title, by what it begins with, or front matter, by any word, names the kind; `folded` is the block's text and
/// `kind` a folded word.
bool names_kind(const text::Block& block, std::string_view folded, std::string_view kind);

/// A short line of names and places that is no sentence. In plain text such a line is taken for a heading.
bool is_signature(const text::Block& block);

}  // namespace ordval::terms
