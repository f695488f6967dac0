#include "terms/listed_rule.hpp"

namespace ordval::terms {

const char* name_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::term: return "term";
        case RuleKind::consistency: return "consistency";
        case RuleKind::document: return "document";
    }
    return "";
}

std::vector<ListedRule> listed_rules(const Termbase& termbase) {
    std::vector<ListedRule> rules;
    for (std::uint32_t i = 0; i < termbase.concepts.size(); ++i) {
        const Concept& concept_ = termbase.concepts[i];
        const auto add = [&](std::string id, RuleKind kind, Severity severity, const Place& place, const Term* term) {
            rules.push_back({std::move(id), kind, severity, &concept_.source, concept_.pack, place, i, &concept_, term});
        };
        for (const Term& term : concept_.terms)
            if (term.status == Status::deprecated)
                add(rule_id(concept_, term), RuleKind::term, term.severity, term.place, &term);
        // What concerns a document as a whole is never more than a piece of information.
        if (concept_.wants_consistency)
            add(concept_.id + ".consistency", RuleKind::consistency, Severity::information, concept_.place, nullptr);
        if (concept_.wants_document_note)
            add(concept_.id + ".document", RuleKind::document, Severity::information, concept_.place, nullptr);
    }
    return rules;
}

const std::string& shown_source(const Source& source) {
    if (!source.reference.empty()) return source.reference;
    return source.body.empty() ? source.decision : source.body;
}

}  // namespace ordval::terms
