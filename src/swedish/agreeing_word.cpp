#include "swedish/agreeing_word.hpp"

#include <algorithm>

#include "swedish/adjective.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"
#include "swedish/verb.hpp"
#include "swedish/word_lookup.hpp"

namespace ordval::swedish {
namespace {

/// Shorter words are the ends of too many others.
constexpr std::size_t shortest_head = 4;
constexpr std::size_t longest_group = 8;

constexpr std::string_view more_function_words =
    "ut in upp ner ned fram bort hem hit dit här ej inte nu var är blir har ska kan må får utom mot kring sig om "
    "att som av på i";

bool shows_by_ending(std::string_view lower, Gender of) {
    return of == Gender::neuter ? ends_with_any(lower, "igt iskt at löst bart fullt samt ellt tt ört")
                                : ends_with_any(lower, "ig isk ad lös bar full sam ell en dd örd");
}

bool agrees_in(const Analysis& reading, Gender gender) {
    return reading.features == indefinite_adjective(gender) || reading.features == past_participle(gender);
}

/// Of an adjective that only takes -t; empty for its form in -a.
std::string in_other_gender(std::string_view lower, Gender of) {
    if (lower.ends_with('a') || lower.ends_with('t') != (of == Gender::neuter)) return {};
    return of == Gender::neuter ? std::string(lower.substr(0, lower.size() - 1)) : std::string(lower) + "t";
}

bool is_noun_of(const std::vector<Analysis>& readings, Gender gender) {
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& reading) {
        return reading.word_class == WordClass::noun && reading.gender == gender &&
               reading.features.number == Number::singular &&
               reading.features.definiteness == Definiteness::indefinite;
    });
}

}  // namespace

std::vector<Analysis> readings_by_head(std::string_view lower, const Lexicon& lexicon) {
    std::vector<Analysis> readings = lexicon.analyses(lower);
    for (std::size_t begin = 1; readings.empty() && begin + shortest_head <= lower.size(); ++begin) {
        const bool inside_letter = (static_cast<unsigned char>(lower[begin]) & 0xC0U) == 0x80U;
        if (!inside_letter) readings = lexicon.analyses(lower.substr(begin));
    }
    return readings;
}

bool is_adjectival(const Analysis& reading) {
    return reading.word_class == WordClass::adjective || reading.features.verb_form == VerbForm::participle;
}

bool shows_gender(std::string_view lower, Gender of, Gender other, const Lexicon* lexicon) {
    // All neuters end so; the rest need not be looked up.
    if (of == Gender::neuter && !lower.ends_with('t') && lower != "litet") return false;
    if (lexicon == nullptr) return shows_by_ending(lower, of);
    const std::vector<Analysis> readings = readings_by_head(lower, *lexicon);
    if (readings.empty()) return shows_by_ending(lower, of);
    if (is_unclassified_adjective(lower, *lexicon)) return lexicon->contains(in_other_gender(lower, of));
    // "Trött" and "känt" are neuters of trött and känd; only the first is the same in both genders.
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& reading) {
        return agrees_in(reading, of) &&
               std::none_of(readings.begin(), readings.end(), [&](const Analysis& same) {
                   return same.lemma == reading.lemma && agrees_in(same, other);
               });
    });
}

bool is_unclassified_adjective(std::string_view lower, const Lexicon& lexicon) {
    const std::vector<Analysis> readings = lexicon.analyses(lower);
    const bool is_without_class =
        !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.word_class == WordClass::uninflected;
        });
    if (!is_without_class || lower.size() < shortest_head) return false;
    const bool has_ending = lower.ends_with('t') || lower.ends_with('a');
    const std::string stem(has_ending ? lower.substr(0, lower.size() - 1) : lower);
    return lexicon.contains(stem) && lexicon.contains(stem + "t") && lexicon.contains(stem + "a");
}

bool is_attribute(std::span<const std::string> words, std::size_t i, Gender of, Gender other,
                  const Lexicon* lexicon) {
    if (lexicon == nullptr) return false;
    const auto shows = [&](std::size_t at) {
        return at < words.size() && shows_gender(words[at], of, other, lexicon);
    };
    std::size_t next = i + 1;
    while (next < words.size() && next < i + longest_group &&
           (shows(next) || (is_one_of(words[next], "och eller ,") && shows(next + 1))))
        ++next;
    if (next >= words.size() || words[next].empty() || words[next] == ",") return false;
    // "Ansvarigt för": för is also the bow of a ship.
    if (is_function_word(words[next]) || is_one_of(words[next], more_function_words)) return false;
    const std::vector<Analysis> readings = readings_by_head(words[next], *lexicon);
    if (is_noun_of(readings, of)) return true;
    if (!readings.empty()) return false;
    std::size_t first = i;
    while (first > 0 && i - first < longest_group &&
           (shows(first - 1) || is_degree_adverb(words[first - 1]) || is_one_of(words[first - 1], "för rätt") || is_one_of(words[first - 1], "och eller")))
        --first;
    return first > 0 && is_one_of(words[first - 1],
                                  of == Gender::neuter ? "ett något inget detta mitt ditt sitt vårt ert varje"
                                                       : "en någon ingen denna min din sin vår er varje");
}

}  // namespace ordval::swedish
