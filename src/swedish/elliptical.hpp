// Words of the noun's gender that go with it across och or eller.
//
//     ett nytt och ett gammalt dagis        "ett nytt" has no noun of its own: en ny och en gammal förskola
//     det största och det minsta dagiset    may; "det allmänna och det nya dagiset" is something else
//     detta eller ett annat dagis           may; "han vill detta och ett dagis byggs" is another clause
//     området är nytt och ett dagis byggs   not: nothing before "nytt" opens a noun phrase
//
//     ett gemensamt daghem och fritidshem   "ett" is the article of both, and "en fritidshem" is wrong
//     ett daghem och ett fritidshem         not: each has its own
//
// A noun is left out where the next conjunct has it, and an article where the one before has it (SAG, Ellips;
// Nominalfraser: samordning).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// A determiner with its adjectives but without a noun.
struct EllipticalConjunct {
    std::size_t begin = 0;    ///< the determiner
    std::size_t end = 0;      ///< past the last adjective
    bool is_certain = false;  ///< it cannot stand on its own
};

/// The conjuncts without a noun that stand before the noun phrase that begins at `first`, the nearest first.
/// `words` and `lexicon` as in `agreement`; `from` is the noun's gender. Without a lexicon none are certain.
std::vector<EllipticalConjunct> elliptical_conjuncts_before(std::span<const std::string_view> words,
                                                            std::size_t first, Gender from,
                                                            const Lexicon* lexicon);

/// The noun of the gender `from` that is coordinated with the one at `noun` and has no determiner of its own.
/// Nothing without a lexicon.
std::optional<std::size_t> noun_sharing_determiner(std::span<const std::string_view> words, std::size_t noun,
                                                   Gender from, const Lexicon* lexicon);

}  // namespace ordval::swedish
