#include "swedish/noun_number.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "swedish/adjective.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

constexpr std::string_view singular_of_both = "varje samma nästa";
constexpr std::string_view singular_utrum =
    "en denna denne någon ingen var annan sådan vilken min din sin vår er varannan endera hurdan";
constexpr std::string_view singular_neuter =
    "ett detta något inget vart annat sådant vilket mitt ditt sitt vårt ert vartannat ettdera hurdant";
constexpr std::string_view plural_words =
    "de dessa några inga alla båda bägge många flera fler få färre flest två tre fyra fem sex sju åtta nio "
    "tio "
    "elva tolv hundra tusen sådana vilka mina dina sina våra era hurdana samtliga åtskilliga olika diverse "
    "antal fåtal flertal par";

bool is_figure(std::string_view word) {
    return !word.empty() && word != "1" &&
           std::all_of(word.begin(), word.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

enum class AdjectiveForm { no_adjective, indefinite_singular, in_a, either };

AdjectiveForm adjective_form(std::string_view word, Gender gender, const Lexicon* lexicon) {
    if (lexicon == nullptr) return AdjectiveForm::no_adjective;
    bool is_singular = false;
    bool is_in_a = false;
    for (const Analysis& reading : lexicon->analyses(word)) {
        const Features& features = reading.features;
        is_singular |= features == indefinite_adjective(gender) || features == past_participle(gender);
        is_in_a |= features == plural_adjective() || features == past_participle(Gender::none);
    }
    if (is_singular && is_in_a) return AdjectiveForm::either;
    if (is_singular) return AdjectiveForm::indefinite_singular;
    return is_in_a ? AdjectiveForm::in_a : AdjectiveForm::no_adjective;
}

}  // namespace

Number number_of_noun(std::span<const std::string_view> words, std::size_t noun, Gender gender,
                      const Lexicon* lexicon) {
    if (noun >= words.size()) return Number::none;
    const std::string_view singular = gender == Gender::neuter ? singular_neuter : singular_utrum;
    // An adjective in -a is plural, but after a possessive it may be singular: "kommunens nya brukare".
    Number so_far = Number::none;
    bool after_adjective = false;
    for (std::size_t i = noun; i-- > 0;) {
        const std::string word = to_lower(words[i]);
        if (word.empty()) return so_far;
        if (is_one_of(word, singular) || is_one_of(word, singular_of_both)) return Number::singular;
        if (is_one_of(word, plural_words) || is_figure(word)) return Number::plural;
        if (word == (gender == Gender::neuter ? "det" : "den")) {
            return after_adjective ? Number::singular : Number::none;
        }
        if (is_one_of(word, "hans hennes hens dess deras vars")) return Number::none;
        if (after_adjective && is_one_of(word, "och eller , mycket mer mest så ganska särskilt helt"))
            continue;
        switch (adjective_form(word, gender, lexicon)) {
            case AdjectiveForm::indefinite_singular: return Number::singular;
            case AdjectiveForm::in_a: so_far = Number::plural; break;
            case AdjectiveForm::either: break;
            case AdjectiveForm::no_adjective: {
                const auto readings = lexicon ? lexicon->analyses(word) : std::vector<Analysis>{};
                const bool is_genitive =
                    std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
                        return reading.features.grammatical_case == Case::genitive;
                    });
                return is_genitive || (word.ends_with('s') && readings.empty()) ? Number::none : so_far;
            }
        }
        after_adjective = true;
    }
    return so_far;
}

}  // namespace ordval::swedish
