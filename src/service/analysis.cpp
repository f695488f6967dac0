#include "service/analysis.hpp"

namespace ordval::service {

namespace {

/// The front matter as a block of its own, in which only the domain and the date of the document are looked for.
void add_front_matter(formats::Format format, std::string_view text, std::vector<text::PlacedBlock>& blocks) {
    const text::Span data = formats::front_matter_of(format, text);
    if (data.empty()) return;
    auto block = std::make_shared<text::Block>();
    block->kind = text::BlockKind::front_matter;
    block->source_size = data.size();
    block->text = data.in(text);
    block->pieces = {{0, {0, data.size()}}};
    blocks.insert(blocks.begin(), {data.begin, std::move(block)});
}

/// A letterhead and a title stand in the first lines of a draft; a date further down belongs to what the text tells of.
std::uint32_t head_end(const Analysis& analysis) {
    constexpr std::uint32_t lines_of_head = 15;
    if (analysis.lines.line_count() <= lines_of_head) return static_cast<std::uint32_t>(analysis.text.size());
    return analysis.lines.line(analysis.text, lines_of_head).begin;
}

}  // namespace

std::shared_ptr<const Analysis> analyse(std::string text, formats::Format format,
                                        std::shared_ptr<const terms::RuleSet> rules,
                                        const terms::DocumentFacts& document) {
    auto analysis = std::make_shared<Analysis>();
    analysis->text = std::move(text);
    analysis->lines = text::LineIndex(analysis->text);
    analysis->blocks = formats::read_blocks(format, analysis->text);
    add_front_matter(format, analysis->text, analysis->blocks);
    analysis->rules = std::move(rules);
    terms::DocumentFacts facts = document;
    facts.head_end = head_end(*analysis);
    terms::ExplainedFindings found = terms::check_and_explain(*analysis->rules, analysis->blocks, facts);
    analysis->findings = std::move(found.findings);
    analysis->silent = std::move(found.silent);
    analysis->used_allowances = std::move(found.used_allowances);
    return analysis;
}

bool has_safe_fix(const terms::Finding& finding) {
    return !finding.replacements.empty() &&
           finding.replacements.front().applicability == terms::Applicability::safe;
}

std::vector<text::Edit> safe_edits(const std::vector<terms::Finding>& findings) {
    std::vector<text::Edit> edits;
    for (const terms::Finding& finding : findings) {
        if (!has_safe_fix(finding)) continue;
        const terms::Replacement& first = finding.replacements.front();
        if (!edits.empty() && first.edits.front().span.begin < edits.back().span.end) continue;
        edits.insert(edits.end(), first.edits.begin(), first.edits.end());
    }
    return edits;
}

}  // namespace ordval::service
