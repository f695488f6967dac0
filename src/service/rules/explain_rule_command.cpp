#include "service/rules/explain_rule_command.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "service/bilingual.hpp"
#include "service/complaints.hpp"
#include "service/messages.hpp"
#include "service/rules/rule_choice.hpp"
#include "service/settings.hpp"
#include "terms/listed_rule.hpp"
#include "terms/loading/did_you_mean.hpp"
#include "terms/rule_tests.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

using terms::ListedRule;
using terms::Term;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string all_forms(const swedish::Paradigm& paradigm) {
    std::vector<std::string> forms;
    for (const swedish::Form& form : paradigm.forms)
        if (std::find(forms.begin(), forms.end(), form.text) == forms.end()) forms.push_back(form.text);
    return joined(forms);
}

Bilingual word_for(terms::CompoundTreatment treatment) {
    switch (treatment) {
        case terms::CompoundTreatment::flag: return {"anmärks", "found"};
        case terms::CompoundTreatment::hint: return {"tips", "hint"};
        case terms::CompoundTreatment::silent: return {"tyst", "silent"};
        case terms::CompoundTreatment::replace: return {"ersätts", "replaced"};
    }
    return {"", ""};
}

Bilingual word_for(terms::ContextTreatment treatment) {
    switch (treatment) {
        case terms::ContextTreatment::silent: return {"tyst", "silent"};
        case terms::ContextTreatment::hint: return {"tips", "hint"};
        case terms::ContextTreatment::inform: return {"upplysning", "information"};
        case terms::ContextTreatment::keep: return {"lämnas i fred", "left alone"};
        case terms::ContextTreatment::usual: return {"som vanligt", "as usual"};
    }
    return {"", ""};
}

Bilingual word_for(terms::Context context) {
    switch (context) {
        case terms::Context::mention: return {"meningen talar om ordet", "the sentence speaks about the word"};
        case terms::Context::quotation: return {"citat", "quotation"};
        case terms::Context::predication: return {"säger vad någon är", "says what someone is"};
        case terms::Context::counterpart: return {"motparten står intill", "its counterpart stands beside it"};
        case terms::Context::document: return {"texten handlar om ordet", "the text is about the word"};
        case terms::Context::domain: return {"verksamhet med eget ord", "activity with a word of its own"};
    }
    return {"", ""};
}

/// One rule as lines "  label  text".
class Account {
public:
    Account(const terms::RuleSet& rules, const ListedRule& rule, const std::vector<terms::FailedTest>& failures,
            Language language, const Paint& paint)
        : rules_(rules), rule_(rule), failures_(failures), language_(language), paint_(paint) {}

    void print() {
        std::cout << paint_.bold(rule_.id) << " (" << rule_.pack << ")\n";
        const terms::Place& place = rule_.place;
        line({"plats", "place"}, place.path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column));
        line({"slag", "kind"}, terms::name_of(rule_.kind));
        line({"grad", "severity"}, severity_word(rule_.severity, language_));
        if (rule_.term) about_term(*rule_.term);
        if (rule_.concept_) about_concept(*rule_.concept_);
        if (rule_.style) about_style(*rule_.style);
        about_source(*rule_.source);
        about_tests(rule_.concept_ ? rule_.concept_->tests : rule_.style->tests);
        std::cout << '\n';
    }

private:
    std::string say(const Bilingual& words) const { return words.in(language_); }

    void line(const Bilingual& label, const std::string& text) {
        if (text.empty()) return;
        constexpr std::size_t width = 16;
        const std::string margin = say(label);
        const std::size_t letters = text::code_point_count(margin);
        std::cout << "  " << paint_.faint(margin) << std::string(letters < width ? width - letters : 1, ' ') << text << '\n';
    }

    void about_term(const Term& term) {
        line({"former", "forms"}, all_forms(term.paradigm));
        const terms::CompoundRules& compounds = term.compounds;
        const bool is_noun = term.paradigm.word_class == swedish::WordClass::noun;
        if (is_noun) {
            line({"som efterled", "as head"}, say(word_for(compounds.head)));
            line({"som förled", "as modifier"}, say(word_for(compounds.modifier)));
        }
        line({"lämnas i fred", "left alone"}, joined(compounds.keep));
        for (const auto& [compound, result] : compounds.replacements)
            line({"ersätts", "replaced"}, compound + " → " + result);
        for (const auto context : {terms::Context::mention, terms::Context::quotation, terms::Context::predication,
                                   terms::Context::counterpart, terms::Context::document, terms::Context::domain})
            line({"sammanhang", "context"},
                 say(word_for(context)) + ": " + say(word_for(term.contexts.treatment_of(context))));
        for (const auto& [domain, treatment] : term.contexts.domains)
            line({"verksamhet", "domain"}, domain_title(domain) + ": " + say(word_for(treatment)));
    }

    std::string domain_title(const std::string& id) const {
        for (const terms::Domain& domain : rules_.termbase().domains)
            if (domain.id == id) return domain.title;
        return id;
    }

    void about_concept(const terms::Concept& concept_) {
        for (const Term& term : concept_.terms) {
            if (term.status == terms::Status::preferred)
                line({"skriv i stället", "write instead"}, term.text + " (" + all_forms(term.paradigm) + ")");
            if (term.status == terms::Status::admitted)
                line({"också tillåtet", "also admitted"}, term.text + " (" + all_forms(term.paradigm) + ")");
        }
        for (const auto& [domain, word] : concept_.in_domain)
            line({"verksamhet", "domain"}, domain_title(domain) + ": " + word);
        line({"motpart", "counterpart"}, joined(concept_.counterparts));
        line({"begrepp", "concept"}, concept_.definition);
        line({"skäl", "reason"}, concept_.reason);
    }

    void about_source(const terms::Source& source) {
        std::vector<std::string> parts;
        for (const std::string* part : {&source.decision, &source.body, &source.reference, &source.valid_from, &source.url})
            if (!part->empty()) parts.push_back(*part);
        line({"källa", "source"}, joined(parts));
    }

    void about_style(const terms::StyleRule& style) {
        if (const auto* pattern = std::get_if<terms::PatternRule>(&style.check)) {
            line({"mönster", "pattern"}, pattern->pattern);
            if (pattern->has_replacement) line({"skriv", "write"}, pattern->replacement.empty() ? "\"\"" : pattern->replacement);
        }
        line({"säger", "says"}, style.message);
        line({"skäl", "reason"}, style.reason);
    }

    void about_tests(const std::vector<terms::RuleTest>& tests) {
        for (const terms::RuleTest& test : tests) {
            const auto failed = std::find_if(failures_.begin(), failures_.end(), [&](const terms::FailedTest& failure) {
                return failure.owner == rule_.owner && failure.problem.text == test.marked;
            });
            const bool is_fine = failed == failures_.end();
            line({"test", "test"}, test.marked + (is_fine ? "" : " – " + in(failed->problem.sentence, language_)));
        }
    }

    const terms::RuleSet& rules_;
    const ListedRule& rule_;
    const std::vector<terms::FailedTest>& failures_;
    Language language_;
    const Paint& paint_;
};

bool is_asked_for(const ListedRule& rule, const std::string& asked) {
    const std::string name = folded_name(asked);
    return folded_name(rule.id) == name || (rule.concept_ && folded_name(rule.concept_->id) == name);
}

}  // namespace

int run_explain_rule(const ExplainRuleOptions& options, const RuleLibrary& library) {
    Complaints complaints(options.language.value_or(Language::swedish));
    const Paint paint(chosen_colours(options.colours));
    std::set<std::string> ids;
    std::vector<std::string> packs;  // that have a say, in the order in which they were found
    for (const RuleChoice& choice : rule_choices(options.rules, options.language, library, complaints)) {
        ReadRules read = library.read(choice.names);
        complaints.about(read.problems);
        const terms::RuleSet rules(std::move(read.termbase), library.lexicon());
        const std::vector<terms::FailedTest> failures = terms::run_rule_tests(rules);
        for (const ListedRule& rule : terms::listed_rules(rules.termbase())) {
            ids.insert(rule.id);
            if (!is_asked_for(rule, options.rule) || !is_shown(choice, rules.termbase(), rule.pack)) continue;
            if (std::find(packs.begin(), packs.end(), rule.pack) == packs.end()) packs.push_back(rule.pack);
            Account(rules, rule, failures, complaints.language(), paint).print();
        }
    }
    const Language language = complaints.language();
    constexpr Bilingual several{"Flera paket har egna ord om regeln: {0}. I ett paket som bygger på ett annat gäller det egna.",
                                "Several packs have their own say on the rule: {0}. In a pack that extends another its own holds."};
    if (packs.size() > 1) std::cout << filled(several.in(language), {joined(packs)}) << '\n';
    if (packs.empty()) {
        constexpr Bilingual unknown{"det finns ingen regel {0}", "there is no rule {0}"};
        constexpr Bilingual near{"; menar du {0}?", "; did you mean {0}?"};
        std::string sentence = filled(unknown.in(language), {in_quotes(options.rule)});
        const std::vector<std::string_view> known(ids.begin(), ids.end());
        if (const auto nearest = terms::nearest(options.rule, known))
            sentence += filled(near.in(language), {in_quotes(*nearest)});
        complaints.error("", sentence);
    }
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : 0;
}

}  // namespace ordval::service
