#include "terms/checker.hpp"

#include <algorithm>
#include <optional>

#include "terms/mention.hpp"
#include "terms/suggestion.hpp"
#include "terms/tokens.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Block;
using text::Span;

namespace {

/// The place of a hit in the source of its block.
struct SourcePlace {
    Span span;
    std::vector<Span> pieces;
    bool is_plain = true;  ///< no markup between the letters: one edit may replace everything
};

SourcePlace place_in_source(const Block& block, const text::Folded& folded, Span hit) {
    SourcePlace place;
    const std::vector<Span> in_text = folded.source_of(hit);
    for (const Span part : in_text) {
        for (const Span piece : block.source_of(part)) {
            if (!place.pieces.empty() && place.pieces.back().end == piece.begin) place.pieces.back().end = piece.end;
            else place.pieces.push_back(piece);
        }
    }
    place.span = {place.pieces.front().begin, place.pieces.back().end};
    place.is_plain = place.span.size() == in_text.back().end - in_text.front().begin;
    return place;
}

/// Replaces the word. Where markup stands between its letters the markup stays, and a person must look.
std::vector<text::Edit> edits_for(const SourcePlace& place, const std::string& word) {
    if (place.is_plain) return {{place.span, word}};
    std::vector<text::Edit> edits;
    for (const Span piece : place.pieces) edits.push_back({piece, edits.empty() ? word : std::string()});
    return edits;
}

/// One block's check: the hits of the matcher, read in their sentences.
class BlockCheck {
public:
    BlockCheck(const RuleSet& rules, const Block& block, const text::Folded& folded, const std::vector<Hit>& hits)
        : rules_(rules), block_(block), folded_(folded), hits_(hits) {}

    std::vector<Finding> run() {
        std::vector<Finding> findings;
        for (const Hit& hit : hits_) {
            const std::optional<RuleReference> rule = deprecated_term(hit);
            if (!rule || is_compound_part(hit) || is_mention(tokens(), hit.span)) continue;
            findings.push_back(finding_for(hit, *rule));
        }
        return findings;
    }

private:
    /// The first deprecated term among the readings; a word that the same concept also admits is none.
    std::optional<RuleReference> deprecated_term(const Hit& hit) const {
        for (const Reading& reading : hit.readings) {
            if (rules_.term_of(reading.term).status != Status::deprecated) continue;
            const auto is_admitted = [&](const Reading& other) {
                return other.term.concept_index == reading.term.concept_index &&
                       rules_.term_of(other.term).status != Status::deprecated;
            };
            if (std::none_of(hit.readings.begin(), hit.readings.end(), is_admitted)) return reading.term;
        }
        return std::nullopt;
    }

    /// "kund" in "VA-kund", "kund-leverantör" and "kund- och brukarperspektiv" is a part of a compound, not a word.
    bool is_compound_part(const Hit& hit) const {
        const std::string_view text = folded_.text;
        if (hit.span.end < text.size() && text[hit.span.end] == '-') return true;
        const Span first = text::word_around(text, hit.span.begin);
        return first.begin < hit.span.begin && text[hit.span.begin - 1] == '-';
    }

    const Tokens& tokens() {
        if (!tokens_) tokens_.emplace(folded_, block_.text);
        return *tokens_;
    }

    /// The sentence already speaks of invånare or medborgare beside the kund that would become one.
    bool has_preferred_nearby(const Hit& hit, std::uint32_t concept_index) {
        const std::size_t origin = tokens().covering(hit.span).first;
        return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& other) {
            const auto is_preferred = [&](const Reading& reading) {
                return reading.term.concept_index == concept_index &&
                       rules_.term_of(reading.term).status != Status::deprecated;
            };
            return std::any_of(other.readings.begin(), other.readings.end(), is_preferred) &&
                   tokens().is_near(tokens().covering(other.span).first, origin);
        });
    }

    Finding finding_for(const Hit& hit, RuleReference rule) {
        const SourcePlace place = place_in_source(block_, folded_, hit.span);
        const Term& term = rules_.term_of(rule);
        std::vector<std::uint32_t> forms;
        for (const Reading& reading : hit.readings)
            if (reading.term == rule) forms.push_back(reading.form_index);

        const std::vector<Span> in_text = folded_.source_of(hit.span);
        const Span outer{in_text.front().begin, in_text.back().end};
        const Suggestions suggestions = suggest(rules_.concept_of(rule), term, forms, outer.in(block_.text));
        const Caution sentence_caution = !place.is_plain                                  ? Caution::broken_word
                                         : has_preferred_nearby(hit, rule.concept_index) ? Caution::preferred_nearby
                                                                                          : Caution::none;
        Finding finding{place.span, place.pieces, rule, term.severity, suggestions.caution, {}};
        for (const Suggestion& word : suggestions.words) {
            Replacement replacement{word.text, word.applicability, word.caution, edits_for(place, word.text)};
            if (sentence_caution != Caution::none && replacement.applicability == Applicability::safe) {
                replacement.applicability = Applicability::unsafe;
                replacement.caution = sentence_caution;
            }
            finding.replacements.push_back(std::move(replacement));
        }
        if (finding.caution == Caution::none && !finding.replacements.empty())
            finding.caution = finding.replacements.front().caution;
        return finding;
    }

    const RuleSet& rules_;
    const Block& block_;
    const text::Folded& folded_;
    const std::vector<Hit>& hits_;
    std::optional<Tokens> tokens_;
};

}  // namespace

std::vector<Finding> check_block(const RuleSet& rules, const Block& block, Scratch& scratch) {
    text::fold(block.text, scratch.folded);
    scratch.hits.clear();
    rules.matcher().find(scratch.folded.text, scratch.hits);
    if (scratch.hits.empty()) return {};
    return BlockCheck(rules, block, scratch.folded, scratch.hits).run();
}

std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks) {
    Scratch scratch;
    std::vector<Finding> findings;
    for (const text::PlacedBlock& placed : blocks)
        for (Finding& finding : check_block(rules, *placed.block, scratch))
            findings.push_back(shifted(std::move(finding), placed.begin));
    return findings;
}

Finding shifted(Finding finding, std::uint32_t offset) {
    finding.span = finding.span.shifted(offset);
    for (Span& piece : finding.pieces) piece = piece.shifted(offset);
    for (Replacement& replacement : finding.replacements)
        for (text::Edit& edit : replacement.edits) edit.span = edit.span.shifted(offset);
    return finding;
}

}  // namespace ordval::terms
