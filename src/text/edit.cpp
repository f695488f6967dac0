#include "text/edit.hpp"

namespace ordval::text {

bool are_ordered_and_disjoint(const std::vector<Edit>& edits, std::size_t size) {
    const Edit* before = nullptr;
    for (const Edit& edit : edits) {
        if (edit.span.begin > edit.span.end || edit.span.end > size) return false;
        if (before && edit.span.begin < before->span.end) return false;
        if (before && before->span.empty() && edit.span.empty() && edit.span == before->span) return false;
        before = &edit;
    }
    return true;
}

std::string apply(std::string_view text, const std::vector<Edit>& edits) {
    std::string result;
    std::size_t inserted = 0;
    for (const Edit& edit : edits) inserted += edit.text.size();
    result.reserve(text.size() + inserted);
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        result.append(text.substr(at, edit.span.begin - at));
        result.append(edit.text);
        at = edit.span.end;
    }
    result.append(text.substr(at));
    return result;
}

}  // namespace ordval::text
