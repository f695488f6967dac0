// The first of the two steps of a check: what one block says by itself.
//
//     "I motionen ogillas ordet ”kund”. Varje kund får svar."
//     candidates   kund (mention, by "ordet"), kund (invånare, safe)
//     signs        none left open
//
// Facts are made from a block and the rules alone, so that they can be kept with the block while a writer types
// elsewhere. Spans count from the block's first source byte. What the rest of the document changes (a quotation that
// goes on, the activity it is about, exceptions, a document about the term) is settled by `judgement.hpp`, which looks
// at facts and never at text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "terms/compound_use.hpp"
#include "terms/context/language.hpp"
#include "terms/context/quotation.hpp"
#include "terms/date.hpp"
#include "terms/exception.hpp"
#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/rule_set.hpp"
#include "text/document.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

/// A context that the block itself shows for a candidate.
struct SeenContext {
    Context context = Context::mention;
    Caution caution = Caution::none;
    text::Span words;  ///< source bytes
};

/// The replacement that is right in one domain.
struct DomainReplacement {
    std::uint32_t domain = 0;  ///< index into Termbase::domains
    Replacement replacement;
};

/// A place where a rule speaks unless a context forbids it. `finding` is what it would say in no context at all.
struct Candidate {
    Finding finding;
    std::vector<SeenContext> contexts;               ///< at most one of each kind
    std::vector<DomainReplacement> in_domain;
    std::vector<std::uint32_t> own_domains;          ///< by the word itself: "elkund"
    std::uint32_t text_begin = 0;                    ///< in the block's text
    bool holds_quotation_sign = false;               ///< so that the words are not merely quoted
    std::string abbreviation = {};                   ///< folded; of a conditional rule: the first use in the document counts
    bool is_alone = false;                           ///< nothing else stands in the block: an item of a list of words
    std::string surroundings;                        ///< the word and up to two on each side, folded
};

/// A use of a preferred or admitted term of a concept that wants to be consistent.
struct AllowedUse {
    RuleReference term;
    text::Span span;
    std::uint32_t text_begin = 0;
};

struct DomainCount {
    std::uint32_t domain = 0;
    std::uint32_t count = 0;
};

/// What rules of style want to know of a block, see `style/block_style.hpp`.
struct StyleFacts {
    std::uint32_t words = 0;
    std::uint32_t long_words = 0;                ///< of more than six letters
    std::uint32_t sentences = 0;
    bool is_signature = false;                   ///< "Anna Ek (C)"
    bool has_clause = false;                     ///< of a request: "yrkar att kommunen köper bussar"
    std::vector<std::string> explained;          ///< abbreviations that the block explains, folded, before it uses them
    std::vector<std::uint32_t> document_kinds;   ///< structure rules whose kind of document it names
};

struct BlockFacts {
    text::BlockKind kind = text::BlockKind::paragraph;
    std::uint8_t level = 0;
    bool is_quoted = false;             ///< a block quote
    bool is_question = false;
    bool opens_list_of_words = false;   ///< "Följande ord undviks:"
    bool opens_request = false;         ///< "Därför yrkar jag att", "Förslag till beslut"
    bool goes_on_with_request = false;  ///< an att-sats
    bool opens_statement = false;       ///< "Anna Ek (C) lät anteckna följande."
    bool is_sentence = false;           ///< ends as sentences do, not as a letterhead or a heading
    std::uint32_t first_line_end = 0;   ///< source bytes
    LanguageVotes language;
    StatedLanguage stated_language = StatedLanguage::unsaid;  ///< by front matter
    std::vector<Candidate> candidates;  ///< in the order of their spans
    BlockQuotations quotations;         ///< offsets in the block's text
    std::vector<AllowedUse> allowed;
    StyleFacts style;
    std::vector<DomainCount> domains;   ///< cue words that stand in the block
    std::vector<WrittenDate> dates;     ///< spans in the source
    std::vector<Exception> exceptions;  ///< what its comments say, ascending
};

/// Memory that is reused from block to block; one for each thread and rule set.
struct Scratch {
    text::Folded folded;
    Matches matches;
    KnownUses known_uses;
};

/// Pure; never fails. The same block and rules give the same facts.
BlockFacts facts_of(const RuleSet& rules, const text::Block& block, Scratch& scratch);

}  // namespace ordval::terms
