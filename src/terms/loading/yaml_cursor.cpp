#include "terms/loading/yaml_cursor.hpp"

#include <algorithm>
#include <utility>

namespace ordval::terms {

namespace {

using Slot = YamlCursor::Slot;

constexpr std::size_t deepest = 64;

/// One walk from the begin of the text to the cursor.
class Walk {
public:
    Walk(std::string_view yaml, std::size_t offset) : yaml_(yaml), offset_(std::min(offset, yaml.size())) {}

    std::optional<YamlCursor> run() {
        const std::size_t first = yaml_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        offset_ = std::max(offset_, first);
        for (std::size_t begin = first; begin <= yaml_.size() && !is_done_;) {
            const std::size_t end = std::min(yaml_.find_first_of("\r\n", begin), yaml_.size());
            walk_line(begin, end);
            if (is_done_) add_siblings_below(end + 1);
            if (end >= offset_) break;
            begin = end + 1;
        }
        return std::move(found_);
    }

private:
    struct Level {
        enum class Kind : std::uint8_t { key, item, flow_list, flow_mapping, flow_key };
        Kind kind;
        std::size_t column = 0;             ///< bytes from the begin of the line
        std::string key;                    ///< of a key
        std::vector<std::string> siblings;  ///< the keys before it
    };
    using Kind = Level::Kind;

    struct Scalar {
        text::Span text;  ///< without quotation marks
        std::size_t end;  ///< behind the closing mark
        bool is_key;      ///< a colon follows
    };

    // The cursor

    /// The keys of the same mapping that stand below the cursor's line.
    void add_siblings_below(std::size_t begin) {
        if (!found_ || !column_) return;
        while (begin < yaml_.size()) {
            const std::size_t end = std::min(yaml_.find_first_of("\r\n", begin), yaml_.size());
            const std::size_t at = skip_spaces(begin, end);
            const bool says_something = at < end && !is_comment(at, end);
            if (says_something && at - begin < *column_) return;
            if (says_something && at - begin == *column_) {
                const Scalar scalar = scalar_at(at, end, "");
                if (!scalar.is_key) return;
                found_->siblings.emplace_back(scalar.text.in(yaml_));
            }
            begin = end + 1;
        }
    }

    bool has_cursor(std::size_t begin, std::size_t end) const { return begin <= offset_ && offset_ <= end; }

    void found(Slot slot, std::size_t begin, std::size_t end, std::vector<std::string> siblings = {}) {
        YamlCursor cursor;
        for (const Level& level : levels_) {
            const bool has_key = level.kind == Kind::key || level.kind == Kind::flow_key;
            if (has_key) cursor.path.push_back(level.key);
            else if (level.kind != Kind::flow_mapping) cursor.path.emplace_back();
        }
        cursor.slot = slot;
        cursor.token = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        cursor.siblings = std::move(siblings);
        found_ = std::move(cursor);
        is_done_ = true;
    }

    void found_nothing() { is_done_ = true; }

    // Levels

    void push(Level level) {
        if (levels_.size() >= deepest) return found_nothing();
        levels_.push_back(std::move(level));
    }

    /// Leaves what a word at this column does not belong to, and tells the keys before it in its own mapping.
    std::vector<std::string> leave_for(std::size_t column) {
        std::vector<std::string> siblings;
        while (!levels_.empty() && levels_.back().column >= column) {
            if (levels_.back().column == column && levels_.back().kind == Kind::key) {
                siblings = std::move(levels_.back().siblings);
                siblings.push_back(levels_.back().key);
            }
            levels_.pop_back();
        }
        return siblings;
    }

    /// A list may stand at the column of its key.
    void leave_for_item(std::size_t column) {
        while (!levels_.empty() && (levels_.back().column > column ||
                                    (levels_.back().column == column && levels_.back().kind == Kind::item)))
            levels_.pop_back();
    }

    // Lines

    bool is_in_flow() const {
        return !levels_.empty() && levels_.back().kind != Kind::key && levels_.back().kind != Kind::item;
    }

    std::size_t skip_spaces(std::size_t at, std::size_t end) const {
        while (at < end && (yaml_[at] == ' ' || yaml_[at] == '\t')) ++at;
        return at;
    }

    bool is_comment(std::size_t at, std::size_t end) const { return at < end && yaml_[at] == '#'; }

    void walk_line(std::size_t begin, std::size_t end) {
        line_begin_ = begin;
        std::size_t at = skip_spaces(begin, end);
        if (is_in_flow()) return walk_flow(begin, end);
        if (block_text_ && (at == end || at - begin > *block_text_)) {
            if (has_cursor(begin, end)) found_nothing();
            return;
        }
        block_text_.reset();
        if (has_cursor(begin, at) && (at == end || offset_ < at)) {
            column_ = offset_ - begin;
            std::vector<std::string> siblings = leave_for(*column_);
            return found(Slot::either, offset_, offset_, std::move(siblings));
        }
        while (at < end && yaml_[at] == '-' && (at + 1 == end || yaml_[at + 1] == ' ')) {
            if (offset_ == at) return found_nothing();
            leave_for_item(at - begin);
            push({Kind::item, at - begin, "", {}});
            const std::size_t next = skip_spaces(at + 1, end);
            if (has_cursor(at + 1, next) && (next == end || offset_ < next)) return found(Slot::either, offset_, offset_);
            at = next;
        }
        if (at == end || is_done_) return;
        if (is_comment(at, end)) return cursor_in_rest(at, end);
        walk_first_word(at, end);
    }

    void cursor_in_rest(std::size_t begin, std::size_t end) {
        if (has_cursor(begin, end)) found_nothing();
    }

    void walk_first_word(std::size_t at, std::size_t end) {
        if (yaml_[at] == '[' || yaml_[at] == '{') return walk_flow(at, end);
        const std::size_t column = at - line_begin_;
        if (has_cursor(at, end)) column_ = column;
        const Scalar scalar = scalar_at(at, end, "");
        if (!scalar.is_key) {
            if (!has_cursor(at, scalar.end)) return cursor_in_rest(at, end);
            std::vector<std::string> siblings = leave_for(column);
            return found(Slot::either, scalar.text.begin, scalar.text.end, std::move(siblings));
        }
        std::vector<std::string> siblings = leave_for(column);
        if (has_cursor(at, scalar.end)) return found(Slot::key, scalar.text.begin, scalar.text.end, std::move(siblings));
        column_.reset();
        push({Kind::key, column, std::string(scalar.text.in(yaml_)), std::move(siblings)});
        walk_value(scalar.end + 1, end, column);
    }

    void walk_value(std::size_t begin, std::size_t end, std::size_t column) {
        const std::size_t at = skip_spaces(begin, end);
        if (has_cursor(begin, at) && (at == end || offset_ < at)) return found(Slot::value, offset_, offset_);
        if (at == end) return;
        if (is_comment(at, end)) return cursor_in_rest(at, end);
        if (yaml_[at] == '|' || yaml_[at] == '>') {
            block_text_ = column;
            return cursor_in_rest(at, end);
        }
        if (yaml_[at] == '[' || yaml_[at] == '{') return walk_flow(at, end);
        const Scalar scalar = scalar_at(at, end, "");
        if (has_cursor(at, scalar.end)) return found(Slot::value, scalar.text.begin, scalar.text.end);
        cursor_in_rest(at, end);
    }

    // Brackets

    void walk_flow(std::size_t begin, std::size_t end) {
        std::size_t at = begin;
        while (!is_done_) {
            const std::size_t next = skip_spaces(at, end);
            const bool is_word = next < end && std::string_view("[]{},#").find(yaml_[next]) == std::string_view::npos;
            if (is_in_flow() && has_cursor(at, next) && !(is_word && offset_ == next)) return found_in_flow(offset_, offset_);
            at = next;
            if (at == end) return;
            if (is_comment(at, end)) return cursor_in_rest(at, end);
            if (is_word) {
                at = walk_flow_word(at, end);
            } else {
                walk_bracket(yaml_[at++]);
                if (!is_in_flow()) return cursor_in_rest(at, end);
            }
        }
    }

    void walk_bracket(char sign) {
        if (sign == '[') return push({Kind::flow_list, 0, "", {}});
        if (sign == '{') return push({Kind::flow_mapping, 0, "", {}});
        if (levels_.back().kind == Kind::flow_key) levels_.pop_back();
        if (sign != ',' && is_in_flow()) levels_.pop_back();
    }

    std::size_t walk_flow_word(std::size_t at, std::size_t end) {
        const Scalar scalar = scalar_at(at, end, ",[]{}");
        const bool is_key = scalar.is_key && levels_.back().kind == Kind::flow_mapping;
        if (has_cursor(at, scalar.end)) {
            if (is_key) found(Slot::key, scalar.text.begin, scalar.text.end, levels_.back().siblings);
            else found_in_flow(scalar.text.begin, scalar.text.end);
            return scalar.end;
        }
        if (!is_key) return std::max(scalar.end, at + 1);
        const std::string name(scalar.text.in(yaml_));
        levels_.back().siblings.push_back(name);
        push({Kind::flow_key, 0, name, {}});
        return scalar.end + 1;
    }

    void found_in_flow(std::size_t begin, std::size_t end) {
        const bool is_key = levels_.back().kind == Kind::flow_mapping;
        found(is_key ? Slot::key : Slot::value, begin, end, is_key ? levels_.back().siblings : std::vector<std::string>{});
    }

    // Words

    /// `stops` are the signs that end a plain word.
    Scalar scalar_at(std::size_t at, std::size_t end, std::string_view stops) const {
        if (yaml_[at] == '"' || yaml_[at] == '\'') return quoted_at(at, end);
        std::size_t stop = at;
        while (stop < end && stops.find(yaml_[stop]) == std::string_view::npos) {
            if (is_colon(stop, end) || (yaml_[stop] == '#' && stop > at && yaml_[stop - 1] == ' ')) break;
            ++stop;
        }
        const bool is_key = stop < end && is_colon(stop, end);
        std::size_t last = stop;
        while (last > at && (yaml_[last - 1] == ' ' || yaml_[last - 1] == '\t')) --last;
        return {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)}, is_key ? stop : last, is_key};
    }

    Scalar quoted_at(std::size_t at, std::size_t end) const {
        std::size_t close = at + 1;
        while (close < end && yaml_[close] != yaml_[at]) close += yaml_[close] == '\\' && yaml_[at] == '"' ? 2 : 1;
        close = std::min(close, end);
        const std::size_t behind = std::min(close + 1, end);
        return {{static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(std::max(close, at + 1))}, behind,
                behind < end && is_colon(behind, end)};
    }

    bool is_colon(std::size_t at, std::size_t end) const {
        return yaml_[at] == ':' && (at + 1 == end || std::string_view(" ,]}").find(yaml_[at + 1]) != std::string_view::npos);
    }

    std::string_view yaml_;
    std::size_t offset_;
    std::size_t line_begin_ = 0;
    std::vector<Level> levels_;
    std::optional<std::size_t> block_text_;  ///< the column of the key whose text runs over lines
    std::optional<std::size_t> column_;      ///< of the key that is begun at the cursor
    std::optional<YamlCursor> found_;
    bool is_done_ = false;
};

}  // namespace

std::optional<YamlCursor> yaml_cursor(std::string_view yaml, std::uint32_t offset) { return Walk(yaml, offset).run(); }

}  // namespace ordval::terms
