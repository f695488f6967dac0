// A word with all its forms.
//
//     auto kund = noun_from_notation("kund", "-en -er");          // kund, kunden, kunder, kunderna ...
//     auto invanare = noun_from_notation("invånare", "-n = -na");
//     form_with(*invanare, kund_form.features)                    // kundernas -> invånarnas
//
// The classes and their endings are data (paradigm_tables.cpp), named as in SALDO and tested against other
// descriptions of Swedish; the notation for rule authors is that of Svenska Akademiens ordlista (SAOL).
// Nothing here knows which words exist: that is the lexicon's business.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/features.hpp"

namespace ordval::swedish {

struct Form {
    std::string text;  ///< lower case unless the word is a name
    Features features;

    friend bool operator==(const Form&, const Form&) = default;
};

/// How sure the forms are: `stated` by whoever wrote the rule, `lexicon` by its inflection flags, `guessed`
/// from the shape of the word or taken from several that are possible.
enum class FormSource : std::uint8_t { stated, lexicon, guessed };

/// All forms of one word. A word without a plural simply lacks those forms. Where Swedish allows two forms
/// for the same features ("fönstren", "fönsterna"), both stand here, the recommended one first.
struct Paradigm {
    std::string lemma;
    WordClass word_class = WordClass::noun;
    Gender gender = Gender::none;  ///< of a noun
    std::string class_id;          ///< SALDO's name, such as "nn_3u_tid"; empty when the forms were listed
    FormSource source = FormSource::stated;
    std::vector<Form> forms;
    std::vector<std::string> compound_stems;  ///< as the first part of a compound: "invånar", "kyrko", "elev"
};

/// The noun's eight features in the order that rule files list forms: singular indefinite nominative and
/// genitive, singular definite likewise, then the plural.
const std::array<Features, 8>& noun_features();

/// A noun of the class with this SALDO name; nothing when there is no such class or the lemma does not fit
/// it.
std::optional<Paradigm> noun_of_class(std::string_view lemma, std::string_view class_id);

/// A noun from SAOL's notation: "-en -er", "-n = -na", "-et", "-t -n", "nyckeln nycklar". The endings are,
/// in order, singular definite, plural indefinite and (only where it does not follow from those) plural
/// definite; "=" is the lemma itself, "–" or "0" for the plural says that there is none. Nothing when the
/// notation cannot be read for this lemma.
std::optional<Paradigm> noun_from_notation(std::string_view lemma, std::string_view notation,
                                           Gender gender = Gender::none);

/// A noun from its eight forms in the order of `noun_features()`; an empty string is a form that does not
/// exist. The gender, when it is not given, is read from the definite form (-n utrum, -t neuter).
Paradigm noun_from_forms(std::span<const std::string, 8> forms, Gender gender = Gender::none);

/// One of the nouns that no class describes ("ledamot", "son"), alone or as the last part of a compound
/// ("nämndledamot"), whose first part is not looked at: "person" would give "persöner".
std::optional<Paradigm> irregular_noun(std::string_view lemma);

/// The noun as its ending suggests ("-are", "-ning", "-het", "-else", ...); nothing where the ending says
/// too little, as for "kund". The result is marked `guessed`.
std::optional<Paradigm> guess_noun(std::string_view lemma);

/// A word without inflection, such as an adverb or a set phrase: one form, no features.
Paradigm uninflected(std::string_view lemma);

/// The genitive of a nominative form: + s, unchanged after s, x and z, ":s" after an acronym
/// (Myndigheternas skrivregler 6.3.1, 11.11).
std::string genitive(std::string_view nominative);

/// The first form with exactly these features, or null when the word lacks it (a mass noun in the plural).
const Form* form_with(const Paradigm& paradigm, const Features& features);

}  // namespace ordval::swedish
