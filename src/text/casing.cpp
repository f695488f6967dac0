#include "text/casing.hpp"

#include "text/utf8.hpp"

namespace ordval::text {

Casing casing_of(std::string_view word) {
    std::size_t upper = 0;
    std::size_t cased = 0;
    bool first_is_upper = false;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded next = decode(word, at);
        at += next.size;
        if (!is_letter(next.code_point)) continue;
        const bool is_capital = is_upper(next.code_point);
        if (cased == 0) first_is_upper = is_capital;
        upper += is_capital;
        ++cased;
    }
    if (upper == 0) return Casing::lower;
    if (upper == 1 && first_is_upper) return Casing::title;
    if (upper == cased) return Casing::upper;
    return Casing::mixed;
}

std::string apply_casing(std::string_view word, Casing casing) {
    if (word.empty() || casing == Casing::lower || casing == Casing::mixed) return std::string(word);
    if (casing == Casing::upper) return to_upper(word);
    const Decoded first = decode(word, 0);
    return to_upper(word.substr(0, first.size)) + std::string(word.substr(first.size));
}

}  // namespace ordval::text
