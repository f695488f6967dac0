#include "service/analysis.hpp"

#include <algorithm>
#include <utility>

namespace ordval::service {

namespace {

/// The front matter as a block of its own, in which only the domain and the date of the document are looked
/// for.
text::PlacedBlock front_matter_block(formats::Format format, std::string_view text) {
    const text::Span data = formats::front_matter_of(format, text);
    if (data.empty()) return {};
    auto block = std::make_shared<text::Block>();
    block->kind = text::BlockKind::front_matter;
    block->source_size = data.size();
    block->text = data.in(text);
    block->pieces = {{0, {0, data.size()}}};
    return {data.begin, std::move(block)};
}

/// A letterhead and a title stand in the first lines of a draft; a date further down belongs to what the text
/// tells of.
std::uint32_t head_end(const Analysis& analysis) {
    constexpr std::uint32_t lines_of_head = 15;
    if (analysis.lines.line_count() <= lines_of_head) return static_cast<std::uint32_t>(analysis.text.size());
    return analysis.lines.line(analysis.text, lines_of_head).begin;
}

/// Makes one analysis, from an earlier one if there is any.
class Analyst {
public:
    Analyst(std::shared_ptr<const text::Snapshot> snapshot, formats::Format format,
            std::shared_ptr<const terms::RuleSet> rules, const std::stop_token& stop)
        : made_(std::make_shared<Analysis>(std::move(snapshot), format, std::move(rules))), stop_(stop) {}

    std::shared_ptr<const Analysis> from_scratch(const terms::DocumentFacts& document) {
        made_->reading = formats::read(made_->format, made_->text);
        made_->front_matter = front_matter_block(made_->format, made_->text);
        add_front_matter_facts(nullptr);
        return check_blocks(made_->reading.blocks.size()) ? judged(document) : nullptr;
    }

    std::shared_ptr<const Analysis> from(const Analysis& before, const terms::DocumentFacts& document) {
        const text::Change change = text::difference(before.text, made_->text);
        formats::Rereading again = formats::read_again(made_->format, before.reading, change, made_->text);
        made_->reading = std::move(again.reading);
        made_->front_matter = front_matter_block(made_->format, made_->text);
        add_front_matter_facts(&before);
        const std::size_t blocks = made_->reading.blocks.size();
        made_->facts.reserve(blocks);
        const auto head = before.facts.begin() + static_cast<std::ptrdiff_t>(again.kept_head);
        made_->facts.assign(before.facts.begin(), head);
        if (!check_blocks(blocks - again.kept_tail)) return nullptr;
        made_->facts.insert(made_->facts.end(),
                            before.facts.end() - static_cast<std::ptrdiff_t>(again.kept_tail),
                            before.facts.end());
        return judged(document);
    }

private:
    std::shared_ptr<const terms::BlockFacts> facts_of(const text::Block& block) {
        return std::make_shared<const terms::BlockFacts>(terms::facts_of(*made_->rules, block, scratch_));
    }

    void add_front_matter_facts(const Analysis* before) {
        if (!made_->front_matter.block) return;
        const bool is_same =
            before && before->front_matter.block && *before->front_matter.block == *made_->front_matter.block;
        made_->front_matter_facts =
            is_same ? before->front_matter_facts : facts_of(*made_->front_matter.block);
    }

    /// Adds the facts of blocks up to `end`; false when the work is outdated.
    bool check_blocks(std::size_t end) {
        made_->facts.reserve(made_->reading.blocks.size());
        for (std::size_t i = made_->facts.size(); i < end; ++i) {
            if (stop_.stop_requested()) return false;
            made_->facts.push_back(facts_of(*made_->reading.blocks[i].block));
        }
        return true;
    }

    std::shared_ptr<const Analysis> judged(terms::DocumentFacts document) {
        std::vector<terms::PlacedFacts>& placed = made_->placed;
        placed.reserve(made_->facts.size() + 1);
        if (made_->front_matter_facts)
            placed.push_back({made_->front_matter.begin, made_->front_matter_facts.get()});
        for (std::size_t i = 0; i < made_->facts.size(); ++i)
            placed.push_back({made_->reading.blocks[i].begin, made_->facts[i].get()});
        document.head_end = head_end(*made_);
        made_->judgement = terms::judge(*made_->rules, placed, document);
        made_->statements = terms::statements_of(made_->judgement, placed);
        return std::move(made_);
    }

    std::shared_ptr<Analysis> made_;
    const std::stop_token& stop_;
    terms::Scratch scratch_;
};

}  // namespace

std::shared_ptr<const Analysis> analyse(std::string text, formats::Format format,
                                        std::shared_ptr<const terms::RuleSet> rules,
                                        const terms::DocumentFacts& document) {
    const std::stop_token never;
    return Analyst(std::make_shared<const text::Snapshot>(std::move(text)), format, std::move(rules), never)
        .from_scratch(document);
}

std::shared_ptr<const Analysis> analyse_again(const Analysis* before,
                                              std::shared_ptr<const text::Snapshot> snapshot,
                                              formats::Format format,
                                              std::shared_ptr<const terms::RuleSet> rules,
                                              const terms::DocumentFacts& document,
                                              const std::stop_token& stop) {
    const bool is_usable = before && before->rules == rules && before->format == format;
    Analyst analyst(std::move(snapshot), format, std::move(rules), stop);
    return is_usable ? analyst.from(*before, document) : analyst.from_scratch(document);
}

std::vector<terms::Finding> Analysis::findings() const {
    std::vector<terms::Finding> all;
    all.reserve(statements.size());
    for (const terms::Statement& statement : statements) all.push_back(finding(statement));
    return all;
}

std::vector<terms::Finding> Analysis::findings_touching(text::Span span) const {
    std::vector<terms::Finding> touched;
    for (const terms::Statement& statement : statements)
        if (statement.span.touches(span)) touched.push_back(finding(statement));
    return touched;
}

std::vector<terms::Finding> Analysis::silent() const {
    std::vector<terms::Finding> all;
    for (const terms::Verdict& verdict : judgement.verdicts)
        if (verdict.is_silent) all.push_back(terms::settled(placed[verdict.block], verdict));
    return all;
}

text::PlacedBlock Analysis::block_at(std::uint32_t offset) const {
    const auto after =
        std::partition_point(reading.blocks.begin(), reading.blocks.end(),
                             [&](const text::PlacedBlock& block) { return block.begin <= offset; });
    if (after != reading.blocks.begin()) return *std::prev(after);
    return front_matter.block && front_matter.begin <= offset ? front_matter : text::PlacedBlock{};
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
