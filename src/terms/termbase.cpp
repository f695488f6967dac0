#include "terms/termbase.hpp"

#include <algorithm>

#include "terms/loading/rule_keys.hpp"

namespace ordval::terms {

ContextTreatment ContextRules::treatment_of(Context context) const {
    if (const auto found = stated.find(context); found != stated.end()) return found->second;
    switch (context) {
        case Context::mention: return ContextTreatment::silent;
        case Context::quotation: return ContextTreatment::hint;
        case Context::predication:
        case Context::counterpart:
        case Context::document: return ContextTreatment::inform;
        case Context::domain: return ContextTreatment::usual;
    }
    return ContextTreatment::usual;
}

ContextTreatment ContextRules::treatment_in_domain(const std::string& domain) const {
    const auto found = domains.find(domain);
    return found != domains.end() ? found->second : treatment_of(Context::domain);
}

bool is_relational(const Term& term) {
    const bool may_be_person = term.paradigm.word_class == swedish::WordClass::noun && term.paradigm.gender == swedish::Gender::utrum;
    return term.relational.value_or(may_be_person);
}

const char* name_of(Severity severity) {
    return severity_names[static_cast<std::size_t>(severity)].data();
}

const char* name_of(Context context) {
    return context_names[static_cast<std::size_t>(context)].data();
}

const Term* preferred_term(const Concept& concept_) {
    const auto found = std::find_if(concept_.terms.begin(), concept_.terms.end(),
                                    [](const Term& term) { return term.status == Status::preferred; });
    return found != concept_.terms.end() ? &*found : nullptr;
}

const std::string& id_of(const Termbase& termbase, RuleOwner owner) {
    return owner.is_of_style ? termbase.style_rules[owner.index].id : termbase.concepts[owner.index].id;
}

std::string rule_id(const Concept& concept_, const Term& term) {
    std::string id = concept_.id + '.' + term.text;
    std::replace(id.begin(), id.end(), ' ', '-');
    return id;
}

}  // namespace ordval::terms
