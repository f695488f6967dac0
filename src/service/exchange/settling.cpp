#include "service/exchange/settling.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "service/exchange/plain_bytes.hpp"
#include "swedish/inflection.hpp"
#include "swedish/notation.hpp"
#include "terms/date.hpp"
#include "terms/loading/draft.hpp"
#include "terms/loading/rule_head_reader.hpp"
#include "terms/loading/rule_keys.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/marked_text.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t longest_term = 200;  // code points, as in rule files

bool is_word(std::string_view valid) {
    std::size_t count = 0;
    bool has_letter = false;
    for (std::size_t offset = 0; offset < valid.size(); ++count) {
        const text::Decoded next = text::decode(valid, offset);
        has_letter = has_letter || text::is_letter(next.code_point);
        offset += next.size;
    }
    return has_letter && count <= longest_term;
}

template <typename Names>
bool is_one_of(const Names& names, std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

std::optional<swedish::WordClass> word_class_of(const std::string& name) {
    const auto found = std::find(terms::word_class_names.begin(), terms::word_class_names.end(), name);
    if (found == terms::word_class_names.end()) return std::nullopt;
    return static_cast<swedish::WordClass>(found - terms::word_class_names.begin());
}

bool fits(const ExchangeTerm& term) {
    if (term.inflection == terms::uninflected_class) return true;
    const auto word_class = word_class_of(term.part_of_speech);
    const auto inflect = [&](std::string_view word) {
        return swedish::is_class_name(term.inflection) ? swedish::of_class(word, term.inflection)
                                                       : swedish::from_notation(word, term.inflection, word_class);
    };
    const auto paradigm = term.text.find(' ') == std::string::npos
                              ? inflect(term.text)
                              : swedish::phrase_with_head(term.text, inflect, nullptr);
    // Which word of a phrase inflects, only a lexicon may tell.
    if (!paradigm) return term.text.find(' ') != std::string::npos;
    const bool is_other_class = word_class && *word_class != paradigm->word_class;
    const bool is_other_gender = !term.gender.empty() && paradigm->gender != swedish::Gender::none &&
                                 term.gender != swedish::name_of(paradigm->gender);
    return !is_other_class && !is_other_gender;
}

bool are_forms_of(const ExchangeTerm& term) {
    const bool is_noun = term.part_of_speech.empty() || term.part_of_speech == terms::word_class_names[0];
    return is_noun && term.forms.size() == 8 && (term.forms[0].empty() || term.forms[0] == term.text) &&
           std::any_of(term.forms.begin(), term.forms.end(), [](const std::string& form) { return !form.empty(); });
}

class Settler {
public:
    explicit Settler(ReadExchange& read) : read_(read) {}

    void run() {
        ExchangeTermbase& base = read_.termbase;
        if (!terms::is_name(base.name)) base.name = name_from(base.name);
        std::vector<ExchangeConcept> kept;
        for (ExchangeConcept& concept_ : base.concepts) {
            settle_terms(concept_);
            settle_id(concept_);
            if (concept_.terms.empty()) {
                note(Message::note_concept_without_terms, concept_, {concept_.id});
                continue;
            }
            settle_source(concept_);
            settle_rest(concept_);
            kept.push_back(std::move(concept_));
        }
        base.concepts = std::move(kept);
    }

private:
    void note(Message text, const ExchangeConcept& concept_, std::vector<std::string> arguments) {
        read_.notes.push_back({text, concept_.line, concept_.line > 0 ? 1u : 0u, std::move(arguments)});
    }

    void settle_id(ExchangeConcept& concept_) {
        std::string wanted = concept_.id;
        if (!terms::is_name(wanted)) wanted = name_from(wanted);
        if (wanted.empty() && !concept_.terms.empty()) wanted = name_from(concept_.terms.front().text);
        if (wanted.empty()) wanted = "begrepp";
        std::string id = wanted;
        for (int number = 2; !ids_.insert(id).second; ++number) id = wanted + "-" + std::to_string(number);
        if (!concept_.id.empty() && id != concept_.id) note(Message::note_id_changed, concept_, {concept_.id, id});
        concept_.id = id;
    }

    void settle_terms(ExchangeConcept& concept_) {
        std::vector<ExchangeTerm> kept;
        std::set<std::string> seen;
        bool has_preferred = false;
        sort_by_status(concept_.terms);
        for (ExchangeTerm& term : concept_.terms) {
            const terms::WrittenTerm written = terms::split_notation(squeezed(term.text));
            term.text = written.lemma;
            if (term.inflection.empty() && term.forms.empty()) term.inflection = written.notation;
            if (!is_word(term.text)) {
                note(Message::note_term_without_word, concept_, {concept_.id, term.text});
                continue;
            }
            if (!seen.insert(text::to_lower(term.text)).second) {
                note(Message::note_term_twice, concept_, {concept_.id, term.text});
                continue;
            }
            if (term.status == TermStatus::preferred && std::exchange(has_preferred, true)) {
                note(Message::note_second_preferred, concept_, {concept_.id, term.text});
                term.status = TermStatus::admitted;
            }
            if (term.status == TermStatus::superseded) note(Message::note_superseded, concept_, {concept_.id, term.text});
            settle_choices(concept_, term);
            settle_inflection(concept_, term);
            kept.push_back(std::move(term));
        }
        sort_by_status(kept);
        concept_.terms = std::move(kept);
    }

    void settle_choices(const ExchangeConcept& concept_, ExchangeTerm& term) {
        const auto check = [&](std::string& word, const auto& names, Message what) {
            if (word.empty() || is_one_of(names, word)) return;
            note(what, concept_, {term.text, word});
            word.clear();
        };
        check(term.part_of_speech, terms::word_class_names, Message::note_unknown_part_of_speech);
        check(term.gender, terms::gender_names, Message::note_unknown_gender);
        check(term.severity, terms::severity_names, Message::note_unknown_severity);
        check(term.fix, terms::fix_treatment_names, Message::note_unknown_category);
        check(term.relational, terms::truth_names, Message::note_unknown_category);
        if (is_avoided(term.status)) return;
        term.severity.clear();
        term.fix.clear();
    }

    void settle_inflection(const ExchangeConcept& concept_, ExchangeTerm& term) {
        term.inflection = squeezed(term.inflection);
        if (!term.forms.empty() && !are_forms_of(term)) {
            note(Message::note_bad_inflection, concept_, {term.text, terms::listed(term.forms)});
            term.forms.clear();
        }
        if (!term.forms.empty()) term.inflection.clear();
        if (term.inflection.empty() || fits(term)) return;
        note(Message::note_bad_inflection, concept_, {term.text, term.inflection});
        term.inflection.clear();
    }

    void settle_source(ExchangeConcept& concept_) {
        terms::Source& source = concept_.source;
        if (!source.url.empty() && !terms::is_url(source.url)) {
            note(Message::note_bad_url, concept_, {concept_.id, source.url});
            source.url.clear();
        }
        if (!source.valid_from.empty() && !terms::is_date(source.valid_from)) {
            note(Message::note_bad_date, concept_, {concept_.id, source.valid_from});
            source.valid_from.clear();
        }
    }

    void settle_rest(ExchangeConcept& concept_) {
        const auto is_bad_test = [&](const std::string& test) {
            terms::BilingualText complaint;
            if (!test.empty() && terms::parse_marked_text(test, complaint)) return false;
            note(Message::note_unknown_category, concept_, {concept_.id, test});
            return true;
        };
        std::erase_if(concept_.tests, is_bad_test);
        std::erase_if(concept_.counterparts, [](const std::string& word) { return word.empty(); });
        std::erase_if(concept_.in_domain,
                      [](const auto& entry) { return entry.first.empty() || entry.second.empty(); });
        if (concept_.consistent != "true") concept_.consistent.clear();
        if (concept_.document_note != "true") concept_.document_note.clear();
    }

    ReadExchange& read_;
    std::set<std::string> ids_;
};

}  // namespace

std::string name_from(std::string_view written) {
    std::string name;
    const std::string lower = text::to_lower(text::replace_invalid(written));
    for (std::size_t offset = 0; offset < lower.size();) {
        const text::Decoded next = text::decode(lower, offset);
        offset += next.size;
        const char32_t letter = next.code_point;
        const bool is_part = letter == U'_' || text::is_letter(letter) || text::is_digit(letter);
        if (letter == U'å' || letter == U'ä') name += 'a';
        else if (letter == U'ö') name += 'o';
        else if (letter == U'é') name += 'e';
        else if (is_part) text::append(name, letter);
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name;
}

void settle(ReadExchange& read) { Settler(read).run(); }

}  // namespace ordval::service
