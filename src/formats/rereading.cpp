#include "formats/rereading.hpp"

#include <algorithm>
#include <utility>

namespace ordval::formats {

namespace {

/// The chunk before the one that holds the first changed byte: its end depends on the line behind it.
std::size_t first_touched_chunk(const Reading& before, std::uint32_t changed) {
    const auto behind = std::partition_point(before.chunks.begin(), before.chunks.end(),
                                             [&](const Chunk& chunk) { return chunk.begin <= changed; });
    const auto index = static_cast<std::size_t>(behind - before.chunks.begin());
    return index < 2 ? 0 : index - 2;
}

/// Reads one text again.
class Rereader {
public:
    Rereader(Format format, const Reading& before, const text::Change& change, std::string_view text)
        : format_(format), before_(before), change_(change), text_(text) {
        now_.surroundings = surroundings_of(format, text);
    }

    Rereading run() {
        if (now_.surroundings.link_labels != before_.surroundings.link_labels) return {read(format_, text_)};
        const std::size_t head = now_.surroundings.begin == before_.surroundings.begin
                                     ? first_touched_chunk(before_, change_.removed.begin)
                                     : 0;
        if (head > 0) keep_head(head);
        const std::uint32_t read_from = head > 0 ? before_.chunks[head].begin : now_.surroundings.begin;
        const std::size_t head_blocks = now_.blocks.size();
        const std::size_t tail = read_until_in_step(read_from);
        if (!has_same_titles(head > 0 ? read_from : 0, tail)) return {read(format_, text_)};
        const std::size_t tail_blocks = keep_tail(tail);
        return {std::move(now_), head_blocks, tail_blocks};
    }

private:
    void keep_head(std::size_t chunks) {
        now_.chunks.assign(before_.chunks.begin(),
                           before_.chunks.begin() + static_cast<std::ptrdiff_t>(chunks));
        now_.blocks.reserve(before_.blocks.size() + 16);
        now_.blocks.assign(before_.blocks.begin(),
                           before_.blocks.begin() + before_.chunks[chunks].first_block);
    }

    /// Up to the first chunk behind the change that begins where one began before; returns its index then.
    std::size_t read_until_in_step(std::uint32_t begin) {
        const auto behind =
            std::partition_point(before_.chunks.begin(), before_.chunks.end(),
                                 [&](const Chunk& chunk) { return chunk.begin < change_.removed.end; });
        auto tail = static_cast<std::size_t>(behind - before_.chunks.begin());
        while (begin < text_.size()) {
            if (begin >= change_.end()) {
                const std::uint32_t begin_before = change_.moved_back(begin);
                while (tail < before_.chunks.size() && before_.chunks[tail].begin < begin_before) ++tail;
                if (tail < before_.chunks.size() && before_.chunks[tail].begin == begin_before) return tail;
            }
            const std::uint32_t end = chunk_end(format_, text_, begin);
            now_.chunks.push_back({begin, static_cast<std::uint32_t>(now_.blocks.size())});
            read_chunk(format_, text_, {begin, end}, now_.surroundings, now_.blocks);
            begin = end;
        }
        return before_.chunks.size();
    }

    /// True when what is kept stands on the same side of the begin of the body as before: headings before it
    /// are titles.
    bool has_same_titles(std::uint32_t head_end, std::size_t tail) const {
        const std::uint32_t body_before = before_.surroundings.body;
        const std::uint32_t body = now_.surroundings.body;
        if (std::min(body_before, head_end) != std::min(body, head_end)) return false;
        if (tail == before_.chunks.size()) return true;
        const std::uint32_t tail_begin = before_.chunks[tail].begin;
        return change_.moved(std::max(body_before, tail_begin)) == std::max(body, change_.moved(tail_begin));
    }

    std::size_t keep_tail(std::size_t tail) {
        if (tail == before_.chunks.size()) return 0;
        const std::uint32_t first_before = before_.chunks[tail].first_block;
        const auto first = static_cast<std::uint32_t>(now_.blocks.size());
        now_.chunks.reserve(now_.chunks.size() + before_.chunks.size() - tail);
        for (std::size_t i = tail; i < before_.chunks.size(); ++i)
            now_.chunks.push_back({change_.moved(before_.chunks[i].begin),
                                   before_.chunks[i].first_block - first_before + first});
        now_.blocks.reserve(now_.blocks.size() + before_.blocks.size() - first_before);
        for (std::size_t i = first_before; i < before_.blocks.size(); ++i)
            now_.blocks.push_back({change_.moved(before_.blocks[i].begin), before_.blocks[i].block});
        return before_.blocks.size() - first_before;
    }

    Format format_;
    const Reading& before_;
    const text::Change& change_;
    std::string_view text_;
    Reading now_;
};

}  // namespace

Reading read(Format format, std::string_view text) {
    Reading reading;
    reading.surroundings = surroundings_of(format, text);
    for (std::uint32_t begin = reading.surroundings.begin, end = 0; begin < text.size(); begin = end) {
        end = chunk_end(format, text, begin);
        reading.chunks.push_back({begin, static_cast<std::uint32_t>(reading.blocks.size())});
        read_chunk(format, text, {begin, end}, reading.surroundings, reading.blocks);
    }
    return reading;
}

Rereading read_again(Format format, const Reading& before, const text::Change& change,
                     std::string_view text) {
    return Rereader(format, before, change, text).run();
}

}  // namespace ordval::formats
