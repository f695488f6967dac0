#include "terms/source_place.hpp"

#include <utility>

namespace ordval::terms {

using text::Span;

SourcePlace place_of_text(const text::Block& block, std::span<const Span> in_text) {
    SourcePlace place;
    for (const Span part : in_text) {
        std::vector<Span> pieces = block.source_of(part);
        if (place.pieces.empty()) {
            place.pieces = std::move(pieces);
            continue;
        }
        for (const Span piece : pieces) {
            if (place.pieces.back().end == piece.begin) place.pieces.back().end = piece.end;
            else place.pieces.push_back(piece);
        }
    }
    place.span = {place.pieces.front().begin, place.pieces.back().end};
    place.is_plain = place.span.size() == in_text.back().end - in_text.front().begin;
    return place;
}

SourcePlace place_in_source(const text::Block& block, const text::Folded& folded, Span stretch) {
    if (folded.pieces.empty()) return place_of_text(block, {&stretch, 1});
    return place_of_text(block, folded.source_of(stretch));
}

std::vector<text::Edit> edits_for(const SourcePlace& place, const std::string& word) {
    if (place.is_plain) return {{place.span, word}};
    std::vector<text::Edit> edits;
    for (const Span piece : place.pieces) edits.push_back({piece, edits.empty() ? word : std::string()});
    return edits;
}

std::string written_text(const text::Block& block, const text::Folded& folded, Span stretch) {
    if (folded.pieces.empty()) return std::string(stretch.in(block.text));
    std::string original;
    for (const Span part : folded.source_of(stretch)) original += part.in(block.text);
    return original;
}

}  // namespace ordval::terms
