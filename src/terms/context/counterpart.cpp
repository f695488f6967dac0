#include "terms/context/counterpart.hpp"

#include <algorithm>

namespace ordval::terms {

std::optional<Cue> find_counterpart(const Occurrence& term, const Matches& matches, std::uint32_t concept_index) {
    const Tokens& tokens = term.prose().tokens();
    for (const Hit& hit : matches.hits) {
        const bool is_counterpart = std::any_of(hit.readings.begin(), hit.readings.end(), [&](const Reading& reading) {
            return reading.word == Reading::Word::counterpart && reading.term.concept_index == concept_index;
        });
        if (!is_counterpart) continue;
        const Tokens::Stretch stretch = tokens.covering(hit.span);
        if (!term.is_near(stretch.first)) continue;
        return Cue{Context::counterpart, Caution::counterpart, hit.span};
    }
    return std::nullopt;
}

}  // namespace ordval::terms
