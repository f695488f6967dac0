// How the loader finds the forms of a term.
//
//     {term: kund, forms: [kund, kunds, …]}     the eight forms: they win over all else
//     {term: kund, class: "-en -er"}            SAOL's notation; also "kund -en -er" as the term itself
//     {term: kund, class: nn_3u_tid}            a class by its name in SALDO
//     kund                                      the lexicon, else the ending of the word, else only "kund"
//     itself
//
// What was not stated but assumed is listed as a note that shows the forms, so that an author never has to
// guess what the loader guessed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/paradigm.hpp"

namespace ordval::terms {

/// Where the loader looks a word up that the rule file does not inflect: all paradigms that a word can have,
/// the most likely first, or none. An empty function stands for a lexicon that is not there.
using InflectionSource = std::function<std::vector<swedish::Paradigm>(std::string_view lemma)>;

/// A term as it is written, "kund -en -er", in its two parts. The notation is empty when there is none: it
/// begins at the first word that is "=" or an ending such as "-en".
struct WrittenTerm {
    std::string lemma;
    std::string notation;
};

WrittenTerm split_notation(std::string_view written);

/// `text` without space around it, and with one blank for every space inside it.
std::string single_spaced(std::string_view text);

/// "kund, kunden, kunder, kunderna": the nominative forms of a noun, or every form of another word.
std::string shown_forms(const swedish::Paradigm& paradigm);

}  // namespace ordval::terms
