// A termbase made ready for checking.
//
//     CompiledRules compiled = compile(loaded.termbase, lexicon);
//     std::vector<Finding> findings = check_blocks(*compiled.rules, blocks);
//
// The lexicon tells compounds from chance ("elkund" from "sekund"); without one fewer compounds are found.
// A rule set is immutable and shared between threads; a change of the rules makes another one. It owns its termbase,
// so findings can point into it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "swedish/compound.hpp"
#include "swedish/lexicon.hpp"
#include "terms/finding.hpp"
#include "terms/matcher.hpp"
#include "terms/loading/problem.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

class RuleSet {
public:
    /// `lexicon` may be null.
    explicit RuleSet(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon = nullptr);

    const Termbase& termbase() const { return termbase_; }
    const Matcher& matcher() const { return matcher_; }
    const std::shared_ptr<const swedish::Lexicon>& lexicon() const { return lexicon_; }
    const swedish::CompoundSplitter& splitter() const { return splitter_; }

    const Concept& concept_of(RuleReference rule) const { return termbase_.concepts[rule.concept_index]; }
    const Term& term_of(RuleReference rule) const { return concept_of(rule).terms[rule.term_index]; }
    const NamedCompounds& compounds_of(RuleReference rule) const {
        return words_.compounds[rule.concept_index][rule.term_index];
    }
    const StyleRule& style_rule_of(const Finding& finding) const { return termbase_.style_rules[finding.style_rule]; }
    const Spelling& spelling(std::uint32_t index) const { return words_.spellings[index]; }
    /// The rules that count words, or look at every one of them.
    const std::vector<std::uint32_t>& rules_of_words() const { return rules_of_words_; }
    const DomainCue& domain_cue(std::uint32_t index) const { return words_.domain_cues[index]; }
    /// The domains of which a folded word is a cue.
    std::vector<std::uint32_t> domains_of(std::string_view folded) const;
    /// The words that a concept has in domains of its own.
    struct DomainWord {
        std::uint32_t domain = 0;
        swedish::Paradigm paradigm;
    };
    const std::vector<DomainWord>& domain_words(std::uint32_t concept_index) const { return domain_words_[concept_index]; }
    /// How a deprecated noun is recognised inside other words.
    const swedish::TermShape& shape_of(RuleReference rule) const {
        return shapes_[rule.concept_index][rule.term_index];
    }

private:
    Termbase termbase_;
    std::shared_ptr<const swedish::Lexicon> lexicon_;
    swedish::CompoundSplitter splitter_;
    MatcherWords words_;
    std::vector<std::vector<DomainWord>> domain_words_;    ///< by concept
    std::vector<std::uint32_t> rules_of_words_;
    std::multimap<std::string, std::uint32_t, std::less<>> domains_by_form_;
    std::vector<std::vector<swedish::TermShape>> shapes_;  ///< by concept and term
    Matcher matcher_;
};

/// What a finding calls its rule: "invanare.kund", "invanare.consistency", "procent", "unused-exception".
std::string rule_code(const Finding& finding, const RuleSet& rules);

/// Why the rule of a finding is there, where it comes from, and where it is written. Nothing for what is said about
/// an exception.
struct RuleOrigin {
    const std::string* reason;
    const Source* source;
    const Place* place;
};
std::optional<RuleOrigin> origin_of(const Finding& finding, const RuleSet& rules);

/// True when one of the folded names means the rule of the finding, by its term, its concept or both; no names mean every
/// rule. False for what is said about an exception.
bool names_rule(const std::vector<std::string>& names, const Finding& finding, const RuleSet& rules);

struct CompiledRules {
    std::shared_ptr<const RuleSet> rules;
    std::vector<Problem> problems;  ///< failed tests, each where its sentence is written
};

/// Compiles the termbase and runs the rules' own tests; a concept whose test fails is reported and left out.
CompiledRules compile(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon = nullptr);

}  // namespace ordval::terms
