// What every rule states, whatever it looks for: how grave a finding is, how far its fix may be trusted, where the rule
// comes from, and the sentences that test it.
//
//     severity: hint
//     fix: unsafe
//     source: {body: Språkrådet, reference: "Myndigheternas skrivregler, 8 uppl., 11.3"}
//     tests: ["Vi har [[bl a]]{bl.a.} en skola."]
#pragma once

#include <cstdint>
#include <string>

#include "terms/loading/problem.hpp"

namespace ordval::terms {

/// In ascending order of weight.
enum class Severity : std::uint8_t { hint, information, warning, error };

const char* name_of(Severity severity);  ///< "hint", "information", "warning", "error"

/// How far replacements may be trusted at best: `unsafe` when a person should always choose, `none` when the
/// rule only informs.
enum class FixTreatment : std::uint8_t { safe, unsafe, none };

/// Where a rule comes from. Every field may be empty.
struct Source {
    std::string decision;
    std::string body;
    std::string reference;
    std::string valid_from;  ///< ISO date
    std::string url;

    friend bool operator==(const Source&, const Source&) = default;
};

/// A sentence that says what the rule should find, in the notation of `marked_text.hpp`.
struct RuleTest {
    std::string marked;
    Place place;
};

}  // namespace ordval::terms
