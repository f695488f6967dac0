// The ways through a word: a lattice of the parts that the lexicon and the term allow, and the cheapest of
// its paths. For compound.cpp, where the linguistics is explained, and compound_split.cpp.
//
//     places      k u l t u r k u n d
//     arcs        kultur|  tur|   kund|      and kult|, urkund|, ...
//     ways        kultur|kund 24,  kult|urkund 34
//
// An arc costs what speaks against its being a part here; every boundary between two arcs costs the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "swedish/compound.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish::compounds {

constexpr std::size_t longest_word = 200;  // bytes; longer ones are not looked into
constexpr int impossible = 1 << 20;
constexpr int limit_of_plain = 70;  // a listed word whose parts cost more is not taken apart
constexpr int margin = 8;           // costs nearer than this decide nothing
constexpr std::uint32_t no_set = ~std::uint32_t{0};

enum class Place : std::uint8_t { before_last, last };

/// How much a part must have to count: `plain` is asked where the dictionary has the word as a whole.
enum class Evidence : std::uint8_t { any, plain };

/// A stretch of the word that may be a part.
struct Arc {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;  ///< where the next part begins: `end`, or a letter before for a shared consonant
    int cost = 0;
    std::uint32_t set = no_set;    ///< the dictionary's entry
    text::Span term;               ///< where the term stands in it; empty when it does not
    std::uint32_t after_term = 0;  ///< where the part after the term begins

    bool has_term() const { return !term.empty(); }
    bool is_term() const { return has_term() && term.begin == begin && term.end == end; }
};

/// All ways through one stretch of letters, and the cheapest of them with the term among the parts and
/// without it.
class Lattice {
public:
    /// `term` may be null. Keeps references to all its arguments.
    Lattice(const Lexicon& lexicon, std::string_view text, Place place, Evidence evidence,
            const TermShape* term);

    /// `impossible` when there is no such way.
    int cost_with_term() const { return nodes_.back().best[1]; }
    int cost_without_term() const { return nodes_.back().best[0]; }

    /// The arcs of the cheapest way with the term (layer 1) or without it (layer 0), first to last. There
    /// must be one.
    std::vector<Arc> way(std::uint8_t layer) const;

    /// The ways that cost less than `below`, at most `limit`, cheapest first.
    std::vector<std::pair<int, std::vector<Arc>>> ways(int below, std::size_t limit) const;

private:
    struct Step {
        std::uint32_t arc = 0;
        std::uint8_t layer = 0;
    };
    struct Node {
        int best[2] = {impossible, impossible};  ///< without the term, with it
        Step from[2];
        std::vector<std::uint32_t> incoming;  ///< arcs
    };

    void collect_arcs(std::uint32_t begin);
    void collect_term_arcs(std::uint32_t begin);
    bool is_before_suffix(std::string_view stem, std::string_view rest) const;
    void add_listed(std::uint32_t begin, std::uint32_t end, std::uint32_t set);
    bool opens_as_it_is(std::string_view lemma) const;
    void find_hidden_term(Arc& arc, const PartRoles& roles, Place place) const;
    void add_modifier(Arc arc);
    void add(const Arc& arc);
    bool is_derivation(const Arc& arc) const;
    std::string agent_lemma(const Arc& arc) const;

    const Lexicon& lexicon_;
    std::string_view text_;
    Place place_;
    Evidence evidence_;
    const TermShape* term_;
    std::vector<Node> nodes_;
    std::vector<Arc> arcs_;
};

/// A quick look: one of the term's stems is in the text, or it ends in one of its forms.
bool may_hold(const TermShape& term, std::string_view text);

/// What the stem has beyond what it shares with the lemma, in bytes: "s" of "arbets" (arbete), "o" of
/// "kyrko" (kyrka).
std::uint32_t linking_of(std::string_view stem, std::string_view lemma);

/// True for "skap" and the like, which make words of a term without being words after it.
bool is_suffix(std::string_view text);

bool holds(const std::vector<std::string>& texts, std::string_view text);

/// The first text, or an empty one.
std::string first_of(const std::vector<std::string>& texts);

/// The stretches between hyphens.
std::vector<text::Span> segments_of(std::string_view word);

}  // namespace ordval::swedish::compounds
