#include "terms/context/counterpart.hpp"

namespace ordval::terms {

Counterparts counterparts_in(const Matches& matches, const Tokens& tokens) {
    Counterparts counterparts;
    for (const Hit& hit : matches.hits)
        for (const Reading& reading : hit.readings) {
            if (reading.word != Reading::Word::counterpart) continue;
            const std::uint32_t sentence = tokens[tokens.covering(hit.span).first].sentence;
            counterparts.try_emplace({reading.term.concept_index, sentence}, hit.span);
        }
    return counterparts;
}

std::optional<Cue> find_counterpart(const Occurrence& term, const Counterparts& counterparts, std::uint32_t concept_index) {
    const std::uint32_t sentence = term.prose().tokens()[term.first()].sentence;
    const auto found = counterparts.find({concept_index, sentence});
    if (found == counterparts.end()) return std::nullopt;
    return Cue{Context::counterpart, Caution::counterpart, found->second};
}

}  // namespace ordval::terms
