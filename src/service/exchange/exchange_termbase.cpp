#include "service/exchange/exchange_termbase.hpp"

#include <algorithm>

#include "service/exchange/superseded_line.hpp"
#include "terms/loading/rule_keys.hpp"

namespace ordval::service {

namespace {

ExchangeTerm term_of(const terms::Term& term) {
    ExchangeTerm result;
    const swedish::Paradigm& paradigm = term.paradigm;
    result.text = term.text;
    result.status = static_cast<TermStatus>(term.status);
    result.inflection = term.notation;
    // What was guessed is no knowledge to hand on.
    if (paradigm.source != swedish::FormSource::guessed) {
        result.part_of_speech = swedish::name_of(paradigm.word_class);
        result.gender = swedish::name_of(paradigm.gender);
    }
    const bool lists_forms = term.notation.empty() && paradigm.source == swedish::FormSource::stated &&
                             paradigm.word_class == swedish::WordClass::noun;
    if (lists_forms) {
        for (const swedish::Features& features : swedish::noun_features()) {
            const swedish::Form* form = swedish::form_with(paradigm, features);
            result.forms.push_back(form ? form->text : "");
        }
    }
    if (term.status == terms::Status::deprecated) {
        if (term.severity != terms::Severity::warning) result.severity = terms::name_of(term.severity);
        if (term.fix != terms::FixTreatment::safe)
            result.fix = terms::fix_treatment_names[static_cast<std::size_t>(term.fix)];
    }
    if (term.relational) result.relational = *term.relational ? "true" : "false";
    return result;
}

void note_left_out(const terms::Concept& concept_, std::vector<ExchangeNote>& notes) {
    for (const terms::Term& term : concept_.terms) {
        const terms::CompoundRules usual;
        const terms::CompoundRules& own = term.compounds;
        const bool has_compounds = own.head != usual.head || own.modifier != usual.modifier || !own.keep.empty() ||
                                   !own.replacements.empty();
        const bool has_contexts = !term.contexts.stated.empty() || !term.contexts.domains.empty();
        const auto leave = [&](const char* key) {
            notes.push_back({Message::note_left_out_of_term, 0, 0, {concept_.id, term.text, key}});
        };
        if (has_compounds) leave("compounds");
        if (has_contexts) leave("contexts");
    }
}

}  // namespace

bool ExchangeConcept::says_the_same_as(const ExchangeConcept& other) const {
    return id == other.id && definition == other.definition && reason == other.reason && source == other.source &&
           terms == other.terms && in_domain == other.in_domain && counterparts == other.counterparts &&
           consistent == other.consistent && document_note == other.document_note && tests == other.tests;
}

bool ExchangeTermbase::says_the_same_as(const ExchangeTermbase& other) const {
    return name == other.name && title == other.title && description == other.description && owner == other.owner &&
           version == other.version && licence == other.licence &&
           std::equal(concepts.begin(), concepts.end(), other.concepts.begin(), other.concepts.end(),
                      [](const auto& left, const auto& right) { return left.says_the_same_as(right); });
}

bool is_avoided(TermStatus status) { return status >= TermStatus::deprecated; }

void sort_by_status(std::vector<ExchangeTerm>& terms) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const ExchangeTerm& left, const ExchangeTerm& right) { return left.status < right.status; });
}

ReadExchange exchange_of(const terms::Termbase& termbase) {
    ReadExchange result;
    // The last pack is the one that was asked for; those before it are what it extends.
    if (!termbase.packs.empty()) {
        const terms::Pack& pack = termbase.packs.back();
        ExchangeTermbase& to = result.termbase;
        to.name = pack.name;
        to.title = pack.title;
        to.description = pack.description;
        to.owner = pack.owner;
        to.version = pack.version;
        to.licence = pack.licence;
    }
    for (const terms::Domain& domain : termbase.domains)
        result.notes.push_back({Message::note_left_out_domain, 0, 0, {domain.id}});
    for (const terms::StyleRule& rule : termbase.style_rules)
        result.notes.push_back({Message::note_left_out_rule, 0, 0, {rule.id}});
    for (const terms::Concept& concept_ : termbase.concepts) {
        ExchangeConcept& to = result.termbase.concepts.emplace_back();
        to.id = concept_.id;
        to.definition = concept_.definition;
        to.source = concept_.source;
        for (const terms::Term& term : concept_.terms) to.terms.push_back(term_of(term));
        to.reason = take_superseded_line(concept_.reason, to.terms);
        to.in_domain = concept_.in_domain;
        to.counterparts = concept_.counterparts;
        if (concept_.wants_consistency) to.consistent = "true";
        if (concept_.wants_document_note) to.document_note = "true";
        for (const terms::RuleTest& test : concept_.tests) to.tests.push_back(test.marked);
        note_left_out(concept_, result.notes);
    }
    return result;
}

}  // namespace ordval::service
