#include "lsp/term_at.hpp"

#include <algorithm>
#include <vector>

#include "terms/address.hpp"
#include "terms/matcher.hpp"
#include "text/folding.hpp"

namespace ordval::lsp {

namespace {

/// Where a stretch of the block's folded text stands in the document.
text::Span span_in_document(const text::PlacedBlock& placed, const text::Folded& folded,
                            text::Span in_folded) {
    const std::vector<text::Span> in_text = folded.source_of(in_folded);
    const std::uint32_t begin = placed.block->source_of(in_text.front()).front().begin;
    const std::uint32_t end = placed.block->source_of(in_text.back()).back().end;
    return text::Span{begin, end}.shifted(placed.begin);
}

}  // namespace

std::vector<TermAt> terms_in(const service::Analysis& analysis, const text::PlacedBlock& placed) {
    const text::Folded folded = text::fold(placed.block->text);
    terms::Matches matches;
    analysis.rules->matcher().find(folded.text, matches);
    std::vector<TermAt> found;
    for (const terms::Hit& hit : matches.hits) {
        const auto reading = std::find_if(
            hit.readings.begin(), hit.readings.end(),
            [](const terms::Reading& candidate) { return candidate.word == terms::Reading::Word::term; });
        if (reading == hit.readings.end() || terms::is_in_address(folded.text, hit.span)) continue;
        found.push_back({reading->term, span_in_document(placed, folded, hit.span)});
    }
    return found;
}

std::optional<TermAt> term_at(const service::Analysis& analysis, std::uint32_t offset) {
    const text::PlacedBlock placed = analysis.block_at(offset);
    if (!placed.block) return std::nullopt;
    std::optional<TermAt> ending_here;
    for (const TermAt& found : terms_in(analysis, placed)) {
        if (found.span.contains(offset)) return found;
        if (found.span.end == offset) ending_here = found;
    }
    return ending_here;
}

std::optional<Subject> subject_at(const service::Analysis& analysis, std::uint32_t offset) {
    std::optional<Subject> touched;
    for (const terms::Finding& finding : analysis.findings_touching({offset, offset})) {
        if (finding.kind != terms::FindingKind::term) continue;
        if (finding.span.contains(offset)) return Subject{finding.span, finding.rule, finding};
        if (finding.span.end == offset) touched = Subject{finding.span, finding.rule, finding};
    }
    if (touched) return touched;
    if (const auto term = term_at(analysis, offset)) return Subject{term->span, term->term};
    return std::nullopt;
}

std::optional<terms::Finding> style_finding_at(const service::Analysis& analysis, std::uint32_t offset) {
    std::optional<terms::Finding> narrowest;
    for (const terms::Finding& finding : analysis.findings_touching({offset, offset})) {
        const bool is_here = finding.kind == terms::FindingKind::style &&
                             (finding.span.contains(offset) || finding.span.end == offset);
        if (is_here && (!narrowest || finding.span.size() < narrowest->span.size())) narrowest = finding;
    }
    return narrowest;
}

}  // namespace ordval::lsp
