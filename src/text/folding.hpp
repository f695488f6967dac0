// Text as it is compared: lower case, composed letters, and without what only serves the line.
//
//     fold("KUND\u00ADER").text                      // "kunder": a soft hyphen is not part of the word
//     fold("kund-\nrelationen").text                 // "kundrelationen": broken over a line
//     fold("kund-\noch elevperspektiv").text         // unchanged: a suspended modifier keeps its hyphen
//     fold("pa\u030A").text                          // "på", whichever way the å was typed
//
// Every byte of the result can be traced to the text that was folded. Letters keep their diacritics: "å" is a letter
// of its own in Swedish, not a kind of "a". Where nothing but case changes, which is nearly always, the two texts
// correspond byte for byte and no map is made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/pieces.hpp"

namespace ordval::text {

/// Reused between calls so that folding a block allocates nothing.
struct Folded {
    std::string text;
    std::vector<Piece> pieces;  ///< empty when text and source correspond byte for byte
    // What was met on the way, so that who looks for it need not look in vain.
    bool has_digits = false;           ///< ASCII ones
    bool may_have_quotations = false;  ///< false when there is no quotation sign at all
    /// Source offsets, ascending, where who reads the text as it is written may see other letters than stand here: where
    /// something was dropped or composed, and at letters that compare otherwise without case than in lower case ("ß", "ﬁ").
    std::vector<std::uint32_t> respelt;

    /// Where the bytes of `span` stand in the text that was folded; more than one stretch when something was dropped
    /// between them.
    std::vector<Span> source_of(Span span) const {
        return text::source_of(pieces, static_cast<std::uint32_t>(text.size()), span);
    }

    /// From the first of those bytes to the last.
    Span extent_of(Span span) const {
        if (pieces.empty()) return span;
        const std::vector<Span> source = source_of(span);
        return {source.front().begin, source.back().end};
    }

    /// Where the byte at `source_offset` of the text that was folded stands here, or what comes after it.
    std::uint32_t offset_of(std::uint32_t source_offset) const {
        return text_offset_of(pieces, static_cast<std::uint32_t>(text.size()), source_offset);
    }
};

/// True for letters that Unicode compares without case as something else than their lower case: "ß" as "ss", "ſ" as "s".
/// Also for digits outside ASCII, which regular expressions take for digits.
bool is_read_otherwise(char32_t c);

/// Folds `valid`, which must be UTF-8: lower case by simple mappings; combining marks composed (NFC); soft hyphens,
/// zero-width characters and the hyphen at a line break inside a word dropped; no-break spaces become spaces and
/// U+2010 and the no-break hyphen plain hyphens. A hyphen at a line break stays before "och", "eller", "samt", "respektive",
/// and where no letter follows. Linear.
void fold(std::string_view valid, Folded& folded);

inline Folded fold(std::string_view valid) {
    Folded folded;
    fold(valid, folded);
    return folded;
}

}  // namespace ordval::text
