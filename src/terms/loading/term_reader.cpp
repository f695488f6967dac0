#include "terms/loading/term_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "swedish/inflection.hpp"
#include "swedish/notation.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

constexpr std::size_t longest_term = 200;

bool has_letter(std::string_view valid) {
    for (std::size_t offset = 0; offset < valid.size();) {
        const text::Decoded next = text::decode(valid, offset);
        if (text::is_letter(next.code_point)) return true;
        offset += next.size;
    }
    return false;
}

bool is_several_words(std::string_view lemma) {
    return lemma.find(' ') != std::string_view::npos;
}

swedish::Gender gender_at(std::size_t index) {
    return index == 0 ? swedish::Gender::utrum : swedish::Gender::neuter;
}

}  // namespace

std::optional<ReadTerm> TermReader::read(const YamlNode& node, std::string_view what, Status status) {
    if (node.kind == YamlKind::sequence) {
        reader_.fail(Message::term_expected, node);
        return std::nullopt;
    }
    const std::size_t failures = reader_.failures();
    TermEntries entries;
    if (node.kind == YamlKind::mapping) {
        entries = reader_.entries<TermKey>(node, what, term_keys);
        if (!entries[TermKey::term]) {
            reader_.fail(Message::missing_key, node, {term_keys[0]});
            return std::nullopt;
        }
    }
    const YamlNode& text_node = entries[TermKey::term] ? *entries[TermKey::term].value : node;
    const auto text = reader_.text_of(text_node, entries[TermKey::term] ? term_keys[0] : what);
    if (!text) return std::nullopt;

    const WrittenTerm written = split_notation(*text);
    ReadTerm read;
    read.node = &text_node;
    read.term.text = written.lemma;
    read.term.status = status;
    read.term.place = reader_.place_of(text_node);
    if (!has_word(read.term, text_node)) return std::nullopt;
    if (const auto severity = reader_.choice(entries[TermKey::severity], severity_names)) {
        read.term.severity = static_cast<Severity>(*severity);
        read.has_severity_of_its_own = true;
    }
    if (const auto fix = reader_.choice(entries[TermKey::fix], fix_treatment_names)) {
        read.term.fix = static_cast<FixTreatment>(*fix);
    }
    if (const auto relational = reader_.choice(entries[TermKey::relational], truth_names)) read.term.relational = *relational == 1;
    read.term.compounds = compounds_of(entries[TermKey::compounds]);
    read.term.contexts = contexts_of(entries);
    const Grammar grammar = grammar_of(entries);
    const Entry& class_entry = entries[TermKey::inflection_class];
    read.term.notation = class_entry ? single_spaced(class_entry.value->value) : written.notation;
    auto paradigm = stated_paradigm(written, entries, grammar, text_node);
    if (paradigm && grammar.word_class.value_or(paradigm->word_class) != paradigm->word_class) {
        reader_.fail(Message::word_class_differs, text_node,
                     {swedish::name_of(*grammar.word_class), shortened(written.lemma),
                      swedish::name_of(paradigm->word_class)});
    }
    // What a mistake was meant to say cannot be known, so nothing is looked up then, and no note distracts
    // from it.
    if (!paradigm && reader_.failures() == failures) {
        read.readings = swedish::inflections(written.lemma, lexicon_, grammar.word_class);
        if (read.readings.empty())
            reader_.note(Message::forms_unknown, text_node, {shortened(written.lemma)});
    }
    read.term.paradigm = paradigm                ? *std::move(paradigm)
                         : read.readings.empty() ? swedish::uninflected(written.lemma)
                                                 : read.readings.front();
    return read;
}

TermReader::Grammar TermReader::grammar_of(const TermEntries& entries) {
    Grammar grammar;
    if (const auto index = reader_.choice(entries[TermKey::part_of_speech], word_class_names)) {
        grammar.word_class = static_cast<swedish::WordClass>(*index);
    }
    if (const auto index = reader_.choice(entries[TermKey::gender], gender_names))
        grammar.gender = gender_at(*index);
    return grammar;
}

bool TermReader::has_word(const Term& term, const YamlNode& node) {
    if (text::code_point_count(term.text) > longest_term) {
        reader_.fail(Message::text_too_long, node, {shortened(term.text), std::to_string(longest_term)});
        return false;
    }
    if (has_letter(term.text)) return true;
    reader_.fail(Message::not_a_word, node, {shortened(term.text)});
    return false;
}

std::optional<swedish::Paradigm> TermReader::stated_paradigm(const WrittenTerm& written,
                                                             const TermEntries& entries,
                                                             const Grammar& grammar, const YamlNode& node) {
    const Entry& class_entry = entries[TermKey::inflection_class];
    const Entry& forms_entry = entries[TermKey::forms];
    const int statements = int{!written.notation.empty()} + int{bool{class_entry}} + int{bool{forms_entry}};
    if (statements > 1) reader_.fail(Message::forms_and_class, node, {shortened(written.lemma)});
    if (forms_entry) return paradigm_of_forms(written.lemma, forms_entry, grammar.gender);
    if (const auto class_ = reader_.text(class_entry)) {
        return paradigm_of_class(written.lemma, *class_, grammar, *class_entry.value);
    }
    if (!written.notation.empty()) return paradigm_of_class(written.lemma, written.notation, grammar, node);
    return std::nullopt;
}

std::optional<swedish::Paradigm> TermReader::paradigm_of_forms(const std::string& lemma, const Entry& entry,
                                                               swedish::Gender gender) {
    const auto items = reader_.items(entry);
    if (entry.value->kind != YamlKind::sequence) return std::nullopt;
    std::array<std::string, 8> forms;
    if (items.size() != forms.size()) {
        reader_.fail(Message::number_of_forms, *entry.value, {items.size()});
        return std::nullopt;
    }
    bool has_form = false;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const bool is_missing_form = items[i].kind == YamlKind::scalar && items[i].value.empty();
        if (is_missing_form) continue;
        has_form = true;
        if (const auto form = reader_.text_of(items[i], entry.key->value)) forms[i] = single_spaced(*form);
    }
    if (!has_form) reader_.fail(Message::no_forms, *entry.value);
    if (!forms[0].empty() && forms[0] != lemma) {
        reader_.fail(Message::first_form_differs, items[0], {shortened(forms[0]), shortened(lemma)});
    }
    swedish::Paradigm paradigm = swedish::noun_from_forms(std::span<const std::string, 8>(forms), gender);
    paradigm.lemma = lemma;
    return paradigm;
}

std::optional<swedish::Paradigm> TermReader::paradigm_of_class(const std::string& lemma,
                                                               std::string_view class_,
                                                               const Grammar& grammar, const YamlNode& node) {
    if (class_ == uninflected_class) return swedish::uninflected(lemma);
    const auto inflect = [&](std::string_view word) {
        return swedish::is_class_name(class_) ? swedish::of_class(word, class_)
                                              : swedish::from_notation(word, class_, grammar.word_class);
    };
    auto paradigm =
        is_several_words(lemma) ? swedish::phrase_with_head(lemma, inflect, lexicon_) : inflect(lemma);
    if (!paradigm) {
        reader_.fail(Message::class_unknown, node, {shortened(class_), shortened(lemma)});
        return std::nullopt;
    }
    const swedish::Gender gender = grammar.gender;
    if (paradigm->gender == swedish::Gender::none) paradigm->gender = gender;
    if (gender != swedish::Gender::none && paradigm->gender != gender) {
        reader_.fail(Message::gender_differs, node,
                     {swedish::name_of(gender), shortened(lemma), swedish::name_of(paradigm->gender)});
    }
    take_compound_stems(*paradigm);
    note_contradiction(*paradigm, node);
    return paradigm;
}

void TermReader::note_contradiction(swedish::Paradigm& paradigm, const YamlNode& node) {
    if (reader_.is_proven()) return;
    const auto known = swedish::contradicting_paradigm(paradigm, lexicon_);
    if (!known) return;
    reader_.note(Message::class_contradicts, node,
                 {shortened(paradigm.lemma), shown_forms(*known), shown_forms(paradigm)});
    paradigm.source = swedish::FormSource::guessed;
}

void TermReader::take_compound_stems(swedish::Paradigm& paradigm) const {
    if (!lexicon_ || paradigm.word_class != swedish::WordClass::noun) return;
    for (swedish::Paradigm& known : lexicon_->paradigms(paradigm.lemma)) {
        const bool is_same = known.word_class == paradigm.word_class && known.gender == paradigm.gender;
        if (!is_same || known.compound_stems.empty()) continue;
        paradigm.compound_stems = std::move(known.compound_stems);
        return;
    }
}

CompoundRules TermReader::compounds_of(const Entry& entry) {
    CompoundRules rules;
    if (!entry) return rules;
    const auto entries = reader_.entries<CompoundsKey>(*entry.value, entry.key->value, compounds_keys);
    if (const auto head = reader_.choice(entries[CompoundsKey::head], compound_treatment_names)) {
        rules.head = static_cast<CompoundTreatment>(*head);
    }
    if (const auto modifier = reader_.choice(entries[CompoundsKey::modifier], compound_treatment_names)) {
        rules.modifier = static_cast<CompoundTreatment>(*modifier);
    }
    for (const auto& [lemma, node] : reader_.texts(entries[CompoundsKey::keep]))
        rules.keep.emplace_back(lemma);
    for (const Entry& replacement : reader_.named(entries[CompoundsKey::replacements])) {
        if (const auto lemma = reader_.text(replacement)) {
            rules.replacements.emplace(replacement.key->value, *lemma);
        }
    }
    return rules;
}

ContextRules TermReader::contexts_of(const TermEntries& entries) {
    ContextRules rules;
    for (const Entry& context : reader_.named(entries[TermKey::contexts])) {
        if (const auto treatment = reader_.choice(context, context_treatment_names)) {
            add_context(*context.key, static_cast<ContextTreatment>(*treatment), rules, {});
        }
    }
    for (const auto& [name, node] : reader_.texts(entries[TermKey::unless])) {
        add_context(*node, ContextTreatment::silent, rules, entries[TermKey::unless].key->value);
    }
    return rules;
}

void TermReader::add_context(const YamlNode& name, ContextTreatment treatment, ContextRules& rules,
                             std::string_view list) {
    constexpr std::string_view domain_prefix = "domain ";
    bool is_new = true;
    if (name.value.substr(0, domain_prefix.size()) == domain_prefix) {
        const std::string domain = single_spaced(name.value.substr(domain_prefix.size()));
        is_new = rules.domains.emplace(domain, treatment).second;
        if (std::find(domains_.begin(), domains_.end(), domain) == domains_.end())
            reader_.note_unknown_domain(domain, name, domains_);
    } else {
        const auto found = std::find(context_names.begin(), context_names.end(), name.value);
        if (found == context_names.end()) {
            if (list.empty()) reader_.fail_unknown_key(name, context_names);
            if (!list.empty()) reader_.fail_unknown_value(name, list, context_names);
            return;
        }
        is_new = rules.stated.emplace(static_cast<Context>(found - context_names.begin()), treatment).second;
    }
    if (!is_new) reader_.fail(Message::stated_twice, name, {shortened(name.value)});
}

}  // namespace ordval::terms
