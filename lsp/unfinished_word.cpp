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

const terms::Statement* UnfinishedWord::choose(const std::vector<terms::Statement>& statements) {
    const auto at_cursor = std::find_if(statements.begin(), statements.end(), [&](const terms::Statement& statement) {
        return statement.span.end == cursor_ && !was_shown(statement.span.begin);
    });
    const terms::Statement* held = at_cursor == statements.end() ? nullptr : &*at_cursor;
    shown_.clear();
    for (const terms::Statement& statement : statements)
        if (&statement != held) shown_.push_back(statement.span.begin);
    return held;
}

bool UnfinishedWord::was_shown(std::uint32_t begin) const {
    return std::binary_search(shown_.begin(), shown_.end(), begin);
}

}  // namespace ordval::lsp
