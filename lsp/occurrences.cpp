#include "lsp/occurrences.hpp"

#include <algorithm>

#include "lsp/term_at.hpp"

namespace ordval::lsp {

namespace {

/// In order; of spans that overlap the longer one stays, so that "VA-kunden" is one occurrence and not two.
std::vector<text::Span> without_overlaps(std::vector<text::Span> spans) {
    std::sort(spans.begin(), spans.end(), [](text::Span a, text::Span b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<text::Span> kept;
    for (const text::Span span : spans) {
        if (kept.empty() || !span.overlaps(kept.back()))
            kept.push_back(span);
        else if (span.size() > kept.back().size())
            kept.back() = span;
    }
    return kept;
}

}  // namespace

std::vector<text::Span> occurrences_of(const service::Analysis& analysis, const std::string& concept_id) {
    const auto is_meant = [&](terms::RuleReference rule) {
        return analysis.rules->concept_of(rule).id == concept_id;
    };
    std::vector<text::Span> spans;
    for (const auto& findings : {analysis.findings(), analysis.silent()})
        for (const terms::Finding& finding : findings)
            if (finding.kind == terms::FindingKind::term && is_meant(finding.rule))
                spans.push_back(finding.span);
    for (const text::PlacedBlock& placed : analysis.reading.blocks) {
        for (const TermAt& found : terms_in(analysis, placed))
            if (is_meant(found.term)) spans.push_back(found.span);
    }
    return without_overlaps(std::move(spans));
}

}  // namespace ordval::lsp
