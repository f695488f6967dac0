#include "text/pieces.hpp"

#include <algorithm>

namespace ordval::text {

namespace {

/// The part of the piece's source that holds the bytes of `wanted`, which lies inside the piece's `stretch`.
Span part_of(const Piece& piece, Span stretch, Span wanted) {
    if (piece.source.size() != stretch.size()) return wanted.empty() ? Span{piece.source.begin, piece.source.begin} : piece.source;
    return {piece.source.begin + (wanted.begin - stretch.begin), piece.source.begin + (wanted.end - stretch.begin)};
}

}  // namespace

std::vector<Span> source_of(const std::vector<Piece>& pieces, std::uint32_t text_size, Span span) {
    if (pieces.empty()) return {span};
    auto piece = std::upper_bound(pieces.begin(), pieces.end(), span.begin,
                                  [](std::uint32_t offset, const Piece& p) { return offset < p.text_begin; });
    if (piece != pieces.begin()) --piece;

    std::vector<Span> parts;
    for (; piece != pieces.end(); ++piece) {
        const auto next = piece + 1;
        const Span stretch{piece->text_begin, next == pieces.end() ? text_size : next->text_begin};
        const Span wanted{std::max(span.begin, stretch.begin), std::min(span.end, stretch.end)};
        if (wanted.begin > wanted.end || (wanted.empty() && !parts.empty())) break;
        if (wanted.empty() && !span.empty()) continue;
        const Span part = part_of(*piece, stretch, wanted);
        if (!parts.empty() && parts.back().end == part.begin) parts.back().end = part.end;
        else parts.push_back(part);
        if (span.end <= stretch.end) break;
    }
    return parts;
}

std::uint32_t text_offset_of(const std::vector<Piece>& pieces, std::uint32_t text_size, std::uint32_t source_offset) {
    if (pieces.empty()) return std::min(source_offset, text_size);
    const auto piece = std::partition_point(pieces.begin(), pieces.end(),
                                            [&](const Piece& p) { return p.source.end <= source_offset; });
    if (piece == pieces.end()) return text_size;
    if (source_offset <= piece->source.begin) return piece->text_begin;
    const auto next = piece + 1;
    const std::uint32_t end = next == pieces.end() ? text_size : next->text_begin;
    const bool corresponds = end - piece->text_begin == piece->source.size();
    return corresponds ? piece->text_begin + (source_offset - piece->source.begin) : end;
}

}  // namespace ordval::text
