// Which term stands at a place in the text, whether or not it was found fault with.
//
//     "En patient väntar."     term_at(analysis, 5)  ->  the term "patient", 3..10
//
// A term is any word of the rules in any of its forms; a compound is not one.
#pragma once

#include <cstdint>
#include <optional>

#include "service/analysis.hpp"
#include "terms/finding.hpp"
#include "text/span.hpp"

namespace ordval::lsp {

struct TermAt {
    terms::RuleReference term;
    text::Span span;  ///< in the document, from the first byte of the word to its last
};

/// The term that contains the byte offset or ends there. Looks at one block only.
std::optional<TermAt> term_at(const service::Analysis& analysis, std::uint32_t offset);

}  // namespace ordval::lsp
