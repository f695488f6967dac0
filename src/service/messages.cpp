#include "service/messages.hpp"

#include <algorithm>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

using terms::Caution;
using terms::Severity;

namespace {

Message caution_clause(Caution caution) {
    switch (caution) {
        case Caution::none: return Message::nothing;
        case Caution::ambiguous_form: return Message::caution_ambiguous_form;
        case Caution::assumed_form: return Message::caution_assumed_form;
        case Caution::article: return Message::caution_article;
        case Caution::word_order: return Message::caution_word_order;
        case Caution::missing_form: return Message::caution_missing_form;
        case Caution::gender_changes: return Message::caution_gender_changes;
        case Caution::preferred_nearby: return Message::caution_preferred_nearby;
        case Caution::broken_word: return Message::caution_broken_word;
        case Caution::predication: return Message::caution_predication;
        case Caution::quoted: return Message::caution_quoted;
        case Caution::person_chooses: return Message::caution_person_chooses;
        case Caution::ambiguous_word: return Message::caution_ambiguous_word;
        case Caution::trade: return Message::caution_trade;
        case Caution::counterpart: return Message::caution_counterpart;
        case Caution::domain: return Message::caution_domain;
        case Caution::document: return Message::caution_document;
        case Caution::possessor: return Message::caution_possessor;
        case Caution::attribute: return Message::caution_attribute;
        case Caution::no_article: return Message::caution_no_article;
        case Caution::repeated: return Message::caution_repeated;
        case Caution::identified: return Message::caution_identified;
        case Caution::counted: return Message::caution_counted;
        case Caution::before_decision: return Message::caution_before_decision;
        case Caution::capital: return Message::caution_capital;
    }
    return Message::nothing;
}

/// The word without what stands between its letters: markup, or the hyphen at a line break.
std::string written_word(const terms::Finding& finding, std::string_view text) {
    std::string word;
    for (const text::Span piece : finding.pieces) word += piece.in(text);
    return word;
}

/// Why the preferred term {0} cannot take the place of {1}.
Message pattern_for_missing(swedish::Missing missing) {
    switch (missing) {
        case swedish::Missing::plural: return Message::no_plural;
        case swedish::Missing::singular: return Message::no_singular;
        case swedish::Missing::definite: return Message::no_definite_form;
        case swedish::Missing::genitive: return Message::no_genitive;
        case swedish::Missing::passive: return Message::no_passive;
        case swedish::Missing::participle: return Message::no_participle;
        case swedish::Missing::comparison: return Message::no_comparison;
        case swedish::Missing::neuter: return Message::no_neuter;
        case swedish::Missing::word_class: return Message::other_word_class;
        case swedish::Missing::nothing:
        case swedish::Missing::form: break;
    }
    return Message::no_such_form;
}

/// The words that a person should look at, by name: ”det” och ”litet”.
std::string named_words(const terms::Finding& finding, std::string_view text, Language language) {
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < finding.look_at.size() && i < most; ++i) {
        const bool is_last = i + 1 == std::min(finding.look_at.size(), most);
        if (i > 0) names += is_last ? say(Message::both_words, language) : ", ";
        names += in_quotes(finding.look_at[i].in(text));
    }
    return names;
}

/// The caution of a replacement, with the words that it is about where they are known.
std::string caution_of(const terms::Finding& finding, Caution caution, std::string_view text, Language language) {
    if (caution == Caution::gender_changes && !finding.look_at.empty())
        return say(Message::caution_agreement, language, {named_words(finding, text, language)});
    return say(caution_clause(caution), language);
}

/// What is said where nothing is offered: {0} is the preferred term, {1} the word, {2} the term in it.
Message pattern_without_fix(const terms::Finding& finding) {
    switch (finding.caution) {
        case Caution::predication: return Message::not_by_predication;
        case Caution::trade: return Message::not_by_trade;
        case Caution::counterpart: return Message::not_by_counterpart;
        case Caution::quoted: return Message::not_in_quotation;
        case Caution::domain: return Message::not_in_domain;
        case Caution::ambiguous_word: return Message::not_if_ambiguous;
        case Caution::missing_form: return pattern_for_missing(finding.missing);
        default: break;
    }
    if (finding.role != terms::TermRole::word)
        return Message::contains_term;
    return Message::avoid_for_preferred;
}

/// What is said about the document or about an exception.
std::string note_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view original, Language language) {
    switch (finding.kind) {
        case terms::FindingKind::consistency: {
            const std::string other = finding.related.empty() ? "" : rules.term_of(finding.related.front().term).text;
            return say(Message::both_terms_in_text, language, {in_quotes(rules.term_of(finding.rule).text), in_quotes(other)});
        }
        case terms::FindingKind::document_note: return say(Message::text_about_word, language, {in_quotes(original)});
        case terms::FindingKind::unused_exception: return say(Message::exception_unused, language, {in_quotes(finding.exception)});
        default: return say(Message::exception_unclear, language, {in_quotes(finding.exception)});
    }
}

Message name_of_part(terms::DocumentPart part) {
    switch (part) {
        case terms::DocumentPart::title: return Message::part_title;
        case terms::DocumentPart::request: return Message::part_request;
        case terms::DocumentPart::clauses: return Message::part_clauses;
        case terms::DocumentPart::signature: return Message::part_signature;
    }
    return Message::nothing;
}

/// What a rule of style says when its author has not worded it: {0} and {1} as the kind of rule needs.
std::string style_sentence(const terms::Finding& finding, terms::StyleKind kind, const std::string& word, Language language) {
    const auto counted = finding.figures.counted;
    const auto most = finding.figures.most;
    switch (kind) {
        case terms::StyleKind::repetition: return say(Message::word_repeated, language, {word});
        case terms::StyleKind::occurrence: return say(Message::too_many_words, language, {counted, most});
        case terms::StyleKind::conditional: return say(Message::explain_abbreviation, language, {word});
        case terms::StyleKind::readability: return say(Message::hard_to_read, language, {counted, most});
        case terms::StyleKind::structure: return say(Message::part_is_missing, language, {say(name_of_part(finding.figures.missing_part), language)});
        case terms::StyleKind::pattern:
        case terms::StyleKind::capitalization: break;
    }
    return say(Message::avoid_with_stop, language, {word});
}

std::string sentence_with_fix(const terms::Finding& finding, const std::string& word, const std::string& caution, Language language) {
    const std::string& text = finding.replacements.front().text;
    return say(text.empty() ? Message::remove_word : Message::write_instead, language, {in_quotes(text), word}) + (caution.empty() ? "." : " – " + caution + ".");
}

std::string message_of_style(const terms::Finding& finding, const terms::RuleSet& rules, const std::string& word, Language language) {
    const terms::StyleRule& rule = rules.style_rule_of(finding);
    if (!rule.message.empty()) return rule.message;
    if (finding.replacements.empty() || rule.kind() == terms::StyleKind::repetition) return style_sentence(finding, rule.kind(), word, language);
    const bool is_cautious = finding.caution != Caution::none && finding.caution != Caution::person_chooses;
    return sentence_with_fix(finding, word, is_cautious ? say(caution_clause(finding.caution), language) : "", language);
}

}  // namespace

std::string message_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view text,
                        Language language) {
    const std::string original = written_word(finding, text);
    const std::string word = in_quotes(original);
    if (finding.kind == terms::FindingKind::style) return message_of_style(finding, rules, word, language);
    if (finding.kind != terms::FindingKind::term) return note_for(finding, rules, original, language);
    const std::string caution = caution_of(finding, finding.caution, text, language);
    if (!finding.replacements.empty()) return sentence_with_fix(finding, word, caution, language);
    const terms::Term* preferred = terms::preferred_term(rules.concept_of(finding.rule));
    if (!preferred) {
        return say(Message::avoid, language, {word}) + (caution.empty() ? "." : " – " + caution + ".");
    }
    const std::string& term = rules.term_of(finding.rule).text;
    return say(pattern_without_fix(finding), language, {in_quotes(preferred->text), word, in_quotes(term)});
}

std::string reason_for(const terms::Finding& finding, std::string_view text, bool is_silent, Language language) {
    if (!finding.reason) return is_silent ? say(Message::exception, language) : "";
    if (finding.reason->is_not_swedish) return say(Message::paragraph_not_swedish, language);
    if (const terms::Reason& dates = *finding.reason; !dates.holds_from.empty()) {
        return say(dates.words.empty() ? Message::rule_dated_text_not : Message::rule_later_than_text, language, {dates.holds_from, dates.dated});
    }
    const auto name = [&]() -> Message {
        switch (finding.reason->context) {
            case terms::Context::mention: return Message::sentence_about_word;
            case terms::Context::quotation: return Message::quotation_or_name;
            case terms::Context::predication:
                return finding.caution == Caution::trade ? Message::about_trade_or_management
                                                         : Message::says_or_sets_apart;
            case terms::Context::counterpart: return Message::counterpart_beside;
            case terms::Context::document: return Message::document_about_word;
            case terms::Context::domain: return Message::domain_with_own_word;
        }
        return Message::nothing;
    };
    const terms::Reason& reason = *finding.reason;
    const std::string words = reason.domain.empty() ? std::string(reason.words.in(text)) : reason.domain;
    return say(name(), language) + (words.empty() ? "" : " (" + in_quotes(words) + ")");
}

std::string fix_title(const terms::Replacement& replacement, Language language) {
    const std::string caution = say(caution_clause(replacement.caution), language);
    return say(replacement.text.empty() ? Message::remove : Message::change_to, language, {in_quotes(replacement.text)}) + (caution.empty() ? "" : " (" + caution + ")");
}

std::string severity_word(Severity severity, Language language) {
    switch (severity) {
        case Severity::hint: return say(Message::hint, language);
        case Severity::information: return say(Message::information, language);
        case Severity::warning: return say(Message::warning, language);
        case Severity::error: return say(Message::error, language);
    }
    return "";
}

}  // namespace ordval::service
