#include "swedish/back_reference.hpp"

#include <algorithm>
#include <string>

#include "swedish/agreeing_word.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"

namespace ordval::swedish {
namespace {

/// Verbs that a predicative follows, so that a neuter after them is no adverb.
constexpr std::string_view predicative_verbs =
    "är var blir blev vara bli varit blivit vore verkar verkade känns kändes känner kände anses ansågs anser "
    "förblir förblev förefaller föreföll kallas kallades tycks tycktes gör gjorde göra gjort görs gjordes "
    "håller höll hålla hålls hölls ser såg se sett står stod stå ligger låg kom kommer bedöms bedömdes visar "
    "visade räknas betraktas behandlas byggs byggdes";

/// Neuters that are adverbs, prepositions or conjunctions nearly everywhere.
constexpr std::string_view adverbs_in_t =
    "enligt samt särskilt runt helt fort bort mycket allt enbart endast snart långt kort ofta åt rätt";

/// Neuters that tell how, right after a verb that no predicative follows: "öppnades snabbt", "ansvarar normalt".
constexpr std::string_view manners =
    "snabbt långsamt kraftigt väsentligt avsevärt betydligt ständigt regelbundet kontinuerligt normalt "
    "naturligt givetvis noggrant starkt svagt hårt tydligt enkelt lätt tidigt sent årligt dagligt löpande "
    "gemensamt aktivt direkt successivt slutligt tillfälligt permanent";

/// After these a noun may have been left out before: "ett står kvar", "hennes, inte mitt".
constexpr std::string_view after_lone_words =
    ", och eller men som av i på med för till från hos utan samt är var har hade kan ska inte";

/// Where the "att" of an expletive is no longer looked for.
constexpr std::size_t longest_reach = 6;

class Search {
public:
    Search(std::span<const std::string_view> words, const NounChange& change, const Lexicon* lexicon)
        : change_(change), lexicon_(lexicon) {
        for (const std::string_view word : words) words_.push_back(to_lower(word));
    }

    std::vector<std::size_t> run() {
        const bool is_plural = change_.from_number == Number::plural;
        if (!is_plural) find_before();
        for (std::size_t i = change_.noun + 1; i < words_.size(); ++i) {
            if (is_expletive(i)) {
                i = last_of_expletive(i);
            } else if (stands_for_noun(i) || (!is_plural && (is_pronoun(i) || may_be_predicative(i)))) {
                found_.push_back(i);
            }
        }
        return found_;
    }

private:
    /// "Nöjt med svaret lämnade landstinget mötet", "Hur stort är daghemmet", "när det blev för litet stängdes dagiset". Other predicatives
    /// before the noun have a subject before it.
    void find_before() {
        std::size_t first = 0;
        while (first < change_.noun && (words_[first].empty() || is_one_of(words_[first], "som hur så lika för"))) ++first;
        if (first >= change_.noun) return;
        const bool is_noun =
            is_any(first, [](const Analysis& reading) { return reading.word_class == WordClass::noun; });
        const bool is_fronted = !is_noun && may_be_predicative(first) &&
                                (!is_finite(first + 1) || is_one_of(word(first + 1), predicative_verbs) ||
                                 is_one_of(word(first + 1), "ska kan bör måste får"));
        if (is_fronted) found_.push_back(first);
        if (!is_one_of(words_[first], "när om då eftersom sedan innan medan trots så fast även")) return;
        bool has_pronoun = false;
        for (std::size_t i = first + 1; i < change_.noun; ++i) {
            if (is_expletive(i)) i = last_of_expletive(i);
            else if (is_pronoun(i)) has_pronoun = true;
            else if (has_pronoun && may_be_predicative(i)) found_.push_back(i);
        }
    }

    bool is_neuter() const { return change_.from == Gender::neuter; }

    /// "Ett av de största" is a dagis, and so is "mitt" in "hennes, inte mitt".
    /// So is "vart och ett", "vartdera" and "det minsta", whatever follows.
    bool stands_for_noun(std::size_t i) const {
        if (words_[i] == (is_neuter() ? "vartdera" : "vardera")) return true;
        const bool is_each = words_[i] == (is_neuter() ? "ett" : "en") && i > 1 && words_[i - 1] == "och";
        if (is_each && words_[i - 2] == (is_neuter() ? "vart" : "var")) return true;
        if (words_[i] == (is_neuter() ? "det" : "den") && is_one_of(word(i + 1), "ena minsta största äldsta nyaste förra senare"))
            return true;
        if (!is_one_of(words_[i], is_neuter() ? "ett något inget annat sådant mitt ditt sitt vårt ert vartannat"
                                              : "en någon ingen annan sådan min din sin vår varannan"))
            return false;
        if (words_[i] == "annat" && words_[i - 1] == "bland") return false;
        return word(i + 1).empty() || is_one_of(word(i + 1), after_lone_words);
    }

    bool is_pronoun(std::size_t i) const {
        const std::string& word = words_[i];
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

    /// An adjective or participle of the old gender that is neither an attribute of a noun after it nor an adverb
    /// nor a supine. Which noun it goes with, is not asked: "dagiset, byggt 1970", "ska hållas underrättat".
    bool may_be_predicative(std::size_t i) const {
        return !is_one_of(words_[i], "det den ett en detta denna") &&
               shows_gender(words_[i], change_.from, change_.to, lexicon_) && !is_finite(i) &&
               !is_attribute(words_, i, change_.from, change_.to, lexicon_) && !is_adverb(i) && !is_supine(i);
    }

    template <typename Condition>
    bool is_any(std::size_t i, Condition holds) const {
        if (lexicon_ == nullptr || i >= words_.size()) return false;
        const std::vector<Analysis> readings = lexicon_->analyses(words_[i]);
        return std::any_of(readings.begin(), readings.end(), holds);
    }

    bool is_finite(std::size_t i) const {
        return i < words_.size() && !is_preposition(words_[i]) && is_any(i, [](const Analysis& reading) {
            return reading.features.mood == Mood::indicative;
        });
    }

    bool is_adverb(std::size_t i) const {
        if (!is_neuter()) return false;
        if (is_one_of(words_[i], adverbs_in_t)) return true;
        // "Ekonomiskt svaga hushåll", "snabbt växande": only the adverb has this form before such an adjective.
        const bool modifies = is_any(i + 1, [](const Analysis& reading) { return is_adjectival(reading); }) &&
                              !shows_gender(words_[i + 1], change_.from, change_.to, lexicon_) &&
                              !is_finite(i + 1) && !is_preposition(words_[i + 1]);
        if (modifies) return true;
        return i > 0 && is_one_of(words_[i], manners) && is_finite(i - 1) && !is_one_of(words_[i - 1], predicative_verbs);
    }

    bool may_be_supine(std::size_t i) const {
        return is_any(i, [](const Analysis& reading) { return reading.features.verb_form == VerbForm::supine; });
    }

    /// "Landstinget har beslutat", "har under året prövat frågan och beslutat", but not "har hållits underrättat":
    /// the nearest verb before is har, and another supine between is coordinated.
    bool is_supine(std::size_t i) const {
        if (!is_neuter() || !may_be_supine(i)) return false;
        bool is_coordinated = false;
        for (std::size_t before = i; before-- > change_.noun + 1;) {
            if (words_[before].empty()) return false;
            if (is_one_of(words_[before], "har hade ha haft")) return true;
            if (is_one_of(words_[before], "och eller men samt ,")) is_coordinated = true;
            if (is_finite(before) || (may_be_supine(before) && !is_coordinated)) return false;
            if (is_one_of(words_[before], "varit blivit vara bli")) return false;
        }
        return false;
    }

    std::vector<std::string> words_;
    const NounChange& change_;
    const Lexicon* lexicon_;
    std::vector<std::size_t> found_;
};

}  // namespace

std::vector<std::size_t> possible_back_references(std::span<const std::string_view> words,
                                                  const NounChange& change, const Lexicon* lexicon) {
    if (change.from == change.to || change.noun >= words.size()) return {};
    return Search(words, change, lexicon).run();
}

}  // namespace ordval::swedish
