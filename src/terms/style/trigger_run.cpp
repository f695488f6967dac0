#include "terms/style/trigger_run.hpp"

#include <cstdint>

#include "text/words.hpp"

namespace ordval::terms {

namespace {

bool begins_with_letter(std::string_view text) { return !text.empty() && text::is_word_character(text, 0); }
bool ends_with_letter(std::string_view text) {
    return !text.empty() && text::is_word_character_before(text, static_cast<std::uint32_t>(text.size()));
}

}  // namespace

bool TriggerRun::append(const Triggers& strings) {
    if (strings.empty() || strings_.size() * strings.size() > most_triggers) return false;
    Triggers longer;
    for (const Trigger& begin : strings_)
        for (const Trigger& end : strings) {
            const bool begins_here = end.begins_word || (is_at_word_break_ && begins_with_letter(end.text));
            longer.push_back({begin.text + end.text, begin.begins_word || (begin.text.empty() && begins_here),
                              end.ends_word || (end.text.empty() && begin.ends_word)});
        }
    strings_ = std::move(longer);
    return true;
}

void TriggerRun::meet(const Edge& edge) {
    for (Trigger& each : strings_) {
        each.ends_word |= edge.ends_word || (edge.is_word_break && ends_with_letter(each.text));
        each.begins_word |= edge.begins_word && each.text.empty();
    }
    is_at_word_break_ |= edge.is_word_break && is_at_begin();
}

bool is_outside_words(const Trigger& trigger) { return !trigger.text.empty() && !begins_with_letter(trigger.text); }

}  // namespace ordval::terms
