#include "lsp/unfinished_word.hpp"

#include <algorithm>

namespace ordval::lsp {

void UnfinishedWord::follow(const std::vector<AppliedChange>& changes) {
    for (const AppliedChange& change : changes) {
        const std::uint32_t end = change.begin + change.removed;
        std::erase_if(shown_, [&](std::uint32_t begin) { return change.begin < begin && begin < end; });
        for (std::uint32_t& begin : shown_)
            if (begin >= end && begin > change.begin) begin = begin - change.removed + change.inserted;
        cursor_ = change.begin + change.inserted;
        if (change.is_whole_text) {
            shown_.clear();
            finish();
        }
    }
}

const terms::Finding* UnfinishedWord::choose(const std::vector<terms::Finding>& findings) {
    const auto at_cursor = std::find_if(findings.begin(), findings.end(), [&](const terms::Finding& finding) {
        return finding.span.end == cursor_ && !was_shown(finding.span.begin);
    });
    const terms::Finding* held = at_cursor == findings.end() ? nullptr : &*at_cursor;
    shown_.clear();
    for (const terms::Finding& finding : findings)
        if (&finding != held) shown_.push_back(finding.span.begin);
    return held;
}

bool UnfinishedWord::was_shown(std::uint32_t begin) const {
    return std::binary_search(shown_.begin(), shown_.end(), begin);
}

}  // namespace ordval::lsp
