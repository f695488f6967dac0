#include "text/line_index.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

constexpr std::uint32_t stride = 256;

std::uint32_t utf32_size(std::string_view part) { return static_cast<std::uint32_t>(code_point_count(part)); }

std::uint32_t astral_size(std::string_view part) {
    // A part is a stride at most, which a byte can nearly count; characters outside the basic plane take four bytes each.
    std::uint8_t count = 0;
    for (const char c : part) count += static_cast<unsigned char>(c) >= 0xF0;
    return count;
}

std::uint32_t units_of(char lead, Encoding encoding) {
    return encoding == Encoding::utf16 && static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1;
}

/// A text without CR, which is nearly every text, is left to memchr.
std::vector<std::uint32_t> find_line_begins(std::string_view text) {
    std::vector<std::uint32_t> begins{0};
    const bool has_return = text.find('\r') != std::string_view::npos;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!has_return) {
            at = text.find('\n', at);
            if (at == std::string_view::npos) break;
        }
        const char c = text[at++];
        if (c != '\n' && c != '\r') continue;
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        begins.push_back(static_cast<std::uint32_t>(at));
    }
    return begins;
}

/// A line end before `offset` is looked at with the byte behind it, since CR and LF together are one.
bool is_line_begin(std::string_view text, std::size_t offset) {
    if (offset == 0) return true;
    if (text[offset - 1] == '\n') return true;
    return text[offset - 1] == '\r' && (offset == text.size() || text[offset] != '\n');
}

/// Inside a character there is no place for a position, nor between the CR and the LF of one line end.
bool is_place(std::string_view text, std::size_t offset) {
    const bool is_inside_line_end = offset > 0 && offset < text.size() && text[offset - 1] == '\r' && text[offset] == '\n';
    return is_boundary(text, offset) && !is_inside_line_end;
}

std::vector<std::uint32_t> moved_line_begins(const std::vector<std::uint32_t>& before, const Change& change,
                                             std::string_view text) {
    std::vector<std::uint32_t> begins;
    begins.reserve(before.size() + 16);
    begins.assign(before.begin(), std::lower_bound(before.begin(), before.end(), change.removed.begin));
    for (std::uint32_t offset = change.removed.begin; offset <= change.end(); ++offset)
        if (is_line_begin(text, offset)) begins.push_back(offset);
    for (auto behind = std::upper_bound(before.begin(), before.end(), change.removed.end);
         behind != before.end(); ++behind)
        begins.push_back(change.moved(*behind));
    return begins;
}

}  // namespace

LineIndex::LineIndex(const LineIndex& before, const Change& change, std::string_view valid)
    : size_(static_cast<std::uint32_t>(valid.size())),
      line_begins_(moved_line_begins(before.line_begins_, change, valid)) {
    const std::vector<Checkpoint>& old = before.checkpoints_;
    const std::size_t count = valid.size() / stride + 1;
    checkpoints_.reserve(count);
    checkpoints_.assign(old.begin(), old.begin() + change.removed.begin / stride + 1);
    // A stride behind the change, the bytes around a checkpoint are those that stood around its old place.
    const std::size_t in_step = std::min<std::size_t>(change.end() / stride + 3, count);
    while (checkpoints_.size() < in_step) {
        const Checkpoint& last = checkpoints_.back();
        const std::string_view part = valid.substr((checkpoints_.size() - 1) * stride, stride);
        checkpoints_.push_back(last.advanced(part));
    }
    if (in_step == count) return;
    const auto unchanged = [&](std::size_t index) {
        const auto offset = static_cast<std::uint32_t>(index * stride);
        const std::uint32_t offset_before = change.moved_back(offset);
        const std::uint32_t rest = offset_before % stride;
        const std::size_t nearest = offset_before / stride;
        if (rest <= stride / 2 || nearest + 1 == old.size())
            return old[nearest].advanced(valid.substr(offset - rest, rest));
        return old[nearest + 1].advanced_back(valid.substr(offset, stride - rest));
    };
    const Checkpoint first = unchanged(in_step - 1);
    const Checkpoint& here = checkpoints_.back();
    const Checkpoint by{here.utf16 - first.utf16, here.utf32 - first.utf32};
    for (std::size_t i = in_step; i < count; ++i) {
        const Checkpoint at = unchanged(i);
        checkpoints_.push_back({at.utf16 + by.utf16, at.utf32 + by.utf32});
    }
}

LineIndex::Checkpoint LineIndex::Checkpoint::advanced(std::string_view part) const {
    const std::uint32_t characters = utf32_size(part);
    return {utf16 + characters + astral_size(part), utf32 + characters};
}

LineIndex::Checkpoint LineIndex::Checkpoint::advanced_back(std::string_view part) const {
    const std::uint32_t characters = utf32_size(part);
    return {utf16 - characters - astral_size(part), utf32 - characters};
}

LineIndex::LineIndex(std::string_view valid)
    : size_(static_cast<std::uint32_t>(valid.size())), line_begins_(find_line_begins(valid)) {
    checkpoints_.reserve(valid.size() / stride + 1);
    Checkpoint here;
    for (std::size_t at = 0; at <= valid.size(); at += stride) {
        checkpoints_.push_back(here);
        here = here.advanced(valid.substr(at, stride));
    }
}

Span LineIndex::line(std::string_view text, std::uint32_t line) const {
    const std::uint32_t begin = line_begins_[line];
    std::uint32_t end = line + 1 < line_count() ? line_begins_[line + 1] : size_;
    if (line + 1 < line_count()) {
        --end;
        if (text[end] == '\n' && end > begin && text[end - 1] == '\r') --end;
    }
    return {begin, end};
}

std::uint32_t LineIndex::units_before(std::string_view text, std::uint32_t offset, Encoding encoding) const {
    if (encoding == Encoding::utf8) return offset;
    const std::uint32_t checkpoint = offset / stride;
    const std::string_view rest = text.substr(checkpoint * stride, offset - checkpoint * stride);
    const Checkpoint& before = checkpoints_[checkpoint];
    const std::uint32_t characters = utf32_size(rest);
    if (encoding == Encoding::utf32) return before.utf32 + characters;
    return before.utf16 + characters + astral_size(rest);
}

Position LineIndex::position_of(std::string_view text, std::uint32_t offset, Encoding encoding) const {
    offset = std::min(offset, size_);
    while (!is_place(text, offset)) --offset;
    const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - line_begins_.begin() - 1);
    return {line, units_in(text, {line_begins_[line], offset}, encoding)};
}

Range LineIndex::range_of(std::string_view text, Span span, Encoding encoding) const {
    const Position begin = position_of(text, span.begin, encoding);
    const bool is_in_line = begin.line + 1 < line_count() && span.end < line_begins_[begin.line + 1];
    const bool is_plain = is_in_line && is_place(text, span.begin) && is_place(text, span.end);
    if (is_plain) return {begin, {begin.line, begin.column + units_in(text, span, encoding)}};
    return {begin, position_of(text, span.end, encoding)};
}

/// Near places are counted, others looked up.
std::uint32_t LineIndex::units_in(std::string_view text, Span span, Encoding encoding) const {
    if (encoding == Encoding::utf8) return span.size();
    if (span.size() > stride)
        return units_before(text, span.end, encoding) - units_before(text, span.begin, encoding);
    const Checkpoint counted = Checkpoint{}.advanced(span.in(text));
    return encoding == Encoding::utf32 ? counted.utf32 : counted.utf16;
}

std::uint32_t LineIndex::offset_of(std::string_view text, Position position, Encoding encoding) const {
    if (position.line >= line_count()) return size_;
    const Span bounds = line(text, position.line);
    if (encoding == Encoding::utf8) {
        std::uint32_t offset = position.column >= bounds.size() ? bounds.end : bounds.begin + position.column;
        while (offset > bounds.begin && !is_boundary(text, offset)) --offset;
        return offset;
    }
    const std::uint32_t line_units =
        units_before(text, bounds.end, encoding) - units_before(text, bounds.begin, encoding);
    if (position.column >= line_units) return bounds.end;
    // The last checkpoint inside the line with no more units than wanted is where the walk starts.
    const std::uint32_t wanted = units_before(text, bounds.begin, encoding) + position.column;
    const auto units = [&](const Checkpoint& c) { return encoding == Encoding::utf16 ? c.utf16 : c.utf32; };
    const auto after =
        std::upper_bound(checkpoints_.begin(), checkpoints_.end(), wanted,
                         [&](std::uint32_t value, const Checkpoint& c) { return value < units(c); });
    std::uint32_t offset = static_cast<std::uint32_t>(after - checkpoints_.begin() - 1) * stride;
    offset = std::max(offset, bounds.begin);
    while (!is_boundary(text, offset)) ++offset;
    std::uint32_t count = units_before(text, offset, encoding);
    while (offset < bounds.end) {
        count += units_of(text[offset], encoding);
        if (count > wanted) break;
        offset += decode(text, offset).size;
    }
    return offset;
}

Span LineIndex::span_of(std::string_view text, Range range, Encoding encoding) const {
    const std::uint32_t begin = offset_of(text, range.begin, encoding);
    const std::uint32_t end = offset_of(text, range.end, encoding);
    return {std::min(begin, end), std::max(begin, end)};
}

}  // namespace ordval::text
