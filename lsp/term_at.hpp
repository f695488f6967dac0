// Which term stands at a place in the text, whether or not it was found fault with.
//
//     "En patient väntar."     term_at(analysis, 5)  ->  the term "patient", 3..10
//
// A term is any word of the rules in any of its forms; a compound is not one. What a request is about is the
// finding at its place, which may be a compound, else the term:
//
//     "Varje elkund."        subject_at(analysis, 8)  ->  the finding in "elkund"
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "service/analysis.hpp"
#include "terms/finding.hpp"
#include "text/span.hpp"

namespace ordval::lsp {

struct TermAt {
    terms::RuleReference term;
    text::Span span;  ///< in the document, from the first byte of the word to its last
};

/// The terms in one block of the analysis, in their order; not those in addresses and file names.
std::vector<TermAt> terms_in(const service::Analysis& analysis, const text::PlacedBlock& placed);

/// The term that contains the byte offset or ends there. Looks at one block only.
std::optional<TermAt> term_at(const service::Analysis& analysis, std::uint32_t offset);

/// A finding, or a term that nothing is wrong with.
struct Subject {
    text::Span span;
    terms::RuleReference rule;
    std::optional<terms::Finding> finding = {};
};

/// What stands at the byte offset or ends there.
std::optional<Subject> subject_at(const service::Analysis& analysis, std::uint32_t offset);

/// The narrowest finding of a rule of style at the offset.
std::optional<terms::Finding> style_finding_at(const service::Analysis& analysis, std::uint32_t offset);

}  // namespace ordval::lsp
