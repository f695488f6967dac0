#include "swedish/partitive.hpp"

#include <algorithm>

#include "swedish/agreeing_word.hpp"
#include "swedish/letters.hpp"

namespace ordval::swedish {
namespace {

struct Pair {
    std::string_view utrum;
    std::string_view neuter;
};

constexpr Pair pronouns[] = {{"en", "ett"},           {"ingen", "inget"},   {"någon", "något"},
                             {"vilken", "vilket"},    {"annan", "annat"},   {"varenda", "vartenda"},
                             {"ingendera", "ingetdera"}};

/// Words of a definite noun phrase in the plural that the lexicon does not call adjectives.
constexpr std::string_view inside =
    "de dem dessa alla några båda bägge många flera fler flest flesta övriga andra samtliga två tre fyra fem sex sju "
    "åtta nio tio hundra tusen mina dina sina våra era hans hennes hens dess deras sådana här där och";

constexpr std::string_view partitive_prepositions = "av utav bland ibland";
constexpr std::size_t longest_phrase = 8;

class Search {
public:
    Search(std::span<const std::string_view> words, Gender from, const Lexicon* lexicon)
        : words_(words), is_neuter_(from == Gender::neuter), lexicon_(lexicon) {}

    std::optional<Partitive> run(std::size_t noun) {
        for (std::size_t i = noun; i-- > 0 && noun - i <= longest_phrase;) {
            const std::string at = word(i);
            if (is_one_of(at, partitive_prepositions)) return i > 0 ? of_pronoun(i - 1) : std::nullopt;
            if (is_one_of(at, "eller till") && i > 0) return of_numeral(i - 1);
            // "Tjugoen elever", but "tjugoen barn" is no Swedish.
            if (ends_with_any(at, is_neuter_ ? "ioett oett raett" : "ioen oen raen")) return doubt(i);
            if (!may_stand_inside(at)) return std::nullopt;
        }
        return std::nullopt;
    }

private:
    std::string word(std::size_t i) const { return to_lower(words_[i]); }

    bool may_stand_inside(std::string_view word) const {
        if (word.empty()) return false;
        if (is_one_of(word, inside) || (word.front() >= '0' && word.front() <= '9')) return true;
        if (lexicon_ == nullptr) return word.ends_with('s') || word.ends_with('a');
        const std::vector<Analysis> readings = readings_by_head(word, *lexicon_);
        return (readings.empty() && word.ends_with('s')) ||
               std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
                   return is_adjectival(reading) || reading.features.grammatical_case == Case::genitive;
               });
    }

    /// The same pronoun in the other gender; empty for any other word.
    std::string_view counterpart(std::string_view word) const {
        for (const Pair& pair : pronouns) {
            if (word == (is_neuter_ ? pair.neuter : pair.utrum)) return is_neuter_ ? pair.utrum : pair.neuter;
        }
        return {};
    }

    std::optional<Partitive> of_pronoun(std::size_t i) const {
        const std::string at = word(i);
        Partitive one{{}, {}, i, true};
        if (const std::string_view form = counterpart(at); !form.empty()) {
            one.changes.push_back({i, form});
            const std::string_view every = is_neuter_ ? "vart" : "var";
            if (i >= 2 && word(i - 1) == "och" && word(i - 2) == every) {
                one.begin = i - 2;
                one.changes.insert(one.changes.begin(), {i - 2, is_neuter_ ? "var" : "vart"});
            }
            // "Inget annat av", "ett och ett av": more agrees than can be told.
            if (i > 0 && (word(i - 1) == at || !counterpart(word(i - 1)).empty())) one.doubtful.push_back(i - 1);
            return one;
        }
        if (at == "helst" && i > 1 && word(i - 1) == "som") return doubt(i - 2);
        // "Det av landstingen", "det allra största av landstingen", "ett litet av".
        constexpr std::size_t most_adjectives = 4;
        for (std::size_t first = i + 1; first-- > 0 && i - first < most_adjectives;) {
            const std::string before = word(first);
            const bool agrees = is_one_of(before, is_neuter_ ? "det detta" : "den denna denne");
            if (agrees || !counterpart(before).empty()) return doubt(first);
            if (!may_stand_inside(before)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Ett eller flera", "ett till tre", "något eller några".
    std::optional<Partitive> of_numeral(std::size_t i) const {
        const std::string at = word(i);
        const bool is_indefinite =
            at == (is_neuter_ ? "något" : "någon") && word(i + 1) == "eller" && word(i + 2) == "några";
        if (at != (is_neuter_ ? "ett" : "en") && !is_indefinite) return std::nullopt;
        return Partitive{{{i, counterpart(at)}}, {}, i, false};
    }

    static std::optional<Partitive> doubt(std::size_t i) { return Partitive{{}, {i}, i, false}; }

    std::span<const std::string_view> words_;
    bool is_neuter_;
    const Lexicon* lexicon_;
};

}  // namespace

std::optional<Partitive> partitive_before(std::span<const std::string_view> words, std::size_t noun, Gender from,
                                          const Lexicon* lexicon) {
    if (from == Gender::none || noun >= words.size()) return std::nullopt;
    return Search(words, from, lexicon).run(noun);
}

}  // namespace ordval::swedish
