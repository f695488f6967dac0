// A pattern is read as a sequence of items. Adjacent items that are known ("b", "l", " ", "a", or one of ten digits) grow
// into strings; what could be anything, or any number of times, ends them. Of all strings that one sequence yields, the
// rarest are kept. An alternation needs strings from each of its branches, since any of them may match.
//
// What asks about the place around a match tells two things more. "(?![\w-])" and "\b" say that a word ends there. And what
// must follow ("(?=[ ]kronor)") or come before stands in the same sentence, since a pattern sees no more than one.

#include "terms/style/trigger.hpp"

#include <algorithm>

#include "terms/style/trigger_run.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

constexpr int most_depth = 32;

struct Item {
    Triggers strings = {};  ///< all that it can be, one of which may be empty; none when that is not known
    Triggers begins = {};   ///< with one of these it begins, if that is known
    Triggers ends = {};
    Triggers inside = {};  ///< any match of it holds one of these
    bool is_outside_words = false;   ///< one character that is no letter and no digit
    bool is_any_word_letter = false;  ///< "\w", alone or with other characters
    bool is_empty = false;           ///< takes no place: "\b", "(?=…)"
    Edge edge = {};                  ///< of what takes no place
};

/// What is known of a sequence or an alternation.
struct Known {
    Triggers whole;
    Triggers begins;
    Triggers ends;
    Triggers inside;
    bool begins_outside_words = false;  ///< what stands first is no letter and no digit, or nothing
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Triggers digits(char first = '0', char last = '9') {
    Triggers all;
    for (char digit = first; digit <= last; ++digit) all.push_back({std::string(1, digit)});
    return all;
}

/// Sorted and without repetitions; nothing when something is unknown or there are too many.
void settle(Triggers& triggers, bool is_known) {
    std::sort(triggers.begin(), triggers.end());
    triggers.erase(std::unique(triggers.begin(), triggers.end()), triggers.end());
    if (!is_known || triggers.size() > most_triggers) triggers.clear();
}

/// For what is repeated: only the first time it stands where a word is known to begin.
Triggers without_begins(Triggers triggers) {
    for (Trigger& each : triggers) each.begins_word = false;
    return triggers;
}

void add(Triggers& to, const Triggers& from) { to.insert(to.end(), from.begin(), from.end()); }

class PatternReader {
public:
    explicit PatternReader(std::string_view pattern) : pattern_(pattern) {}

    Triggers read() {
        Known known = alternation(0, {});
        return is_readable_ ? std::move(known.inside) : Triggers{};
    }

private:
    bool at_end() const { return at_ >= pattern_.size(); }
    bool next_is(char c) const { return !at_end() && pattern_[at_] == c; }

    /// `edge` is what is known of the place where it begins.
    Known alternation(int depth, const Edge& edge) {
        Known all;
        all.begins_outside_words = true;
        bool has_whole = true, has_begins = true, has_ends = true, has_inside = true;
        for (;;) {
            const Known branch = sequence(depth, edge);
            has_whole &= !branch.whole.empty();
            has_begins &= !branch.begins.empty();
            has_ends &= !branch.ends.empty();
            has_inside &= !branch.inside.empty();
            add(all.whole, branch.whole);
            add(all.begins, branch.begins);
            add(all.ends, branch.ends);
            add(all.inside, branch.inside);
            all.begins_outside_words &= branch.begins_outside_words;
            if (!next_is('|')) break;
            ++at_;
        }
        settle(all.whole, has_whole);
        settle(all.begins, has_begins);
        settle(all.ends, has_ends);
        settle(all.inside, has_inside);
        return all;
    }

    Known sequence(int depth, const Edge& edge) {
        Known known;
        TriggerRun run(edge);
        bool is_whole = true;  // of the run: nothing came before it
        bool is_first = true;
        const auto consider = [&](const Triggers& strings) {
            const auto is_usable = [](const Trigger& each) { return is_telling(each.text); };
            if (std::all_of(strings.begin(), strings.end(), is_usable) && is_more_telling(strings, known.inside)) known.inside = strings;
        };
        const auto begin_anew = [&](const Edge& at) {
            consider(run.strings());
            if (is_whole) known.begins = run.strings();
            is_whole = false;
            run = TriggerRun(at);
        };
        while (!at_end() && !next_is('|') && !next_is(')') && is_readable_) {
            const Item item = next_item(depth, run.edge());
            const Repeats repeats = next_repeats();
            if (is_first) known.begins_outside_words |= repeats.least > 0 && (item.is_empty ? item.edge.ends_word : is_outside_words(item));
            is_first &= item.is_empty;
            if (repeats.least > 0) consider(item.inside);
            if (item.is_empty) {
                if (repeats.least == 0) continue;
                run.meet(item.edge);
                if (TriggerRun ahead = run; ahead.append(item.begins)) consider(ahead.strings());
                continue;
            }
            Triggers strings = item.strings;
            if (repeats.least == 0 && repeats.most == 1 && !strings.empty()) strings.push_back({});
            if (repeats.least == 0 && repeats.most > 1) strings.clear();
            if (strings.empty()) {
                const bool must_stand = repeats.least > 0;
                if (must_stand) run.append(item.begins);
                if (must_stand && item.is_outside_words) run.meet({false, true, false});
                begin_anew({must_stand && item.is_outside_words, false, false});
                if (must_stand) run.append(repeats.most > 1 ? without_begins(item.ends) : item.ends);
                continue;
            }
            if (!run.append(strings)) {
                begin_anew({});
                run.append(strings);
            }
            // The last repetition stands directly before what follows.
            if (repeats.most > 1) {
                begin_anew({});
                run.append(without_begins(strings));
            }
        }
        consider(run.strings());
        known.ends = run.strings();
        if (is_whole) known.whole = known.begins = run.strings();
        return known;
    }

    static bool is_outside_words(const Item& item) {
        if (item.is_outside_words) return true;
        return !item.strings.empty() && std::all_of(item.strings.begin(), item.strings.end(), terms::is_outside_words);
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

    /// `edge` is what is known of the place before it.
    Item next_item(int depth, const Edge& edge) {
        const char c = pattern_[at_];
        if (c == '(') return group(depth, edge);
        if (c == '[') return char_class();
        if (c == '\\') return escape();
        if (c == '^' || c == '$') {
            ++at_;
            return place({c == '^', c == '$', false});
        }
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        if (c == '.') return {};
        return character(written);
    }

    static Item place(const Edge& edge) {
        Item item;
        item.is_empty = true;
        item.edge = edge;
        return item;
    }

    /// A line break can stand for the space of a pattern only where the pattern says so; folding keeps both. "ß" is found in
    /// "SS" too where case does not matter.
    static Item character(const std::string& written) {
        Item item;
        if (text::is_read_otherwise(text::decode(written, 0).code_point)) return item;
        std::string folded = text::fold(written).text;
        if (!folded.empty()) item.strings.push_back({std::move(folded)});
        return item;
    }

    Item group(int depth, const Edge& edge) {
        if (depth > most_depth) return unreadable<Item>();
        ++at_;
        enum class Look { none, ahead, behind, not_ahead, not_behind } look = Look::none;
        if (next_is('?')) {
            const std::string_view rest = pattern_.substr(at_);
            const auto opens = [&](std::string_view sign) {
                if (!rest.starts_with(sign)) return false;
                at_ += sign.size();
                return true;
            };
            if (opens("?=")) look = Look::ahead;
            else if (opens("?!")) look = Look::not_ahead;
            else if (opens("?<=")) look = Look::behind;
            else if (opens("?<!")) look = Look::not_behind;
            else if (opens("?i)")) return place({});
            else if (opens("?<") && pattern_.find('>', at_) != std::string_view::npos) at_ = pattern_.find('>', at_) + 1;
            else if (!opens("?:") && !opens("?>")) return unreadable<Item>();
        }
        if (look == Look::not_ahead || look == Look::not_behind) {
            const bool is_word_edge = excludes_word_letters(depth);
            skip_look_around();
            return place({is_word_edge && look == Look::not_behind, is_word_edge && look == Look::not_ahead, false});
        }
        Known known = alternation(depth + 1, look == Look::behind ? Edge{} : edge);
        if (!next_is(')')) return unreadable<Item>();
        ++at_;
        Item item;
        item.inside = std::move(known.inside);
        if (look == Look::none) item.strings = std::move(known.whole);
        if (look == Look::none || look == Look::ahead) item.begins = std::move(known.begins);
        if (look == Look::none) item.ends = std::move(known.ends);
        item.is_empty = look != Look::none;
        item.edge.ends_word = look == Look::ahead && known.begins_outside_words;
        return item;
    }

    /// True when a look-around that forbids what begins here forbids every letter and digit: "(?![\w-])", "(?<!\w|§)".
    bool excludes_word_letters(int depth) {
        if (!next_is('[') && !next_is('\\')) return false;
        const std::size_t begin = at_;
        const Item item = next_item(depth, {});
        const bool excludes = item.is_any_word_letter && (next_is(')') || next_is('|'));
        at_ = begin;
        return excludes;
    }

    /// What must not stand there says nothing of what does.
    void skip_look_around() {
        for (int open = 1; !at_end() && is_readable_;) {
            const char c = pattern_[at_];
            if (c == '\\') {
                at_ += 2;
            } else if (c == '[') {
                char_class();
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                ++at_;
                if (open == 0) return;
            }
        }
        unreadable<Item>();
    }

    Item escape() {
        ++at_;
        if (at_end()) return unreadable<Item>();
        const char c = pattern_[at_++];
        switch (c) {
            case 'b': return place({false, false, true});
            case 'A': return place({true, false, false});
            case 'Z': case 'z': return place({false, true, false});
            case 'B': case 'G': return place({});
            case 'd': return one_of(digits());
            case 's': case 'W': return outside_words();
            case 'w': return any_word_letter();
            case 'Q': case 'E': return unreadable<Item>();
            case 'k': return named_reference();
            case '0': return octal();
            case 'c': return control_character();
            case 'p': case 'P': case 'N':
                if (next_is('{')) at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
                return {};
            case 'u': return code_point(4);
            case 'U': return code_point(8);
            case 'x': return next_is('{') ? code_point_in_braces() : code_point(2);
            default: break;
        }
        const auto is_alphanumeric = [](char x) { return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z') || (x >= '0' && x <= '9'); };
        if (is_alphanumeric(c)) return {};  // "\D", "\h", "\1": many things
        --at_;
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        return character(written);
    }

    /// "\k<ord>"
    Item named_reference() {
        const std::size_t close = next_is('<') ? pattern_.find('>', at_) : std::string_view::npos;
        if (close == std::string_view::npos) return unreadable<Item>();
        at_ = close + 1;
        return {};
    }

    /// "\0101"
    Item octal() {
        constexpr std::size_t most_digits = 3;
        const std::size_t begin = at_;
        while (!at_end() && at_ - begin < most_digits && pattern_[at_] >= '0' && pattern_[at_] <= '7') ++at_;
        return {};
    }

    /// "\cI"
    Item control_character() {
        if (at_end()) return unreadable<Item>();
        at_ += text::decode(pattern_, static_cast<std::uint32_t>(at_)).size;
        return {};
    }

    static Item one_of(Triggers strings) {
        Item item;
        item.strings = std::move(strings);
        return item;
    }

    static Item outside_words() {
        Item item;
        item.is_outside_words = true;
        return item;
    }

    static Item any_word_letter() {
        Item item;
        item.is_any_word_letter = true;
        return item;
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
        return character(written);
    }

    /// "[–-]", "[0-9]", "[”\"]"; a class that excludes, nests or is large could be anything, and "[:digit:]" is none.
    Item char_class() {
        ++at_;
        if (next_is(':')) return unreadable<Item>();
        Triggers members;
        bool is_known = true;
        bool is_outside = true;
        bool has_word_letters = false;
        const bool is_negated = next_is('^');
        if (is_negated) ++at_;
        bool is_first = true;
        for (; !at_end() && (is_first || !next_is(']')); is_first = false) {
            const std::size_t begin = at_;
            Item item = member();
            is_known &= !item.strings.empty();
            has_word_letters |= item.is_any_word_letter;
            if (next_is('-') && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
                ++at_;
                const char last = pattern_[at_];
                member();
                const bool is_digits = at_ == begin + 3 && is_digit(pattern_[begin]) && is_digit(last);
                is_known &= is_digits;
                is_outside = false;
                if (is_digits) item.strings = digits(pattern_[begin], last);
            }
            is_outside &= is_outside_words(item);
            add(members, item.strings);
        }
        if (at_end()) return unreadable<Item>();
        ++at_;
        settle(members, is_known && !is_negated);
        Item item;
        item.strings = std::move(members);
        item.is_outside_words = is_negated ? has_word_letters : is_outside;
        item.is_any_word_letter = has_word_letters && !is_negated;
        return item;
    }

    /// One character of a class, or an escape; never a class in it: "[%-[p]]".
    Item member() {
        if (next_is('[') || next_is('&')) return unreadable<Item>();
        if (next_is('\\')) return escape();
        const text::Decoded next = text::decode(pattern_, static_cast<std::uint32_t>(at_));
        const std::string written(pattern_.substr(at_, next.size));
        at_ += next.size;
        return character(written);
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

std::vector<Trigger> required_triggers(std::string_view pattern) { return PatternReader(pattern).read(); }

}  // namespace ordval::terms
