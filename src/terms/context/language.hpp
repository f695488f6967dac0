// Whether a text is Swedish at all: rules about Swedish words say nothing about others.
//
//     votes_of("the board of the school is to report")    // west 6: the, of, the, is, to ... and no Swedish
//     votes_of("kunderna och de som inte har svarat")     // swedish 2: och, inte; nordic 2: de, som
//     stated_language("lang: sv\ntitle: Motion\n")        // StatedLanguage::swedish
//
// The small words decide, as they do for a reader. Norwegian and Danish share many of them with Swedish, so those that
// are shared count against English, German, French and Finnish and not between the Nordic languages. It does not tell which other
// language it is, and a few words tell nothing.
#pragma once

#include <cstdint>
#include <string_view>

namespace ordval::terms {

struct LanguageVotes {
    std::uint32_t swedish = 0;  ///< och, att, inte: in none of the other languages
    std::uint32_t nordic = 0;   ///< som, det, på: also in Norwegian or Danish
    std::uint32_t norse = 0;    ///< og, ikke, fra: in Norwegian or Danish only
    std::uint32_t west = 0;     ///< the, und, les, että: in English, German, French or Finnish

    LanguageVotes& operator+=(const LanguageVotes& other);

    /// True when at least `fewest` words say so, and twice as many as speak for Swedish.
    bool is_foreign(std::uint32_t fewest) const;
};

/// Counts in the first 600 bytes, which is enough to tell. `folded` as text::fold makes it.
LanguageVotes votes_of(std::string_view folded);

enum class StatedLanguage : std::uint8_t { unsaid, swedish, other };

/// What a line "lang: sv" of the front matter says; also "language" and "språk".
StatedLanguage stated_language(std::string_view folded_front_matter);

}  // namespace ordval::terms
