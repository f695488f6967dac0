#include "swedish/elliptical.hpp"

#include <algorithm>
#include <string>

#include "swedish/agreeing_word.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"
#include "swedish/word_lookup.hpp"

namespace ordval::swedish {
namespace {

constexpr std::string_view coordinators = "och eller samt men respektive ,";

/// Adjectives that no ending shows, and that open no noun phrase.
constexpr std::string_view inside = "ena enda hela halva sista nästa förra";

/// An adjective after these is often a noun: "något nytt", "det allmänna", "sitt bästa".
constexpr std::string_view never_alone = "ett en varje vartenda varenda";

constexpr std::string_view plural_determiners =
    "de dessa alla inga några mina dina sina våra era många flera fler två tre fyra fem";

constexpr std::size_t longest_conjunct = 5;

bool is_degree(std::string_view word) { return is_degree_adverb(word) || is_one_of(word, "inte redan nästan"); }

class Search {
public:
    Search(std::span<const std::string_view> words, Gender from, const Lexicon* lexicon)
        : words_(words), from_(from), lexicon_(lexicon) {}

    std::vector<EllipticalConjunct> before(std::size_t first) const {
        std::vector<EllipticalConjunct> found;
        const std::string own = first < words_.size() ? word(first) : std::string();
        while (first >= 2 && is_one_of(word(first - 1), coordinators)) {
            std::optional<EllipticalConjunct> conjunct = ending_at(first - 1);
            if (!conjunct) break;
            const std::string determiner = word(conjunct->begin);
            // "Om vi bygger ett nytt, ett gammalt rivs."
            const bool is_listed = word(first - 1) != "," || !found.empty();
            conjunct->is_certain &= is_listed && (is_one_of(determiner, never_alone) ||
                                                  (determiner == own && !is_one_of(determiner, "det den")));
            found.push_back(*conjunct);
            first = conjunct->begin;
        }
        return found;
    }

    std::optional<std::size_t> after(std::size_t noun) const {
        constexpr std::size_t most_adjectives = 3;
        if (noun + 2 >= words_.size() || !is_one_of(word(noun + 1), "och eller samt respektive ,")) return {};
        for (std::size_t i = noun + 2; i < words_.size() && i <= noun + 2 + most_adjectives; ++i) {
            const std::string at = word(i);
            if (at.empty() || is_function_word(at) || is_determiner(at) || is_one_of(at, plural_determiners)) return {};
            const std::vector<Analysis> readings = readings_by_head(at, *lexicon_);
            const auto is = [&](auto holds) { return std::any_of(readings.begin(), readings.end(), holds); };
            // "Och får plats": a verb, whatever noun is spelt like it.
            if (is([](const Analysis& reading) { return reading.features.mood == Mood::indicative; })) return {};
            if (is([&](const Analysis& reading) { return is_bare_noun(reading); })) return i;
            if (!is([](const Analysis& reading) { return is_adjectival(reading); })) return {};
        }
        return {};
    }

private:
    std::string word(std::size_t i) const { return to_lower(words_[i]); }

    bool is_neuter() const { return from_ == Gender::neuter; }

    /// Those that can stand without a noun for one of the gender.
    bool is_pronoun(std::string_view word) const {
        return is_one_of(word, is_neuter() ? "ett detta något inget annat sådant mitt ditt sitt vårt ert"
                                           : "en denna denne någon ingen annan sådan min din sin vår er");
    }

    bool is_determiner(std::string_view word) const {
        return is_pronoun(word) || is_one_of(word, is_neuter() ? "det varje vartenda" : "den varje varenda");
    }

    bool is_bare_noun(const Analysis& reading) const {
        return reading.word_class == WordClass::noun && reading.gender == from_ &&
               reading.features.number == Number::singular &&
               reading.features.definiteness == Definiteness::indefinite;
    }

    bool is_adjective(std::string_view word) const {
        if (is_ordinal(word) || is_one_of(word, inside)) return true;
        const Gender other = is_neuter() ? Gender::utrum : Gender::neuter;
        // "Varje anställd": a person.
        if (shows_gender(word, other, from_, lexicon_)) return false;
        if (lexicon_ == nullptr) return shows_gender(word, from_, other, lexicon_);
        const std::vector<Analysis> readings = readings_by_head(word, *lexicon_);
        return std::any_of(readings.begin(), readings.end(), is_adjectival);
    }

    /// "Ett val", "ett gift": the noun may be there already.
    bool may_be_noun(std::string_view word) const {
        if (lexicon_ == nullptr) return true;
        const std::vector<Analysis> readings = readings_by_head(word, *lexicon_);
        return std::any_of(readings.begin(), readings.end(),
                           [&](const Analysis& reading) { return is_bare_noun(reading); });
    }

    std::optional<EllipticalConjunct> ending_at(std::size_t end) const {
        const std::string last = word(end - 1);
        // "Bland annat".
        if (last == "annat" && end >= 2 && word(end - 2) == "bland") return {};
        const Gender other = is_neuter() ? Gender::utrum : Gender::neuter;
        bool is_certain = !may_be_noun(last);
        if (!is_certain && !shows_gender(last, from_, other, lexicon_) && !is_pronoun(last)) return {};
        if (is_degree(last)) return {};
        for (std::size_t i = end; i-- > 0 && end - i <= longest_conjunct;) {
            const std::string at = word(i);
            if (is_one_of(at, "annat annan sådant sådan eget egen") && i > 0 && is_determiner(word(i - 1))) {
                is_certain = false;
            } else if (is_determiner(at)) {
                const bool is_alone = i + 1 == end;
                if (is_alone && !is_pronoun(at)) return {};
                return EllipticalConjunct{i, end, is_certain && !is_alone};
            } else if (!is_adjective(at) && !is_degree(at) && !is_one_of(at, "och eller ,")) {
                return {};
            }
        }
        return {};
    }

    std::span<const std::string_view> words_;
    Gender from_;
    const Lexicon* lexicon_;
};

}  // namespace

std::vector<EllipticalConjunct> elliptical_conjuncts_before(std::span<const std::string_view> words,
                                                            std::size_t first, Gender from,
                                                            const Lexicon* lexicon) {
    return Search(words, from, lexicon).before(first);
}

std::optional<std::size_t> noun_sharing_determiner(std::span<const std::string_view> words, std::size_t noun,
                                                   Gender from, const Lexicon* lexicon) {
    if (lexicon == nullptr) return std::nullopt;
    return Search(words, from, lexicon).after(noun);
}

}  // namespace ordval::swedish
