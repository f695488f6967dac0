// A rule that is being written: its words, its test sentences, and the YAML for them.
//
//     - id: elev
//       preferred: {term: "elev", class: "-en -er", gender: utrum}
//       deprecated:
//         - {term: "skolkund", class: "-en -er", gender: utrum}
//       reason: "…"
//       tests:
//         - "Rapporten beskriver [[skolkunden]]{eleven}."
//         - "Vi diskuterar begreppet skolkund."
//
// A sentence is a candidate until the rule has been loaded and run on it; which of its marks come true decides which is
// written. Nothing here reads or writes a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/paradigm.hpp"
#include "terms/rule_set.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

struct RuleDraft {
    std::string id;
    swedish::Paradigm term;
    std::optional<swedish::Paradigm> replacement;
    std::string reason;
    terms::Source source;
    terms::Severity severity = terms::Severity::warning;
    std::vector<std::string> tests;
};

/// The concept as an item of a list whose "- " stands at `indent`.
std::string yaml_of(const RuleDraft& draft, std::size_t indent);

/// `file` with the rule at the end of its concepts, every other byte as it was; an empty file gets a head with this
/// name. Nothing when the concepts are written in braces or brackets, where there is no line to put it.
std::optional<std::string> with_rule(std::string_view file, const std::string& pack_name, const RuleDraft& draft);

/// Sentences with marks that come true when `rules`, which hold the draft without tests, run on them: the term in
/// several forms, then some in which the rule is silent.
struct ProvedTests {
    std::vector<std::string> found;
    std::vector<std::string> silent;
};
ProvedTests proved_tests(const RuleDraft& draft, const terms::RuleSet& rules);

/// "särskilt boende" -> "sarskilt-boende".
std::string id_from(std::string_view word);

}  // namespace ordval::service
