// Strings that grow while a pattern is read from left to right, and what is known of the places between them.
//
//     pattern    (?<![\w.])mm(?:\.(?!\w))?(?!\w)
//     run        ""  ->  "mm"  ->  "mm" or "mm."  ->  both at a word's end, where a word begins
//
// A run knows nothing of the syntax of patterns: that is the business of pattern_reader.cpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "terms/style/trigger.hpp"

namespace ordval::terms {

using Triggers = std::vector<Trigger>;

/// How many strings may stand for one pattern.
constexpr std::size_t most_triggers = 128;

/// What is known of a place between two items.
struct Edge {
    bool begins_word = false;    ///< no letter or digit stands before it
    bool ends_word = false;      ///< none stands after it
    bool is_word_break = false;  ///< "\b": one of the two holds
};

/// The strings one of which ends at the place that has been reached; at first only the empty one.
class TriggerRun {
public:
    explicit TriggerRun(const Edge& edge = {}) { meet(edge); }

    const Triggers& strings() const { return strings_; }

    /// False, and nothing is done, when nothing is known to append or there would be too many.
    bool append(const Triggers& strings);

    void meet(const Edge& edge);

    /// What is known of the place, as long as nothing stands between it and where the run began.
    Edge edge() const { return is_at_begin() ? Edge{strings_.front().begins_word, false, is_at_word_break_} : Edge{}; }

private:
    bool is_at_begin() const { return strings_.size() == 1 && strings_.front().text.empty(); }

    Triggers strings_{Trigger{}};
    bool is_at_word_break_ = false;  ///< where it began
};

/// True when the string begins with something that is no letter and no digit.
bool is_outside_words(const Trigger& trigger);

}  // namespace ordval::terms
