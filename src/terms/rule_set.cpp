#include "terms/rule_set.hpp"

#include <algorithm>
#include <set>

#include "terms/rule_tests.hpp"

namespace ordval::terms {

namespace {

using swedish::Paradigm;

/// All forms of a compound that a rule names by its lemma: those of the dictionary, else those of its head.
Paradigm inflected(const std::string& lemma, const swedish::Lexicon* lexicon, const swedish::CompoundSplitter& splitter) {
    if (lexicon) {
        if (std::vector<Paradigm> known = lexicon->paradigms(lemma); !known.empty()) return known.front();
        const std::vector<swedish::Split> splits = splitter.split(lemma, 1);
        if (!splits.empty() && splits.front().parts.size() > 1) {
            const std::uint32_t head = splits.front().parts.back().span.begin;
            if (std::vector<Paradigm> heads = lexicon->paradigms(lemma.substr(head)); !heads.empty()) {
                Paradigm compound = heads.front();
                compound.lemma = lemma;
                for (swedish::Form& form : compound.forms) form.text.insert(0, lemma, 0, head);
                return compound;
            }
        }
    }
    return swedish::guess_noun(lemma).value_or(swedish::uninflected(lemma));
}

std::vector<std::vector<NamedCompounds>> named_compounds(const Termbase& termbase, const swedish::Lexicon* lexicon,
                                                         const swedish::CompoundSplitter& splitter) {
    std::vector<std::vector<NamedCompounds>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<NamedCompounds>& of_concept = all.emplace_back();
        for (const Term& term : concept_.terms) {
            NamedCompounds& named = of_concept.emplace_back();
            for (const std::string& lemma : term.compounds.keep) named.kept.push_back(inflected(lemma, lexicon, splitter));
            for (const auto& [lemma, result] : term.compounds.replacements) {
                named.replaced.push_back(inflected(lemma, lexicon, splitter));
                named.results.push_back(inflected(result, lexicon, splitter));
            }
        }
    }
    return all;
}

std::vector<std::vector<swedish::TermShape>> shapes_of_deprecated(const Termbase& termbase) {
    std::vector<std::vector<swedish::TermShape>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<swedish::TermShape>& shapes = all.emplace_back();
        for (const Term& term : concept_.terms) {
            const bool is_sought = term.status == Status::deprecated;
            shapes.push_back(is_sought ? swedish::term_shape(term.paradigm) : swedish::TermShape{});
        }
    }
    return all;
}

}  // namespace

RuleSet::RuleSet(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon)
    : termbase_(std::move(termbase)),
      lexicon_(std::move(lexicon)),
      splitter_(lexicon_),
      compounds_(named_compounds(termbase_, lexicon_.get(), splitter_)),
      shapes_(shapes_of_deprecated(termbase_)),
      matcher_(termbase_, compounds_) {}

CompiledRules compile(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon) {
    auto rules = std::make_shared<const RuleSet>(std::move(termbase), lexicon);
    std::vector<FailedTest> failures = run_rule_tests(*rules);
    if (failures.empty()) return {std::move(rules), {}};

    std::set<std::uint32_t> failed;
    std::vector<Problem> problems;
    for (FailedTest& failure : failures) {
        failed.insert(failure.concept_index);
        problems.push_back(std::move(failure.problem));
    }
    Termbase kept{rules->termbase().packs, {}};
    for (std::uint32_t i = 0; i < rules->termbase().concepts.size(); ++i)
        if (!failed.count(i)) kept.concepts.push_back(rules->termbase().concepts[i]);
    return {std::make_shared<const RuleSet>(std::move(kept), std::move(lexicon)), std::move(problems)};
}

}  // namespace ordval::terms
