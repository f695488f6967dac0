// The four nominative forms that a noun's other forms follow from; how paradigms of nouns are put together,
// for the floor's own use.
//
//     noun_with("kund", {{"kunden"}, {"kunder"}, {"kunderna"}}, Gender::utrum)
//
// Does not check that the forms belong together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// Each form with its allowed variants, the recommended one first; empty where the noun lacks it.
struct PrincipalForms {
    std::vector<std::string> singular_definite;
    std::vector<std::string> plural;
    std::vector<std::string> plural_definite;
};

/// The noun with these forms and their genitives. Its compound stems are left empty.
Paradigm noun_with(std::string_view lemma, const PrincipalForms& principal, Gender gender);

/// Adds a nominative form and its genitive; `index` is the nominative's place in `noun_features()`.
void add_with_genitive(Paradigm& noun, std::size_t index, const std::string& nominative);

}  // namespace ordval::swedish
