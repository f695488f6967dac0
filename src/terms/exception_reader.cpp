#include "terms/exception_reader.hpp"

#include <algorithm>

namespace ordval::terms {

ExceptionReader::ExceptionReader(const RuleSet& rules, const std::vector<PlacedFacts>& blocks) : rules_(rules), blocks_(blocks) {
    for (std::uint32_t i = 0; i < blocks.size(); ++i)
        for (const Exception& exception : blocks[i].facts->exceptions) all_.push_back({&exception, i, false});
}

void ExceptionReader::enter_block(std::uint32_t block) {
    facts_ = blocks_[block].facts;
    from_block_before_ = std::move(for_next_block_);
    for_next_block_.clear();
    next_lines_.clear();
    here_.clear();
    end_of_block_ = next_;
    for (; end_of_block_ < all_.size() && all_[end_of_block_].block == block; ++end_of_block_) {
        const Exception& exception = *all_[end_of_block_].exception;
        if (exception.scope == ExceptionScope::next_line)
            (exception.next_line.empty() ? for_next_block_ : next_lines_).push_back(end_of_block_);
        if (exception.scope != ExceptionScope::here) continue;
        if (const Candidate* meant = meant_by(exception)) here_.emplace(meant, end_of_block_);
        else if (facts_->kind == text::BlockKind::comment) for_next_block_.push_back(end_of_block_);
    }
    // A comment of its own before a text means the first thing that is found there.
    for (const std::size_t index : from_block_before_)
        if (all_[index].exception->scope == ExceptionScope::here && !facts_->candidates.empty())
            here_.emplace(&facts_->candidates.front(), index);
}

void ExceptionReader::leave_block() {
    for (; next_ < end_of_block_; ++next_) apply(next_);
}

bool ExceptionReader::covers(const Candidate& candidate) {
    apply_until(candidate.text_begin);
    const auto applies = [&](std::size_t index) { return names_rule(all_[index].exception->rules, candidate.finding, rules_); };
    for (const std::size_t index : off_)
        if (applies(index)) return use(index);
    const auto line = std::partition_point(next_lines_.begin(), next_lines_.end(), [&](std::size_t index) {
        return all_[index].exception->next_line.end <= candidate.text_begin;
    });
    for (auto at = line; at != next_lines_.end() && all_[*at].exception->next_line.begin <= candidate.text_begin; ++at)
        if (applies(*at)) return use(*at);
    const auto [begin, end] = here_.equal_range(&candidate);
    for (auto at = begin; at != end; ++at)
        if (applies(at->second)) return use(at->second);
    for (const std::size_t index : from_block_before_) {
        const bool is_line = all_[index].exception->scope == ExceptionScope::next_line;
        if (is_line && applies(index) && candidate.finding.span.begin < facts_->first_line_end) return use(index);
    }
    return false;
}

void ExceptionReader::report(std::vector<Finding>& notes) const {
    for (const Entry& entry : all_) {
        const Exception& exception = *entry.exception;
        const bool is_unclear = exception.scope == ExceptionScope::unclear;
        if (!is_unclear && (entry.is_used || exception.scope == ExceptionScope::on)) continue;
        Finding note;
        note.kind = is_unclear ? FindingKind::unclear_exception : FindingKind::unused_exception;
        note.span = exception.source.shifted(blocks_[entry.block].begin);
        note.pieces = {note.span};
        note.severity = is_unclear ? Severity::information : Severity::hint;
        note.exception = exception.written;
        notes.push_back(std::move(note));
    }
}

void ExceptionReader::apply_until(std::uint32_t text_begin) {
    for (; next_ < end_of_block_ && all_[next_].exception->text_begin <= text_begin; ++next_) apply(next_);
}

void ExceptionReader::apply(std::size_t index) {
    const Exception& exception = *all_[index].exception;
    if (exception.scope == ExceptionScope::off) {
        // One that says what an open one says already changes nothing.
        const bool is_open = std::any_of(off_.begin(), off_.end(), [&](std::size_t open) {
            return all_[open].exception->rules == exception.rules;
        });
        if (!is_open) off_.push_back(index);
    }
    if (exception.scope != ExceptionScope::on) return;
    std::erase_if(off_, [&](std::size_t open) {
        const std::vector<std::string>& rules = all_[open].exception->rules;
        const auto is_named = [&](const std::string& rule) {
            return std::find(exception.rules.begin(), exception.rules.end(), rule) != exception.rules.end();
        };
        return exception.rules.empty() || std::any_of(rules.begin(), rules.end(), is_named);
    });
}

bool ExceptionReader::use(std::size_t index) {
    all_[index].is_used = true;
    return true;
}

/// The candidate that "här" means: the last before the comment, else the first after it.
const Candidate* ExceptionReader::meant_by(const Exception& exception) const {
    const std::vector<Candidate>& candidates = facts_->candidates;
    const auto after = std::partition_point(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return candidate.text_begin < exception.text_begin;
    });
    if (after != candidates.begin()) return &*std::prev(after);
    return after != candidates.end() ? &*after : nullptr;
}

}  // namespace ordval::terms
