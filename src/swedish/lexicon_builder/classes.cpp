#include "swedish/lexicon_builder/classes.hpp"

#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm_tables.hpp"
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
    "nn_3u_vän "
    "nn_2u_nyckel nn_2u_socken";

/// Verbal nouns that also name the person ("en boende"), as the last part of a word; other nouns in -nde with
/// a neuter form name the action only.
constexpr std::string_view persons_in_nde = "boende sökande studerande resande handlande";

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

/// Keeps of paradigms with the same forms the first, and none whose forms are a part of another's:
/// "perspektiven" is then no utrum without plural.
std::vector<Paradigm> only_largest(std::vector<Paradigm> candidates) {
    std::vector<Paradigm> kept;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto texts = sorted_texts(candidates[i]);
        bool covered = false;
        for (std::size_t j = 0; j < candidates.size() && !covered; ++j) {
            if (i == j) continue;
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
            if (!may_be_of(row.id)) continue;
            const auto noun = noun_of_class(entry_.word, row.id);
            if (noun && is_supported(*noun, row)) candidates.push_back(*noun);
        }
        if (const auto noun = irregular_noun(entry_.word); noun && all_accepted(*noun))
            candidates.push_back(*noun);
        drop_plurals_taken_for_definites(candidates);
        return only_largest(std::move(candidates));
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
            const auto word = adjective_of_class(entry_.word, row.id);
            if (word && is_supported(*word)) candidates.push_back(only_used(*word));
        }
        return only_largest(std::move(candidates));
    }

    std::vector<Paradigm> verbs() const {
        std::vector<Paradigm> candidates;
        if (const auto listed = verb_like_listed(entry_.word); listed && has_principal_parts(*listed)) {
            candidates.push_back(only_used(*listed));
        }
        for (const VerbClass& row : verb_classes()) {
            if (row.id == "vb_1m_existera")
                continue;  // vb_1a_laga without the participle, which only_used() takes out
            const auto verb = verb_of_class(entry_.word, row.id);
            if (!verb || !has_principal_parts(*verb)) continue;
            if (!own_.gives(text_of(*verb, finite(Tense::past, Voice::active)), "MKNP")) continue;
            candidates.push_back(only_used(*verb));
        }
        return only_largest(std::move(candidates));
    }

private:
    bool accepts(const std::string& form) const { return classifier_.accepts(form); }

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
        if (is_one_of(row.id, umlaut_classes)) return true;
        if (plural == noun.lemma) return own_.gives(definite_plural, definite_plural_flags);
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

    bool is_supported(const Paradigm& adjective) const {
        const std::string plural = text_of(adjective, plural_adjective());
        const std::string neuter = text_of(adjective, indefinite_adjective(Gender::neuter));
        if (plural == entry_.word) return own_.gives(neuter, "KO");
        return own_.gives(plural, "MOQ") && accepts(neuter);
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
    std::vector<Paradigm> all = classifier.nouns();
    for (auto& found : {classifier.adjectives(), classifier.verbs()})
        all.insert(all.end(), found.begin(), found.end());
    for (Paradigm& word : all) word.source = FormSource::lexicon;
    return all;
}

}  // namespace ordval::swedish::builder
