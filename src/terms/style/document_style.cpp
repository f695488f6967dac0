#include "terms/style/document_style.hpp"

#include <algorithm>
#include <optional>

namespace ordval::terms {

namespace {

/// One reading of the document.
class DocumentReader {
public:
    DocumentReader(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentShape& shape)
        : rules_(rules), blocks_(blocks), shape_(shape) {}

    void note_readability(std::uint32_t index, const ReadabilityRule& rule, std::vector<Finding>& notes) const {
        std::uint64_t words = 0;
        std::uint64_t long_words = 0;
        std::uint64_t sentences = 0;
        for (const PlacedFacts& block : blocks_) {
            words += block.facts->style.words;
            long_words += block.facts->style.long_words;
            sentences += block.facts->style.sentences;
        }
        if (words == 0 || sentences == 0 || words < rule.least_words) return;
        const auto lix = static_cast<std::uint32_t>((words + sentences / 2) / sentences + (100 * long_words + words / 2) / words);
        if (lix > rule.most) add(index, {lix, rule.most}, notes);
    }

    void note_missing_parts(std::uint32_t index, const StructureRule& rule, std::vector<Finding>& notes) const {
        if (!is_kind_of(index)) return;
        for (const DocumentPart part : rule.parts)
            if (!has(part)) add(index, {0, 0, part}, notes);
    }

private:
    /// The title, else the first block with text: where the document as a whole is spoken of.
    std::optional<std::size_t> head() const {
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (shape_.is_title(static_cast<std::uint32_t>(i))) return i;
            const text::BlockKind kind = blocks_[i].facts->kind;
            if (!first && kind != text::BlockKind::comment && kind != text::BlockKind::front_matter) first = i;
        }
        return first;
    }

    bool is_kind_of(std::uint32_t index) const {
        const auto names_it = [&](const BlockFacts& facts) {
            const auto& kinds = facts.style.document_kinds;
            return std::find(kinds.begin(), kinds.end(), index) != kinds.end();
        };
        const auto at = head();
        if (at && names_it(*blocks_[*at].facts)) return true;
        return std::any_of(blocks_.begin(), blocks_.end(), [&](const PlacedFacts& block) {
            return block.facts->kind == text::BlockKind::front_matter && names_it(*block.facts);
        });
    }

    bool has(DocumentPart part) const {
        const auto some = [&](const auto& is_it) { return std::any_of(blocks_.begin(), blocks_.end(), [&](const PlacedFacts& block) { return is_it(*block.facts); }); };
        switch (part) {
            case DocumentPart::title:
                return some([](const BlockFacts& facts) { return facts.kind == text::BlockKind::heading; });
            case DocumentPart::request: return some([](const BlockFacts& facts) { return facts.opens_request; });
            case DocumentPart::clauses: return has_clauses();
            case DocumentPart::signature: return has_signature();
        }
        return true;
    }

    /// "att bussar köps in", in a paragraph of its own, after the verb, or as an item of a list below it.
    bool has_clauses() const {
        bool is_open = false;
        for (const PlacedFacts& block : blocks_) {
            const BlockFacts& facts = *block.facts;
            if (facts.goes_on_with_request || facts.style.has_clause || (is_open && facts.kind == text::BlockKind::list_item)) return true;
            is_open = facts.opens_request;
        }
        return false;
    }

    /// Signatures stand below the request; names in a letterhead are none.
    bool has_signature() const {
        bool is_below = false;
        for (const PlacedFacts& block : blocks_) {
            if (is_below && block.facts->style.is_signature) return true;
            is_below |= block.facts->opens_request || block.facts->goes_on_with_request;
        }
        return false;
    }

    void add(std::uint32_t index, StyleFigures figures, std::vector<Finding>& notes) const {
        const auto at = head();
        if (!at) return;
        Finding note;
        note.kind = FindingKind::style;
        note.style_rule = index;
        note.span = text::Span{0, blocks_[*at].facts->first_line_end}.shifted(blocks_[*at].begin);
        note.pieces = {note.span};
        note.severity = rules_.style_rule_of(note).severity;
        note.figures = figures;
        notes.push_back(std::move(note));
    }

    const RuleSet& rules_;
    const std::vector<PlacedFacts>& blocks_;
    const DocumentShape& shape_;
};

}  // namespace

bool Abbreviations::needs_explanation(const Candidate& candidate) {
    return candidate.abbreviation.empty() || known_.insert(candidate.abbreviation).second;
}

void note_style(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentShape& shape, std::vector<Finding>& notes) {
    const DocumentReader reader(rules, blocks, shape);
    for (const std::uint32_t index : rules.rules_of_words()) {
        const StyleRule& rule = rules.termbase().style_rules[index];
        if (const auto* readability = std::get_if<ReadabilityRule>(&rule.check)) reader.note_readability(index, *readability, notes);
        if (const auto* structure = std::get_if<StructureRule>(&rule.check)) reader.note_missing_parts(index, *structure, notes);
    }
}

}  // namespace ordval::terms
