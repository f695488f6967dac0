// Compounds: what a word is made of, and whether a term is one of its parts.
//
//     CompoundSplitter splitter(lexicon);
//     splitter.split("kundvalssystemet")             // kund | val-s | systemet
//     splitter.use_of(term_shape(kund), "elkunderna")  // head, certain
//     splitter.use_of(term_shape(kund), "kundkort")    // modifier, certain
//     splitter.use_of(term_shape(kund), "turkunder")   // head, ambiguous: tur | kunder, turk | under
//     splitter.use_of(term_shape(kund), "sekund")      // none
//
// Words are in lower case, as the checker folds them; spans are bytes of the word. The linguistics stands
// at the head of compound.cpp. Without a lexicon (null) only what a hyphen shows and long words that begin
// with the term are found, the latter as `possible`. Nothing here knows which compounds are good Swedish,
// and it makes none: see `compound_stems` of a paradigm for that.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/lexicon.hpp"
#include "swedish/paradigm.hpp"
#include "text/span.hpp"

namespace ordval::swedish {

/// One part of a compound. The parts of a split cover the word from its first byte to its last; where three
/// equal consonants were written as two ("handikappolitik"), the shared one belongs to both.
struct CompoundPart {
    text::Span span;  ///< with the linking element
    std::uint32_t linking =
        0;              ///< bytes of the linking element at the span's end: "s" in "arbets", "-" in "VA-"
    std::string lemma;  ///< of the dictionary, or the part itself where it has none

    friend bool operator==(const CompoundPart&, const CompoundPart&) = default;
};

/// One way to divide a word, with what speaks against it: lower is likelier. A word that cannot be divided
/// is one part.
struct Split {
    std::vector<CompoundPart> parts;
    int cost = 0;

    friend bool operator==(const Split&, const Split&) = default;
};

/// The strings by which a term is recognised: its forms as a word or the last part, its stems before other
/// parts.
struct TermShape {
    std::string lemma;
    std::vector<std::string> forms;  ///< lower case
    std::vector<std::string> stems;  ///< lower case
};

TermShape term_shape(const Paradigm& term);

/// Where the term stands in the word.
enum class UseKind : std::uint8_t {
    none,
    word,      ///< The word is a form of the term: "kunderna".
    modifier,  ///< The term comes first: "kundkort"; also "kund-" before "och brukarperspektiv".
    inner,     ///< The term stands between other parts: "slutkundsmarknaden".
    head,      ///< The term comes last: "elkunderna".
};

enum class Certainty : std::uint8_t {
    possible,   ///< The other part is no known word ("telgekunder").
    ambiguous,  ///< The word can as well be divided otherwise ("turkunder").
    certain,
};

struct TermUse {
    UseKind kind = UseKind::none;
    Certainty certainty = Certainty::certain;
    text::Span span;            ///< the term's part with its linking element
    std::uint32_t linking = 0;  ///< bytes of that linking element
    std::uint32_t next = 0;  ///< where the next part begins: the span's end, or a letter before it where the
                             ///< two parts share a consonant ("handikappolitik")

    friend bool operator==(const TermUse&, const TermUse&) = default;
};

class CompoundSplitter {
public:
    /// Shares the lexicon; it may be null.
    explicit CompoundSplitter(std::shared_ptr<const Lexicon> lexicon);

    /// The best ways to divide the word, the likeliest first, at most `limit`; never empty for a word that
    /// is not. Words of more than 200 bytes are one part: no Swedish word is that long.
    std::vector<Split> split(std::string_view lower, std::size_t limit = 4) const;

    /// What the term is in the word. Costs a walk over the lexicon for every place where a part may begin;
    /// ask only for words that hold one of the term's stems.
    TermUse use_of(const TermShape& term, std::string_view lower) const;

    /// True when the dictionary has the word or it divides into words of the dictionary: "kundrelationen",
    /// joined from two lines. Always false without a lexicon.
    bool recognises(std::string_view lower) const;

private:
    std::shared_ptr<const Lexicon> lexicon_;
};

/// The word with another stem where the term stands before other parts: kundperspektiv, "invånar" ->
/// invånarperspektiv. The stem comes with its linking element (see `Paradigm::compound_stems`); of three
/// equal consonants one goes.
std::string with_other_modifier(std::string_view word, const TermUse& use, std::string_view stem);

}  // namespace ordval::swedish
