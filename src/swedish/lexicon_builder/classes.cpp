// The table from Hunspell's flags to inflection classes, and what it is worth.
//
// What the flags of sv_SE.aff give is written in the .aff file itself, so the table here holds only what
// the file does not say: which flags are evidence for which form, which classes need care, and which forms
// are allowed beside those of a class. An entry belongs to a class when
//
// - every nominative form that the class predicts is in the dictionary, whichever entry it comes from, and
// - the entry's own flags give the forms that tell the class from others: the definite form, and the
//   plural.
//
// Of classes with the same forms the first counts, and a class whose forms are a part of another's does
// not: D gives "perspektiven", which is a definite singular (utrum) only where B or C do not make it a
// plural.
//
// Measured on the 37,200 nouns that apertium-swe-nor has too: the gender is one of apertium's for 99.7 %
// (flags alone, "B or C: neuter, else D, E or F: utrum", would be right for 99.3 %); of 133,200 nominative
// forms 98.7 % are the same as apertium's first choice. Cell by cell with the allowed variants (see
// tests/swedish/apertium_oracle_test.cpp) 99.7 % of nouns, 99.2 % of adjectives and 99.2 % of verbs agree.
// Most of the rest is a real choice of the language (hormoner, hormon; byråer, byråar) or apertium's error.
//
// What needs care:
// - The word list is compressed: an entry carries the endings of all words that begin alike. "städa" has
//   the flag for "städer", "tank" those of "tanke". Hence forms are looked for in the whole dictionary, and
//   nouns in -a and -e that are nowhere a lemma are found among other words' forms.
// - Nouns in -nde: neuter for the action where there is a form in -ndet, utrum otherwise ("ordförande"); a
//   few have both ("boende", "sökande").
// - Nouns in -um lose it or keep it: museet, albumet. E gives them a plural in -a.
// - After a vowel E gives -n, the plural of a neuter ("frön") or the definite form of an utrum ("linjen").
// - Nouns in -an without ending ("samverkan") look like definite forms ("frågan").
#include "swedish/lexicon_builder/classes.hpp"

#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/ending_rule.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm_tables.hpp"
#include "swedish/principal_forms.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish::builder {
namespace {

// The flags whose forms show a noun's inflection (what each gives depends on the word's last letters):
//     B, C  definite neuter            E, F  definite utrum in -n; plural in -n, definite plural of neuters
//     D     definite in -en            G, H, I, J  plural
constexpr std::string_view definite_flags = "BCDEFJ";
constexpr std::string_view plural_flags = "EFGHIJ";
constexpr std::string_view definite_plural_flags = "DEFGHIJ";

/// Classes whose plural the flags cannot express: it stands in the dictionary as an entry of its own.
constexpr std::string_view umlaut_classes =
    "nn_3u_bok nn_3u_stad nn_3u_tand nn_3u_tång nn_3u_bockfot nn_3n_land nn_6u_vaktman nn_on_öga nn_3u_fiber "
    "nn_3u_vän nn_2u_nyckel nn_2u_socken";

/// Verbal nouns that also name the person ("en boende"), as the last part of a word; other nouns in -nde
/// with a neuter form name the action only.
constexpr std::string_view persons_in_nde = "boende sökande studerande resande handlande";

/// A form that stands beside the class's own: fönsterna beside fönstren, biologien beside biologin.
struct Variant {
    std::string_view ending;  ///< of the lemma
    Gender gender;
    std::size_t form;  ///< its place in noun_features()
    std::string_view rule;
};

// clang-format off
constexpr Variant variants[] = {
    {"er", Gender::neuter, 6, "+na"},       // fönstren, fönsterna
    {"i",  Gender::utrum,  2, "+en"},       // biologin, biologien
    {"el", Gender::utrum,  2, "+<-e>en"},   // himmeln, himlen
    {"um", Gender::neuter, 4, "-2+a"},      // centrum, centra
    {"ö",  Gender::neuter, 4, "+er"},       // frön, fröer
    {"ö",  Gender::neuter, 6, "+erna"},
};
// clang-format on

/// The forms of one entry with the flag that gave each.
class OwnForms {
public:
    OwnForms(const HunspellDictionary& dictionary, const Entry& entry) : forms_(dictionary.expand(entry)) {}

    bool gives(const std::string& form, std::string_view flags) const {
        return std::any_of(forms_.begin(), forms_.end(), [&](const Expansion& expansion) {
            return expansion.form == form && flags.find(expansion.flag) != flags.npos;
        });
    }

private:
    std::vector<Expansion> forms_;
};

std::string text_of(const Paradigm& word, const Features& features) {
    const Form* form = form_with(word, features);
    return form == nullptr ? std::string() : form->text;
}

std::vector<std::string> sorted_texts(const Paradigm& word) {
    std::vector<std::string> texts;
    for (const Form& form : word.forms) texts.push_back(form.text);
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

bool same_forms(const Paradigm& one, const Paradigm& other) {
    return one.gender == other.gender && one.forms == other.forms;
}

/// "boende" is the person (utrum) and the action (neuter), whatever their forms share.
bool is_other_meaning(const Paradigm& one, const Paradigm& other) {
    return one.lemma.ends_with("nde") && one.gender != other.gender;
}

/// Keeps of paradigms with the same forms the first, and none whose forms are a part of another's:
/// "perspektiven" is then no utrum without plural.
std::vector<Paradigm> only_largest(std::vector<Paradigm> candidates) {
    std::vector<Paradigm> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto texts = sorted_texts(candidates[i]);
        bool covered = false;
        for (std::size_t j = 0; j < candidates.size() && !covered; ++j) {
            if (i == j || is_other_meaning(candidates[i], candidates[j])) continue;
            const auto others = sorted_texts(candidates[j]);
            const bool part = std::includes(others.begin(), others.end(), texts.begin(), texts.end());
            covered =
                part && (others.size() > texts.size() || (j < i && same_forms(candidates[i], candidates[j])));
        }
        if (!covered) kept.push_back(candidates[i]);
    }
    return kept;
}

class EntryClassifier {
public:
    EntryClassifier(const Classifier& classifier, const HunspellDictionary& dictionary, const Entry& entry)
        : classifier_(classifier), entry_(entry), own_(dictionary, entry) {}

    std::vector<Paradigm> nouns() const {
        std::vector<Paradigm> candidates;
        for (const NounClass& row : noun_classes()) {
            if (!has_ending(row.lemma_endings, row.singular_definite) || !may_be_of(row.id)) continue;
            const auto noun = noun_of_class(entry_.word, row.id);
            if (noun && is_supported(*noun, row)) candidates.push_back(*noun);
        }
        if (const auto noun = irregular_noun(entry_.word); noun && all_accepted(*noun))
            candidates.push_back(*noun);
        drop_plurals_taken_for_definites(candidates);
        candidates = only_largest(std::move(candidates));
        for (Paradigm& noun : candidates) add_variants(noun);
        return candidates;
    }

    std::vector<Paradigm> adjectives() const {
        if (entry_.word.ends_with("nde") && !entry_.has_any("CEFBDGHIJ")) {
            return {*adjective_of_class(entry_.word, "av_i_diverse")};
        }
        if (const auto listed = adjective_like_listed(entry_.word)) {
            if (has_forms(*listed, {plural_adjective(), definite_adjective()})) return {only_used(*listed)};
        }
        std::vector<Paradigm> candidates;
        for (const AdjectiveClass& row : adjective_classes()) {
            if (row.id == "av_i_diverse" || row.id == "av_1_lat") continue;
            if (!has_ending(row.lemma_endings, row.neuter)) continue;
            const auto word = adjective_of_class(entry_.word, row.id);
            if (word && is_supported(*word)) candidates.push_back(only_used(*word));
        }
        return only_largest(std::move(candidates));
    }

    std::vector<Paradigm> verbs() const {
        std::vector<Paradigm> candidates;
        if (const auto listed = verb_like_listed(entry_.word); listed && has_principal_parts(*listed)) {
            candidates.push_back(with_long_passive(only_used(*listed)));
        }
        for (const VerbClass& row : verb_classes()) {
            if (row.id == "vb_1m_existera")
                continue;  // vb_1a_laga without the participle, which only_used() takes out
            const auto verb = verb_of_class(entry_.word, row.id);
            if (!verb || !has_principal_parts(*verb) || is_listed_as(*verb, candidates)) continue;
            // "stämmer" and "stämde" come from the flags of other entries.
            const bool own_past = own_.gives(text_of(*verb, finite(Tense::past, Voice::active)), "MKNP");
            if (!own_past && !has_forms(*verb, {imperative(), present_participle()})) continue;
            candidates.push_back(with_long_passive(only_used(*verb)));
        }
        return only_largest(std::move(candidates));
    }

private:
    bool accepts(const std::string& form) const { return classifier_.accepts(form); }

    /// A first look that costs little: the lemma fits the row, and the dictionary has one of its forms.
    bool has_ending(std::string_view lemma_endings, std::string_view rule) const {
        if (!ends_with_any(entry_.word, lemma_endings)) return false;
        const auto form = apply_ending(entry_.word, rule);
        return form && accepts(*form);
    }

    bool all_accepted(const Paradigm& word) const {
        return std::all_of(word.forms.begin(), word.forms.end(), [&](const Form& form) {
            return form.features.grammatical_case == Case::genitive || accepts(form.text);
        });
    }

    bool has_forms(const Paradigm& word, std::initializer_list<Features> wanted) const {
        return std::all_of(wanted.begin(), wanted.end(),
                           [&](const Features& features) { return accepts(text_of(word, features)); });
    }

    bool has_principal_parts(const Paradigm& verb) const {
        return has_forms(verb, {finite(Tense::present, Voice::active), finite(Tense::past, Voice::active),
                                supine(Voice::active)});
    }

    /// "betala" is listed for its participle, and weak for the rest: one verb. "beta" (betade) and "beta"
    /// (betog) are two.
    static bool is_listed_as(const Paradigm& weak, const std::vector<Paradigm>& listed) {
        const Features past = finite(Tense::past, Voice::active);
        return std::any_of(listed.begin(), listed.end(), [&](const Paradigm& other) {
            return other.class_id.empty() && text_of(other, past) == text_of(weak, past);
        });
    }

    /// Verbs of the second conjugation and strong ones also form the passive present in -es: "framställes".
    Paradigm with_long_passive(Paradigm verb) const {
        const Features features = finite(Tense::present, Voice::passive);
        const std::string form = std::string(without_last(verb.lemma, 1)) + "es";
        const bool is_new = text_of(verb, features) != form && text_of(verb, features) != verb.lemma + "s";
        if (verb.lemma.ends_with('a') && is_new && own_.gives(form, "R"))
            verb.forms.push_back({form, features});
        return verb;
    }

    /// The paradigm less the forms that the dictionary does not have: passives, participles, degrees.
    Paradigm only_used(Paradigm word) const {
        std::erase_if(word.forms, [&](const Form& form) { return !accepts(form.text); });
        return word;
    }

    /// Classes whose forms alone prove too little, since forms of other words look the same.
    bool may_be_of(std::string_view class_id) const {
        if (class_id == "nn_1u_ros") return ends_with_any(entry_.word, "ros våg");  // not pump, pumpor
        if (class_id == "nn_6u_akademiker") return !entry_.word.ends_with("nde");
        if (class_id == "nn_0u_samverkan") {  // not frågan
            return accepts(std::string(without_last(entry_.word, 1)) + "r") &&
                   !accepts(std::string(without_last(entry_.word, 2)) + "orna");
        }
        return true;
    }

    bool is_supported(const Paradigm& noun, const NounClass& row) const {
        const std::string definite = text_of(noun, noun_features()[2]);
        const std::string plural = text_of(noun, noun_features()[4]);
        const std::string definite_plural = text_of(noun, noun_features()[6]);
        for (const std::string& form : {definite, plural, definite_plural}) {
            if (!form.empty() && !accepts(form)) return false;
        }
        if (noun.lemma.ends_with("nde")) return fits_verbal_noun(noun, definite, plural);
        if (definite != noun.lemma && !own_.gives(definite, definite_flags)) return false;
        if (plural.empty()) return definite != noun.lemma || entry_.has('A');
        if (is_one_of(row.id, umlaut_classes))
            return own_.gives(plural, plural_flags) || !entry_.has_any("GH");
        // "matematikerna" comes from the flags of "matematik".
        const bool agent = ends_with_any(noun.lemma, "iker are");
        if (plural == noun.lemma) return agent || own_.gives(definite_plural, definite_plural_flags);
        return own_.gives(plural, plural_flags);
    }

    /// "meddelandet" comes from the flags of "meddela"; only the other forms stand with "meddelande".
    bool fits_verbal_noun(const Paradigm& noun, const std::string& definite,
                          const std::string& plural) const {
        if (!own_.gives(definite, definite_flags) && !own_.gives(plural, plural_flags)) return false;
        const bool has_neuter = accepts(noun.lemma + "t");
        if (noun.gender == Gender::neuter) return has_neuter;
        return !has_neuter || ends_with_any(noun.lemma, persons_in_nde);
    }

    /// Adds the forms that the language allows beside those of the class, where the dictionary has them.
    void add_variants(Paradigm& noun) const {
        for (const Variant& variant : variants) {
            if (noun.gender != variant.gender || !noun.lemma.ends_with(variant.ending)) continue;
            const auto form = apply_ending(noun.lemma, variant.rule);
            const Features& features = noun_features()[variant.form];
            if (!form || form_with(noun, features) == nullptr || !own_.gives(*form, definite_plural_flags))
                continue;
            if (text_of(noun, features) != *form) add_with_genitive(noun, variant.form, *form);
        }
    }

    /// A noun that carries the flag O for a verb beside it: "skydd" for "skydda", "råd" for "råda".
    bool looks_like_noun() const {
        const std::string& word = entry_.word;
        if (!entry_.has_any("BCDGHI") || entry_.has_any("PQkM") || accepts(word + "ast")) return false;
        const bool is_verb = accepts(word + "ade") || (accepts(word + "er") && !entry_.has('H'));
        return is_verb || accepts(word + "an");
    }

    bool is_supported(const Paradigm& adjective) const {
        const std::string plural = text_of(adjective, plural_adjective());
        const std::string neuter = text_of(adjective, indefinite_adjective(Gender::neuter));
        if (plural == entry_.word) return own_.gives(neuter, "KO");
        const Form* comparative = nullptr;
        for (const Form& form : adjective.forms) {
            if (form.features.degree == Degree::comparative) comparative = &form;
        }
        const bool compares = comparative != nullptr && own_.gives(comparative->text, "PL");
        if (!accepts(plural) || !accepts(neuter) || looks_like_noun()) return false;
        return compares || own_.gives(plural, "MOQ");
    }

    /// After a vowel the flag E gives "-n", which is the plural of a neuter ("etuin", "fröna") or the
    /// definite form of an utrum; where the neuter reading holds, it explains the form.
    void drop_plurals_taken_for_definites(std::vector<Paradigm>& candidates) const {
        if (!is_vowel(last_letter(entry_.word)) || entry_.word.ends_with("nde")) return;
        const std::string form = entry_.word + "n";
        const bool is_plural = std::any_of(candidates.begin(), candidates.end(), [&](const Paradigm& noun) {
            return noun.gender == Gender::neuter &&
                   (text_of(noun, noun_features()[4]) == form || text_of(noun, noun_features()[6]) == form);
        });
        if (!is_plural) return;
        std::erase_if(candidates, [&](const Paradigm& noun) { return noun.gender == Gender::utrum; });
    }

    const Classifier& classifier_;
    const Entry& entry_;
    OwnForms own_;
};

}  // namespace

Classifier::Classifier(const HunspellDictionary& dictionary) : dictionary_(dictionary) {
    for (const Entry& entry : dictionary.entries()) {
        if (entry.has(forbidden_word) || entry.has(only_in_compound)) continue;
        for (Expansion& expansion : dictionary.expand(entry)) {
            if (expansion.continuation.find(only_in_compound) == std::string::npos || expansion.flag == 0) {
                accepted_.insert(std::move(expansion.form));
            }
        }
    }
}

std::vector<Paradigm> Classifier::paradigms_of(const Entry& entry) const {
    const EntryClassifier classifier(*this, dictionary_, entry);
    // The short strong verbs (få, ge, ha) look like nouns without being ones.
    const auto strong = known_verb(entry.word);
    const bool short_verb = strong && strong->lemma.size() < 4;
    std::vector<Paradigm> all = short_verb ? std::vector<Paradigm>{} : classifier.nouns();
    for (auto& found : {classifier.adjectives(), classifier.verbs()})
        all.insert(all.end(), found.begin(), found.end());
    for (Paradigm& word : all) word.source = FormSource::lexicon;
    return all;
}

std::vector<Paradigm> Classifier::hidden_nouns(const std::string& form, const Entry& made_by) const {
    // Only nouns in -e and -a hide so: the flags that give these letters also give a part of the other
    // forms.
    std::vector<Paradigm> found;
    if (!ends_with_any(form, "a e")) return found;
    for (std::string_view id : {"nn_2u_vinge", "nn_1u_flicka", "nn_5n_dike", "nn_4u_linje"}) {
        const NounClass* row = find_noun_class(id);
        const auto plural = apply_ending(form, row->plural_definite);
        if (!plural || !accepts(*plural)) continue;
        auto noun = noun_of_class(form, id);
        if (!noun) continue;
        const bool complete = std::all_of(noun->forms.begin(), noun->forms.end(),
                                          [&](const Form& other) { return accepts(other.text); });
        if (!complete) continue;
        const OwnForms own(dictionary_, made_by);
        if (!own.gives(text_of(*noun, noun_features()[2]), definite_flags)) continue;
        noun->source = FormSource::lexicon;
        found.push_back(std::move(*noun));
    }
    return found;
}

}  // namespace ordval::swedish::builder
