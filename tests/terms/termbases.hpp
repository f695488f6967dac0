// Small termbases for tests, made without reading YAML.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "swedish/paradigm.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

inline Term term(std::string text, Status status, swedish::Paradigm paradigm) {
    Term made;
    made.text = std::move(text);
    made.status = status;
    made.paradigm = std::move(paradigm);
    return made;
}

/// A noun in SAOL's notation, such as {"kund", "-en -er"}.
inline Term noun(std::string lemma, const char* notation, Status status) {
    swedish::Paradigm paradigm = *swedish::noun_from_notation(lemma, notation);
    return term(std::move(lemma), status, std::move(paradigm));
}

inline Term phrase(std::string text, Status status) {
    swedish::Paradigm paradigm = swedish::uninflected(text);
    return term(std::move(text), status, std::move(paradigm));
}

inline Termbase termbase_of(std::vector<std::vector<Term>> concepts) {
    Termbase termbase;
    for (std::vector<Term>& terms : concepts) {
        Concept concept_;
        concept_.id = "c" + std::to_string(termbase.concepts.size());
        concept_.terms = std::move(terms);
        termbase.concepts.push_back(std::move(concept_));
    }
    return termbase;
}

/// kund -> invånare, also medborgare.
inline Termbase invanare() {
    return termbase_of({{noun("invånare", "-n = -na", Status::preferred),
                         noun("medborgare", "-n = -na", Status::admitted), noun("kund", "-en -er", Status::deprecated)}});
}

}  // namespace ordval::terms
