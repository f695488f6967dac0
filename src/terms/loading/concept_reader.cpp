#include "terms/loading/concept_reader.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

const std::string_view status_names[] = {"preferred", "admitted", "deprecated"};

}  // namespace

std::optional<ReadRule<Concept>> ConceptReader::read(const ConceptParts& parts) {
    const bool has_wrong_keys = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.has_failed; });
    return read_sound_parts<Concept>(parts, readers_, [&](const ConceptDraft& draft) { return read_draft(draft, has_wrong_keys); });
}

std::optional<Concept> ConceptReader::read_draft(const ConceptDraft& draft, bool has_wrong_keys) {
    const std::vector<std::size_t> before = failures_of(readers_);
    if (is_true(draft[ConceptKey::off])) return std::nullopt;
    NodeReader& last = *readers_[draft.last_file];
    Concept concept_;
    concept_.id = draft.id;
    concept_.place = last.place_of(*draft.id_node);
    concept_.definition = text_of(draft[ConceptKey::definition]);
    concept_.reason = text_of(draft[ConceptKey::reason]);
    concept_.source = read_source(draft[ConceptKey::source].entry, reader_of(draft[ConceptKey::source]));
    const StatedEntry& domains = draft[ConceptKey::in_domain];
    for (const Entry& domain : reader_of(domains).named(domains.entry)) {
        const auto word = reader_of(domains).text(domain);
        if (!word) continue;
        concept_.in_domain.emplace(domain.key->value, *word);
        if (std::find(domains_.begin(), domains_.end(), domain.key->value) == domains_.end())
            reader_of(domains).note_unknown_domain(domain.key->value, *domain.key, domains_);
    }
    const StatedEntry& counterparts = draft[ConceptKey::counterparts];
    for (const auto& [word, node] : reader_of(counterparts).texts(counterparts.entry)) concept_.counterparts.emplace_back(word);
    concept_.wants_consistency = is_true(draft[ConceptKey::consistent]);
    concept_.wants_document_note = is_true(draft[ConceptKey::document_note]);
    for (StatedTerm& term : terms_of(draft)) concept_.terms.push_back(std::move(term.read.term));
    concept_.tests = tests_of(draft);
    if (concept_.terms.empty() && failures_of(readers_) == before && !has_wrong_keys)
        last.fail(Message::no_terms, *draft.id_node, {shortened(draft.id)});
    return concept_;
}

std::string ConceptReader::text_of(const StatedEntry& statement) {
    return copied(reader_of(statement).text(statement.entry));
}

bool ConceptReader::is_true(const StatedEntry& statement) {
    return reader_of(statement).choice(statement.entry, truth_names) == std::size_t{1};
}

std::vector<ConceptReader::StatedTerm> ConceptReader::terms_of(const ConceptDraft& draft) {
    std::vector<StatedTerm> terms;
    const StatedEntry& preferred = draft[ConceptKey::preferred];
    if (preferred.entry) {
        TermReader reader(reader_of(preferred), domains_, lexicon_);
        if (auto term = reader.read(*preferred.entry.value, status_names[0], Status::preferred)) {
            terms.push_back({*std::move(term), preferred.file});
        }
    }
    add_terms(draft[ConceptKey::admitted], Status::admitted, terms);
    add_terms(draft[ConceptKey::deprecated], Status::deprecated, terms);
    keep_one_status(terms);
    settle_readings(terms);
    settle_severities(draft[ConceptKey::severity], terms);
    return terms;
}

void ConceptReader::add_terms(const StatedEntry& statement, Status status, std::vector<StatedTerm>& terms) {
    constexpr std::size_t most_terms = 1000;
    TermReader reader(reader_of(statement), domains_, lexicon_);
    const auto items = reader_of(statement).items(statement.entry);
    if (items.size() > most_terms) {
        reader_of(statement).fail(Message::too_many_terms_of_concept, items[most_terms],
                                  {std::to_string(most_terms)});
        return;
    }
    for (const YamlNode& item : items) {
        auto term = reader.read(item, statement.entry.key->value, status);
        if (term) terms.push_back({*std::move(term), statement.file});
    }
}

void ConceptReader::keep_one_status(std::vector<StatedTerm>& terms) {
    std::unordered_map<std::string, std::size_t> seen;
    std::vector<bool> is_overruled(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const StatedTerm& term = terms[i];
        const auto [place, is_new] = seen.try_emplace(text::to_lower(term.read.term.text), i);
        if (is_new) continue;
        const StatedTerm& other = terms[place->second];
        if (term.file == other.file) {
            readers_[term.file]->fail(Message::term_twice, *term.read.node,
                                      {shortened(term.read.term.text),
                                       status_names[static_cast<std::size_t>(other.read.term.status)],
                                       status_names[static_cast<std::size_t>(term.read.term.status)]});
        }
        const bool is_later = term.file > other.file;
        is_overruled[is_later ? place->second : i] = true;
        if (is_later) place->second = i;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (is_overruled[i]) continue;
        if (kept != i) terms[kept] = std::move(terms[i]);
        ++kept;
    }
    terms.resize(kept);
}

void ConceptReader::settle_readings(std::vector<StatedTerm>& terms) {
    const auto may_be = [](const StatedTerm& term, swedish::WordClass word_class) {
        const auto& readings = term.read.readings;
        if (readings.empty()) return term.read.term.paradigm.word_class == word_class;
        return std::any_of(readings.begin(), readings.end(), [&](const swedish::Paradigm& reading) {
            return reading.word_class == word_class;
        });
    };
    const auto support = [&](swedish::WordClass word_class) {
        return std::count_if(terms.begin(), terms.end(),
                             [&](const StatedTerm& term) { return may_be(term, word_class); });
    };
    // Where two classes have the same support, what the first term is likeliest to be, for all of them.
    auto common = swedish::WordClass::uninflected;
    for (const StatedTerm& term : terms) {
        for (const swedish::Paradigm& reading : term.read.readings) {
            if (support(reading.word_class) > support(common)) common = reading.word_class;
        }
    }
    for (StatedTerm& term : terms) {
        const auto& readings = term.read.readings;
        if (readings.empty()) continue;
        const auto weight = [&](const swedish::Paradigm& reading) {
            return 2 * support(reading.word_class) + (reading.word_class == common ? 1 : 0);
        };
        const auto best = std::max_element(
            readings.begin(), readings.end(),
            [&](const auto& left, const auto& right) { return weight(left) < weight(right); });
        const auto left_open = std::count_if(readings.begin(), readings.end(), [&](const auto& reading) {
            return support(reading.word_class) == support(best->word_class);
        });
        note_assumption(term, *best, static_cast<std::size_t>(left_open));
        term.read.term.paradigm = *best;
        if (left_open > 1) term.read.term.paradigm.source = swedish::FormSource::guessed;
    }
}

void ConceptReader::note_assumption(const StatedTerm& term, const swedish::Paradigm& assumed,
                                    std::size_t left_open) {
    const std::string lemma = shortened(term.read.term.text);
    NodeReader& reader = *readers_[term.file];
    if (left_open > 1) {
        reader.note(Message::several_paradigms, *term.read.node,
                    {lemma, std::to_string(left_open), shown_forms(assumed)});
    } else if (assumed.source == swedish::FormSource::guessed) {
        reader.note(Message::forms_guessed, *term.read.node, {lemma, shown_forms(assumed)});
    }
}

void ConceptReader::settle_severities(const StatedEntry& statement, std::vector<StatedTerm>& terms) {
    const auto severity = reader_of(statement).choice(statement.entry, severity_names);
    if (!severity) return;
    for (StatedTerm& term : terms) {
        const bool wins = term.read.has_severity_of_its_own && term.file >= statement.file;
        if (!wins) term.read.term.severity = static_cast<Severity>(*severity);
    }
}

std::vector<RuleTest> ConceptReader::tests_of(const ConceptDraft& draft) {
    const StatedEntry& statement = draft[ConceptKey::tests];
    return statement.file == draft.last_file ? read_tests(statement.entry, reader_of(statement)) : std::vector<RuleTest>{};
}

}  // namespace ordval::terms
