// What the engine answers: a place in the text, the rule that speaks, and what could stand there instead.
//
//     "Kundernas behov styr."  ->  span 0..9, rule invanare.kund, warning, "Invånarnas" (safe)
//
// Severity and fix are two answers: a finding may be a warning without any replacement, or a hint with a safe one.
// A finding holds no sentence for the reader; the service floor words it in the language of the reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "swedish/inflection.hpp"
#include "terms/termbase.hpp"
#include "text/edit.hpp"
#include "text/span.hpp"

namespace ordval::terms {

/// `safe`: form, case and agreement are certain, fix-all may apply it. `unsafe`: a person must look first.
enum class Applicability : std::uint8_t { safe, unsafe };

/// Why a replacement is unsafe or missing: what the message adds to its first sentence.
enum class Caution : std::uint8_t {
    none,
    ambiguous_form,      ///< the form has several readings that need different replacements
    assumed_form,        ///< the forms of one of the words are not stated, and not certain
    article,             ///< a phrase needs an article or another form of its adjective: "den anpassade grundskolan"
    word_order,          ///< a verb of two words may be parted: "tillser inte" -> "ser inte till"
    missing_form,        ///< the preferred word lacks the form, as a mass noun lacks the plural
    gender_changes,      ///< words that agree with the noun have to follow
    preferred_nearby,    ///< the sentence already uses a preferred or admitted term of the concept
    broken_word,         ///< markup or something else stands between the letters of the word
    predication,         ///< the sentence says what someone is or is not, and another word would turn it around
    quoted,              ///< the words are somebody else's
    person_chooses,      ///< the rule says that a person should always choose
    ambiguous_word,      ///< the word may be another one altogether: "turkunder"
    trade,               ///< speech of trade or management, where the term is right
    counterpart,         ///< the term stands beside its own counterpart: "kund och leverantör"
    domain,              ///< the activity has a word of its own: "elev" in a school
    document,            ///< the document is about the term
    possessor,           ///< somebody's or something's: "bibliotekets invånare" would live there
    attribute,           ///< "nya invånare" says another thing than "nya kunder"
    no_article,          ///< nothing but the form says that it is one: "möte med kund"
    counted,             ///< "antalet invånare" is another figure than "antalet kunder"
    repeated,            ///< "kund eller kunder" would become the same word twice
    identified,          ///< a name or a number says who it is
    before_decision,     ///< the sentence speaks of a time before the rule's decision
    capital,             ///< a capital inside a sentence: a defined word or a name
};

struct Replacement {
    std::string text;  ///< the word alone, in the case of letters of the word that it replaces
    Applicability applicability = Applicability::safe;
    Caution caution = Caution::none;
    std::vector<text::Edit> edits;  ///< everything that changes with it, ordered and disjoint; applied whole or not at all

    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// Points into the termbase of the rule set that made it.
struct RuleReference {
    std::uint32_t concept_index = 0;
    std::uint32_t term_index = 0;

    friend bool operator==(const RuleReference&, const RuleReference&) = default;
};

/// How the term stands in the word that was found.
enum class TermRole : std::uint8_t {
    word,      ///< "kunderna"
    modifier,  ///< "kundenkät", "slutkundsmarknad"
    head,      ///< "elkunderna"
};

/// What a finding is about: nearly always a term.
enum class FindingKind : std::uint8_t {
    term,
    style,             ///< a rule of another kind, see `style/style_rule.hpp`
    consistency,       ///< the document uses several allowed terms for one concept
    document_note,     ///< the document is about the term
    unused_exception,  ///< an exception that a person wrote and that changes nothing
    unclear_exception, ///< one that cannot be understood
};

/// Why a term is judged otherwise than usual: the context, and the words that gave it away.
struct Reason {
    Context context = Context::mention;
    text::Span words;  ///< source bytes; empty when no single words decided
    std::string domain = {};  ///< the title of the activity, when a domain decided
    /// ISO dates, when the text is older than the rule: no context decided then, and `words` are those of the text's date.
    std::string holds_from = {};
    std::string dated = {};
    bool is_not_swedish = false;  ///< the text there is in another language: no context decided

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// What a rule of style counted, for the message.
struct StyleFigures {
    std::uint32_t counted = 0;                       ///< words, or LIX
    std::uint32_t most = 0;                          ///< what the rule allows
    DocumentPart missing_part = DocumentPart::title; ///< of a structure finding

    friend bool operator==(const StyleFigures&, const StyleFigures&) = default;
};

/// Another place that belongs to a finding.
struct Related {
    text::Span span;
    RuleReference term;

    friend bool operator==(const Related&, const Related&) = default;
};

/// Spans count from the first byte of the block or of the document, as the function that returns it says.
struct Finding {
    text::Span span;                 ///< what is underlined
    std::vector<text::Span> pieces;  ///< the source slices that hold the word's letters; one, unless it is broken
    RuleReference rule;
    TermRole role = TermRole::word;
    Severity severity = Severity::warning;
    Caution caution = Caution::none;         ///< why there is no safe replacement
    swedish::Missing missing = swedish::Missing::nothing;  ///< what the preferred word lacks, with Caution::missing_form
    std::vector<text::Span> look_at;         ///< words that may agree with the term, with Caution::gender_changes
    std::vector<Replacement> replacements;   ///< the preferred term first
    FindingKind kind = FindingKind::term;
    std::optional<Reason> reason;            ///< the context that decided, if one did
    std::vector<Related> related;            ///< of a consistency finding: the other terms
    std::string exception = {};              ///< of an unused or unclear exception: what it says
    std::uint32_t style_rule = 0;            ///< of a style finding: index into Termbase::style_rules
    StyleFigures figures = {};               ///< of a style finding: what was counted

    /// False for what is no matter of words: `rule` means nothing then.
    bool has_term() const {
        return kind == FindingKind::term || kind == FindingKind::consistency || kind == FindingKind::document_note;
    }

    friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace ordval::terms
