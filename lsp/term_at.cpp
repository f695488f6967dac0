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

const text::PlacedBlock* block_before(const service::Analysis& analysis, std::uint32_t offset) {
    const auto after = std::upper_bound(
        analysis.blocks.begin(), analysis.blocks.end(), offset,
        [](std::uint32_t value, const text::PlacedBlock& placed) { return value < placed.begin; });
    return after == analysis.blocks.begin() ? nullptr : &*(after - 1);
}

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
    const text::PlacedBlock* placed = block_before(analysis, offset);
    if (!placed) return std::nullopt;
    std::optional<TermAt> ending_here;
    for (const TermAt& found : terms_in(analysis, *placed)) {
        if (found.span.contains(offset)) return found;
        if (found.span.end == offset) ending_here = found;
    }
    return ending_here;
}

std::optional<Subject> subject_at(const service::Analysis& analysis, std::uint32_t offset) {
    const terms::Finding* touched = nullptr;
    for (const terms::Finding& finding : analysis.findings) {
        if (finding.kind != terms::FindingKind::term) continue;
        if (finding.span.contains(offset)) return Subject{finding.span, finding.rule, &finding};
        if (finding.span.end == offset) touched = &finding;
    }
    if (touched) return Subject{touched->span, touched->rule, touched};
    if (const auto term = term_at(analysis, offset)) return Subject{term->span, term->term, nullptr};
    return std::nullopt;
}

const terms::Finding* style_finding_at(const service::Analysis& analysis, std::uint32_t offset) {
    const terms::Finding* narrowest = nullptr;
    for (const terms::Finding& finding : analysis.findings) {
        const bool is_here = finding.kind == terms::FindingKind::style &&
                             (finding.span.contains(offset) || finding.span.end == offset);
        if (is_here && (!narrowest || finding.span.size() < narrowest->span.size())) narrowest = &finding;
    }
    return narrowest;
}

}  // namespace ordval::lsp
