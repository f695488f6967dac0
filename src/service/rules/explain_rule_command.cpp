#include "service/rules/explain_rule_command.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/messages.hpp"
#include "service/rules/rule_choice.hpp"
#include "service/settings.hpp"
#include "terms/listed_rule.hpp"
#include "terms/loading/did_you_mean.hpp"
#include "terms/rule_tests.hpp"
#include "text/printable.hpp"
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

Message word_for(terms::CompoundTreatment treatment) {
    switch (treatment) {
        case terms::CompoundTreatment::flag: return Message::treated_flag;
        case terms::CompoundTreatment::hint: return Message::hint;
        case terms::CompoundTreatment::silent: return Message::silent;
        case terms::CompoundTreatment::replace: return Message::treated_replace;
    }
    return Message::nothing;
}

Message word_for(terms::ContextTreatment treatment) {
    switch (treatment) {
        case terms::ContextTreatment::silent: return Message::silent;
        case terms::ContextTreatment::hint: return Message::hint;
        case terms::ContextTreatment::inform: return Message::information;
        case terms::ContextTreatment::keep: return Message::treated_keep;
        case terms::ContextTreatment::usual: return Message::treated_as_usual;
    }
    return Message::nothing;
}

Message word_for(terms::Context context) {
    switch (context) {
        case terms::Context::mention: return Message::sentence_about_word;
        case terms::Context::quotation: return Message::context_quotation;
        case terms::Context::predication: return Message::context_predication;
        case terms::Context::counterpart: return Message::context_counterpart;
        case terms::Context::document: return Message::document_about_word;
        case terms::Context::domain: return Message::context_domain;
    }
    return Message::nothing;
}

/// One rule as lines "  label  text".
class Account {
public:
    Account(const terms::RuleSet& rules, const ListedRule& rule, const std::vector<terms::FailedTest>& failures,
            Language language, const Paint& paint)
        : rules_(rules), rule_(rule), failures_(failures), language_(language), paint_(paint) {}

    void print() {
        std::cout << paint_.bold(rule_.id) << " (" << text::printable(rule_.pack) << ")\n";
        const terms::Place& place = rule_.place;
        line(Message::label_place, place.path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column));
        line(Message::label_kind, terms::name_of(rule_.kind));
        line(Message::label_severity, severity_word(rule_.severity, language_));
        if (rule_.term) about_term(*rule_.term);
        if (rule_.concept_) about_concept(*rule_.concept_);
        if (rule_.style) about_style(*rule_.style);
        about_source(*rule_.source);
        about_tests(rule_.concept_ ? rule_.concept_->tests : rule_.style->tests);
        std::cout << '\n';
    }

private:
    std::string say(Message words) const { return ordval::say(words, language_); }

    void line(Message label, const std::string& text) {
        if (text.empty()) return;
        constexpr std::size_t width = 16;
        const std::string margin = say(label);
        const std::size_t letters = text::code_point_count(margin);
        std::cout << "  " << paint_.faint(margin) << std::string(letters < width ? width - letters : 1, ' ') << text::printable(text) << '\n';
    }

    void about_term(const Term& term) {
        line(Message::label_forms, all_forms(term.paradigm));
        const terms::CompoundRules& compounds = term.compounds;
        const bool is_noun = term.paradigm.word_class == swedish::WordClass::noun;
        if (is_noun) {
            line(Message::label_as_head, say(word_for(compounds.head)));
            line(Message::label_as_modifier, say(word_for(compounds.modifier)));
        }
        line(Message::treated_keep, joined(compounds.keep));
        for (const auto& [compound, result] : compounds.replacements)
            line(Message::treated_replace, compound + " → " + result);
        for (const auto context : {terms::Context::mention, terms::Context::quotation, terms::Context::predication,
                                   terms::Context::counterpart, terms::Context::document, terms::Context::domain})
            line(Message::label_context,
                 say(word_for(context)) + ": " + say(word_for(term.contexts.treatment_of(context))));
        for (const auto& [domain, treatment] : term.contexts.domains)
            line(Message::label_domain, domain_title(domain) + ": " + say(word_for(treatment)));
    }

    std::string domain_title(const std::string& id) const {
        for (const terms::Domain& domain : rules_.termbase().domains)
            if (domain.id == id) return domain.title;
        return id;
    }

    void about_concept(const terms::Concept& concept_) {
        for (const Term& term : concept_.terms) {
            if (term.status == terms::Status::preferred)
                line(Message::label_write_instead, term.text + " (" + all_forms(term.paradigm) + ")");
            if (term.status == terms::Status::admitted)
                line(Message::label_also_admitted, term.text + " (" + all_forms(term.paradigm) + ")");
        }
        for (const auto& [domain, word] : concept_.in_domain)
            line(Message::label_domain, domain_title(domain) + ": " + word);
        line(Message::label_counterpart, joined(concept_.counterparts));
        line(Message::label_concept, concept_.definition);
        line(Message::label_reason, concept_.reason);
    }

    void about_source(const terms::Source& source) {
        std::vector<std::string> parts;
        for (const std::string* part : {&source.decision, &source.body, &source.reference, &source.valid_from, &source.url})
            if (!part->empty()) parts.push_back(*part);
        line(Message::label_source, joined(parts));
    }

    void about_style(const terms::StyleRule& style) {
        if (const auto* pattern = std::get_if<terms::PatternRule>(&style.check)) {
            line(Message::label_pattern, pattern->pattern);
            if (pattern->has_replacement) line(Message::label_write, pattern->replacement.empty() ? "\"\"" : pattern->replacement);
        }
        line(Message::label_says, style.message);
        line(Message::label_reason, style.reason);
    }

    void about_tests(const std::vector<terms::RuleTest>& tests) {
        for (const terms::RuleTest& test : tests) {
            const auto failed = std::find_if(failures_.begin(), failures_.end(), [&](const terms::FailedTest& failure) {
                return failure.owner == rule_.owner && failure.problem.text == test.marked;
            });
            const bool is_fine = failed == failures_.end();
            line(Message::label_test, test.marked + (is_fine ? "" : " – " + failed->problem.sentence.in(language_)));
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
        ReadRules read = read_choice(choice, library, complaints);
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
    if (packs.size() > 1) std::cout << text::printable(say(Message::rule_in_several_packs, language, {joined(packs)})) << '\n';
    if (packs.empty()) {
        std::string sentence = say(Message::no_such_rule, language, {in_quotes(options.rule)});
        const std::vector<std::string_view> known(ids.begin(), ids.end());
        if (const auto nearest = terms::nearest(options.rule, known))
            sentence += say(Message::did_you_mean, language, {in_quotes(*nearest)});
        complaints.error("", sentence);
    }
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : 0;
}

}  // namespace ordval::service
