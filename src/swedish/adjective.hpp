// Adjectives and participles with all their forms.
//
//     known_adjective("stor")                     // stor, stort, stora, store, större, störst ...
//     adjective_of_class("ny", "av_1_ny")         // ny, nytt, nya, nye, nyare, nyast, nyaste
//     guess_adjective("anpassad")                 // anpassad, anpassat, anpassade: marked `guessed`
//     adjective_from_notation("enkel", "-t enkla")    // as SAOL writes it
//
// An adjective agrees in the singular indefinite with the gender of its noun, and has one form for the
// plural and the definite ("stora"); -e beside it is for male persons ("den store mannen") and never
// required (Myndigheternas skrivregler 6.4.1). Used without a noun it has a genitive ("de handikappades
// rätt"). The adverb in -t has no features here: it is the neuter.
#pragma once

#include <optional>
#include <string_view>

#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// An adjective of the class with this SALDO name; nothing when there is no such class or the lemma does
/// not fit it.
std::optional<Paradigm> adjective_of_class(std::string_view lemma, std::string_view class_id);

/// One of the irregular adjectives ("liten", "god", "hög").
std::optional<Paradigm> known_adjective(std::string_view lemma);

/// The same as the last part of a compound ("nygammal"), without looking at what stands before: a candidate
/// for those who can check the forms.
std::optional<Paradigm> adjective_like_listed(std::string_view lemma);

/// The adjective as its ending suggests; marked `guessed`. Most endings leave the comparative open ("-bar",
/// "-lig" have one, participles do not), so that `guessed` also covers forms that nobody uses.
std::optional<Paradigm> guess_adjective(std::string_view lemma);

/// An adjective from SAOL's notation: neuter, plural, and where it has them comparative and superlative:
/// "-t -a", "nytt nya nyare nyast", "=" for the lemma itself, "–" for a form that does not exist. Nothing
/// when it cannot be read.
std::optional<Paradigm> adjective_from_notation(std::string_view lemma, std::string_view notation);

/// The features of an adjective's forms.
Features indefinite_adjective(Gender gender);
Features definite_adjective();
Features plural_adjective();

}  // namespace ordval::swedish
