#include "lsp/rename.hpp"

#include <algorithm>

#include "lsp/term_at.hpp"
#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "swedish/inflection.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/suggestion.hpp"
#include "text/casing.hpp"
#include "text/folding.hpp"

namespace ordval::lsp {

namespace {

constexpr const char* look_first = "look-first";  // names an annotation

bool has_form(const swedish::Paradigm& paradigm, const std::string& folded) {
    return std::any_of(paradigm.forms.begin(), paradigm.forms.end(),
                       [&](const swedish::Form& form) { return text::fold(form.text).text == folded; });
}

/// The word with that form of which the forms are known, of the class.
std::optional<swedish::Paradigm> known_word(const std::string& name, swedish::WordClass word_class,
                                            const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    const auto first_known = [&](const std::string& lemma) -> std::optional<swedish::Paradigm> {
        for (swedish::Paradigm& paradigm : swedish::inflections(lemma, lexicon, word_class))
            if (paradigm.source != swedish::FormSource::guessed) return std::move(paradigm);
        return std::nullopt;
    };
    if (lexicon) {
        // "klienterna" is a form of klient; taken for a lemma it would have no singular.
        std::optional<swedish::Paradigm> of_form;
        for (const swedish::Analysis& reading : lexicon->analyses(name)) {
            if (reading.word_class != word_class) continue;
            if (reading.lemma == name) return first_known(name);
            if (!of_form) of_form = first_known(reading.lemma);
        }
        if (of_form) return of_form;
    }
    return first_known(name);
}

/// The replacement by a form of the word; null when there is none.
const terms::Replacement* replacement_by(const terms::Finding& finding, const swedish::Paradigm& word) {
    const auto found = std::find_if(finding.replacements.begin(), finding.replacements.end(),
                                    [&](const terms::Replacement& replacement) {
                                        return has_form(word, text::fold(replacement.text).text);
                                    });
    return found == finding.replacements.end() ? nullptr : &*found;
}

/// The preferred term in the form that stands in the text.
std::string preferred_form(const service::Analysis& analysis, const Subject& subject) {
    if (subject.finding && !subject.finding->replacements.empty())
        return subject.finding->replacements.front().text;
    const terms::Concept& concept_ = analysis.rules->concept_of(subject.rule);
    const terms::Term& term = analysis.rules->term_of(subject.rule);
    const std::string original(subject.span.in(analysis.text));
    const std::string folded = text::fold(original).text;
    std::vector<std::uint32_t> forms;
    for (std::uint32_t i = 0; i < term.paradigm.forms.size(); ++i)
        if (text::fold(term.paradigm.forms[i].text).text == folded) forms.push_back(i);
    const terms::Suggestions suggestions = terms::suggest(concept_, term, forms, original);
    return suggestions.words.empty() ? original : suggestions.words.front().text;
}

}  // namespace

std::optional<Renamable> renamable_at(const service::Analysis& analysis, std::uint32_t offset) {
    const auto subject = subject_at(analysis, offset);
    if (!subject || analysis.rules->term_of(subject->rule).status != terms::Status::deprecated)
        return std::nullopt;
    if (subject->finding && subject->finding->role != terms::TermRole::word) return std::nullopt;
    return Renamable{subject->span, subject->rule, preferred_form(analysis, *subject)};
}

Json prepare_rename(const Checked& checked, text::Position position, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const auto found =
        renamable_at(analysis, analysis.lines.offset_of(analysis.text, position, client.encoding));
    if (!found) return nullptr;
    return {{"range", range_to_json(analysis.lines.range_of(analysis.text, found->span, client.encoding))},
            {"placeholder", found->placeholder}};
}

std::optional<NewTerm> new_term(const terms::RuleSet& rules, terms::RuleReference deprecated,
                                const std::string& name) {
    const terms::Concept& concept_ = rules.concept_of(deprecated);
    const terms::Term& old = rules.term_of(deprecated);
    const std::string word = terms::single_spaced(name);
    const std::string folded = text::fold(word).text;
    if (folded.empty()) return std::nullopt;
    for (const terms::Term& term : concept_.terms)
        if (term.status != terms::Status::deprecated && has_form(term.paradigm, folded))
            return NewTerm{concept_.id, old.text, term.paradigm, true};
    if (has_form(old.paradigm, folded)) return std::nullopt;
    auto paradigm = known_word(word, old.paradigm.word_class, rules.lexicon());
    if (!paradigm) return std::nullopt;
    return NewTerm{concept_.id, old.text, *std::move(paradigm), false};
}

std::optional<terms::RuleReference> find_term(const terms::Termbase& termbase, const std::string& concept_id,
                                              const std::string& text) {
    for (std::uint32_t i = 0; i < termbase.concepts.size(); ++i) {
        const terms::Concept& concept_ = termbase.concepts[i];
        if (concept_.id != concept_id) continue;
        for (std::uint32_t t = 0; t < concept_.terms.size(); ++t)
            if (concept_.terms[t].text == text) return terms::RuleReference{i, t};
    }
    return std::nullopt;
}

std::string replace_title(const std::string& old, const std::string& name, Language language) {
    return say(Message::replace_everywhere, language, {in_quotes(old), in_quotes(name)});
}

void WorkspaceReplacement::take(const SearchedText& text) {
    std::shared_ptr<const service::Analysis> again;
    if (!term_.is_of_concept) again = analyse_again(text, rules_with_new_term(text.analysis->rules));
    const service::Analysis& analysis = again ? *again : *text.analysis;
    Json edits = Json::array();
    std::uint32_t end = 0;  // of the edits so far
    for (const terms::Finding& finding : analysis.findings()) {
        const bool is_meant = finding.kind == terms::FindingKind::term &&
                              finding.role == terms::TermRole::word &&
                              analysis.rules->concept_of(finding.rule).id == term_.concept_id &&
                              analysis.rules->term_of(finding.rule).text == term_.deprecated;
        if (!is_meant) continue;
        const terms::Replacement* replacement = replacement_by(finding, term_.paradigm);
        const bool is_safe = replacement && replacement->applicability == terms::Applicability::safe;
        const bool is_possible = replacement && (is_safe || client_.takes_change_annotations) &&
                                 replacement->edits.front().span.begin >= end;
        if (!is_possible) {
            ++left_;
            continue;
        }
        for (const text::Edit& edit : replacement->edits) {
            Json written = edit_to_json(analysis, edit, client_.encoding);
            if (!is_safe) written["annotationId"] = look_first;
            edits.push_back(std::move(written));
        }
        end = replacement->edits.back().span.end;
        has_unsafe_edits_ |= !is_safe;
    }
    if (!edits.empty()) texts_.push_back({text.uri, text.version, std::move(edits)});
}

/// The rules as if the concept had no other allowed term than the new one: then the checker says what becomes
/// of each place.
std::shared_ptr<const terms::RuleSet> WorkspaceReplacement::rules_with_new_term(
    const std::shared_ptr<const terms::RuleSet>& rules) {
    auto& changed = changed_rules_[rules];
    if (changed) return changed;
    terms::Termbase termbase = rules->termbase();
    for (terms::Concept& concept_ : termbase.concepts) {
        if (concept_.id != term_.concept_id) continue;
        std::erase_if(concept_.terms,
                      [](const terms::Term& term) { return term.status != terms::Status::deprecated; });
        terms::Term term;
        term.text = term_.paradigm.lemma;
        term.paradigm = term_.paradigm;
        concept_.terms.insert(concept_.terms.begin(), std::move(term));
    }
    changed = std::make_shared<const terms::RuleSet>(std::move(termbase), rules->lexicon());
    return changed;
}

Json WorkspaceReplacement::edit(Language language) const {
    std::vector<TextEdits> texts = texts_;
    std::sort(texts.begin(), texts.end(),
              [](const TextEdits& a, const TextEdits& b) { return a.uri < b.uri; });
    Json edit = workspace_edit(texts, client_);
    if (has_unsafe_edits_)
        edit["changeAnnotations"] = {{look_first,
                                      {{"label", say(Message::read_first, language)},
                                       {"description", say(Message::may_not_be_replaced, language)},
                                       {"needsConfirmation", true}}}};
    return edit;
}

std::string WorkspaceReplacement::account_of_left(bool was_cut, Language language) const {
    std::string account;
    if (left_ > 0)
        account = say(Message::places_left, language, {left_});
    if (was_cut) account += (account.empty() ? "" : "\n") + say(Message::not_all_files_searched, language);
    return account;
}

}  // namespace ordval::lsp
