// From the folded text, in which words are found, back to the source, which a writer sees and edits.
//
//     source   "**k**under"      folded "kunder"
//     place    span 2..9 with the pieces "k" and "under": markup stands between the letters
#pragma once

#include <span>
#include <string>
#include <vector>

#include "text/document.hpp"
#include "text/edit.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

struct SourcePlace {
    text::Span span;                 ///< from the block's first source byte
    std::vector<text::Span> pieces;  ///< the slices that hold the word's letters
    bool is_plain = true;            ///< no markup between the letters: one edit may replace everything
};

/// The place of stretches of the block's text that belong together; there is at least one.
SourcePlace place_of_text(const text::Block& block, std::span<const text::Span> in_text);

/// The place of a stretch of the folded text.
SourcePlace place_in_source(const text::Block& block, const text::Folded& folded, text::Span stretch);

/// Replaces the word. Where markup stands between its letters the markup stays, and a person must look.
std::vector<text::Edit> edits_for(const SourcePlace& place, const std::string& word);

/// The stretch as the writer spelt it, without what folding drops.
std::string written_text(const text::Block& block, const text::Folded& folded, text::Span stretch);

}  // namespace ordval::terms
