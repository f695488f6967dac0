// From a dictionary entry's flags to its paradigms.
//
//     kund/ADHXY         nn_3u_tid, utrum
//     lag/ABDGXY         nn_6n_bord (lag, laget) and nn_2u_stol (lag, lagar)
//     anställd/AORY      av_0_korkad
//     kräva/AEGJKLOR     vb_2a_viga
//
// The flags of sv_SE.aff are not classes: the word list was compressed by letting one entry carry the
// endings of all words that begin alike, so that "städa" carries the flag for "städer" and "lag" those of
// two words. Hence a class counts when every form that it predicts is in the dictionary, and the entry's
// own flags give the forms that tell the class from others. See classes.cpp for the table and its measured
// error.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "swedish/lexicon_builder/hunspell_dictionary.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::swedish::builder {

class Classifier {
public:
    /// Keeps a reference to the dictionary, which must outlive it.
    explicit Classifier(const HunspellDictionary& dictionary);

    /// The paradigms of an entry; none when its flags show no inflection that the tables know.
    std::vector<Paradigm> paradigms_of(const Entry& entry) const;

    /// The nouns that a form can be the lemma of, when it is in the dictionary only as a form of another
    /// entry ("tanke" is one of "tank") and has a full set of forms there. `made_by` is the entry.
    std::vector<Paradigm> hidden_nouns(const std::string& form, const Entry& made_by) const;

    /// True when the dictionary has the form, whichever entry it comes from.
    bool accepts(const std::string& form) const { return accepted_.count(form) != 0; }

private:
    const HunspellDictionary& dictionary_;
    std::unordered_set<std::string> accepted_;
};

}  // namespace ordval::swedish::builder
