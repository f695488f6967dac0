// Whether a text is Swedish at all: rules about Swedish words say nothing about others.
//
//     votes_of("The board of the school is to report", {})    // west 3: of, the, to ... and no Swedish
//     votes_of("Kunderna och de som inte har svarat", {})     // swedish 2: och, inte; nordic 3: de, som, har
//     stated_language("lang: sv\ntitle: Motion\n")        // StatedLanguage::swedish
//
// The small words decide, as they do for a reader; quotations and words with capitals do not count. Norwegian and Danish
// share many small words with Swedish, so those that are shared count against English, German, French and Finnish and not between
// the Nordic languages. It does not tell which other language it is, and a few words tell nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::terms {

struct LanguageVotes {
    std::uint32_t swedish = 0;  ///< och, att, inte: in none of the other languages
    std::uint32_t nordic = 0;   ///< som, det, på: also in Norwegian or Danish
    std::uint32_t norse = 0;    ///< og, ikke, fra: in Norwegian, Danish or Icelandic only
    std::uint32_t west = 0;     ///< the, und, les, että: in English, German, Finnish and others; words of other scripts

    LanguageVotes& operator+=(const LanguageVotes& other);

    /// True when at least `fewest` words say so, and twice as many as speak for Swedish.
    bool is_foreign(std::uint32_t fewest) const;
};

/// Counts in the first 600 bytes, or until four words have voted for Swedish and none against it; either is enough to
/// tell. `quotations` are left out: spans of the text, ascending.
LanguageVotes votes_of(std::string_view text, const std::vector<text::Span>& quotations);

enum class StatedLanguage : std::uint8_t { unsaid, swedish, other };

/// What a line "lang: sv" of the front matter says; also "language" and "språk". A name that is not known says nothing.
StatedLanguage stated_language(std::string_view folded_front_matter);

}  // namespace ordval::terms
