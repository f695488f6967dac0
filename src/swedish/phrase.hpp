// Terms of several words of which one inflects, or two.
//
//     with_tail(person, "med funktionsnedsättning")    // personer med funktionsnedsättning ...
//     with_attribute(anpassad, grundskola)             // anpassad grundskola, anpassade grundskolan
//     with_particle(ta, "emot")                        // tar emot, tog emot, tas emot; mottagen
//     with_article(enskild)                            // den enskilde, den enskildes, de enskilda ...
//     as_person(förtroendevald)                        // förtroendevald, förtroendevalda, de förtroendevalda
//     ...
//
// A noun with a tail has no genitive here: "personernas med funktionsnedsättning behov" is no Swedish,
// "personer med funktionsnedsättnings behov" is spoken at best (Svenska Akademiens grammatik on group
// genitives). The sentence has to be built anew ("behoven hos personer med funktionsnedsättning"), and that
// takes a person. The definite form of a noun with an attribute needs an article in most places ("den
// anpassade grundskolan"); the form here is without it, since it stands before the phrase like any other
// word that agrees.
#pragma once

#include <string_view>

#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// A noun or verb and what follows it without inflection ("person med funktionsnedsättning", "ha rätt").
/// Genitives and participles are left out.
Paradigm with_tail(const Paradigm& head, std::string_view tail);

/// An adjective and the noun it belongs to; both inflect.
Paradigm with_attribute(const Paradigm& adjective, const Paradigm& noun);

/// A verb and its particle. The participles are compounds: "indragen", "mottagen".
Paradigm with_particle(const Paradigm& verb, std::string_view particle);

/// An adjective as a noun for persons, always definite: "den enskilde", plural "de enskilda". The form in
/// -e stands first, the one in -a ("den enskilda") beside it.
Paradigm with_article(const Paradigm& adjective);

/// An adjective as a noun for persons in all its forms: "en förtroendevald", "den förtroendevalda",
/// "förtroendevalda", "de förtroendevalda". The definite forms have their article, without which they are
/// none.
Paradigm as_person(const Paradigm& adjective);

/// The word with something before it in all its forms: a compound inflects like its last part ("VA-" +
/// "abonnent").
Paradigm with_front(std::string_view front, const Paradigm& word);

}  // namespace ordval::swedish
