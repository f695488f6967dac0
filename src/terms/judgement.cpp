#include "terms/judgement.hpp"

#include <algorithm>
#include <map>

#include "terms/document_shape.hpp"
#include "terms/exception_reader.hpp"
#include "terms/style/document_style.hpp"

namespace ordval::terms {

using text::Span;

namespace {

/// One judgement.
class Judge {
public:
    Judge(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentFacts& document)
        : rules_(rules), blocks_(blocks), document_(document), shape_(rules, blocks, document), exceptions_(rules, blocks) {
        judgement_.used_allowances.resize(document.allowed.size());
    }

    Judgement run() {
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
            exceptions_.enter_block(i);
            const std::vector<Candidate>& candidates = blocks_[i].facts->candidates;
            for (std::uint32_t c = 0; c < candidates.size(); ++c) {
                const bool is_term = candidates[c].finding.has_term();
                if (!is_term && !abbreviations_.needs_explanation(candidates[c])) continue;
                judgement_.verdicts.push_back(is_term ? verdict_on(i, c) : verdict_on_style(i, c));
            }
            abbreviations_.leave_block(*blocks_[i].facts);
            exceptions_.leave_block();
        }
        exceptions_.report(judgement_.notes);
        note_documents();
        note_inconsistencies();
        judgement_.is_foreign = shape_.is_foreign();
        if (!judgement_.is_foreign) note_style(rules_, blocks_, shape_, judgement_.notes);
        std::erase_if(judgement_.notes, [&](const Finding& note) {
            return !document_.rules_off.empty() && names_rule(document_.rules_off, note, rules_);
        });
        return std::move(judgement_);
    }

private:
    const Term& term_of(const Candidate& candidate) const { return rules_.term_of(candidate.finding.rule); }

    Verdict verdict_on(std::uint32_t block, std::uint32_t index) {
        const BlockFacts& facts = *blocks_[block].facts;
        const Candidate& candidate = facts.candidates[index];
        const ContextRules& contexts = term_of(candidate).contexts;
        Verdict verdict;
        verdict.block = block;
        verdict.candidate = index;
        verdict.severity = candidate.finding.severity;
        verdict.caution = candidate.finding.caution;
        if (is_excepted(candidate)) {
            verdict.is_silent = true;
            return verdict;
        }
        if (is_foreign(verdict) || is_older(verdict, rules_.concept_of(candidate.finding.rule).holds_from)) return verdict;
        if (const SeenContext* seen = seen_context(candidate, Context::mention)) {
            if (settle(verdict, contexts.treatment_of(Context::mention), *seen)) return verdict;
        } else if (candidate.is_alone && shape_.is_in_list_of_words(block)) {
            if (settle(verdict, contexts.treatment_of(Context::mention), {Context::mention, Caution::none, {}})) return verdict;
        }
        if (const auto domain = shape_.domain_of(block, candidate)) {
            const ContextTreatment treatment = contexts.treatment_in_domain(rules_.termbase().domains[*domain].id);
            const bool is_settled = settle(verdict, treatment, {Context::domain, Caution::domain, {}});
            if (is_settled) verdict.reason->domain = rules_.termbase().domains[*domain].title;
            if (is_settled) return verdict;
            verdict.domain = domain;
        }
        for (const Context context : {Context::counterpart, Context::predication})
            if (const SeenContext* seen = seen_context(candidate, context))
                if (settle(verdict, contexts.treatment_of(context), *seen)) return verdict;
        if (const SeenContext* name = seen_context(candidate, Context::quotation)) {
            if (settle(verdict, contexts.treatment_of(Context::quotation), *name)) return verdict;
        } else if (shape_.is_quoted(block, candidate.text_begin)) {
            if (settle(verdict, contexts.treatment_of(Context::quotation), {Context::quotation, Caution::quoted, {}})) return verdict;
        }
        if (verdict.domain) settle_domain(verdict, candidate);
        if (shape_.about(candidate.finding.rule.concept_index)) settle_document(verdict, contexts);
        return verdict;
    }

    /// Rules of style know two contexts: an exception that a person wrote, and somebody else's words.
    Verdict verdict_on_style(std::uint32_t block, std::uint32_t index) {
        const Candidate& candidate = blocks_[block].facts->candidates[index];
        Verdict verdict;
        verdict.block = block;
        verdict.candidate = index;
        verdict.severity = candidate.finding.severity;
        verdict.caution = candidate.finding.caution;
        verdict.is_silent = is_excepted(candidate);
        if (verdict.is_silent || is_foreign(verdict) || is_older(verdict, rules_.style_rule_of(candidate.finding).holds_from)) return verdict;
        if (!candidate.holds_quotation_sign && shape_.is_quoted(block, candidate.text_begin))
            settle(verdict, ContextTreatment::hint, {Context::quotation, Caution::quoted, {}});
        return verdict;
    }

    /// True when the text is in another language, about which no rule says anything.
    bool is_foreign(Verdict& verdict) const {
        if (!shape_.is_foreign(verdict.block)) return false;
        verdict.is_silent = true;
        verdict.reason = Reason{};
        verdict.reason->is_not_swedish = true;
        return true;
    }

    /// True when the text is older than the rule, which is silent then.
    bool is_older(Verdict& verdict, const std::string& holds_from) const {
        if (!is_before(holds_from)) return false;
        verdict.is_silent = true;
        verdict.reason = Reason{Context::document, shape_.date().span, "", holds_from, shape_.date().date};
        return true;
    }

    /// ISO dates compare as texts.
    bool is_before(const std::string& holds_from) const {
        return !shape_.date().date.empty() && shape_.date().date < holds_from;
    }

    bool is_excepted(const Candidate& candidate) {
        if (exceptions_.covers(candidate)) return true;
        if (!document_.rules_off.empty() && names_rule(document_.rules_off, candidate.finding, rules_)) return true;
        bool is_allowed = false;
        for (std::size_t i = 0; i < document_.allowed.size(); ++i) {
            const AllowedOccurrence& allowed = document_.allowed[i];
            if (!means_place(allowed.surroundings, candidate.surroundings) || !names_rule({allowed.rule}, candidate.finding, rules_)) continue;
            judgement_.used_allowances[i] = is_allowed = true;
        }
        return is_allowed;
    }

    /// The words may be fewer or more than Ordval itself would write down, as long as the one stretch holds the other whole.
    static bool means_place(const std::string& written, const std::string& around) {
        const auto holds = [](const std::string& longer, const std::string& shorter) {
            return !shorter.empty() && (" " + longer + " ").find(" " + shorter + " ") != std::string::npos;
        };
        return holds(around, written) || holds(written, around);
    }

    static const SeenContext* seen_context(const Candidate& candidate, Context context) {
        const auto found = std::find_if(candidate.contexts.begin(), candidate.contexts.end(),
                                        [&](const SeenContext& seen) { return seen.context == context; });
        return found != candidate.contexts.end() ? &*found : nullptr;
    }

    /// True when the treatment decides. A context may only lower the severity, and its words are not to be changed
    /// without a reader.
    bool settle(Verdict& verdict, ContextTreatment treatment, const SeenContext& seen) const {
        if (treatment == ContextTreatment::usual) return false;
        verdict.reason = Reason{seen.context, seen.words.empty() ? Span{} : seen.words.shifted(blocks_[verdict.block].begin), ""};
        verdict.is_silent = treatment == ContextTreatment::silent || treatment == ContextTreatment::keep;
        const Severity most = treatment == ContextTreatment::hint ? Severity::hint : Severity::information;
        verdict.severity = std::min(verdict.severity, most);
        verdict.fix = Verdict::Fix::none;
        verdict.caution = seen.caution;
        return true;
    }

    /// The activity has a word of its own, which a person may choose.
    void settle_domain(Verdict& verdict, const Candidate& candidate) const {
        const bool has_word = std::any_of(candidate.in_domain.begin(), candidate.in_domain.end(), [&](const DomainReplacement& own) {
            return own.domain == *verdict.domain;
        });
        if (!has_word || candidate.finding.replacements.empty()) {
            verdict.domain.reset();
            return;
        }
        verdict.fix = Verdict::Fix::unsafe;
        verdict.caution = Caution::domain;
        verdict.reason = Reason{Context::domain, {}, rules_.termbase().domains[*verdict.domain].title};
    }

    void settle_document(Verdict& verdict, const ContextRules& contexts) const {
        const ContextTreatment treatment = contexts.treatment_of(Context::document);
        if (treatment == ContextTreatment::usual) return;
        if (treatment != ContextTreatment::inform) {
            settle(verdict, treatment, {Context::document, Caution::document, {}});
            return;
        }
        if (verdict.severity <= Severity::information) return;
        verdict.severity = Severity::information;
        verdict.fix = Verdict::Fix::unsafe;
        verdict.caution = Caution::document;
        verdict.reason = Reason{Context::document, {}, ""};
    }

    void note_documents() {
        for (std::uint32_t i = 0; i < rules_.termbase().concepts.size(); ++i) {
            const DocumentShape::TitlePlace* title = shape_.about(i);
            if (!title || !rules_.termbase().concepts[i].wants_document_note || is_before(rules_.termbase().concepts[i].holds_from)) continue;
            Finding note;
            note.kind = FindingKind::document_note;
            note.rule = title->candidate->finding.rule;
            note.span = title->candidate->finding.span.shifted(blocks_[title->block].begin);
            note.pieces = {note.span};
            note.severity = Severity::information;
            note.reason = Reason{Context::document, {}, ""};
            judgement_.notes.push_back(std::move(note));
        }
    }

    /// One finding for each concept, at the first use of a term that is not the most used one.
    void note_inconsistencies() {
        struct Uses {
            Span first;
            std::size_t count = 0;
        };
        std::map<std::uint32_t, std::map<std::uint32_t, Uses>> by_concept;
        for (std::uint32_t i = 0; i < blocks_.size(); ++i)
            for (const AllowedUse& use : blocks_[i].facts->allowed) {
                if (shape_.is_quoted(i, use.text_begin) || shape_.is_foreign(i)) continue;
                Uses& uses = by_concept[use.term.concept_index][use.term.term_index];
                if (uses.count++ == 0) uses.first = use.span.shifted(blocks_[i].begin);
            }
        for (const auto& [concept_index, by_term] : by_concept) {
            if (by_term.size() < 2 || is_before(rules_.termbase().concepts[concept_index].holds_from)) continue;
            // Of two that are used as often the preferred one, which comes first, prevails.
            const auto most = std::max_element(by_term.begin(), by_term.end(),
                                               [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
            const auto other = std::min_element(by_term.begin(), by_term.end(), [&](const auto& a, const auto& b) {
                if ((a.first == most->first) != (b.first == most->first)) return b.first == most->first;
                return a.second.first < b.second.first;
            });
            Finding note;
            note.kind = FindingKind::consistency;
            note.rule = {concept_index, other->first};
            note.span = other->second.first;
            note.pieces = {note.span};
            note.severity = Severity::information;
            for (const auto& [term, uses] : by_term)
                if (term != other->first) note.related.push_back({uses.first, {concept_index, term}});
            judgement_.notes.push_back(std::move(note));
        }
    }

    const RuleSet& rules_;
    const std::vector<PlacedFacts>& blocks_;
    const DocumentFacts& document_;
    DocumentShape shape_;
    ExceptionReader exceptions_;
    Abbreviations abbreviations_;
    Judgement judgement_;
};

}  // namespace

Judgement judge(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentFacts& document) {
    return Judge(rules, blocks, document).run();
}

std::vector<Statement> statements_of(const Judgement& judgement, const std::vector<PlacedFacts>& blocks) {
    std::vector<Statement> statements;
    statements.reserve(judgement.verdicts.size() + judgement.notes.size());
    for (std::uint32_t i = 0; i < judgement.verdicts.size(); ++i) {
        const Verdict& verdict = judgement.verdicts[i];
        if (verdict.is_silent) continue;
        const PlacedFacts& block = blocks[verdict.block];
        statements.push_back({block.facts->candidates[verdict.candidate].finding.span.shifted(block.begin), i});
    }
    for (std::uint32_t i = 0; i < judgement.notes.size(); ++i)
        statements.push_back({judgement.notes[i].span, i, Statement::Kind::note});
    const auto is_before = [](const Statement& a, const Statement& b) { return a.span < b.span; };
    if (!judgement.notes.empty()) std::stable_sort(statements.begin(), statements.end(), is_before);
    return statements;
}

Finding finding_of(const Statement& statement, const Judgement& judgement, const std::vector<PlacedFacts>& blocks) {
    if (statement.kind == Statement::Kind::note) return judgement.notes[statement.index];
    const Verdict& verdict = judgement.verdicts[statement.index];
    return settled(blocks[verdict.block], verdict);
}

Finding settled(const PlacedFacts& block, const Verdict& verdict) {
    const Candidate& candidate = block.facts->candidates[verdict.candidate];
    Finding finding = candidate.finding;
    finding.severity = verdict.severity;
    finding.caution = verdict.caution;
    finding.reason = verdict.reason;
    if (verdict.fix == Verdict::Fix::none) finding.replacements.clear();
    if (verdict.domain)
        for (const DomainReplacement& own : candidate.in_domain)
            if (own.domain == *verdict.domain) {
                std::erase_if(finding.replacements, [&](const Replacement& other) { return other.text == own.replacement.text; });
                finding.replacements.insert(finding.replacements.begin(), own.replacement);
            }
    if (verdict.fix == Verdict::Fix::unsafe)
        for (Replacement& replacement : finding.replacements) {
            if (replacement.applicability == Applicability::safe) replacement.caution = verdict.caution;
            replacement.applicability = Applicability::unsafe;
        }
    finding.span = finding.span.shifted(block.begin);
    for (Span& piece : finding.pieces) piece = piece.shifted(block.begin);
    for (Span& word : finding.look_at) word = word.shifted(block.begin);
    for (Replacement& replacement : finding.replacements)
        for (text::Edit& edit : replacement.edits) edit.span = edit.span.shifted(block.begin);
    return finding;
}

}  // namespace ordval::terms
