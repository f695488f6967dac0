// The other kinds of rules: what prose linters check beside words.
//
//     rules:
//       - {id: procent, kind: pattern, pattern: '(\d)%', replacement: '$1 %'}
//       - {id: stor-bokstav, kind: capitalization, words: [kommunfullmäktige, Nato]}
//       - {id: dubbla-ord, kind: repetition, words: [att, och]}
//       - {id: langa-meningar, kind: occurrence, in: sentence, most: 40}
//       - {id: forkortningar, kind: conditional, known: [EU, VA]}
//       - {id: lasbarhet, kind: readability, most: 55}
//       - {id: motion, kind: structure, when: [motion], parts: [title, request, clauses, signature]}
//
// A rule is plain data, as the concepts of a termbase are. That a document keeps to one of several spellings ("i dag",
// "idag") is no kind of its own: it is a concept that wants to be consistent.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "swedish/paradigm.hpp"
#include "terms/rule_head.hpp"
#include "terms/style/trigger.hpp"
#include "text/document.hpp"
#include "text/regex.hpp"

namespace ordval::terms {

/// What stands in a text is found by a regular expression, in sentences that hold one of the triggers.
struct PatternRule {
    std::string pattern;
    std::shared_ptr<const text::Regex> regex;  ///< never null
    std::vector<Trigger> triggers;             ///< never empty
    std::vector<text::BlockKind> blocks;       ///< where it is looked for; empty: everywhere
    std::string replacement;                   ///< "$1 %"; empty when `has_replacement` is false, or to take the words away
    bool has_replacement = false;
};

/// The use of capitals: each word is written as it stands here, in all its forms.
struct CapitalizationRule {
    std::vector<swedish::Paradigm> words;
};

/// The same word twice in a row.
struct RepetitionRule {
    std::vector<std::string> words;  ///< folded, sorted
};

/// The number of words in a sentence or a paragraph.
enum class TextUnit : std::uint8_t { sentence, paragraph };
struct OccurrenceRule {
    TextUnit in = TextUnit::sentence;
    std::uint32_t most = 0;
};

/// An abbreviation has to be explained where it is first used.
struct ConditionalRule {
    std::vector<std::string> known;  ///< folded, sorted: those that everyone knows
};

/// LIX: the mean length of sentences in words, and the share of words with more than six letters. C. H. Björnsson,
/// Läsbarhet (1968).
struct ReadabilityRule {
    std::uint32_t most = 0;
    std::uint32_t least_words = 0;  ///< a shorter document is not measured
};

/// The parts that a kind of document must have.
enum class DocumentPart : std::uint8_t { title, request, clauses, signature };
struct StructureRule {
    std::vector<std::string> when;  ///< folded; with one of them the title begins, or it stands in the front matter
    std::vector<DocumentPart> parts;
};

/// In the order of `StyleRule::check`.
enum class StyleKind : std::uint8_t { pattern, capitalization, repetition, occurrence, conditional, readability, structure };

struct StyleRule {
    std::string id;  ///< what a finding calls it
    std::string message;  ///< to the writer; may be empty when the finding says enough by itself
    Severity severity = Severity::warning;
    FixTreatment fix = FixTreatment::safe;
    std::string reason;
    Source source;
    std::string holds_from;  ///< ISO date: texts from before it are left alone; empty when the pack does not ask for that
    std::vector<RuleTest> tests;
    std::string pack;  ///< name of the pack that has the last word on it
    Place place;
    std::variant<PatternRule, CapitalizationRule, RepetitionRule, OccurrenceRule, ConditionalRule, ReadabilityRule, StructureRule> check;

    StyleKind kind() const { return static_cast<StyleKind>(check.index()); }
};

const char* name_of(StyleKind kind);  ///< "pattern", as in rule files

}  // namespace ordval::terms
