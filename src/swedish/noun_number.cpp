#include "swedish/noun_number.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "swedish/adjective.hpp"
#include "swedish/agreeing_word.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"

namespace ordval::swedish {
namespace {

constexpr std::string_view singular_of_both = "varje nästa";
constexpr std::string_view singular_utrum =
    "en denna denne någon ingen annan sådan vilken min din sin vår varenda varannan endera hurdan";
constexpr std::string_view singular_neuter =
    "ett detta något inget annat sådant vilket mitt ditt sitt vårt ert vartenda vartannat ettdera hurdant";
constexpr std::string_view plural_words =
    "de dessa några inga alla båda bägge många flera fler flest flesta färre två tre fyra fem sex sju åtta "
    "nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio "
    "sjuttio åttio nittio hundra tusen sådana vilka mina dina sina våra era hurdana samtliga åtskilliga "
    "olika diverse somliga alltfler alltflera ytterligare antal antalet fåtal fåtalet flertal flertalet par "
    "dussin";
/// "Tiotal", "tjugotal", "hundratal", "tusental", "tiotals", "dussintals".
constexpr std::string_view plural_endings = "iotal ugotal dratal sental tals";

/// In the plural as any adjective in -a, but the dictionary has them as words of their own.
constexpr std::string_view plural_adjectives = "andra vissa";

/// Of both numbers in the definite: "vårt enda daghem", "våra enda daghem".
constexpr std::string_view invariable_adjectives = "enda sista ena";

constexpr std::string_view possessive_pronouns = "hans hennes hens dess deras vars";

constexpr std::string_view coordinators = "och eller samt";

/// What follows is the subject of a clause.
bool opens_clause(std::string_view word) { return is_subordinator(word) || is_one_of(word, "och men eller utan"); }

bool is_figure(std::string_view word) {
    return !word.empty() && word != "1" &&
           std::all_of(word.begin(), word.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

class Search {
public:
    Search(std::span<const std::string_view> words, std::size_t noun, Gender gender, const Lexicon* lexicon)
        : words_(words), noun_(noun), gender_(gender), lexicon_(lexicon), begin_(noun) {}

    Number run() {
        const Number before = before_noun();
        if (before != Number::none || is_settled_) return before;
        const Number coordinated = is_possessed_ ? Number::none : by_coordination();
        return coordinated != Number::none ? coordinated : by_predicative();
    }

private:
    enum class AdjectiveForm { no_adjective, indefinite_singular, in_a, either, invariable };

    std::string word(std::size_t i) const { return i < words_.size() ? to_lower(words_[i]) : std::string(); }

    /// The word so many places before another; empty before the beginning.
    std::string before(std::size_t i, std::size_t places) const {
        return i >= places ? word(i - places) : std::string();
    }

    std::vector<Analysis> readings(std::string_view word) const {
        return lexicon_ == nullptr ? std::vector<Analysis>{} : lexicon_->analyses(word);
    }

    AdjectiveForm adjective_form(std::string_view word) const {
        bool is_singular = false;
        bool is_in_a = is_one_of(word, plural_adjectives);
        bool is_invariable = is_one_of(word, invariable_adjectives) || (is_ordinal(word) && word != "andra");
        for (const Analysis& reading : readings(word)) {
            const Features& features = reading.features;
            is_singular |= features == indefinite_adjective(gender_) || features == past_participle(gender_);
            is_in_a |= features == plural_adjective() || features == past_participle(Gender::none);
            is_invariable |= features.degree == Degree::comparative || features.degree == Degree::superlative ||
                             features == present_participle();
        }
        if (is_singular && is_in_a) return AdjectiveForm::either;
        if (is_singular) return AdjectiveForm::indefinite_singular;
        if (is_in_a) return AdjectiveForm::in_a;
        return is_invariable ? AdjectiveForm::invariable : AdjectiveForm::no_adjective;
    }

    /// A passive ends in -s as well ("här byggs nya daghem"); any other such word may be a genitive.
    bool may_be_genitive(std::string_view word) const {
        if (!word.ends_with('s')) return false;
        const std::vector<Analysis> known = readings(word);
        return std::none_of(known.begin(), known.end(), [](const Analysis& reading) {
            return reading.features.voice == Voice::passive;
        });
    }

    bool may_be_verb(std::string_view word) const {
        const std::vector<Analysis> known = readings(word);
        return std::any_of(known.begin(), known.end(), [](const Analysis& reading) {
            return reading.features.mood == Mood::indicative || reading.features.verb_form == VerbForm::infinitive ||
                   reading.features.verb_form == VerbForm::supine;
        });
    }

    /// "Bland annat landsting", "framför allt dagis": the pronoun is no part of the phrase.
    bool is_in_set_phrase(std::size_t i) const { return word(i) == "annat" && before(i, 1) == "bland"; }

    Number before_noun() {
        const bool neuter = gender_ == Gender::neuter;
        // An adjective in -a is plural, but after a possessive it may be singular: "kommunens nya brukare".
        Number so_far = Number::none;
        bool after_adjective = false;
        bool after_invariable = false;
        for (std::size_t i = noun_; i-- > 0;) {
            const std::string at = word(i);
            if (at.empty() || at == "samt" || is_in_set_phrase(i)) return so_far;
            if (at == "samma") return Number::none;
            if (is_one_of(at, neuter ? singular_neuter : singular_utrum) || is_one_of(at, singular_of_both))
                return Number::singular;
            if (is_one_of(at, plural_words) || ends_with_any(at, plural_endings) || is_figure(at))
                return Number::plural;
            // "En del landsting".
            if (at == "del" && before(i, 1) == "en") return Number::plural;
            if (at == (neuter ? "det" : "den")) {
                is_settled_ = true;
                return after_adjective || word(noun_ + 1) == "som" ? Number::singular : Number::none;
            }
            if (is_one_of(at, possessive_pronouns)) return of_possessed(i);
            if (after_adjective && (is_one_of(at, "och eller ,") || is_degree_adverb(at))) continue;
            const AdjectiveForm form = adjective_form(at);
            // "Ska få bättre daghem", "att klara kommande arbete": a verb.
            if (after_invariable && so_far == Number::none && (at == "få" || may_be_verb(at))) return so_far;
            switch (form) {
                case AdjectiveForm::indefinite_singular:
                    if (so_far == Number::none && !after_invariable) return Number::singular;
                    break;  // an adverb: "ekonomiskt svaga landsting", "betydligt bättre daghem"
                case AdjectiveForm::in_a: so_far = Number::plural; break;
                case AdjectiveForm::either:
                case AdjectiveForm::invariable: break;
                case AdjectiveForm::no_adjective:
                    if (may_be_genitive(at)) return of_possessed(i);
                    return so_far;
            }
            begin_ = i;
            after_adjective = true;
            after_invariable = form == AdjectiveForm::invariable;
        }
        return so_far;
    }

    /// "Ett av Sveriges landsting" is one of several; "Sveriges landsting" may be one or several. The agent of a
    /// participle looks the same: "ett av kommunens daghem framtaget förslag".
    Number of_possessed(std::size_t possessor) {
        is_possessed_ = true;
        begin_ = possessor;
        const bool is_partitive =
            is_one_of(before(possessor, 1), "av utav") &&
            is_one_of(before(possessor, 2), "en ett ingen inget någon något vilken vilket");
        return is_partitive && adjective_form(word(noun_ + 1)) == AdjectiveForm::no_adjective ? Number::plural
                                                                                             : Number::none;
    }

    bool is_plural_noun(std::string_view word) const {
        const std::vector<Analysis> known = readings(word);
        return !known.empty() && std::all_of(known.begin(), known.end(), [](const Analysis& reading) {
            return reading.word_class == WordClass::noun && reading.features.number == Number::plural &&
                   reading.features.definiteness == Definiteness::indefinite;
        });
    }

    /// "Kommuner och landsting", "daghem eller skolor". A bare noun in the singular seldom stands beside a plural.
    Number by_coordination() const {
        const bool follows = is_one_of(before(begin_, 1), coordinators) && is_plural_noun(before(begin_, 2));
        const bool precedes = is_one_of(word(noun_ + 1), coordinators) && is_plural_noun(word(noun_ + 2));
        return follows || precedes ? Number::plural : Number::none;
    }

    /// "Landsting är skyldiga", "Malmös daghem är stängt". After a preposition or a verb the subject is another:
    /// "behovet av kommunens daghem är stort". And a bare noun has the neuter whatever its number: "ärter är gott".
    Number by_predicative() const {
        if (!is_copula(word(noun_ + 1))) return Number::none;
        const std::string opener = before(begin_, 1);
        if (!opener.empty() && !opens_clause(opener)) return Number::none;
        std::size_t i = noun_ + 2;
        while (is_one_of(word(i), "inte också ofta alltid redan då nu så helt mycket mer mest lika ganska")) ++i;
        if (is_one_of(word(i), "flera många olika få lika")) return Number::plural;
        const AdjectiveForm form = adjective_form(word(i));
        if (form == AdjectiveForm::in_a) return Number::plural;
        return is_possessed_ && form == AdjectiveForm::indefinite_singular ? Number::singular : Number::none;
    }

    std::span<const std::string_view> words_;
    std::size_t noun_;
    Gender gender_;
    const Lexicon* lexicon_;
    std::size_t begin_;          ///< the first word of the noun phrase that was read
    bool is_possessed_ = false;  ///< a genitive or a possessive pronoun opens the phrase
    bool is_settled_ = false;    ///< nothing further on can tell more
};

}  // namespace

Number number_of_noun(std::span<const std::string_view> words, std::size_t noun, Gender gender,
                      const Lexicon* lexicon) {
    return noun < words.size() ? Search(words, noun, gender, lexicon).run() : Number::none;
}

bool may_possess(std::span<const std::string_view> words, std::size_t noun, const Lexicon* lexicon) {
    if (noun + 1 >= words.size()) return false;
    const std::string next = to_lower(words[noun + 1]);
    if (next.empty() || is_one_of(next, ", och eller samt som i på av är var blir har hade kan ska för till"))
        return false;
    if (lexicon == nullptr) return true;
    const std::vector<Analysis> readings = lexicon->analyses(next);
    return readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
               return reading.word_class == WordClass::noun || reading.word_class == WordClass::adjective ||
                      reading.features.verb_form == VerbForm::participle;
           });
}

}  // namespace ordval::swedish
