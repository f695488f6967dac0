#include "terms/context/possession.hpp"

namespace ordval::terms {

bool has_inhabitants(const Occurrence& term, std::size_t possessor) {
    return term.prose().ends_as_form_of(possessor, {"kommun", "stad", "region", "stadsdel", "kommundel", "område", "samhälle",
                                                    "tätort", "landsbygd", "distrikt", "landsting"}) ||
           term.prose().is_form_of(possessor, {"län", "land", "ort", "by", "bygd", "värld", "framtid", "morgondag", "dag"});
}

}  // namespace ordval::terms
