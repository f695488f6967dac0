// Where a text quotes.
//
//     Hon sade: ”Varje kund är viktig.” Sedan gick hon.
//               ~~~~~~~~~~~~~~~~~~~~~~~
//
// Swedish opens and closes with the same sign, so the neighbours decide: a sign opens with a space, bracket or dash
// before it and a letter after it, and closes with a letter or punctuation before it. A sign without a partner in its
// block quotes nothing, so that one stray sign never turns the rest around.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::terms {

/// The quotations in a block's text, with their signs; nested ones too, in the order of their ends. Linear.
std::vector<text::Span> find_quotations(std::string_view valid);

}  // namespace ordval::terms
