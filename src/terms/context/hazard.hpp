// What makes a replacement doubtful although the term is used as usual: the sentence that would come out.
//
//     "bibliotekets kunder"        "bibliotekets invånare" would be people who live there
//     "kunder hos Skatteverket"    likewise
//     "nya kunder"                 "nya invånare" have moved in
//     "antalet kunder"             "antalet invånare" is the population
//     "Kund önskar svar"           "Invånare önskar svar" may be one or many
//     "kunden/beställaren", "kund nr 5", "kunden, Region Skåne"
//     "I skolan finns inga kunder"  of inhabitants it would not be true
//     "nedan kallat Avtalet, ska Kunden …"   a capital inside a sentence: a defined word or a name
//     "Projektet Nöjda kunder"      a title
//
// The finding keeps its severity; a person chooses.
#pragma once

#include <optional>

#include "terms/context/occurrence.hpp"

namespace ordval::terms {

/// Whether the term says what someone is to somebody, as "kund" and "elev" do. Only then it matters whose they are.
enum class Relation : std::uint8_t { none, to_somebody };

/// A caution and the words that call for it; the context of the cue means nothing.
std::optional<Cue> find_hazard(const Occurrence& term, Relation relation);

/// True for "År 2004 övertog landstinget …": a year before `date`, an ISO date or "", stands in the sentence.
bool speaks_of_time_before(const Occurrence& term, std::string_view date);

/// True for "Jag kund inte komma", where the form is a slip for another word ("kunde").
bool is_slip(const Occurrence& term);

/// True for "lagen (1993:387) om stöd och service till vissa funktionshindrade", whose title says what it says.
bool is_in_title_of_law(const Occurrence& term);

/// True when the word is part of a name: "Nöjd Kund-Index", "Kund AB", "Sveriges Kunder".
bool is_part_of_name(const Occurrence& term);

/// True for "Kundbergsgatan 4" and "Camilla Kundström", where a word of one's own happens to begin a name: it has a
/// capital inside a sentence and ends as places and families do. `rest` is what follows the term in it, folded.
bool is_name_of_place_or_family(const Occurrence& term, std::string_view rest);

}  // namespace ordval::terms
