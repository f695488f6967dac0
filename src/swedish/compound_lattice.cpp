// The costs of parts, and the search. See compound.cpp for the reasons behind them.
#include "swedish/compound_lattice.hpp"

#include <algorithm>

#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish::compounds {
namespace {

using Opening = PartRoles::Opening;
using Closing = PartRoles::Closing;

constexpr int cost_of_boundary = 20;
constexpr int cost_of_shared_consonant = 5;
constexpr int cost_of_derivation = 70;  // jordbruk|are read as jord|brukare
constexpr int cost_of_term = 4;         // a part that the rules know needs no other evidence
constexpr int usual_productivity = 4;  // a stem with which at least eight of the dictionary's compounds begin
constexpr int telling_productivity =
    6;  // a stem of two letters that is a part also in a listed word: "elverk"
constexpr std::size_t telling_letters = 4;  // so long a word does not turn up by accident

/// Prefixes that are homographs of words. They open compounds only where the dictionary says so.
constexpr std::string_view bound_prefixes =
    "an be bi er för före gen miss mis o sam u um und ur van å åter ent il in";

/// Suffixes that are homographs of words: medborgarskap is no kind of "skap", regional no kind of "al".
constexpr std::string_view suffixes =
    "skap skaps skapet skapets dom doms domen domens sam samt al alt ala är lig ligt liga lighet het";

/// Short words turn up by accident, unless they make many compounds ("år", "el").
int cost_of_shortness(std::size_t letters, int productivity) {
    if (letters == 2) return std::max(0, 20 - 2 * productivity);
    if (letters == 3) return std::max(0, 8 - productivity);
    return 0;
}

int cost_of_opening(const PartRoles& roles, std::size_t letters, Evidence evidence) {
    const int productivity = std::min<int>(roles.opening_productivity, 10);
    int cost = 0;
    switch (roles.opening) {
        case Opening::none: return impossible;
        case Opening::listed: cost = 10 - productivity; break;
        case Opening::by_rule: cost = 16 - productivity; break;
        case Opening::by_rule_of_adjective: cost = 18 - productivity; break;
        case Opening::by_rule_of_verb: cost = 22 - productivity; break;
    }
    const bool usual = roles.opening == Opening::listed || productivity >= usual_productivity;
    const bool is_plain = usual || roles.opening == Opening::by_rule ||
                          (roles.opening == Opening::by_rule_of_adjective && letters >= telling_letters);
    if (evidence == Evidence::plain && !is_plain) return impossible;
    if (letters == 1) return usual && evidence == Evidence::any ? cost + 30 : impossible;
    if (letters == 2 && productivity < telling_productivity && evidence == Evidence::plain) return impossible;
    return cost + cost_of_shortness(letters, productivity);
}

int cost_of_closing(const PartRoles& roles, int productivity, std::size_t letters, Evidence evidence) {
    productivity = std::min(productivity, 10);
    int cost = 0;
    switch (roles.closing) {
        case Closing::none: return impossible;
        case Closing::listed: cost = 10 - productivity; break;
        case Closing::as_word: cost = 16 - productivity; break;
        case Closing::as_verb: cost = 22; break;
        case Closing::as_uninflected: cost = 26; break;
    }
    if (evidence == Evidence::plain && roles.closing < Closing::as_word) return impossible;
    if (letters == 1 || (letters == 2 && roles.closing < Closing::as_word)) return impossible;
    // "klientel" is no kind of el.
    if (letters == 2 && productivity < usual_productivity && evidence == Evidence::plain) return impossible;
    return cost + cost_of_shortness(letters, productivity);
}

/// "villaägareförening", "arbetarerörelse": in names and older words an agent noun may keep its e.
bool is_full_agent_noun(std::string_view part, const PartRoles& roles) {
    return roles.opening == Opening::none && roles.closing >= Closing::as_word && part.ends_with("are") &&
           text::code_point_count(part) > telling_letters;
}

bool has_shared_consonant(std::string_view word, std::size_t end) {
    if (end < 2 || end >= word.size()) return false;
    const char last = word[end - 1];
    const bool consonant = last >= 'b' && last <= 'z' && !is_vowel(static_cast<char32_t>(last));
    return consonant && last == word[end - 2] && word[end] != last;
}

}  // namespace

Lattice::Lattice(const Lexicon& lexicon, std::string_view text, Place place, Evidence evidence,
                 const TermShape* term)
    : lexicon_(lexicon),
      text_(text),
      place_(place),
      evidence_(evidence),
      term_(term),
      nodes_(text.size() + 1) {
    nodes_[0].best[0] = 0;
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
        if (nodes_[i].best[0] < impossible || nodes_[i].best[1] < impossible) collect_arcs(i);
    }
}

std::vector<Arc> Lattice::way(std::uint8_t layer) const {
    std::vector<Arc> arcs;
    std::size_t node = text_.size();
    while (node > 0) {
        const Step& step = nodes_[node].from[layer];
        arcs.push_back(arcs_[step.arc]);
        layer = step.layer;
        node = arcs_[step.arc].begin;
    }
    std::reverse(arcs.begin(), arcs.end());
    return arcs;
}

void Lattice::collect_arcs(std::uint32_t i) {
    if (term_ != nullptr) collect_term_arcs(i);
    std::vector<Lexicon::Prefix> found;
    lexicon_.prefixes(text_.substr(i), found);
    for (const Lexicon::Prefix& prefix : found) add_listed(i, i + prefix.size, prefix.set);
}

void Lattice::collect_term_arcs(std::uint32_t i) {
    const std::string_view rest = text_.substr(i);
    const auto arc_of = [&](const std::string& text) {
        const auto end = i + static_cast<std::uint32_t>(text.size());
        return Arc{i, end, end, cost_of_term, no_set, {i, end}, end};
    };
    for (const std::string& stem : term_->stems) {
        if (rest.starts_with(stem) && rest != stem && !is_before_suffix(stem, rest))
            add_modifier(arc_of(stem));
        if (rest == stem && place_ == Place::before_last) add(arc_of(stem));
    }
    if (place_ == Place::last && holds(term_->forms, rest)) add(arc_of(std::string(rest)));
}

/// "medborgarskap", and "kundskap", which is not kunds|kap.
bool Lattice::is_before_suffix(std::string_view stem, std::string_view rest) const {
    return is_one_of(rest.substr(stem.size()), suffixes) ||
           is_one_of(rest.substr(stem.size() - linking_of(stem, term_->lemma)), suffixes);
}

void Lattice::add_listed(std::uint32_t begin, std::uint32_t end, std::uint32_t set) {
    const bool whole = begin == 0 && end == text_.size();
    if (whole && evidence_ == Evidence::plain) return;
    const bool closes = end == text_.size() && place_ == Place::last;
    const std::string_view part = text_.substr(begin, end - begin);
    // The term's own reading of the same stretch stands for the dictionary's.
    if (term_ != nullptr && holds(closes ? term_->forms : term_->stems, part)) return;
    Arc arc{begin, end, end, impossible, set, {}, end};
    PartRoles roles = lexicon_.roles(set);
    if (closes) {
        const int productivity = whole ? 0 : lexicon_.closing_productivity(part, set);
        arc.cost = cost_of_closing(roles, productivity, text::code_point_count(part), evidence_);
        if (!whole && is_one_of(part, suffixes)) return;
        if (whole && roles.is_word) arc.cost = 0;
    } else {
        if (is_full_agent_noun(part, roles)) roles.opening = Opening::by_rule;
        const bool listed = roles.opening == Opening::listed && evidence_ == Evidence::any;
        if (!listed && is_one_of(part, bound_prefixes)) return;
        arc.cost = cost_of_opening(roles, text::code_point_count(part), evidence_);
    }
    if (arc.cost >= impossible) return;
    find_hidden_term(arc, roles, closes ? Place::last : Place::before_last);
    if (end == text_.size()) {
        add(arc);
    } else {
        add_modifier(arc);
    }
}

/// A compound mostly opens others with an s ("slutkunds-"), a simple word as it is: "mandel-" is no man|del.
bool Lattice::opens_as_it_is(std::string_view lemma) const {
    std::vector<Lexicon::Prefix> found;
    lexicon_.prefixes(lemma, found);
    return !found.empty() && found.back().size == lemma.size() &&
           lexicon_.roles(found.back().set).opening == Opening::listed;
}

/// A listed word may be a compound with the term itself: "slutkunden", "kundvals". Whether it is one shows
/// in its lemma: "vårdas" is a form of "vårda", and no "as".
void Lattice::find_hidden_term(Arc& arc, const PartRoles& roles, Place place) const {
    const std::string_view part = text_.substr(arc.begin, arc.end - arc.begin);
    if (term_ == nullptr || roles.is_name || !may_hold(*term_, part)) return;
    for (const std::string& lemma :
         lexicon_.lemmas(part, arc.set, place == Place::last ? PartUse::closes : PartUse::opens)) {
        if (lemma.size() >= text_.size() && evidence_ == Evidence::plain) continue;
        const Place lemma_place = lemma == part ? place : Place::last;
        const Lattice inside(lexicon_, lemma, lemma_place, Evidence::plain, term_);
        if (inside.cost_with_term() >= limit_of_plain) continue;
        if (inside.cost_with_term() >= inside.cost_without_term() + margin) continue;
        const std::vector<Arc> way = inside.way(1);
        // Of short parts alone, nearly every word can be made.
        const bool all_short = std::all_of(way.begin(), way.end(), [&](const Arc& inner) {
            return text::code_point_count(std::string_view(lemma).substr(inner.begin, inner.end - inner.begin)) <
                   telling_letters;
        });
        if (all_short && opens_as_it_is(lemma)) continue;
        for (const Arc& inner : way) {
            if (!inner.has_term()) continue;
            arc.term = inner.term.shifted(arc.begin);
            arc.after_term = inner.after_term + arc.begin;
            if (inner.term.end != lemma.size() && arc.term.end <= arc.end) continue;
            arc.term.end = arc.end;
            arc.after_term = arc.end;
        }
        return;
    }
}

void Lattice::add_modifier(Arc arc) {
    add(arc);
    if (!has_shared_consonant(text_, arc.end)) return;
    arc.next = arc.end - 1;
    if (arc.after_term == arc.end) arc.after_term = arc.next;
    arc.cost += cost_of_shared_consonant;
    add(arc);
}

/// Puts the arc into the lattice and carries the costs over it.
void Lattice::add(const Arc& arc) {
    const auto number = static_cast<std::uint32_t>(arcs_.size());
    arcs_.push_back(arc);
    Node& to = nodes_[arc.end == text_.size() ? arc.end : arc.next];
    to.incoming.push_back(number);
    const int derivation = is_derivation(arc) ? cost_of_derivation : 0;
    for (std::uint8_t layer = 0; layer < 2; ++layer) {
        if (nodes_[arc.begin].best[layer] >= impossible) continue;
        const int cost =
            nodes_[arc.begin].best[layer] + arc.cost + derivation + (arc.begin == 0 ? 0 : cost_of_boundary);
        const std::uint8_t to_layer = arc.has_term() ? 1 : layer;
        if (cost >= to.best[to_layer]) continue;
        to.best[to_layer] = cost;
        to.from[to_layer] = {number, layer};
    }
}

/// True when what comes before, with the agent noun less -are, is a word: "jordbruk".
bool Lattice::is_derivation(const Arc& arc) const {
    if (arc.begin == 0) return false;
    const std::string lemma = agent_lemma(arc);
    if (!lemma.ends_with("are")) return false;
    const std::string base(without_last(lemma, 3));
    for (const std::uint32_t number : nodes_[arc.begin].incoming) {
        const Arc& modifier = arcs_[number];
        std::string whole(text_.substr(modifier.begin, modifier.end - modifier.begin));
        whole += base;
        if (lexicon_.contains(whole)) return true;
    }
    return false;
}

/// The lemma of the arc's word where it can be an agent noun: the term, or a last part of a listed word.
std::string Lattice::agent_lemma(const Arc& arc) const {
    if (arc.is_term()) return term_->lemma;
    if (term_ != nullptr || evidence_ != Evidence::plain || arc.end != text_.size()) return {};
    return first_of(lexicon_.lemmas(text_.substr(arc.begin), arc.set, PartUse::closes));
}

std::vector<std::pair<int, std::vector<Arc>>> Lattice::ways(int below, std::size_t limit) const {
    std::vector<std::pair<int, std::vector<Arc>>> found;
    // From the end to the beginning: what is still to come is then known to cost at least best[0].
    struct Rest {
        std::size_t node;
        int cost;
        std::vector<Arc> arcs;
    };
    std::vector<Rest> open{{text_.size(), 0, {}}};
    constexpr std::size_t most_steps = 2000;
    for (std::size_t step = 0; step < most_steps && !open.empty(); ++step) {
        const Rest rest = std::move(open.back());
        open.pop_back();
        if (rest.node == 0) {
            found.emplace_back(rest.cost, std::vector<Arc>(rest.arcs.rbegin(), rest.arcs.rend()));
            continue;
        }
        for (const std::uint32_t number : nodes_[rest.node].incoming) {
            const Arc& arc = arcs_[number];
            const int cost = rest.cost + arc.cost + (arc.begin == 0 ? 0 : cost_of_boundary);
            if (nodes_[arc.begin].best[0] + cost >= below) continue;
            Rest longer{arc.begin, cost, rest.arcs};
            longer.arcs.push_back(arc);
            open.push_back(std::move(longer));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (found.size() > limit) found.resize(limit);
    return found;
}

bool may_hold(const TermShape& term, std::string_view text) {
    return std::any_of(term.stems.begin(), term.stems.end(),
                       [&](const std::string& stem) { return text.find(stem) != text.npos; }) ||
           std::any_of(term.forms.begin(), term.forms.end(),
                       [&](const std::string& form) { return text.ends_with(form); });
}

std::uint32_t linking_of(std::string_view stem, std::string_view lemma) {
    std::size_t shared = 0;
    while (shared < stem.size() && shared < lemma.size() && stem[shared] == lemma[shared]) ++shared;
    return lemma.empty() ? 0 : static_cast<std::uint32_t>(stem.size() - shared);
}

std::string first_of(const std::vector<std::string>& texts) {
    return texts.empty() ? std::string() : texts.front();
}

bool holds(const std::vector<std::string>& texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::vector<text::Span> segments_of(std::string_view word) {
    std::vector<text::Span> segments;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i <= word.size(); ++i) {
        if (i < word.size() && word[i] != '-') continue;
        segments.push_back({begin, i});
        begin = i + 1;
    }
    return segments;
}

bool is_suffix(std::string_view text) {
    return is_one_of(text, suffixes);
}

}  // namespace ordval::swedish::compounds
