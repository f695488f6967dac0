#include "formats/lines.hpp"

#include <algorithm>
#include <cstring>

namespace ordval::formats {

namespace {

std::uint32_t find_byte(std::string_view text, char byte, std::uint32_t begin, std::uint32_t end) {
    const void* found = std::memchr(text.data() + begin, byte, end - begin);
    return found == nullptr ? end : static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
}

}  // namespace

LineReader::LineReader(std::string_view text, std::uint32_t begin)
    : text_(text), begin_(begin), line_feed_(find_byte(text, '\n', begin, static_cast<std::uint32_t>(text.size()))) {}

// The line feed is looked for once and remembered, since in a text with lone CRs it may be far away; the CR is looked
// for only up to it.
std::optional<Line> LineReader::next() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (begin_ >= size) return std::nullopt;
    if (line_feed_ < begin_) line_feed_ = find_byte(text_, '\n', begin_, size);
    const std::uint32_t end = find_byte(text_, '\r', begin_, line_feed_);
    std::uint32_t next = end;
    if (next < size && text_[next] == '\r') ++next;
    if (next < size && text_[next] == '\n') ++next;
    const Line line{begin_, end, next};
    begin_ = next;
    return line;
}

bool is_blank(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace ordval::formats
