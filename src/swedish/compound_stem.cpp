#include "swedish/compound_stem.hpp"

#include "swedish/letters.hpp"

namespace ordval::swedish {
namespace {

/// Derivational endings after which the linking s is the rule.
constexpr std::string_view endings_with_s = "ing het tion sion xion itet skap dom nad an lek när ör ment lem";

/// Endings after which nothing is added.
constexpr std::string_view endings_without_s = "nde else ist iker are or log graf";

bool has_ending_of(std::string_view lemma, std::string_view endings) {
    // An ending is one only if a syllable stands before it: "ring" and "dom" are words of their own.
    constexpr std::size_t longest_of_one_syllable = 3;
    return ends_with_any(lemma, endings) && has_vowel(without_last(lemma, longest_of_one_syllable));
}

}  // namespace

std::vector<std::string> likely_compound_stems(std::string_view lemma, std::string_view plural) {
    const std::string whole(lemma);
    const std::string_view one_less = without_last(lemma, 1);
    const auto is_one_less_with = [&](std::string_view ending) {
        return plural.size() == one_less.size() + ending.size() && plural.starts_with(one_less) && plural.ends_with(ending);
    };
    if (is_acronym(lemma)) return {whole + "-"};
    if (ends_with_any(lemma, "are") && plural == lemma) return {std::string(one_less)};
    if (ends_with_any(lemma, "a") && is_one_less_with("or")) return {std::string(one_less)};
    if (ends_with_any(lemma, "e") && is_one_less_with("ar")) return {std::string(one_less), whole};
    if (ends_with_any(lemma, "man") && ends_with_any(plural, "män")) return {whole + "s", whole + "na"};
    if (has_ending_of(lemma, endings_without_s)) return {whole};
    if (has_ending_of(lemma, endings_with_s)) return {whole + "s"};
    if (ends_with_any(lemma, "s x z a e i o u y å ä ö é")) return {whole};
    return {whole, whole + "s"};
}

}  // namespace ordval::swedish
