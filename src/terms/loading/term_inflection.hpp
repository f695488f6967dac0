// How the loader finds the forms of a term.
//
//     {term: kund, forms: [kund, kunds, …]}     the eight forms: they win over all else
//     {term: kund, class: "-en -er"}            SAOL's notation; also "kund -en -er" as the term itself
//     {term: kund, class: nn_3u_tid}            a class by its name in SALDO
//     {term: skriva, class: skrev skrivit}      adjectives and verbs likewise, see swedish/notation.hpp
//     {term: person med stöd, class: "-en -er"} in a phrase, of the word that inflects
//     {term: bruka, pos: verb}                  the lexicon and the endings of words, but only verbs
//     kund                                      the lexicon, else the ending of the word, else only "kund"
//     itself
//
// A word that several inflections fit is read as the words beside it in the concept are: "rörande" is no noun
// where "om" is preferred, and "lag" beside "författning" is one, though which of laget and lagen is open.
// What was not stated but assumed is listed as a note that shows the forms, so that an author never has to
// guess what the loader guessed, and no fix that rests on it is safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "swedish/lexicon.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::terms {

/// The words of Swedish; null where there is no lexicon.
using SharedLexicon = std::shared_ptr<const swedish::Lexicon>;

/// A term as it is written, "kund -en -er", in its two parts. The notation is empty when there is none: it
/// begins at the first word that is "=" or an ending such as "-en".
struct WrittenTerm {
    std::string lemma;
    std::string notation;
};

WrittenTerm split_notation(std::string_view written);

/// `text` without space around it, and with one blank for every space inside it.
std::string single_spaced(std::string_view text);

/// "kund, kunden, kunder, kunderna": the nominative forms of a noun, or every form of another word
/// once.
std::string shown_forms(const swedish::Paradigm& paradigm);

}  // namespace ordval::terms
