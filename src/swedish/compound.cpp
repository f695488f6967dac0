// How Swedish compounds are built, and how they are taken apart here.
//
// A compound is modifiers and a head. The head comes last, has the inflection and the gender, and decides
// what the whole is a kind of: an "elkund" is a customer. The modifiers come before it in a stem of their
// own: the bare word (kund|kort), with a linking s (arbets|liv), without its last vowel (flick|skola,
// invånar|råd) or with another one (kyrko|råd, olje|fat, gatu|plan). Which stem a word takes belongs to the
// word. A modifier that is a compound itself often takes an s that the simple word does not: kund|kort, but
// slutkund-s|marknad. Three equal consonants are written as two: handikapp + politik is handikappolitik.
// (Svenska Akademiens grammatik, on the formation of nouns; Myndigheternas skrivregler 7.)
//
// The spelling does not show where the parts meet, and wrong readings abound: "fängelsekund" is a kund in a
// fängelse, though it has "sekund" in it; "urkund" has no kund in it, though "ur" is a word. What decides:
//
// - Every part must be a word that may stand there. The dictionary marks which stems open compounds and
//   which words close them; a word without the mark may do so by rule, at a cost. Short parts and parts of
//   other word classes cost more, since they turn up by accident; parts that make many compounds cost less.
// - Fewer parts are likelier. A word that the dictionary has as a whole is not taken apart ("sekund"),
//   unless its parts are plain to see: its lemma is two full words of which each is fit for its place
//   ("slutkund").
// - A bound prefix is no modifier, a suffix no head: missbruk, förbruka, urkund; medborgarskap, regional.
// - A word in -are may come from a compound noun and not be a compound itself: jordbruk|are, not
//   jord|brukare.
//
// Costs are small whole numbers, added along the way; the cheapest way wins, and two that cost nearly the
// same make a word ambiguous. They were set by these principles and checked against judged words, not
// fitted to them.
#include "swedish/compound.hpp"

#include <algorithm>

#include "swedish/compound_lattice.hpp"
#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using namespace compounds;

/// Endings that make a word of the term without being words.
constexpr std::string_view derivational_heads = "isera isering iserad ifiera ifiering ifierad";

UseKind kind_at(text::Span span, std::uint32_t size) {
    if (span.begin == 0) return span.end == size ? UseKind::word : UseKind::modifier;
    return span.end == size ? UseKind::head : UseKind::inner;
}

/// The term in one stretch of letters without hyphens.
class SegmentReader {
public:
    SegmentReader(const Lexicon* lexicon, const TermShape& term) : lexicon_(lexicon), term_(term) {}

    TermUse read(std::string_view text, Place place) const {
        const auto size = static_cast<std::uint32_t>(text.size());
        if (holds(term_.forms, text)) return {UseKind::word, Certainty::certain, {0, size}, 0, size};
        if (place == Place::before_last && holds(term_.stems, text))
            return {UseKind::word, Certainty::certain, {0, size}, 0, size};
        if (text.size() > longest_word || !may_hold(term_, text)) return {};
        if (lexicon_ == nullptr) return without_lexicon(text);
        const Lattice lattice(*lexicon_, text, place, Evidence::any, &term_);
        const int with = lattice.cost_with_term();
        const int without = lattice.cost_without_term();
        if (with >= impossible) return without >= impossible ? with_unknown_part(text, place) : TermUse{};
        if (with >= without + margin) return {};
        TermUse use = use_in(lattice.way(1), size);
        if (use.span.end < size) use.linking = linking_of(use.span.in(text), term_.lemma);
        if (with > without - margin) use.certainty = Certainty::ambiguous;
        return use.kind == UseKind::head && is_form_of_other_word(text, use.span) ? TermUse{} : use;
    }

private:
    /// "misskunder": the dictionary has "misskund", which holds no term, but not its plural.
    bool is_form_of_other_word(std::string_view text, text::Span span) const {
        const std::string whole = std::string(text.substr(0, span.begin)) + term_.lemma;
        if (whole == text || !lexicon_->contains(whole)) return false;
        const Lattice lattice(*lexicon_, whole, Place::last, Evidence::any, &term_);
        return lattice.cost_with_term() >= lattice.cost_without_term() + margin;
    }

    static TermUse use_in(const std::vector<Arc>& way, std::uint32_t size) {
        for (const Arc& arc : way) {
            if (arc.has_term())
                return {kind_at(arc.term, size), Certainty::certain, arc.term, 0, arc.after_term};
        }
        return {};
    }

    /// "telgekunder", "kundifiering": one part is the term, the other no word of the dictionary, but as
    /// long as one.
    TermUse with_unknown_part(std::string_view text, Place place) const {
        for (const std::string& stem : term_.stems) {
            if (!text.starts_with(stem)) continue;
            const std::string_view rest = text.substr(stem.size());
            const auto end = static_cast<std::uint32_t>(stem.size());
            if (is_one_of(rest, derivational_heads))
                return {UseKind::modifier, Certainty::certain, {0, end}, 0, end};
            if (could_be_word(rest) && !is_suffix(rest) && !has_longer_start(text, stem.size())) {
                return {UseKind::modifier, Certainty::possible, {0, end}, 0, end};
            }
        }
        if (place == Place::before_last) return {};
        for (const std::string& form : term_.forms) {
            if (!text.ends_with(form)) continue;
            const auto begin = static_cast<std::uint32_t>(text.size() - form.size());
            if (could_be_word(text.substr(0, begin)) && !has_longer_end(text, begin)) {
                return {UseKind::head, Certainty::possible, {begin, static_cast<std::uint32_t>(text.size())}};
            }
        }
        return {};
    }

    static bool could_be_word(std::string_view part) { return text::code_point_count(part) >= 4 && has_vowel(part); }

    /// A word of the dictionary begins the text and goes beyond the term.
    bool has_longer_start(std::string_view text, std::size_t size) const {
        std::vector<Lexicon::Prefix> found;
        lexicon_->prefixes(text, found);
        return !found.empty() && found.back().size > size;
    }

    bool has_longer_end(std::string_view text, std::size_t begin) const {
        for (std::size_t i = 0; i < begin; ++i) {
            if (text::is_boundary(text, i) && lexicon_->contains(text.substr(i))) return true;
        }
        return false;
    }

    TermUse without_lexicon(std::string_view text) const {
        for (const std::string& stem : term_.stems) {
            if (text.starts_with(stem) && could_be_word(text.substr(stem.size()))) {
                return {UseKind::modifier, Certainty::possible, {0, static_cast<std::uint32_t>(stem.size())}};
            }
        }
        return {};
    }

    const Lexicon* lexicon_;
    const TermShape& term_;
};

}  // namespace

TermShape term_shape(const Paradigm& term) {
    TermShape shape{to_lower(term.lemma), {}, {}};
    const auto add = [](std::vector<std::string>& to, const std::string& text) {
        std::string lower = to_lower(text);
        if (!lower.empty() && !holds(to, lower)) to.push_back(std::move(lower));
    };
    for (const Form& form : term.forms) add(shape.forms, form.text);
    for (const std::string& stem : term.compound_stems) add(shape.stems, stem);
    return shape;
}

CompoundSplitter::CompoundSplitter(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}

TermUse CompoundSplitter::use_of(const TermShape& term, std::string_view lower) const {
    if (text::find_invalid(lower) != lower.npos) return {};
    const SegmentReader reader(lexicon_.get(), term);
    const auto size = static_cast<std::uint32_t>(lower.size());
    for (const text::Span& segment : segments_of(lower)) {
        TermUse use = reader.read(segment.in(lower), segment.end == size ? Place::last : Place::before_last);
        if (use.kind == UseKind::none) continue;
        use.next = (use.next == 0 ? use.span.end : use.next) + segment.begin;
        use.span = use.span.shifted(segment.begin);
        use.kind = kind_at(use.span, size);
        return use;
    }
    return {};
}

bool CompoundSplitter::recognises(std::string_view lower) const {
    if (!lexicon_ || lower.empty() || text::find_invalid(lower) != lower.npos) return false;
    for (const text::Span& segment : segments_of(lower)) {
        const std::string_view text = segment.in(lower);
        if (text.empty() || text.size() > longest_word) return false;
        const Place place = segment.end == lower.size() ? Place::last : Place::before_last;
        if (Lattice(*lexicon_, text, place, Evidence::any, nullptr).cost_without_term() >= impossible)
            return false;
    }
    return true;
}

std::string with_other_modifier(std::string_view word, const TermUse& use, std::string_view stem) {
    std::string_view rest = word.substr(use.next);
    std::string replaced(word.substr(0, use.span.begin));
    replaced += stem;
    const bool doubled = stem.size() > 1 && stem.back() == stem[stem.size() - 2];
    if (doubled && rest.starts_with(stem.back())) rest.remove_prefix(1);
    replaced += rest;
    return replaced;
}

}  // namespace ordval::swedish
