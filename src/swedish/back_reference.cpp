#include "swedish/back_reference.hpp"

#include <algorithm>
#include <string>

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

/// Verbs that a predicative may follow, of the subject or of the object ("göra dagiset synligt").
constexpr std::string_view predicative_verbs =
    "är var blir blev vara bli varit blivit vore verkar verkade känns kändes anses ansågs förblir förblev "
    "förefaller föreföll kallas kallades tycks gör gjorde göra gjort görs gjordes håller höll hålla hålls "
    "hölls ser såg se sett";

/// Where a predicative is no longer looked for.
constexpr std::size_t longest_reach = 6;

class Search {
public:
    Search(std::span<const std::string_view> words, const NounChange& change, const Lexicon* lexicon)
        : change_(change), lexicon_(lexicon) {
        // What stands before the noun is not read: lower case is made of the rest alone.
        for (std::size_t i = 0; i < words.size(); ++i)
            words_.push_back(i > change.noun ? to_lower(words[i]) : std::string());
    }

    std::vector<std::size_t> run() {
        find_postposed();
        for (std::size_t i = change_.noun + 1; i < words_.size(); ++i) {
            if (is_expletive(i)) {
                i = last_of_expletive(i);
            } else if (is_pronoun(i)) {
                add(i);
            } else if (is_one_of(words_[i], predicative_verbs)) {
                find_predicative(i);
            }
        }
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        return found_;
    }

private:
    void add(std::size_t i) { found_.push_back(i); }

    bool is_neuter() const { return change_.from == Gender::neuter; }

    bool is_pronoun(std::size_t i) const {
        const std::string& word = words_[i];
        // "ett av de största" is a dagis.
        if (word == (is_neuter() ? "ett" : "en")) return i + 1 < words_.size() && words_[i + 1] == "av";
        if (is_one_of(word, is_neuter() ? "detsamma vilket självt" : "densamma vilken själv")) return true;
        return is_one_of(word, is_neuter() ? "det detta" : "den denna denne") && !belongs_to_noun_after(i);
    }

    std::string_view word(std::size_t i) const {
        return i < words_.size() ? std::string_view(words_[i]) : "";
    }

    /// "det är viktigt att", "det finns många": a subject without meaning of its own.
    bool is_expletive(std::size_t i) const { return words_[i] == "det" && last_of_expletive(i) > i; }

    /// The last word that goes with an expletive; `i` itself when the word at `i` is none.
    std::size_t last_of_expletive(std::size_t i) const {
        if (is_one_of(word(i + 1), "finns fanns krävs krävdes behövs behövdes saknas saknades råder rådde")) {
            const bool is_about_place =
                word(i + 2).empty() || is_one_of(word(i + 2), "kvar i på hos vid nära inte , och");
            return is_about_place ? i : i + 1;
        }
        if (!is_one_of(word(i + 1), "är var blir blev vore")) return i;
        for (std::size_t end = i + 2; end < words_.size() && end <= i + longest_reach; ++end) {
            if (words_[end] == "att") return end;
            if (words_[end].empty() || words_[end] == ",") return i;
        }
        return i;
    }

    /// "det nya stödet": the word at `i` stands before a noun of the same gender, perhaps with adjectives
    /// between.
    bool belongs_to_noun_after(std::size_t i) const {
        if (lexicon_ == nullptr) return false;
        constexpr std::size_t most_words_between = 3;
        for (std::size_t next = i + 1; next < words_.size() && next <= i + 1 + most_words_between; ++next) {
            const std::vector<Analysis> readings = lexicon_->analyses(words_[next]);
            const auto is = [&](auto holds) { return std::any_of(readings.begin(), readings.end(), holds); };
            // "det var": a verb, whatever noun is spelt like it.
            if (is([](const Analysis& reading) { return reading.features.mood == Mood::indicative; }))
                return false;
            if (is([&](const Analysis& reading) {
                    return reading.word_class == WordClass::noun && reading.gender == change_.from &&
                           reading.features.number == Number::singular;
                })) {
                return true;
            }
            const bool may_stand_between = is_one_of(words_[next], "här där och mycket mer mest så") ||
                                           is([](const Analysis& reading) { return is_adjectival(reading); });
            if (!may_stand_between) return false;
        }
        return false;
    }

    static bool is_adjectival(const Analysis& reading) {
        return reading.word_class == WordClass::adjective ||
               reading.features.verb_form == VerbForm::participle;
    }

    /// An adjective or participle that agrees with the old gender and would look otherwise in the new one.
    bool agrees_visibly(std::size_t i) const {
        if (lexicon_ == nullptr) return false;
        const std::vector<Analysis> readings = lexicon_->analyses(words_[i]);
        const auto agrees_in = [&](Gender gender) {
            return std::any_of(readings.begin(), readings.end(), [&](const Analysis& reading) {
                return reading.features == indefinite_adjective(gender) ||
                       reading.features == past_participle(gender);
            });
        };
        return agrees_in(change_.from) && !agrees_in(change_.to) && !belongs_to_noun_after(i);
    }

    /// "dagiset, byggt 1970", "är dagiset stängt?": the adjective stands right after the noun.
    void find_postposed() {
        std::size_t i = change_.noun + 1;
        while (i < words_.size() &&
               is_one_of(words_[i], ", inte också ofta alltid redan då nu så helt mycket mer mest"))
            ++i;
        if (i < words_.size() && agrees_visibly(i)) add(i);
    }

    void find_predicative(std::size_t verb) {
        for (std::size_t i = verb + 1; i < words_.size() && i <= verb + longest_reach; ++i) {
            if (words_[i].empty() || words_[i] == "att") return;
            if (!agrees_visibly(i)) continue;
            add(i);
            return;
        }
    }

    std::vector<std::string> words_;
    const NounChange& change_;
    const Lexicon* lexicon_;
    std::vector<std::size_t> found_;
};

}  // namespace

std::vector<std::size_t> possible_back_references(std::span<const std::string_view> words,
                                                  const NounChange& change, const Lexicon* lexicon) {
    const bool is_plural = change.from_number == Number::plural && change.to_number == Number::plural;
    if (change.from == change.to || is_plural || change.noun >= words.size()) return {};
    return Search(words, change, lexicon).run();
}

}  // namespace ordval::swedish
