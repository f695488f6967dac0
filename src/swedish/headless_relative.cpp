#include "swedish/headless_relative.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"
#include "swedish/word_lookup.hpp"

namespace ordval::swedish {
namespace {

/// Adjectives that often stand without a noun: "det enda", "det bästa".
constexpr std::string_view lone_adjectives = "enda första sista andra lilla mesta";

/// Words of a subordinate clause that may stand between its subject and its verb.
constexpr std::string_view clause_adverbs =
    "inte aldrig alltid ofta sällan också även själv självt redan verkligen kanske bara egentligen faktiskt ännu nu";

/// Where the clause of the noun ends, as far as can be seen.
bool ends_clause(std::string_view word) {
    return word.empty() || word == "," || is_subordinator(word) ||
           is_one_of(word, "som sedan och men eller utan samt än där dit hur vad vem vilka vilket vilken varför tills ty");
}

/// A main clause may begin with the phrase after these, and after no other words.
constexpr std::string_view before_main_clauses = "och men eller samt för ty så ,";

constexpr std::string_view subjects = "vi de han hon man jag du ni det den";

constexpr std::string_view finite_for_certain =
    "är var blir blev har hade kan kunde ska skulle måste bör får fick vill ville gör gjorde";

/// After these a passive in -as is an infinitive: "det dagiset behöver renoveras".
constexpr std::string_view before_infinitives =
    "ska skulle kan kunde bör borde måste får fick vill ville behöver behövde brukar brukade lär tänker börjar började "
    "verkar hinner slipper kommer";

class Search {
public:
    Search(std::span<const std::string_view> words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

    bool run(std::size_t determiner, std::size_t noun) const {
        if (determiner > 0 && word(determiner - 1) == "allt") return true;
        const std::size_t verb = verb_after(noun);
        if (verb == words_.size()) return false;
        const bool opens_clause = determiner == 0 || word(determiner - 1).empty() ||
                                  is_one_of(word(determiner - 1), before_main_clauses);
        const bool may_stand_alone = std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(determiner) + 1,
                                                 words_.begin() + static_cast<std::ptrdiff_t>(noun),
                                                 [&](std::string_view at) { return is_lone(to_lower(at)); });
        // "Köptes under det senaste året".
        const bool is_in_place_or_time =
            determiner + 1 < noun && determiner > 0 && is_one_of(word(determiner - 1), "under i på vid inom sedan");
        if (may_stand_alone && !is_in_place_or_time && has_verb_before(determiner)) return true;
        if (may_stand_alone && !is_one_of(word(verb), before_infinitives) && has_passive_after(verb)) return true;
        return (opens_clause || may_stand_alone) && has_second_verb(verb);
    }

private:
    std::string word(std::size_t i) const { return i < words_.size() ? to_lower(words_[i]) : std::string(); }

    bool is_lone(std::string_view word) const {
        if (is_one_of(word, lone_adjectives)) return true;
        const std::vector<Analysis> readings = lexicon_.analyses(word);
        return std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.features.degree == Degree::superlative;
        });
    }

    /// A word that is a finite verb and nothing else, as most are not: "stöd", "leder", "för".
    bool is_finite(std::size_t i) const {
        const std::string at = word(i);
        if (is_one_of(at, finite_for_certain)) return true;
        const std::vector<Analysis> readings = lexicon_.analyses(at);
        return !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.features.mood != Mood::none;
        }) && std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.features.mood == Mood::indicative;
        });
    }

    /// The finite verb of which the noun may be the subject; the number of words when there is none.
    std::size_t verb_after(std::size_t noun) const {
        std::size_t i = noun + 1;
        while (is_one_of(word(i), clause_adverbs)) ++i;
        if (i >= words_.size() || is_function_word_but_verb(i)) return words_.size();
        const std::vector<Analysis> readings = lexicon_.analyses(word(i));
        const bool may_be_verb = std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.features.mood == Mood::indicative;
        });
        return may_be_verb || is_finite(i) ? i : words_.size();
    }

    bool is_function_word_but_verb(std::size_t i) const {
        return !is_one_of(word(i), finite_for_certain) && is_function_word(word(i));
    }

    /// "Vi uppskattar det dagiset gör".
    bool has_verb_before(std::size_t determiner) const {
        for (std::size_t i = determiner; i-- > 0;) {
            const std::string at = word(i);
            if (ends_clause(at)) return false;
            if (is_finite(i)) return true;
        }
        return false;
    }

    /// "Det dagiset erbjuder barnen uppskattas": the same form as the infinitive.
    bool has_passive_after(std::size_t first) const {
        for (std::size_t i = first + 1; i < words_.size(); ++i) {
            const std::string at = word(i);
            if (ends_clause(at) || is_one_of(at, before_infinitives))
                return false;
            const std::vector<Analysis> readings = lexicon_.analyses(at);
            const bool is_passive = std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
                return reading.features.mood == Mood::indicative && reading.features.voice == Voice::passive;
            });
            if (is_passive) return true;
        }
        return false;
    }

    /// A main verb after the whole relative clause has no subject after it, and none right before.
    bool has_second_verb(std::size_t first) const {
        for (std::size_t i = first + 1; i < words_.size(); ++i) {
            const std::string at = word(i);
            if (ends_clause(at)) return false;
            if (is_finite(i)) return !is_one_of(word(i + 1), subjects) && !is_one_of(word(i - 1), subjects);
        }
        return false;
    }

    std::span<const std::string_view> words_;
    const Lexicon& lexicon_;
};

}  // namespace

bool may_be_headless_relative(std::span<const std::string_view> words, std::size_t determiner, std::size_t noun,
                              const Lexicon* lexicon) {
    if (noun >= words.size() || determiner >= noun) return false;
    if (lexicon == nullptr) return determiner + 1 == noun && noun + 1 < words.size() && !words[noun + 1].empty();
    return Search(words, *lexicon).run(determiner, noun);
}

}  // namespace ordval::swedish
