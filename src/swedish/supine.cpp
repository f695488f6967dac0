#include "swedish/supine.hpp"

#include <string>
#include <vector>

#include "swedish/agreeing_word.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/letters.hpp"

namespace ordval::swedish {
namespace {

constexpr std::string_view articles = "ett det detta något inget varje mitt ditt sitt vårt ert";
constexpr std::string_view adverbs =
    "inte ej redan nu då ännu också aldrig ofta alltid nyligen tidigare helt delvis ha";

}  // namespace

SupineOrParticiple supine_or_participle(std::span<const std::string_view> words, std::size_t i,
                                        const Lexicon* lexicon) {
    std::vector<std::string> lower;
    for (const std::string_view word : words) lower.push_back(to_lower(word));
    if (i >= lower.size()) return SupineOrParticiple::unknown;
    const bool is_before_noun = is_attribute(lower, i, Gender::neuter, Gender::utrum, lexicon);
    std::size_t before = i;
    while (before > 0 && is_one_of(lower[before - 1], adverbs)) --before;
    if (before == 0 || lower[before - 1].empty())
        return is_before_noun ? SupineOrParticiple::participle : SupineOrParticiple::unknown;
    const std::string& nearest = lower[before - 1];
    if (is_one_of(nearest, "har hade ha") || (before < i && lower[before] == "ha"))
        return SupineOrParticiple::supine;
    if (is_copula(nearest)) return SupineOrParticiple::participle;
    if (!is_before_noun) return SupineOrParticiple::unknown;
    if (is_one_of(nearest, articles)) return SupineOrParticiple::participle;
    // "Ett av nämnden avfattat förslag": the agent stands between the article and the participle.
    constexpr std::size_t longest_agent = 5;
    for (std::size_t agent = before; agent-- > 1 && before - agent <= longest_agent;) {
        if (lower[agent].empty() || is_one_of(lower[agent], "har hade ha")) break;
        if (lower[agent] == "av" && is_one_of(lower[agent - 1], articles)) return SupineOrParticiple::participle;
    }
    return SupineOrParticiple::unknown;
}

}  // namespace ordval::swedish
