#include "terms/loading/did_you_mean.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

std::u32string letters_of(std::string_view valid) {
    std::u32string letters;
    for (std::size_t offset = 0; offset < valid.size();) {
        const text::Decoded next = text::decode(valid, offset);
        letters += next.code_point;
        offset += next.size;
    }
    return letters;
}

}  // namespace

std::size_t slips_between(std::string_view left_word, std::string_view right_word) {
    const std::u32string left = letters_of(left_word);
    const std::u32string right = letters_of(right_word);
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            const bool is_swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (is_swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[right.size()];
}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest_word = 64;
    if (word.size() > longest_word) return std::nullopt;
    const std::string lower = text::to_lower(word);
    std::optional<std::string_view> best;
    std::size_t fewest = 0;
    for (const std::string_view candidate : candidates) {
        const std::size_t slips = slips_between(lower, candidate);
        const bool is_near = 3 * slips <= letters_of(candidate).size();
        if (is_near && (!best || slips < fewest)) {
            best = candidate;
            fewest = slips;
        }
    }
    return best;
}

}  // namespace ordval::terms
