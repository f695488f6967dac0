// All forms of all terms, found in one pass.
//
//     rules    kund (kunden, kunders ...), invånare (invånarna ...), person med funktionsnedsättning
//     text     "en sekund för elkundernas och kunders ..."
//     hits                                     ~~~~~~  kund, plural genitive
//     embedded    ~~~~~~     ~~~~~~~~~~~              words that hold "kund", whatever they are
//
// The matcher knows forms, not meanings: whether a hit is a finding is decided by the checker, and what an embedded
// stem is (nothing in "sekund", the head of a compound in "elkundernas") by the lexicon. A hit is a whole word or a set
// phrase, with any white space between its words; it may stand in a chain of hyphens ("VA-kunden"), and the checker
// sees to that. Text is expected folded.
// Immutable once built; the cost per byte of text does not depend on the number of terms. How is told in matcher.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "terms/context/block_cue.hpp"
#include "terms/finding.hpp"
#include "terms/termbase.hpp"
#include "text/span.hpp"

namespace ordval::terms {

/// One reading of a stretch of text: this form of this word.
struct Reading {
    RuleReference term;
    std::uint32_t form_index = 0;  ///< in the word's paradigm
    /// Which word: the term itself, one of the compounds that its rule names, a counterpart of its concept (`term` has no
    /// term then), a cue word of a domain or a word whose capitals matter (`term` says nothing then).
    enum class Word : std::uint8_t { term, kept_compound, replaced_compound, counterpart, domain_cue, spelling } word = Word::term;
    std::uint32_t index = 0;  ///< of the compound, the counterpart, the domain or the spelling

    /// True when `term` names the term that the word belongs to.
    bool is_of_term() const { return word == Word::term || word == Word::kept_compound || word == Word::replaced_compound; }

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// The compounds that the rule of one term names, with all their forms.
struct NamedCompounds {
    std::vector<swedish::Paradigm> kept;      ///< never found: "kundvagn"
    std::vector<swedish::Paradigm> replaced;  ///< "kundperspektiv" ...
    std::vector<swedish::Paradigm> results;   ///< ... and what takes its place, at the same index
};

/// A word that shows what a draft is about.
enum class CuePlace : std::uint8_t { anywhere, heading, board };
struct DomainCue {
    swedish::Paradigm paradigm;
    std::uint32_t domain = 0;
    CuePlace place = CuePlace::anywhere;
};

/// A word that is written as it stands in its paradigm, see CapitalizationRule.
struct Spelling {
    swedish::Paradigm paradigm;
    std::uint32_t style_rule = 0;
};

/// What is looked for beside the terms themselves; by concept and term, and by concept.
struct MatcherWords {
    std::vector<std::vector<NamedCompounds>> compounds;
    std::vector<std::vector<swedish::Paradigm>> counterparts;
    std::vector<DomainCue> domain_cues;
    std::vector<Spelling> spellings = {};
    std::vector<std::vector<Trigger>> triggers = {};  ///< by style rule
};

/// A stretch of folded text and its readings, in the order of the termbase; never without one.
struct Hit {
    text::Span span;
    std::vector<Reading> readings;
};

/// A word in which the stem of a deprecated noun stands, and which is no form of any term.
struct Embedded {
    text::Span part;
    RuleReference term;

    friend bool operator==(const Embedded&, const Embedded&) = default;
};

/// A place where a trigger of a style rule begins.
struct Triggered {
    std::uint32_t offset = 0;
    std::uint32_t style_rule = 0;

    friend bool operator==(const Triggered&, const Triggered&) = default;
};

struct Matches {
    std::vector<Hit> hits;             ///< in order; of two that overlap the longer one is kept
    std::vector<Embedded> embedded;    ///< in order
    std::vector<Triggered> triggered;  ///< in no order
    BlockCues cues = 0;       ///< all that stand anywhere in the text

    void clear() {
        hits.clear();
        embedded.clear();
        triggered.clear();
        cues = 0;
    }
};

class Matcher {
public:
    /// Every form of every term of the termbase, whatever its status, and of the other words.
    Matcher(const Termbase& termbase, const MatcherWords& words);

    /// Appends what is in `folded`.
    void find(const std::string& folded, Matches& matches) const;

private:
    /// A form: its first part stands in the slot that leads here. Texts are spans of `letters_`.
    struct Entry {
        std::uint32_t next = 0;  ///< index + 1 of another form with the same first part; 0 ends the chain
        text::Span rest;         ///< what follows the first part: "" or " med funktionsnedsättning"
        Reading reading;
    };
    struct Slot {
        text::Span part;
        std::uint32_t first_entry = 0;  ///< index + 1; 0 is a free slot
        std::uint32_t last_entry = 0;   ///< index + 1; where the chain grows
    };
    /// A style rule that a string triggers, where what stands around it is as the trigger wants it.
    struct TriggeredRule {
        std::uint32_t rule = 0;
        bool begins_word = false;
        bool ends_word = false;
    };
    /// What begins with a string, or is triggered by it.
    struct StemUse {
        bool begins_forms = false;
        std::vector<RuleReference> nouns;        ///< deprecated ones, which are looked for inside other words too
        std::vector<TriggeredRule> style_rules;
        BlockCues cues = 0;
    };
    using Stems = std::map<std::string, StemUse>;
    using Stem = Stems::value_type;
    /// Four (or two) bytes that are looked for, and the stem that they are from: a string with which forms begin, or that
    /// triggers rules.
    struct Anchor {
        std::uint32_t gram = 0;
        std::uint32_t offset = 0;  ///< of the gram in the stem
        std::uint32_t stem = 0;    ///< index into `stems_`
        bool is_phrase = false;         ///< whose spaces stand for any white space
        bool is_at_word_begin = false;  ///< of no interest inside a word
    };
    /// A part of the text in which a stem stands.
    struct Sighting {
        text::Span part;
        std::uint32_t stem_begin = 0;
        const Stem* stem = nullptr;
    };
    /// The anchors whose grams have one size, and a filter that nearly all positions of a text fail.
    struct AnchorTable {
        std::uint32_t bucket_shift = 0;           ///< hash -> bucket
        std::uint32_t group_shift = 0;            ///< hash -> group
        std::vector<std::uint8_t> filter;         ///< by bucket: 1 where there is an anchor
        std::vector<Anchor> anchors;              ///< by hash
        std::vector<std::uint32_t> group_begins;  ///< the anchors of group g are [group_begins[g], group_begins[g + 1])

        void build(std::vector<Anchor> from);
        static std::uint32_t hash_gram(std::uint32_t gram) { return gram * 0x9E3779B1u; }
        std::uint32_t bucket_of(std::uint32_t gram) const { return hash_gram(gram) >> bucket_shift; }
        /// A table with one anchor has one group, and a shift by all bits is none.
        std::uint32_t group_of(std::uint32_t gram) const { return group_shift == 32 ? 0 : hash_gram(gram) >> group_shift; }
    };

    void add_word(const swedish::Paradigm& paradigm, Reading reading, bool is_sought,
                  Stems& stems);
    void add_form(std::string_view folded_form, std::string_view first_part, const Reading& reading);
    void add_anchors(Stems stems);
    std::size_t slot_of(std::string_view part) const;
    template <unsigned gram_size>
    void scan(const AnchorTable& table, const std::string& folded, std::vector<Sighting>& sightings, Matches& matches) const;
    /// True when the part, alone or with what follows, is a form.
    bool read_part(std::string_view folded, text::Span part, std::vector<Hit>& hits) const;

    std::string letters_;  ///< of all forms, one after the other
    std::vector<Entry> entries_;
    std::vector<Slot> slots_;
    std::vector<Stem> stems_;
    AnchorTable long_anchors_;
    AnchorTable short_anchors_;
};

}  // namespace ordval::terms
