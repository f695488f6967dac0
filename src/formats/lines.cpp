#include "formats/lines.hpp"

#include <algorithm>
#include <cstring>

namespace ordval::formats {

namespace {

std::uint32_t find_byte(std::string_view text, char byte, std::uint32_t begin, std::uint32_t end) {
    const void* found = std::memchr(text.data() + begin, byte, end - begin);
    return found == nullptr ? end : static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
}

// Either sign may be far away, or absent, while the other is near; so both are looked for in a stretch that
// grows.
std::uint32_t find_line_end(std::string_view text, std::uint32_t begin) {
    const std::size_t size = text.size();
    for (std::size_t stretch = 1024;; stretch *= 2) {
        const auto limit = static_cast<std::uint32_t>(std::min(begin + stretch, size));
        const std::uint32_t line_feed = find_byte(text, '\n', begin, limit);
        const std::uint32_t end = find_byte(text, '\r', begin, line_feed);
        if (end < limit || limit == size) return end;
        begin = limit;
    }
}

}  // namespace

std::optional<Line> LineReader::next() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (begin_ >= size) return std::nullopt;
    const std::uint32_t end = find_line_end(text_, begin_);
    std::uint32_t next = end;
    if (next < size && text_[next] == '\r') ++next;
    if (next < size && text_[next] == '\n') ++next;
    const Line line{begin_, end, next};
    begin_ = next;
    return line;
}

std::uint32_t first_line_begin(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return static_cast<std::uint32_t>(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
}

bool is_blank(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace ordval::formats
