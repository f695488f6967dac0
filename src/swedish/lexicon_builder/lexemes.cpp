#include "swedish/lexicon_builder/lexemes.hpp"

#include <algorithm>
#include <unordered_map>

#include "swedish/compound_stem.hpp"
#include "swedish/ending_rule.hpp"
#include "swedish/letters.hpp"
#include "swedish/lexicon_builder/classes.hpp"
#include "swedish/paradigm_tables.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish::builder {
namespace {

bool is_name(std::string_view word) {
    return text::is_upper(text::decode(word, 0).code_point);
}

/// Words with a space, a full stop or a digit, and the hanging first parts "räck-", are no business of the
/// lexicon.
bool is_word(std::string_view word) {
    if (word.ends_with('-') || word.starts_with('-')) return false;
    for (std::size_t i = 0; i < word.size();) {
        const auto [letter, size] = text::decode(word, i);
        if (!text::is_letter(letter) && letter != '-' && letter != ':' && letter != '\'') return false;
        i += size;
    }
    return true;
}

/// Words that one flag makes of another: verbal nouns (läsa: läsande), agents (förbruka: förbrukare),
/// adjectives in -isk (perspektiv: perspektivisk), inhabitants (stad: stadsbo).
std::vector<Entry> derived(const Entry& entry) {
    std::vector<Entry> words;
    const std::string closes = entry.has(closes_compound) ? std::string(1, closes_compound) : std::string();
    const bool verb = entry.word.ends_with('a');
    if (verb && entry.has('B')) words.push_back({entry.word + "nde", "AC" + closes});
    if (verb && entry.has('T')) words.push_back({entry.word + "re", "AEJ" + closes});
    if (!verb && entry.has('T') && !entry.word.ends_with(':'))
        words.push_back({entry.word + "isk", "O" + closes});
    if (entry.has('d')) words.push_back({entry.word + "sbo", "AEI" + closes});
    if (entry.has('e')) words.push_back({entry.word + "bo", "AEI" + closes});
    return words;
}

/// What the lemma of a stem can be, likeliest first: kundvals, arbets, låne, kyrko, gatu, invånar, läs,
/// gymnasie.
std::vector<std::string> lemmas_of_stem(std::string_view stem) {
    const std::string whole(stem);
    const std::string shorter(without_last(stem, 1));
    std::vector<std::string> lemmas;
    if (stem.ends_with('s')) lemmas = {shorter, shorter + "e", shorter + "a"};
    if (stem.ends_with('e')) lemmas = {shorter + "a", shorter, shorter + "um"};
    if (stem.ends_with('o') || stem.ends_with('u')) lemmas = {shorter + "a", shorter + "e"};
    if (stem.ends_with('a')) lemmas = {shorter};
    for (const char* ending : {"a", "e", ""}) lemmas.push_back(whole + ending);
    return lemmas;
}

/// Adds the stems that follow from the word's ending. A word of several parts may take -s where the
/// dictionary, which knows it by itself, has none: "elslut-kund-s-marknad".
void add_rule_stems(Lexeme& lexeme) {
    const Paradigm& word = lexeme.paradigm;
    if (is_name(word.lemma) || !lexeme.stands_alone || text::code_point_count(word.lemma) < 2) return;
    constexpr std::size_t shortest_adverb = 4;  // "sällananvändare"
    std::vector<std::string> stems;
    if (word.word_class == WordClass::noun) {
        const Form* plural = form_with(word, noun_features()[4]);
        stems = likely_compound_stems(word.lemma, plural == nullptr ? "" : plural->text);
        if (word.lemma.ends_with('a')) stems.push_back(word.lemma);
        if (!is_vowel(last_letter(word.lemma)) && !ends_with_any(word.lemma, "s x z"))
            stems.push_back(word.lemma + "s");
    } else if (word.word_class == WordClass::adjective) {
        stems = {word.lemma};
    } else if (word.word_class == WordClass::verb && word.lemma.ends_with('a')) {
        stems = {std::string(without_last(word.lemma, 1)), word.lemma};
    }
    if (word.word_class == WordClass::uninflected && text::code_point_count(word.lemma) >= shortest_adverb)
        stems = {word.lemma};
    for (const std::string& stem : stems) {
        const bool known = std::any_of(lexeme.stems.begin(), lexeme.stems.end(),
                                       [&](const Stem& other) { return other.text == stem; });
        if (!known) lexeme.stems.push_back({stem, StemUse::by_rule});
    }
}

/// SALDO has several classes with the same endings that differ in the stem for compounds; the dictionary's
/// stems tell which one it is.
void name_class(Lexeme& lexeme) {
    const NounClass* own = find_noun_class(lexeme.paradigm.class_id);
    if (own == nullptr || lexeme.stems.empty()) return;
    int best = -1;
    for (const NounClass& row : noun_classes()) {
        if (row.gender != own->gender || row.singular_definite != own->singular_definite ||
            row.plural_indefinite != own->plural_indefinite || row.plural_definite != own->plural_definite ||
            !ends_with_any(lexeme.paradigm.lemma, row.lemma_endings)) {
            continue;
        }
        int agreement = 0;
        for (std::string_view rule : row.compound_stems) {
            const auto stem = apply_ending(lexeme.paradigm.lemma, rule);
            if (!stem) continue;
            const bool has = std::any_of(lexeme.stems.begin(), lexeme.stems.end(),
                                         [&](const Stem& other) { return other.text == *stem; });
            agreement += has ? 2 : -1;
        }
        if (agreement <= best) continue;
        best = agreement;
        lexeme.paradigm.class_id = std::string(row.id);
    }
}

class Assembly {
public:
    explicit Assembly(const HunspellDictionary& dictionary)
        : dictionary_(dictionary), classifier_(dictionary) {}

    std::vector<Lexeme> run(LexemeCounts& counts) {
        std::vector<const Entry*> rest;
        std::vector<Entry> made;
        for (const Entry& entry : dictionary_.entries()) {
            if (entry.has(forbidden_word)) continue;
            if (entry.word.ends_with('-')) hanging_.push_back(std::string(without_last(entry.word, 1)));
            if (!is_word(entry.word)) continue;
            ++counts.entries;
            if (classify(entry)) {
                ++counts.classified;
            } else {
                rest.push_back(&entry);
            }
            for (Entry& word : derived(entry)) made.push_back(std::move(word));
        }
        for (const Entry& entry : made) {
            if (by_lemma_.count(entry.word) == 0) classify(entry);
        }
        for (const Entry& entry : dictionary_.entries()) add_hidden(entry);
        for (const Entry* entry : rest) add_rest(*entry, counts);
        for (const Entry& entry : dictionary_.entries()) add_leftovers(entry);
        for (std::size_t i = 0; i < lexemes_.size(); ++i) add_comparison(lexemes_[i].paradigm);
        for (const std::string& first : hanging_) {
            if (text::code_point_count(first) > 2 && is_word(first))
                attach_stem({first, std::string(1, opens_compound)});
        }
        for (Lexeme& lexeme : lexemes_) {
            if (lexeme.stems.empty()) add_rule_stems(lexeme);
            name_class(lexeme);
            add_rule_stems(lexeme);
        }
        return std::move(lexemes_);
    }

private:
    /// Adds the entry's paradigms and stems; false when it has no paradigm.
    bool classify(const Entry& entry) {
        if (entry.has(only_in_compound)) return false;
        if (is_name(entry.word) && !entry.has_any("GHIJ"))
            return false;  // "ID-handling" inflects, "Stockholm" hardly
        std::vector<Paradigm> paradigms = classifier_.paradigms_of(entry);
        if (paradigms.empty()) return false;
        const std::vector<Stem> stems = stems_of(entry);
        const bool has_noun = std::any_of(paradigms.begin(), paradigms.end(), [](const Paradigm& word) {
            return word.word_class == WordClass::noun;
        });
        for (Paradigm& paradigm : paradigms) {
            // The flags of stems in -s, -o, -e are those of the noun.
            const bool has_stems = !has_noun || paradigm.word_class == WordClass::noun;
            add({std::move(paradigm), has_stems ? stems : std::vector<Stem>{}, entry.has(closes_compound),
                 true});
        }
        return true;
    }

    std::vector<Stem> stems_of(const Entry& entry) const {
        std::vector<Stem> stems;
        for (const Expansion& expansion : dictionary_.expand(entry)) {
            const bool continues = expansion.continuation.find(middle_of_compound) != std::string::npos;
            const bool opens = expansion.continuation.find(opens_compound) != std::string::npos;
            if (!(opens || continues) || expansion.form.ends_with('-')) continue;
            stems.push_back({expansion.form, continues ? StemUse::opens_and_continues : StemUse::opens});
        }
        return stems;
    }

    void add(Lexeme lexeme) {
        if (Lexeme* same = with_same_forms(lexeme.paradigm)) {
            same->stems.insert(same->stems.end(), lexeme.stems.begin(), lexeme.stems.end());
            same->closes_compounds = same->closes_compounds || lexeme.closes_compounds;
            return;
        }
        const std::size_t index = lexemes_.size();
        by_lemma_[lexeme.paradigm.lemma].push_back(index);
        for (const Form& form : lexeme.paradigm.forms) by_form_.emplace(form.text, index);
        lexemes_.push_back(std::move(lexeme));
    }

    /// Nouns that stand among the forms of another entry only.
    void add_hidden(const Entry& entry) {
        if (entry.has(forbidden_word) || entry.has(only_in_compound) || !is_word(entry.word) ||
            is_name(entry.word))
            return;
        for (const Expansion& expansion : dictionary_.expand(entry)) {
            if (expansion.flag == 0 || !expansion.continuation.empty() || by_form_.count(expansion.form) != 0)
                continue;
            for (Paradigm& noun : classifier_.hidden_nouns(expansion.form, entry)) {
                add({std::move(noun), {}, entry.has(closes_compound), true});
            }
        }
    }

    /// Forms of an entry that no paradigm explains, such as "sin": words of their own, as far as we know.
    void add_leftovers(const Entry& entry) {
        if (entry.has(forbidden_word) || entry.has(only_in_compound) || !is_word(entry.word) ||
            is_name(entry.word))
            return;
        for (const Expansion& expansion : dictionary_.expand(entry)) {
            const bool stem = !expansion.continuation.empty() || expansion.form.ends_with('-');
            if (expansion.flag == 0 || stem || by_form_.count(expansion.form) != 0) continue;
            Paradigm word = uninflected(expansion.form);
            word.source = FormSource::lexicon;
            add({std::move(word), {}, false, true});
        }
    }

    /// A compound adjective compares as its head does: "brandfarligare" like "farligare", which the
    /// dictionary leaves to its compound rules.
    void add_comparison(Paradigm& word) {
        if (word.word_class != WordClass::adjective || compares(word)) return;
        constexpr std::size_t shortest_part = 3;
        for (std::size_t cut = 1; cut < word.lemma.size(); ++cut) {
            const std::string head = word.lemma.substr(cut);
            if (!text::is_boundary(word.lemma, cut) || text::code_point_count(head) < shortest_part) continue;
            if (text::code_point_count(std::string_view(word.lemma).substr(0, cut)) < shortest_part) continue;
            const Lexeme* closing = closing_adjective(head);
            if (closing == nullptr) continue;
            for (const Form& form : closing->paradigm.forms) {
                const bool compared = form.features.degree == Degree::comparative ||
                                      form.features.degree == Degree::superlative;
                if (compared) word.forms.push_back({word.lemma.substr(0, cut) + form.text, form.features});
            }
            return;
        }
    }

    static bool compares(const Paradigm& word) {
        return std::any_of(word.forms.begin(), word.forms.end(),
                           [](const Form& form) { return form.features.degree == Degree::comparative; });
    }

    const Lexeme* closing_adjective(const std::string& lemma) const {
        const auto found = by_lemma_.find(lemma);
        if (found == by_lemma_.end()) return nullptr;
        for (const std::size_t index : found->second) {
            const Lexeme& lexeme = lexemes_[index];
            const bool adjective = lexeme.paradigm.word_class == WordClass::adjective;
            if (adjective && lexeme.closes_compounds && compares(lexeme.paradigm)) return &lexeme;
        }
        return nullptr;
    }

    /// The dictionary has some words twice, with different flags for compounds.
    Lexeme* with_same_forms(const Paradigm& word) {
        const auto found = by_lemma_.find(word.lemma);
        if (found == by_lemma_.end()) return nullptr;
        for (const std::size_t index : found->second) {
            const Paradigm& other = lexemes_[index].paradigm;
            if (other.word_class == word.word_class && other.gender == word.gender &&
                other.forms == word.forms) {
                return &lexemes_[index];
            }
        }
        return nullptr;
    }

    void add_rest(const Entry& entry, LexemeCounts& counts) {
        if (entry.has(only_in_compound)) {
            attach_stem(entry);
        } else if (const auto covering = by_form_.find(entry.word); covering != by_form_.end()) {
            ++counts.covered;
            for (Stem& stem : stems_of(entry)) lexemes_[covering->second].stems.push_back(std::move(stem));
        } else if (!is_name(entry.word) && add_plural(entry)) {
            ++counts.classified;
        } else {
            ++counts.uninflected;
            add_bare(entry);
        }
    }

    /// An entry that exists only as the first part of compounds belongs to the word it is made from.
    void attach_stem(const Entry& entry) {
        if (const auto known = by_lemma_.find(entry.word); known != by_lemma_.end()) {
            for (Stem& stem : stems_of(entry))
                lexemes_[known->second.front()].stems.push_back(std::move(stem));
            return;
        }
        for (const std::string& lemma : lemmas_of_stem(entry.word)) {
            const auto found = by_lemma_.find(lemma);
            if (found == by_lemma_.end()) continue;
            for (Stem& stem : stems_of(entry))
                lexemes_[found->second.front()].stems.push_back(std::move(stem));
            return;
        }
        Lexeme lexeme{uninflected(entry.word), stems_of(entry), false, false};
        lexeme.paradigm.source = FormSource::lexicon;
        add(std::move(lexeme));
    }

    /// Plurals whose singular the dictionary lacks: "gymkläder"; "regeringstjänstemän" has a singular by
    /// rule.
    bool add_plural(const Entry& entry) {
        std::optional<Paradigm> noun;
        if (entry.word.ends_with("män")) {
            noun = noun_of_class(std::string(without_last(entry.word, 3)) + "man", "nn_6u_vaktman");
        } else if (entry.has_any("FJ") && classifier_.accepts(entry.word + "na") &&
                   entry.word.ends_with('r')) {
            noun = noun_from_notation(entry.word, "pl.");
        }
        if (!noun) return false;
        noun->source = FormSource::lexicon;
        add({std::move(*noun), stems_of(entry), entry.has(closes_compound), true});
        return true;
    }

    /// A name, or a word whose inflection is not known: its forms without features, except that of the
    /// genitive.
    void add_bare(const Entry& entry) {
        Paradigm word = uninflected(entry.word);
        word.source = FormSource::lexicon;
        if (is_name(entry.word)) {
            word.word_class = WordClass::noun;
            word.forms = {{entry.word, noun_features()[0]}};
            if (entry.has('A')) word.forms.push_back({genitive(entry.word), noun_features()[1]});
        } else {
            for (const Expansion& expansion : dictionary_.expand(entry)) {
                if (expansion.flag == 0 || expansion.continuation.size() > 0) continue;
                if (by_form_.count(expansion.form) == 0) word.forms.push_back({expansion.form, Features{}});
            }
        }
        add({std::move(word), stems_of(entry), entry.has(closes_compound) && !is_name(entry.word), true});
    }

    const HunspellDictionary& dictionary_;
    Classifier classifier_;
    std::vector<Lexeme> lexemes_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_lemma_;
    std::unordered_map<std::string, std::size_t> by_form_;
    std::vector<std::string>
        hanging_;  ///< "tele-", "grundskol-": first parts that the dictionary has with a hyphen
};

}  // namespace

std::vector<Lexeme> lexemes_of(const HunspellDictionary& dictionary, LexemeCounts& counts) {
    return Assembly(dictionary).run(counts);
}

}  // namespace ordval::swedish::builder
