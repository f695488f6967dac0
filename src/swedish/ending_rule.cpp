#include "swedish/ending_rule.hpp"

#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using Stem = std::optional<std::string>;

bool take(std::string_view& rule, std::string_view sign) {
    if (!rule.starts_with(sign)) return false;
    rule.remove_prefix(sign.size());
    return true;
}

Stem doubled(std::string_view stem) {
    if (!ends_with_any(stem, "m n")) return std::nullopt;
    return std::string(stem) + stem.back();
}

/// "nyckel" -> "nyckl", "himmel" -> "himl".
Stem without_inner_e(std::string_view stem) {
    if (!ends_with_any(stem, "el en er")) return std::nullopt;
    std::string_view front = stem.substr(0, stem.size() - 2);
    if (ends_with_any(front, "mm nn")) front.remove_suffix(1);
    return std::string(front) + stem.back();
}

Stem without_final_e(std::string_view stem) {
    if (!stem.ends_with('e')) return std::nullopt;
    return std::string(stem.substr(0, stem.size() - 1));
}

Stem with_single_nasal(std::string_view stem) {
    if (ends_with_any(stem, "mm nn")) stem.remove_suffix(1);
    return std::string(stem);
}

Stem with_umlaut(std::string_view stem) {
    const std::size_t a = stem.rfind('a');
    if (a == stem.npos) return std::nullopt;
    return std::string(stem.substr(0, a)) + "ä" + std::string(stem.substr(a + 1));
}

Stem with_inner_e(std::string_view stem) {
    if (stem.empty() || is_vowel(last_letter(stem))) return std::nullopt;
    const std::string_view front = without_last(stem, 1);
    return std::string(front) + "e" + std::string(stem.substr(front.size()));
}

/// Reads the change of the stem off the rule and makes it.
Stem changed(std::string_view stem, std::string_view& rule) {
    if (take(rule, "~")) return doubled(stem);
    if (take(rule, "<-e>")) return without_inner_e(stem);
    if (take(rule, "<-e$>")) return without_final_e(stem);
    if (take(rule, "<mm>")) return with_single_nasal(stem);
    if (take(rule, "<a>ä>")) return with_umlaut(stem);
    if (take(rule, "<el>")) return with_inner_e(stem);
    return std::string(stem);
}

}  // namespace

std::optional<std::string> apply_ending(std::string_view lemma, std::string_view rule) {
    std::string_view stem = lemma;
    if (take(rule, "-")) {
        if (rule.empty() || rule.front() < '1' || rule.front() > '9') return std::nullopt;
        const auto count = static_cast<std::size_t>(rule.front() - '0');
        if (text::code_point_count(stem) < count) return std::nullopt;
        stem = without_last(stem, count);
        rule.remove_prefix(1);
    }
    if (!take(rule, "+")) return std::nullopt;
    Stem form = changed(stem, rule);
    if (form && rule != "0") form->append(rule);
    return form;
}

}  // namespace ordval::swedish
