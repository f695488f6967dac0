#include "terms/style/trigger.hpp"

#include <algorithm>
#include <numeric>

#include "terms/rarity.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

/// About which share of the places in prose the trigger stands at.
double share_of(const Trigger& trigger) {
    constexpr double share_of_edges = 0.2;
    constexpr double least_of_words = 5e-5;  // words are more common than their letters would be by chance
    double share = (trigger.begins_word ? share_of_edges : 1) * (trigger.ends_word ? share_of_edges : 1);
    const std::string_view text = trigger.text;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto begin = text.begin(); begin != text.end();) {
        const auto end = is_letter(*begin) ? std::find_if_not(begin, text.end(), is_letter) : begin + 1;
        const double by_chance = share_of_prose({begin, end});
        share *= is_letter(*begin) ? std::max(by_chance, least_of_words) : *begin == ' ' ? share_of_edges : by_chance;
        begin = end;
    }
    return share;
}

double share_of(const std::vector<Trigger>& triggers) {
    return std::accumulate(triggers.begin(), triggers.end(), 0.0, [](double sum, const Trigger& each) { return sum + share_of(each); });
}

}  // namespace

bool is_more_telling(const std::vector<Trigger>& a, const std::vector<Trigger>& b) {
    return !a.empty() && (b.empty() || share_of(a) < share_of(b));
}

bool is_telling(std::string_view string) {
    std::size_t letters = 0;
    std::size_t others = 0;
    for (std::uint32_t at = 0; at < string.size();) {
        const text::Decoded next = text::decode(string, at);
        if (text::is_letter(next.code_point)) ++letters;
        else if (!text::is_space(next.code_point)) ++others;
        at += next.size;
    }
    return others > 0 || letters > 1;
}

}  // namespace ordval::terms
