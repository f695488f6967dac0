// Sentences with marks: how tests of rules say what should be found.
//
//     "Varje [[kund]]{invånare} får svar."      a finding with the safe fix "invånare"
//     "Flera [[kunder]]{invånare?}."            with an unsafe fix
//     "En [[hint: kundenkät]]{} skickas ut."    of that severity (hint, info, warning, error), and without
//     any fix "En sekund senare."                       nothing is found
//
// A mark without braces, "[[kund]]", says nothing of the fix. `\[[` is a literal "[[". Several fixes are
// separated by
// "|": {invånare|medborgare?}. The same notation is used in rule packs and in tests/cases.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terms/termbase.hpp"
#include "text/span.hpp"

namespace ordval::terms {

struct ExpectedFix {
    std::string text;
    bool is_safe = true;

    friend bool operator==(const ExpectedFix&, const ExpectedFix&) = default;
};

struct ExpectedFinding {
    text::Span span;  ///< bytes in MarkedText::text
    Severity severity = Severity::warning;
    std::optional<std::vector<ExpectedFix>> fixes;  ///< nothing: any; empty: none at all
};

struct MarkedText {
    std::string text;  ///< without the marks
    std::vector<ExpectedFinding> expected;
};

/// Nothing when a mark is not closed or has an unknown severity; `problem` then receives one sentence.
std::optional<MarkedText> parse_marked_text(std::string_view marked, BilingualText& problem);

}  // namespace ordval::terms
