#include "terms/rule_set.hpp"

#include <algorithm>
#include <set>

#include "swedish/inflection.hpp"
#include "terms/rule_tests.hpp"
#include "terms/loading/term_inflection.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

namespace {

using swedish::Paradigm;
using SharedLexicon = std::shared_ptr<const swedish::Lexicon>;

/// All forms of a word that a rule names by its lemma, perhaps with SAOL's notation: "elev -en -er".
Paradigm inflected(const std::string& text, const SharedLexicon& lexicon) {
    const WrittenTerm written = split_notation(text);
    if (!written.notation.empty())
        if (const auto stated = swedish::noun_from_notation(written.lemma, written.notation)) return *stated;
    const std::vector<Paradigm> known = swedish::inflections(written.lemma, lexicon);
    return known.empty() ? swedish::uninflected(written.lemma) : known.front();
}

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

std::vector<std::vector<Paradigm>> counterparts_of(const Termbase& termbase, const SharedLexicon& lexicon) {
    std::vector<std::vector<Paradigm>> all;
    for (const Concept& concept_ : termbase.concepts) {
        std::vector<Paradigm>& of_concept = all.emplace_back();
        for (const std::string& lemma : concept_.counterparts) of_concept.push_back(inflected(lemma, lexicon));
    }
    return all;
}

/// "el-": a cue only as the first part of a compound.
bool is_modifier(std::string_view cue) { return cue.size() > 1 && cue.ends_with('-'); }

std::vector<DomainCue> domain_cues(const Termbase& termbase, const SharedLexicon& lexicon) {
    std::vector<DomainCue> cues;
    for (std::uint32_t i = 0; i < termbase.domains.size(); ++i) {
        const Domain& domain = termbase.domains[i];
        for (const std::string& word : domain.words)
            if (!is_modifier(word)) cues.push_back({inflected(word, lexicon), i, CuePlace::anywhere});
        for (const std::string& word : domain.headings) cues.push_back({inflected(word, lexicon), i, CuePlace::heading});
        for (const std::string& name : domain.boards) cues.push_back({inflected(name, lexicon), i, CuePlace::board});
    }
    return cues;
}

std::vector<std::vector<RuleSet::DomainWord>> domain_words_of(const Termbase& termbase, const SharedLexicon& lexicon) {
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

std::vector<Spelling> spellings_of(const Termbase& termbase) {
    std::vector<Spelling> spellings;
    for (std::uint32_t i = 0; i < termbase.style_rules.size(); ++i)
        if (const auto* rule = std::get_if<CapitalizationRule>(&termbase.style_rules[i].check))
            for (const Paradigm& word : rule->words) spellings.push_back({word, i});
    return spellings;
}

std::vector<std::vector<Trigger>> triggers_of(const Termbase& termbase) {
    std::vector<std::vector<Trigger>> triggers;
    for (const StyleRule& rule : termbase.style_rules) {
        const auto* pattern = std::get_if<PatternRule>(&rule.check);
        triggers.push_back(pattern ? pattern->triggers : std::vector<Trigger>{});
    }
    return triggers;
}

bool looks_at_all_words(const StyleRule& rule) {
    switch (rule.kind()) {
        case StyleKind::repetition:
        case StyleKind::occurrence:
        case StyleKind::conditional:
        case StyleKind::readability:
        case StyleKind::structure: return true;
        case StyleKind::pattern:
        case StyleKind::capitalization: return false;
    }
    return false;
}

}  // namespace

RuleSet::RuleSet(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon)
    : termbase_(std::move(termbase)),
      lexicon_(std::move(lexicon)),
      splitter_(lexicon_),
      words_{named_compounds(termbase_, lexicon_), counterparts_of(termbase_, lexicon_), domain_cues(termbase_, lexicon_),
             spellings_of(termbase_), triggers_of(termbase_)},
      domain_words_(domain_words_of(termbase_, lexicon_)),
      shapes_(shapes_of_deprecated(termbase_)),
      matcher_(termbase_, words_) {
    for (std::uint32_t i = 0; i < termbase_.style_rules.size(); ++i)
        if (looks_at_all_words(termbase_.style_rules[i])) rules_of_words_.push_back(i);
    for (const DomainCue& cue : words_.domain_cues)
        if (cue.place == CuePlace::anywhere)
            for (const swedish::Form& form : cue.paradigm.forms)
                domains_by_form_.emplace(text::fold(form.text).text, cue.domain);
    for (std::uint32_t i = 0; i < termbase_.domains.size(); ++i)
        for (const std::string& word : termbase_.domains[i].words)
            if (is_modifier(word)) domains_by_form_.emplace(text::fold(word.substr(0, word.size() - 1)).text, i);
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
        case FindingKind::style: return rules.style_rule_of(finding).id;
        case FindingKind::consistency: return rules.concept_of(finding.rule).id + ".consistency";
        case FindingKind::document_note: return rules.concept_of(finding.rule).id + ".document";
        case FindingKind::unused_exception: return "unused-exception";
        case FindingKind::unclear_exception: return "unclear-exception";
    }
    return "";
}

std::optional<RuleOrigin> origin_of(const Finding& finding, const RuleSet& rules) {
    if (finding.kind == FindingKind::style) {
        const StyleRule& rule = rules.style_rule_of(finding);
        return RuleOrigin{&rule.reason, &rule.source, &rule.place};
    }
    if (!finding.has_term()) return std::nullopt;
    const Concept& concept_ = rules.concept_of(finding.rule);
    return RuleOrigin{&concept_.reason, &concept_.source, &rules.term_of(finding.rule).place};
}

bool names_rule(const std::vector<std::string>& names, const Finding& finding, const RuleSet& rules) {
    if (!finding.has_term() && finding.kind != FindingKind::style) return false;
    if (names.empty()) return true;
    const auto is_named = [&](std::string_view name) {
        return std::find(names.begin(), names.end(), text::fold(name).text) != names.end();
    };
    if (is_named(rule_code(finding, rules))) return true;
    if (!finding.has_term()) return false;
    return is_named(rules.concept_of(finding.rule).id) || is_named(rules.term_of(finding.rule).text);
}

CompiledRules compile(Termbase termbase, std::shared_ptr<const swedish::Lexicon> lexicon) {
    auto rules = std::make_shared<const RuleSet>(std::move(termbase), lexicon);
    std::vector<FailedTest> failures = run_rule_tests(*rules);
    if (failures.empty()) return {std::move(rules), {}};

    std::set<RuleOwner> failed;
    std::vector<Problem> problems;
    for (FailedTest& failure : failures) {
        failed.insert(failure.owner);
        problems.push_back(std::move(failure.problem));
    }
    Termbase kept{rules->termbase().packs, {}, {}, rules->termbase().domains};
    for (std::uint32_t i = 0; i < rules->termbase().concepts.size(); ++i)
        if (!failed.count({false, i})) kept.concepts.push_back(rules->termbase().concepts[i]);
    for (std::uint32_t i = 0; i < rules->termbase().style_rules.size(); ++i)
        if (!failed.count({true, i})) kept.style_rules.push_back(rules->termbase().style_rules[i]);
    return {std::make_shared<const RuleSet>(std::move(kept), std::move(lexicon)), std::move(problems)};
}

}  // namespace ordval::terms
