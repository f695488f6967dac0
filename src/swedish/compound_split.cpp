// Dividing words: the lattice's cheapest ways as parts with lemmas and linking elements.
#include <algorithm>
#include <optional>

#include "swedish/compound.hpp"
#include "swedish/compound_lattice.hpp"
#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using namespace compounds;
using Opening = PartRoles::Opening;

constexpr std::string_view particles =
    "av bi efter fram från för före genom i in inom med mellan mot ner ned om på till under upp ur ut utan vid åt "
    "över";

/// Divides one stretch of letters without hyphens.
class SegmentSplitter {
public:
    explicit SegmentSplitter(const Lexicon& lexicon) : lexicon_(lexicon) {}

    std::vector<Split> split(std::string_view text, Place place, std::size_t limit) const {
        const auto size = static_cast<std::uint32_t>(text.size());
        std::vector<Split> splits;
        if (const auto set = text.size() <= longest_word ? set_of(text) : std::nullopt;
            set && place == Place::last && lexicon_.roles(*set).is_word) {
            splits.emplace_back();
            add_parts(text, {0, size, size, 0, *set, {}}, place, splits.back().parts);
            return splits;
        }
        if (!text.empty() && text.size() <= longest_word) splits = ways_through(text, place, limit);
        if (splits.empty()) splits.push_back({{{{0, size}, 0, std::string(text)}}, 0});
        return splits;
    }

private:
    std::vector<Split> ways_through(std::string_view text, Place place, std::size_t limit) const {
        const Lattice lattice(lexicon_, text, place, Evidence::any, nullptr);
        std::vector<Split> splits;
        if (lattice.cost_without_term() >= impossible) return splits;
        for (const auto& [cost, way] : lattice.ways(lattice.cost_without_term() + margin, limit)) {
            Split split{{}, cost};
            for (const Arc& arc : way) add_parts(text, arc, place, split.parts);
            const bool known = std::any_of(splits.begin(), splits.end(),
                                           [&](const Split& other) { return other.parts == split.parts; });
            if (!known) splits.push_back(std::move(split));
        }
        return splits;
    }

    /// The dictionary's entry for the whole text.
    std::optional<std::uint32_t> set_of(std::string_view text) const {
        std::vector<Lexicon::Prefix> found;
        lexicon_.prefixes(text, found);
        if (found.empty() || found.back().size != text.size()) return std::nullopt;
        return found.back().set;
    }

    /// The arc as a part, or as several where the dictionary has a compound as one word ("kundvals").
    void add_parts(std::string_view text, const Arc& arc, Place place,
                   std::vector<CompoundPart>& parts) const {
        const text::Span span{arc.begin, arc.end};
        const std::string_view part = span.in(text);
        const Place own_place = arc.end == text.size() ? place : Place::before_last;
        const PartUse use = own_place == Place::last ? PartUse::closes : PartUse::opens;
        const std::string lemma = likely_lemma(part, lexicon_.lemmas(part, arc.set, use), arc.begin);
        const bool opens_so = own_place == Place::before_last && opens_as_it_stands(part);
        if (!opens_so && is_compound(lemma, lemma == part ? own_place : Place::last)) {
            const Lattice inside(lexicon_, part, own_place, Evidence::plain, nullptr);
            if (inside.cost_without_term() < limit_of_plain) {
                for (Arc inner : inside.way(0)) {
                    inner.begin += arc.begin;
                    inner.end += arc.begin;
                    add_parts(text, inner, place, parts);
                }
                return;
            }
        }
        CompoundPart whole{span, 0, lemma.empty() ? std::string(part) : lemma};
        if (own_place == Place::before_last) whole.linking = linking_of(part, lemma);
        parts.push_back(std::move(whole));
    }

    /// The strongest reading; but a part after another one takes a linking s, so that "vals" in
    /// "kundvalssystem" is rather val-s than the waltz.
    std::string likely_lemma(std::string_view part, const std::vector<std::string>& lemmas,
                             std::uint32_t begin) const {
        const std::string_view bare = without_last(part, 1);
        if (begin > 0 && part.ends_with('s') && holds(lemmas, bare)) return std::string(bare);
        // "Skatte-" is of skatt, not of skatta, and "besluts-" of beslut: verbs take no linking element.
        if (part.ends_with('s') || part.ends_with('e')) {
            if (holds(lemmas, bare)) return std::string(bare);
        }
        return first_of(lemmas);
    }

    /// "Kultur-", "medborgar-": the dictionary's compounds begin so, without the s that compounds take.
    bool opens_as_it_stands(std::string_view part) const {
        const auto set = set_of(part);
        const bool has_linking_s =
            part.ends_with('s') && (!lexicon_.contains(part) || lexicon_.contains(without_last(part, 1)));
        return set && !has_linking_s && lexicon_.roles(*set).opening == Opening::listed;
    }

    /// True when the lemma is plainly a compound. A word that opens compounds as it stands is none, for
    /// those take -s ("kultur" is not kul|tur), nor is one derived from a verb ("undervisning").
    bool is_compound(const std::string& lemma, Place place) const {
        constexpr std::size_t shortest_part = 3;
        if (lemma.empty() || comes_from_verb(lemma)) return false;
        const auto set = set_of(lemma);
        const bool bare = set && place == Place::last && lexicon_.roles(*set).opening == Opening::listed;
        if (bare) return false;
        const Lattice inside(lexicon_, lemma, place, Evidence::plain, nullptr);
        if (inside.cost_without_term() >= limit_of_plain) return false;
        const std::vector<Arc> way = inside.way(0);
        // "Underlag", "medborgare", "förslag": made with a particle, and one word to those who use it.
        const std::string_view front = std::string_view(lemma).substr(0, way.front().end);
        if (is_one_of(front, particles) || front == "förs") return false;
        return std::all_of(way.begin(), way.end(), [&](const Arc& arc) {
            return text::code_point_count(std::string_view(lemma).substr(arc.begin, arc.end - arc.begin)) >=
                   shortest_part;
        });
    }

    bool comes_from_verb(std::string_view lemma) const {
        for (std::string_view suffix : {"ning", "ing", "are", "ande", "ende", "else"}) {
            if (!lemma.ends_with(suffix)) continue;
            if (lexicon_.contains(std::string(lemma.substr(0, lemma.size() - suffix.size())) + "a"))
                return true;
        }
        return false;
    }

    const Lexicon& lexicon_;
};

}  // namespace

std::vector<Split> CompoundSplitter::split(std::string_view lower, std::size_t limit) const {
    if (text::find_invalid(lower) != lower.npos) {
        return {{{{{0, static_cast<std::uint32_t>(lower.size())}, 0, std::string(lower)}}, 0}};
    }
    std::vector<Split> splits{Split{}};
    for (const text::Span& segment : segments_of(lower)) {
        const bool last = segment.end == lower.size();
        const std::string_view text = segment.in(lower);
        std::vector<Split> ways{{{{{0, segment.size()}, 0, std::string(text)}}, 0}};
        if (lexicon_)
            ways = SegmentSplitter(*lexicon_).split(text, last ? Place::last : Place::before_last, limit);
        std::vector<Split> longer;
        for (const Split& before : splits) {
            for (const Split& way : ways) {
                if (longer.size() == limit) break;
                Split whole = before;
                whole.cost += way.cost;
                for (CompoundPart part : way.parts) {
                    part.span = part.span.shifted(segment.begin);
                    whole.parts.push_back(std::move(part));
                }
                if (!last) {  // the hyphen belongs to the part before it
                    ++whole.parts.back().span.end;
                    ++whole.parts.back().linking;
                }
                longer.push_back(std::move(whole));
            }
        }
        splits = std::move(longer);
    }
    std::stable_sort(splits.begin(), splits.end(),
                     [](const Split& a, const Split& b) { return a.cost < b.cost; });
    return splits;
}

}  // namespace ordval::swedish
