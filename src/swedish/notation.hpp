// An inflection as an author states it, for every word class.
//
//     from_notation("kund", "-en -er")                  // a noun: kunden, kunder
//     from_notation("enkel", "-t enkla")                // an adjective: neuter and plural
//     from_notation("skriva", "skrev skrivit skriven")  // a verb: past, supine, past participle
//     of_class("kräva", "vb_2a_viga")                   // a class by its name in SALDO
//
// SAOL writes all classes alike, and the endings tell them apart: only a supine ends in -t in the second
// place, and only an adjective has a neuter in -t with a plural in -a beside it. Latin neuters are the
// exception (centret centra); they are known by their -um and -on.
#pragma once

#include <optional>
#include <string_view>

#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// The word with the inflection that SAOL's notation gives; `word_class` says what the endings are of, else
/// they do. Nothing when the notation cannot be read for this lemma.
std::optional<Paradigm> from_notation(std::string_view lemma, std::string_view notation,
                                      std::optional<WordClass> word_class = std::nullopt);

/// True for a name as SALDO gives: "nn_3u_tid", "av_1_gul", "vb_1a_laga".
bool is_class_name(std::string_view text);

/// The word of the class with this name; nothing when there is no such class or the lemma does not fit it.
std::optional<Paradigm> of_class(std::string_view lemma, std::string_view class_name);

}  // namespace ordval::swedish
