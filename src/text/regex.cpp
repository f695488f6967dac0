#include "text/regex.hpp"

#include <algorithm>
#include <mutex>

#include <unicode/regex.h>

#include "text/utf8.hpp"

namespace ordval::text {

namespace {

// One unit is about ten thousand steps. A sentence of ordinary length needs a few hundred steps in all, so whoever comes
// near this bound runs wild; it is reached in some ten milliseconds.
constexpr std::int32_t most_steps = 10;
constexpr std::int32_t most_memory = 1 << 20;  ///< bytes of the backtracking stack
constexpr std::size_t most_matches = 1000;     ///< in one stretch

bool is_group_sign(std::string_view replacement, std::size_t at) {
    return replacement[at] == '$' && at + 1 < replacement.size() && replacement[at + 1] >= '1' && replacement[at + 1] <= '9';
}

}  // namespace

struct Regex::Compiled {
    std::string source;  ///< until it is compiled
    std::once_flag once;
    std::unique_ptr<icu::RegexPattern> pattern;  ///< null for one that is no regular expression
    std::uint32_t groups = 0;

    bool compile(std::string_view from, RegexError& error) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError place{};
        const auto wide = icu::UnicodeString::fromUTF8({from.data(), static_cast<std::int32_t>(from.size())});
        std::unique_ptr<icu::RegexPattern> made(icu::RegexPattern::compile(wide, 0, place, status));
        if (U_SUCCESS(status)) {
            const std::unique_ptr<icu::RegexMatcher> matcher(made->matcher(status));
            if (U_SUCCESS(status)) groups = static_cast<std::uint32_t>(matcher->groupCount());
        }
        if (U_SUCCESS(status)) pattern = std::move(made);
        else error = {u_errorName(status), static_cast<std::uint32_t>(std::max(place.offset, std::int32_t{0}))};
        return U_SUCCESS(status);
    }
};

const Regex::Compiled& Regex::compiled() const {
    std::call_once(compiled_->once, [this] {
        RegexError ignored;
        if (!compiled_->pattern) compiled_->compile(compiled_->source, ignored);
    });
    return *compiled_;
}

std::optional<Regex> Regex::compile(std::string_view pattern, RegexError& error) {
    auto compiled = std::make_shared<Compiled>();
    if (!compiled->compile(pattern, error)) return std::nullopt;
    return Regex(std::move(compiled));
}

Regex Regex::compiled_later(std::string pattern) {
    auto compiled = std::make_shared<Compiled>();
    compiled->source = std::move(pattern);
    return Regex(std::move(compiled));
}

std::uint32_t Regex::group_count() const { return compiled().groups; }

/// ICU is several times faster on UTF-16.
struct RegexText::Wide {
    icu::UnicodeString text;
    bool is_ascii = false;  ///< every place is the same in both
};

RegexText::RegexText(std::string_view valid, Span stretch) : valid_(valid), stretch_(stretch) {
    const std::string_view part = stretch.in(valid);
    auto wide = std::make_unique<Wide>();
    wide->text = icu::UnicodeString::fromUTF8({part.data(), static_cast<std::int32_t>(part.size())});
    wide->is_ascii = static_cast<std::size_t>(wide->text.length()) == part.size();
    wide_ = std::move(wide);
}

RegexText::~RegexText() = default;

namespace {

/// Follows places in UTF-16 through the UTF-8 that it was made from. They may go back a little, and are looked for from the
/// nearest known one.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    std::uint32_t of(std::uint32_t wide) {
        while (wide_ > wide) {
            const Decoded before = decode_before(text_, narrow_);
            narrow_ -= before.size;
            wide_ -= before.code_point > 0xFFFF ? 2 : 1;
        }
        while (wide_ < wide && narrow_ < text_.size()) {
            const Decoded next = decode(text_, narrow_);
            narrow_ += next.size;
            wide_ += next.code_point > 0xFFFF ? 2 : 1;
        }
        return narrow_;
    }

private:
    std::string_view text_;
    std::uint32_t wide_ = 0;
    std::uint32_t narrow_ = 0;
};

}  // namespace

RegexMatches Regex::find(const RegexText& text) const { return RegexSearch(*this).find(text); }

struct RegexSearch::Matcher {
    std::unique_ptr<icu::RegexMatcher> of_icu;
};

RegexSearch::RegexSearch(const Regex& regex) : regex_(regex) {
    if (!regex.compiled().pattern) return;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> matcher(regex.compiled().pattern->matcher(status));
    if (U_SUCCESS(status)) {
        matcher->setTimeLimit(most_steps, status);
        matcher->setStackLimit(most_memory, status);
    }
    if (U_SUCCESS(status)) matcher_ = std::make_unique<Matcher>(Matcher{std::move(matcher)});
}

RegexSearch::~RegexSearch() = default;

RegexMatches RegexSearch::find(const RegexText& text) {
    RegexMatches found;
    if (!matcher_) return found;
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher* const matcher = matcher_->of_icu.get();
    matcher->reset(text.wide_->text);
    Places places(text.stretch_.in(text.valid_));
    const auto place = [&](std::int32_t wide) {
        const auto offset = static_cast<std::uint32_t>(wide);
        return text.stretch_.begin + (text.wide_->is_ascii ? offset : places.of(offset));
    };
    const auto span_of = [&](std::int32_t group) {
        const std::int32_t begin = matcher->start(group, status);
        const std::int32_t end = matcher->end(group, status);
        return begin < 0 || end < begin ? Span{} : Span{place(begin), place(end)};
    };
    while (U_SUCCESS(status) && found.matches.size() < most_matches && matcher->find(status)) {
        RegexMatch match{span_of(0), {}};
        for (std::uint32_t group = 1; group <= regex_.compiled().groups; ++group)
            match.groups.push_back(span_of(static_cast<std::int32_t>(group)));
        if (!match.span.empty()) found.matches.push_back(std::move(match));
    }
    found.is_complete = U_SUCCESS(status);
    return found;
}

std::string expanded(std::string_view replacement, const RegexMatch& match, std::string_view valid) {
    std::string text;
    for (std::size_t at = 0; at < replacement.size(); ++at) {
        if (replacement[at] == '\\' && at + 1 < replacement.size()) {
            text += replacement[++at];
        } else if (is_group_sign(replacement, at)) {
            const auto group = static_cast<std::size_t>(replacement[++at] - '1');
            if (group < match.groups.size()) text += match.groups[group].in(valid);
        } else {
            text += replacement[at];
        }
    }
    return text;
}

std::uint32_t highest_group(std::string_view replacement) {
    std::uint32_t highest = 0;
    for (std::size_t at = 0; at < replacement.size(); ++at) {
        if (replacement[at] == '\\') ++at;
        else if (is_group_sign(replacement, at)) highest = std::max(highest, static_cast<std::uint32_t>(replacement[at + 1] - '0'));
    }
    return highest;
}

}  // namespace ordval::text
