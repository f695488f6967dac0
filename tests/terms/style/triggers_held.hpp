// Whether a text holds what a pattern requires, found by searching every place: what the matcher must never miss.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "terms/style/trigger.hpp"
#include "text/words.hpp"

namespace ordval::terms {

inline bool holds(const Trigger& trigger, std::string_view folded) {
    for (std::size_t at = folded.find(trigger.text); at != std::string_view::npos; at = folded.find(trigger.text, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const auto end = static_cast<std::uint32_t>(at + trigger.text.size());
        const bool is_inside_before = begin > 0 && text::is_word_character_before(folded, begin);
        const bool is_inside_after = end < folded.size() && text::is_word_character(folded, end);
        if (!(trigger.begins_word && is_inside_before) && !(trigger.ends_word && is_inside_after)) return true;
    }
    return false;
}

inline bool holds_one_of(const std::vector<Trigger>& triggers, std::string_view folded) {
    return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& each) { return holds(each, folded); });
}

}  // namespace ordval::terms
