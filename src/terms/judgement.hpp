// The second of the two steps of a check: what the document makes of what its blocks say.
//
//     blocks     heading "Motion om begreppet kund" … "Varje kund får svar." … "yrkar att begreppet kund utmönstras"
//     judgement  the document is about the term: information instead of a warning, and a person chooses
//
// Facts are folded in their order: exceptions that are open, a quotation that goes on, the domain of the section, a
// document about its own term, which admitted term prevails. It looks at facts only, never at text, and costs little
// for a whole document.
//
// A rule whose pack says so does not judge a text that is older than its decision; the engine knows no calendar and is
// told what day it is.
//
// Contexts are asked in one order, and the first that has a say decides: an exception that a person wrote, mention, a
// kept compound (never a candidate), domain, counterpart, predication, quotation, then the treatment of compounds and
// the term's own severity; a document about the term comes last. No context raises a severity.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terms/block_facts.hpp"

namespace ordval::terms {

/// An occurrence that somebody allowed, remembered by its rule and the words around it.
struct AllowedOccurrence {
    std::string rule;          ///< as in an exception comment
    std::string surroundings;  ///< as Candidate::surroundings
};

/// What is known of the document beside its text.
struct DocumentFacts {
    std::vector<std::uint32_t> path_domains;  ///< whose path patterns the file fits
    std::vector<std::string> rules_off;       ///< names of rules that are off for this file
    std::vector<AllowedOccurrence> allowed;
    std::string today;           ///< ISO; the date of a text that has none. Empty: such a text is judged by all rules
    std::uint32_t head_end = 0;  ///< the byte with which its sixteenth line begins: a date before it is the document's
};

struct PlacedFacts {
    std::uint32_t begin = 0;
    const BlockFacts* facts = nullptr;
};

/// What becomes of one candidate.
struct Verdict {
    std::uint32_t block = 0;
    std::uint32_t candidate = 0;
    bool is_silent = false;         ///< without a reason when a person made an exception
    Severity severity = Severity::warning;
    enum class Fix : std::uint8_t { as_found, unsafe, none } fix = Fix::as_found;
    Caution caution = Caution::none;
    std::optional<Reason> reason;   ///< spans count from the document
    std::optional<std::uint32_t> domain;  ///< whose replacement comes first
};

struct Judgement {
    std::vector<Verdict> verdicts;       ///< one for each candidate, in order; none for an abbreviation that needs no explanation
    std::vector<Finding> notes;          ///< consistency, document notes, unused exceptions; spans in the document
    std::vector<bool> used_allowances;   ///< for each of DocumentFacts::allowed
    bool is_foreign = false;             ///< the document as a whole is not Swedish
};

Judgement judge(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentFacts& document = {});

/// The finding of a verdict, with spans that count from the document. It is a copy, which costs more than the judging:
/// who needs few of many findings settles only those.
Finding settled(const PlacedFacts& block, const Verdict& verdict);

/// A place where something is said: a verdict that is not silent, or a note.
struct Statement {
    text::Span span;           ///< counts from the document
    std::uint32_t index = 0;   ///< in Judgement::verdicts or Judgement::notes
    enum class Kind : std::uint8_t { verdict, note } kind = Kind::verdict;

    friend bool operator==(const Statement&, const Statement&) = default;
};

/// In the order of their spans, which is that of the findings; of equal ones verdicts come first.
std::vector<Statement> statements_of(const Judgement& judgement, const std::vector<PlacedFacts>& blocks);

Finding finding_of(const Statement& statement, const Judgement& judgement, const std::vector<PlacedFacts>& blocks);

}  // namespace ordval::terms
