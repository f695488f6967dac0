#include "terms/rule_set.hpp"

#include <algorithm>
#include <set>

#include "swedish/inflection.hpp"
#include "terms/rule_tests.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

namespace {

using swedish::Paradigm;

/// All forms of a word that a rule names by its lemma.
Paradigm inflected(const std::string& lemma, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    const std::vector<Paradigm> known = swedish::inflections(lemma, lexicon);
    return known.empty() ? swedish::uninflected(lemma) : known.front();
}

std::vector<std::vector<NamedCompounds>> named_compounds(const Termbase& termbase,
                                                         const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    std::vector<std::vector<NamedCompounds>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<NamedCompounds>& of_concept = all.emplace_back();
        for (const Term& term : concept_.terms) {
            NamedCompounds& named = of_concept.emplace_back();
            for (const std::string& lemma : term.compounds.keep) named.kept.push_back(inflected(lemma, lexicon));
            for (const auto& [lemma, result] : term.compounds.replacements) {
                named.replaced.push_back(inflected(lemma, lexicon));
                named.results.push_back(inflected(result, lexicon));
            }
        }
    }
    return all;
}

std::vector<std::vector<Paradigm>> counterparts_of(const Termbase& termbase,
                                                   const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    std::vector<std::vector<Paradigm>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<Paradigm>& of_concept = all.emplace_back();
        for (const std::string& lemma : concept_.counterparts) of_concept.push_back(inflected(lemma, lexicon));
    }
    return all;
}

std::vector<DomainCue> domain_cues(const Termbase& termbase, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    std::vector<DomainCue> cues;
    for (std::uint32_t i = 0; i < termbase.domains.size(); ++i) {
        const Domain& domain = termbase.domains[i];
        for (const std::string& word : domain.words) cues.push_back({inflected(word, lexicon), i, CuePlace::anywhere});
        for (const std::string& word : domain.headings) cues.push_back({inflected(word, lexicon), i, CuePlace::heading});
        for (const std::string& name : domain.boards) cues.push_back({inflected(name, lexicon), i, CuePlace::board});
    }
    return cues;
}

std::vector<std::vector<RuleSet::DomainWord>> domain_words_of(const Termbase& termbase,
                                                              const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    std::vector<std::vector<RuleSet::DomainWord>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<RuleSet::DomainWord>& of_concept = all.emplace_back();
        for (std::uint32_t i = 0; i < termbase.domains.size(); ++i)
            if (const auto word = concept_.in_domain.find(termbase.domains[i].id); word != concept_.in_domain.end())
                of_concept.push_back({i, inflected(word->second, lexicon)});
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
      words_{named_compounds(termbase_, lexicon_), counterparts_of(termbase_, lexicon_), domain_cues(termbase_, lexicon_)},
      domain_words_(domain_words_of(termbase_, lexicon_)),
      shapes_(shapes_of_deprecated(termbase_)),
      matcher_(termbase_, words_) {
    for (const DomainCue& cue : words_.domain_cues)
        if (cue.place == CuePlace::anywhere)
            for (const swedish::Form& form : cue.paradigm.forms)
                domains_by_form_.emplace(text::fold(form.text).text, cue.domain);
}

std::vector<std::uint32_t> RuleSet::domains_of(std::string_view folded) const {
    std::vector<std::uint32_t> domains;
    const auto [begin, end] = domains_by_form_.equal_range(folded);
    for (auto at = begin; at != end; ++at)
        if (std::find(domains.begin(), domains.end(), at->second) == domains.end()) domains.push_back(at->second);
    return domains;
}

std::string rule_code(const Finding& finding, const RuleSet& rules) {
    switch (finding.kind) {
        case FindingKind::term: return rule_id(rules.concept_of(finding.rule), rules.term_of(finding.rule));
        case FindingKind::consistency: return rules.concept_of(finding.rule).id + ".consistency";
        case FindingKind::document_note: return rules.concept_of(finding.rule).id + ".document";
        case FindingKind::unused_exception: return "unused-exception";
        case FindingKind::unclear_exception: return "unclear-exception";
    }
    return "";
}

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
    Termbase kept{rules->termbase().packs, {}, rules->termbase().domains};
    for (std::uint32_t i = 0; i < rules->termbase().concepts.size(); ++i)
        if (!failed.count(i)) kept.concepts.push_back(rules->termbase().concepts[i]);
    return {std::make_shared<const RuleSet>(std::move(kept), std::move(lexicon)), std::move(problems)};
}

}  // namespace ordval::terms
