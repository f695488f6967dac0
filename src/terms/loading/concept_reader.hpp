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
    /// One reader for each file, in their order. The readers and the lexicon must outlive this object.
    ConceptReader(std::vector<NodeReader*> readers, const SharedLexicon& lexicon)
        : readers_(std::move(readers)), lexicon_(lexicon) {}

    /// Nothing when something is wrong with the concept, or when it is switched off. Leaves `pack` empty.
    std::optional<Concept> read(const ConceptDraft& draft);

private:
    struct StatedTerm {
        ReadTerm read;
        std::size_t file = 0;
    };

    std::size_t failures() const;
    NodeReader& reader_of(const Statement& statement) { return *readers_[statement.file]; }
    std::string text_of(const Statement& statement);
    bool is_true(const Statement& statement);
    std::vector<StatedTerm> terms_of(const ConceptDraft& draft);
    void add_terms(const Statement& statement, Status status, std::vector<StatedTerm>& terms);
    void keep_one_status(std::vector<StatedTerm>& terms);
    void settle_readings(std::vector<StatedTerm>& terms);
    void note_assumption(const StatedTerm& term, const swedish::Paradigm& assumed, std::size_t left_open);
    void settle_severities(const Statement& statement, std::vector<StatedTerm>& terms);
    std::vector<RuleTest> tests_of(const ConceptDraft& draft);

    std::vector<NodeReader*> readers_;
    const SharedLexicon& lexicon_;
};

}  // namespace ordval::terms
