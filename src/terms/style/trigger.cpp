// A pattern is read as a sequence of items. Adjacent items that are known ("b", "l", " ", "a", or one of ten digits) grow
// into strings; what may be absent, and what could be anything, ends them. Of all strings that one sequence yields, the
// longest are kept. An alternation needs strings from each of its branches, since any of them may match.

#include "terms/style/trigger.hpp"

#include <algorithm>
#include <optional>

#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t most_strings = 128;
constexpr int most_depth = 32;

/// The strings that an item can be: none when that is not known. `is_empty` for what takes no place, as "\b" does.
struct Item {
    Strings strings = {};
    Strings inside = {};  ///< of a group: what any match of it holds, though not all of it
    bool is_empty = false;
};

/// What is known of a sequence or an alternation.
struct Known {
    Strings whole;   ///< all that it can be, if that is known
    Strings inside;  ///< strings of which any match holds one
};

Strings digits() {
    Strings all;
    for (char digit = '0'; digit <= '9'; ++digit) all.emplace_back(1, digit);
    return all;
}

class PatternReader {
public:
    explicit PatternReader(std::string_view pattern) : pattern_(pattern) {}

    Strings read() {
        Known known = alternation(0);
        return is_readable_ ? std::move(known.inside) : Strings{};
    }

private:
    bool at_end() const { return at_ >= pattern_.size(); }
    bool next_is(char c) const { return !at_end() && pattern_[at_] == c; }

    Known alternation(int depth) {
        Known all;
        bool has_whole = true;
        bool has_inside = true;
        for (;;) {
            const Known branch = sequence(depth);
            has_whole &= !branch.whole.empty();
            has_inside &= !branch.inside.empty();
            all.whole.insert(all.whole.end(), branch.whole.begin(), branch.whole.end());
            all.inside.insert(all.inside.end(), branch.inside.begin(), branch.inside.end());
            if (!next_is('|')) break;
            ++at_;
        }
        settle(all.whole, has_whole);
        settle(all.inside, has_inside);
        return all;
    }

    /// Sorted and without repetitions; nothing when a branch is unknown or there are too many.
    static void settle(Strings& strings, bool is_known) {
        std::sort(strings.begin(), strings.end());
        strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
        if (!is_known || strings.size() > most_strings) strings.clear();
    }

    Known sequence(int depth) {
        Strings best;
        Strings run;
        bool is_whole = true;  // of the run: nothing came before it
        const auto finish = [&] {
            std::erase_if(run, [](const std::string& string) { return string.empty(); });
            const bool is_usable = !run.empty() && std::all_of(run.begin(), run.end(), is_telling);
            if (is_usable && is_more_telling(run, best)) best = run;
            run = {};
            is_whole = false;
        };
        while (!at_end() && !next_is('|') && !next_is(')') && is_readable_) {
            const Item item = next_item(depth);
            const Repeats repeats = next_repeats();
            if (item.is_empty) continue;
            if (repeats.least == 0) {
                finish();
                continue;
            }
            if (is_more_telling(item.inside, best)) best = item.inside;
            if (item.strings.empty()) {
                finish();
                continue;
            }
            append(run, item.strings, finish);
            // The last repetition stands directly before what follows.
            if (repeats.most != 1) {
                finish();
                run = item.strings;
            }
        }
        const Strings whole = is_whole ? run : Strings{};
        finish();
        return {whole, best};
    }

    template <typename Finish>
    static void append(Strings& run, const Strings& strings, const Finish& finish) {
        if (run.empty()) run.emplace_back();
        if (run.size() * strings.size() > most_strings) {
            finish();
            run = strings;
            return;
        }
        Strings longer;
        for (const std::string& begin : run)
            for (const std::string& end : strings) longer.push_back(begin + end);
        run = std::move(longer);
    }

    struct Repeats {
        int least = 1;
        int most = 1;
    };

    Repeats next_repeats() {
        Repeats repeats;
        if (next_is('*')) repeats = {0, 2};
        else if (next_is('+')) repeats = {1, 2};
        else if (next_is('?')) repeats = {0, 1};
        else if (next_is('{')) return braces();
        else return repeats;
        ++at_;
        skip_mode();
        return repeats;
    }

    /// "{2}", "{1,3}", "{0,}"
    Repeats braces() {
        const std::size_t close = pattern_.find('}', at_);
        if (close == std::string_view::npos) return unreadable<Repeats>();
        const std::string_view inside = pattern_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        skip_mode();
        const bool is_once = inside == "1" || inside == "1,1";
        const std::string_view least = inside.substr(0, inside.find(','));
        const bool may_be_absent = least.find_first_not_of('0') == std::string_view::npos;
        return {may_be_absent ? 0 : 1, is_once ? 1 : 2};
    }

    void skip_mode() {
        if (next_is('?') || next_is('+')) ++at_;
    }

    Item next_item(int depth) {
        const char c = pattern_[at_];
        if (c == '(') return group(depth);
        if (c == '[') return char_class();
        if (c == '\\') return escape();
        if (c == '^' || c == '$') {
            ++at_;
            return {{}, {}, true};
        }
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        if (c == '.') return {};
        return {character(written)};
    }

    /// A line break can stand for the space of a pattern only where the pattern says so; folding keeps both.
    static Strings character(const std::string& written) {
        std::string folded = text::fold(written).text;
        return folded.empty() ? Strings{} : Strings{std::move(folded)};
    }

    Item group(int depth) {
        if (depth > most_depth) return unreadable<Item>();
        ++at_;
        bool is_empty = false;
        if (next_is('?')) {
            const std::string_view rest = pattern_.substr(at_);
            const auto opens = [&](std::string_view sign) { return rest.starts_with(sign); };
            if (opens("?:") || opens("?>")) at_ += 2;
            else if (opens("?=") || opens("?!")) is_empty = true, at_ += 2;
            else if (opens("?<=") || opens("?<!")) is_empty = true, at_ += 3;
            else if (opens("?<") && pattern_.find('>', at_) != std::string_view::npos) at_ = pattern_.find('>', at_) + 1;
            else if (opens("?i)")) {
                at_ += 3;
                return {{}, {}, true};
            } else return unreadable<Item>();
        }
        if (is_empty) return skip_look_around();
        Known known = alternation(depth + 1);
        if (!next_is(')')) return unreadable<Item>();
        ++at_;
        return {std::move(known.whole), std::move(known.inside)};
    }

    /// What stands in a look ahead or behind need not stand in the match.
    Item skip_look_around() {
        for (int open = 1; !at_end() && is_readable_;) {
            const char c = pattern_[at_];
            if (c == '\\') {
                at_ += 2;
            } else if (c == '[') {
                char_class();
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                ++at_;
                if (open == 0) return {{}, {}, true};
            }
        }
        return unreadable<Item>();
    }

    Item escape() {
        ++at_;
        if (at_end()) return unreadable<Item>();
        const char c = pattern_[at_++];
        switch (c) {
            case 'b': case 'B': case 'A': case 'Z': case 'z': case 'G': return {{}, {}, true};
            case 'd': return {digits()};
            case 'Q': case 'E': return unreadable<Item>();
            case 'p': case 'P': case 'N':
                if (next_is('{')) at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
                return {};
            case 'u': return code_point(4);
            case 'U': return code_point(8);
            case 'x': return next_is('{') ? code_point_in_braces() : code_point(2);
            default: break;
        }
        const auto is_alphanumeric = [](char x) { return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z') || (x >= '0' && x <= '9'); };
        if (is_alphanumeric(c)) return {};  // "\s", "\w", "\1": many things
        --at_;
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        return {character(written)};
    }

    Item code_point(std::size_t size) {
        if (at_ + size > pattern_.size()) return unreadable<Item>();
        const Item item = of_code_point(pattern_.substr(at_, size));
        at_ += size;
        return item;
    }

    Item code_point_in_braces() {
        const std::size_t close = pattern_.find('}', at_);
        if (close == std::string_view::npos) return unreadable<Item>();
        const Item item = of_code_point(pattern_.substr(at_ + 1, close - at_ - 1));
        at_ = close + 1;
        return item;
    }

    Item of_code_point(std::string_view hexadecimal) {
        char32_t value = 0;
        for (const char c : hexadecimal) {
            const char lower = static_cast<char>(c | 0x20);
            const int digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
            if (digit < 0 || value > 0x10FFFF) return unreadable<Item>();
            value = value * 16 + static_cast<char32_t>(digit);
        }
        if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return unreadable<Item>();
        std::string written;
        text::append(written, value);
        return {character(written)};
    }

    /// "[–-]", "[0-9]", "[”\"]"; a class that excludes, nests or is large could be anything.
    Item char_class() {
        ++at_;
        Strings members;
        bool is_known = true;
        if (next_is('^')) {
            is_known = false;
            ++at_;
        }
        bool is_first = true;
        for (; !at_end() && (is_first || !next_is(']')); is_first = false) {
            const std::size_t begin = at_;
            Item item = member();
            is_known &= !item.strings.empty();
            if (next_is('-') && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
                const bool is_digits = pattern_.substr(begin, 3) == "0-9";
                ++at_;
                member();
                is_known &= is_digits;
                item.strings = digits();
            }
            members.insert(members.end(), item.strings.begin(), item.strings.end());
        }
        if (at_end()) return unreadable<Item>();
        ++at_;
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        if (!is_known || members.size() > most_strings) return {};
        return {std::move(members)};
    }

    /// One character of a class, or an escape; never a class in it: "[%-[p]]".
    Item member() {
        if (next_is('[') || next_is('&')) return unreadable<Item>();
        if (next_is('\\')) return escape();
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        return {character(written)};
    }

    template <typename Value>
    Value unreadable() {
        is_readable_ = false;
        at_ = pattern_.size();
        return {};
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    bool is_readable_ = true;
};

}  // namespace

std::vector<std::string> required_literals(std::string_view pattern) { return PatternReader(pattern).read(); }

bool is_more_telling(const Strings& a, const Strings& b) {
    const auto shortest = [](const Strings& strings) {
        std::size_t size = strings.empty() ? 0 : std::string::npos;
        for (const std::string& string : strings) size = std::min(size, string.size());
        return size;
    };
    return shortest(a) != shortest(b) ? shortest(a) > shortest(b) : a.size() < b.size();
}

bool is_telling(std::string_view literal) {
    std::size_t letters = 0;
    std::size_t others = 0;
    for (std::uint32_t at = 0; at < literal.size();) {
        const text::Decoded next = text::decode(literal, at);
        if (text::is_letter(next.code_point)) ++letters;
        else if (!text::is_space(next.code_point)) ++others;
        at += next.size;
    }
    return others > 0 || letters > 1;
}

}  // namespace ordval::terms
