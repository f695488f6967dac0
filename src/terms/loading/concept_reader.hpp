// A concept out of its draft: the meaning of every key.
//
// A word has one status in a concept. Where two files give it different ones, the later file wins, so that an
// organisation that admits "kund" need not repeat the rest of the base's list; within one file it is a
// mistake. Where a term's inflection is not stated and several are possible, the word class that most other
// terms of the concept can have decides: "lag" is what "författning" is. A severity counts from the concept
// for all its deprecated terms, unless the term states one of its own in the same file or in a later one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "terms/loading/draft.hpp"
#include "terms/loading/rule_head_reader.hpp"
#include "terms/loading/term_reader.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

class ConceptReader {
public:
    /// One reader for each file, in their order, and the names of all domains. The readers, what the names refer to and
    /// the lexicon must outlive this object.
    ConceptReader(std::vector<NodeReader*> readers, std::vector<std::string_view> domains, const SharedLexicon& lexicon)
        : readers_(std::move(readers)), domains_(std::move(domains)), lexicon_(lexicon) {}

    /// Nothing when the concept is switched off or wrong, see `read_sound_parts`. Leaves `pack` empty.
    std::optional<ReadRule<Concept>> read(const ConceptParts& parts);

private:
    std::optional<Concept> read_draft(const ConceptDraft& draft, bool has_wrong_keys);
    struct StatedTerm {
        ReadTerm read;
        std::size_t file = 0;
    };

    NodeReader& reader_of(const StatedEntry& statement) { return *readers_[statement.file]; }
    std::string text_of(const StatedEntry& statement);
    bool is_true(const StatedEntry& statement);
    std::vector<StatedTerm> terms_of(const ConceptDraft& draft);
    void add_terms(const StatedEntry& statement, Status status, std::vector<StatedTerm>& terms);
    void keep_one_status(std::vector<StatedTerm>& terms);
    void settle_readings(std::vector<StatedTerm>& terms);
    void note_assumption(const StatedTerm& term, const swedish::Paradigm& assumed, std::size_t left_open);
    void settle_severities(const StatedEntry& statement, std::vector<StatedTerm>& terms);
    std::vector<RuleTest> tests_of(const ConceptDraft& draft);

    std::vector<NodeReader*> readers_;
    std::vector<std::string_view> domains_;
    const SharedLexicon& lexicon_;
};

}  // namespace ordval::terms
