// All forms of all terms, found in one pass.
//
//     rules    kund (kunden, kunders ...), invånare (invånarna ...), person med funktionsnedsättning
//     text     "en sekund för kunders ..."
//     hits                  ~~~~~~~  kund, plural genitive
//
// The matcher knows forms, not meanings: whether a hit is a finding is decided by the checker. It finds whole words
// and set phrases, with any white space between the words of a phrase, in text that has been folded. A hit may stand
// in a chain of hyphens ("VA-kunden"); the checker sees to that.
// Immutable once built; the cost per byte of text does not depend on the number of terms. How is told in matcher.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "terms/finding.hpp"
#include "terms/termbase.hpp"
#include "text/span.hpp"

namespace ordval::terms {

/// One reading of a stretch of text: this form of this term.
struct Reading {
    RuleReference term;
    std::uint32_t form_index = 0;  ///< in the term's paradigm

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A stretch of folded text and its readings, in the order of the termbase; never without one.
struct Hit {
    text::Span span;
    std::vector<Reading> readings;
};

class Matcher {
public:
    /// Every form of every term of the termbase, whatever its status.
    explicit Matcher(const Termbase& termbase);

    /// Appends the hits in `folded` in order. Of two that overlap the longer one is kept.
    void find(const std::string& folded, std::vector<Hit>& hits) const;

private:
    /// A form: its first part stands in the slot that leads here.
    struct Entry {
        std::uint32_t next = 0;  ///< index + 1 of another form with the same first part; 0 ends the chain
        std::string rest;        ///< what follows the first part: "" or " med funktionsnedsättning"
        Reading reading;
    };
    struct Slot {
        std::string part;
        std::uint32_t first_entry = 0;  ///< index + 1; 0 is a free slot
    };
    /// A string with which forms begin, and the four (or two) bytes of it that are looked for.
    struct Anchor {
        std::uint32_t gram = 0;
        std::uint32_t offset = 0;  ///< of the gram in the stem
        std::string stem;
    };
    /// The anchors whose grams have one size, and a filter that nearly all positions of a text fail.
    struct AnchorTable {
        std::uint32_t bucket_shift = 0;     ///< hash -> bucket
        std::vector<std::uint64_t> filter;  ///< one bit per bucket
        std::vector<Anchor> anchors;        ///< by bucket

        void build(std::vector<Anchor> from);
    };

    void add_form(std::string_view folded_form, const Reading& reading);
    void add_anchors(std::vector<std::string> stems);
    std::size_t slot_of(std::string_view part) const;
    template <unsigned gram_size>
    void scan(const AnchorTable& table, const std::string& folded, std::vector<text::Span>& parts) const;
    void read_part(std::string_view folded, text::Span part, std::vector<Hit>& hits) const;

    std::vector<Entry> entries_;
    std::vector<Slot> slots_;
    AnchorTable long_anchors_;
    AnchorTable short_anchors_;
};

}  // namespace ordval::terms
