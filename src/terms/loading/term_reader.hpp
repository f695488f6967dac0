// One term of a concept, out of a rule file's tree.
//
//     - kund -en -er
//     - {term: kund, class: "-en -er", severity: information, unless: [quotation]}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "terms/loading/node_reader.hpp"
#include "terms/loading/rule_keys.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

struct ReadTerm {
    Term term;
    const YamlNode* node = nullptr;  ///< where the term's text stands
    bool has_severity_of_its_own = false;
    /// Where the file does not state the inflection: all that the term may have, the likeliest first. Which
    /// of them it is, the other terms of the concept may tell.
    std::vector<swedish::Paradigm> readings;
};

class TermReader {
public:
    /// `domains` are the names of all that are described. All three must outlive the reader.
    TermReader(NodeReader& reader, const std::vector<std::string_view>& domains, const SharedLexicon& lexicon)
        : reader_(reader), domains_(domains), lexicon_(lexicon) {}

    /// The term at `node`, which is an item or the value of the key `what`. Nothing when it has no text;
    /// anything else that is wrong counts as a failure of the reader and leaves its default.
    std::optional<ReadTerm> read(const YamlNode& node, std::string_view what, Status status);

private:
    using TermEntries = Entries<TermKey, term_keys.size()>;

    /// What the file says of the word beside its inflection.
    struct Grammar {
        std::optional<swedish::WordClass> word_class;
        swedish::Gender gender = swedish::Gender::none;
    };

    Grammar grammar_of(const TermEntries& entries);
    bool has_word(const Term& term, const YamlNode& node);
    /// The paradigm that the file states; nothing when it states none, or a wrong one.
    std::optional<swedish::Paradigm> stated_paradigm(const WrittenTerm& written, const TermEntries& entries,
                                                     const Grammar& grammar, const YamlNode& node);
    std::optional<swedish::Paradigm> paradigm_of_forms(const std::string& lemma, const Entry& entry,
                                                       swedish::Gender gender);
    std::optional<swedish::Paradigm> paradigm_of_class(const std::string& lemma, std::string_view class_,
                                                       const Grammar& grammar, const YamlNode& node);
    /// The first part of compounds with a stated inflection: "kyrko" is a matter of the word, not of "-n
    /// -or".
    /// Says where the stated class differs from what the lexicon knows, and makes the forms an assumption.
    void note_contradiction(swedish::Paradigm& paradigm, const YamlNode& node);
    void take_compound_stems(swedish::Paradigm& paradigm) const;
    CompoundRules compounds_of(const Entry& entry);
    ContextRules contexts_of(const TermEntries& entries);
    /// `list` is the key of the list in which the name stands; empty when the name is a key itself.
    void add_context(const YamlNode& name, ContextTreatment treatment, ContextRules& rules,
                     std::string_view list);

    NodeReader& reader_;
    const std::vector<std::string_view>& domains_;
    const SharedLexicon& lexicon_;
};

}  // namespace ordval::terms
