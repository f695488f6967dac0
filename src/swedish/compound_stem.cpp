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
    const std::string shorter(without_last(lemma, 1));
    if (is_acronym(lemma)) return {whole + "-"};
    if (ends_with_any(lemma, "are") && plural == lemma) return {shorter};
    if (ends_with_any(lemma, "a") && plural == shorter + "or") return {shorter};
    if (ends_with_any(lemma, "e") && plural == shorter + "ar") return {shorter, whole};
    if (ends_with_any(lemma, "man") && ends_with_any(plural, "män")) return {whole + "s", whole + "na"};
    if (has_ending_of(lemma, endings_without_s)) return {whole};
    if (has_ending_of(lemma, endings_with_s)) return {whole + "s"};
    if (ends_with_any(lemma, "s x z a e i o u y å ä ö é")) return {whole};
    return {whole, whole + "s"};
}

}  // namespace ordval::swedish
