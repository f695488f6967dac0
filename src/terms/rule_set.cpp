#include "terms/rule_set.hpp"

#include <algorithm>
#include <set>

#include "swedish/inflection.hpp"
#include "terms/rule_tests.hpp"

namespace ordval::terms {

namespace {

using swedish::Paradigm;

using SharedLexicon = std::shared_ptr<const swedish::Lexicon>;

/// All readings of a compound that a rule names by its lemma. Rules name forms of the term's own class; a word that
/// nothing is known of stands as it is written.
std::vector<Paradigm> readings_of(const std::string& lemma, swedish::WordClass word_class, const SharedLexicon& lexicon) {
    std::vector<Paradigm> known = swedish::inflections(lemma, lexicon, word_class);
    if (known.empty()) known = swedish::inflections(lemma, lexicon);
    if (known.empty()) known.push_back(swedish::uninflected(lemma));
    return known;
}

/// A compound that is replaced, and the word for it. Of several readings of the result, the one that has the gender of
/// the compound, so that nothing else has to change.
void add_replacement(const std::string& lemma, const std::string& result, swedish::WordClass word_class,
                     const SharedLexicon& lexicon, NamedCompounds& named) {
    const std::vector<Paradigm> replaced = readings_of(lemma, word_class, lexicon);
    std::vector<Paradigm> results = readings_of(result, replaced.front().word_class, lexicon);
    const auto same = std::find_if(results.begin(), results.end(),
                                   [&](const Paradigm& word) { return word.gender == replaced.front().gender; });
    Paradigm chosen = same == results.end() ? results.front() : *same;
    if (results.size() > 1 || replaced.size() > 1) chosen.source = swedish::FormSource::guessed;
    named.replaced.push_back(replaced.front());
    named.results.push_back(std::move(chosen));
}

std::vector<std::vector<NamedCompounds>> named_compounds(const Termbase& termbase,
                                                         const SharedLexicon& lexicon) {
    std::vector<std::vector<NamedCompounds>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<NamedCompounds>& of_concept = all.emplace_back();
        for (const Term& term : concept_.terms) {
            NamedCompounds& named = of_concept.emplace_back();
            const swedish::WordClass word_class = term.paradigm.word_class;
            for (const std::string& lemma : term.compounds.keep) {
                for (Paradigm& kept : readings_of(lemma, word_class, lexicon)) named.kept.push_back(std::move(kept));
            }
            for (const auto& [lemma, result] : term.compounds.replacements)
                add_replacement(lemma, result, word_class, lexicon, named);
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
      compounds_(named_compounds(termbase_, lexicon_)),
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
