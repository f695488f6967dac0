#include "text/regex.hpp"

#include <algorithm>
#include <mutex>

#include <unicode/regex.h>
#include <unicode/utext.h>

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

RegexMatches Regex::find(std::string_view valid, Span within) const {
    RegexMatches found;
    if (!compiled().pattern) return found;
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    // The stretch alone: inside a longer text a look behind would see what is before it.
    const std::string_view stretch = within.in(valid);
    utext_openUTF8(&text, stretch.data(), static_cast<std::int64_t>(stretch.size()), &status);
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled().pattern->matcher(status));
    if (U_SUCCESS(status)) {
        matcher->reset(&text);
        matcher->setTimeLimit(most_steps, status);
        matcher->setStackLimit(most_memory, status);
    }
    const auto span_of = [&](std::int32_t group) {
        const std::int64_t begin = matcher->start64(group, status);
        const std::int64_t end = matcher->end64(group, status);
        if (begin < 0 || end < begin) return Span{};
        return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}.shifted(within.begin);
    };
    while (U_SUCCESS(status) && found.matches.size() < most_matches && matcher->find(status)) {
        RegexMatch match{span_of(0), {}};
        for (std::uint32_t group = 1; group <= compiled().groups; ++group)
            match.groups.push_back(span_of(static_cast<std::int32_t>(group)));
        if (!match.span.empty()) found.matches.push_back(std::move(match));
    }
    found.is_complete = U_SUCCESS(status);
    utext_close(&text);
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
