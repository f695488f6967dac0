// A text and what was found in it: one immutable snapshot for every face.
//
//     auto analysis = analyse(text, formats::Format::markdown, rules);
//     for (const terms::Finding& finding : analysis->findings)
//         analysis->lines.range_of(analysis->text, finding.span, text::Encoding::utf16);
//
// The command line and the language server both get their findings here, so that they never differ.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "formats/format.hpp"
#include "terms/checker.hpp"
#include "terms/rule_set.hpp"
#include "text/document.hpp"
#include "text/line_index.hpp"

namespace ordval::service {

struct Analysis {
    std::string text;
    text::LineIndex lines;
    std::vector<text::PlacedBlock> blocks;
    std::shared_ptr<const terms::RuleSet> rules;
    std::vector<terms::Finding> findings;  ///< spans in `text`, ordered
    std::vector<terms::Finding> silent;    ///< what a context or an exception silenced, each with its reason
    std::vector<bool> used_allowances;     ///< for each of DocumentFacts::allowed
};

/// `text` must be valid UTF-8. Pure: no I/O, never fails.
std::shared_ptr<const Analysis> analyse(std::string text, formats::Format format,
                                        std::shared_ptr<const terms::RuleSet> rules,
                                        const terms::DocumentFacts& document = {});

/// True when the first replacement is safe: the others are for a person to choose.
bool has_safe_fix(const terms::Finding& finding);

/// The edits of all safe fixes, of every finding its first replacement. Of groups that overlap the
/// first is taken, whole; ordered and disjoint.
std::vector<text::Edit> safe_edits(const std::vector<terms::Finding>& findings);

}  // namespace ordval::service
