// A regular expression that cannot hang.
//
//     RegexError error;
//     const auto regex = Regex::compile(R"((\d)%)", error);
//     regex->find(RegexText("Höjningen är 12% i år.", {0, 23}))       // one match, "2%", with the group "2"
//
// The syntax is ICU's. Text is UTF-8 and places are byte spans. Every search has a bound on its steps and on its
// memory: a pattern that runs wild ("(a+)+b") gives up and finds nothing more in that stretch, which is said.
// A compiled expression is immutable and shared between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::text {

struct RegexError {
    std::string what;          ///< ICU's name of the error, "U_REGEX_MISMATCHED_PAREN"
    std::uint32_t offset = 0;  ///< code points from the beginning of the pattern
};

struct RegexMatch {
    Span span;                 ///< never empty
    std::vector<Span> groups;  ///< of the groups in their order; empty where a group took no part
};

struct RegexMatches {
    std::vector<RegexMatch> matches;  ///< in order, disjoint
    bool is_complete = true;          ///< false when the search gave up
};

/// A stretch of text, made ready to be searched by many expressions. They take it for the whole text: "^" stands at its
/// beginning and nothing before it is seen.
class RegexText {
public:
    /// `valid` must be UTF-8 and outlive this object.
    RegexText(std::string_view valid, Span stretch);
    ~RegexText();
    RegexText(const RegexText&) = delete;
    RegexText& operator=(const RegexText&) = delete;

private:
    friend class RegexSearch;
    struct Wide;

    std::string_view valid_;
    Span stretch_;
    std::unique_ptr<const Wide> wide_;
};

class Regex {
public:
    /// Nothing when `pattern` is no regular expression; `error` then says why.
    static std::optional<Regex> compile(std::string_view pattern, RegexError& error);

    /// The same for a pattern that is known to be a regular expression, without the cost of compiling it before it is first
    /// searched for. One that is none after all finds nothing.
    static Regex compiled_later(std::string pattern);

    /// The matches in the stretch; spans count from the beginning of the text that it was taken from.
    RegexMatches find(const RegexText& text) const;

    std::uint32_t group_count() const;

private:
    friend class RegexSearch;
    struct Compiled;
    explicit Regex(std::shared_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
    const Compiled& compiled() const;

    std::shared_ptr<Compiled> compiled_;  ///< filled once, then never changed
};

/// One expression that is looked for in several texts, one after the other: cheaper than Regex::find for each.
class RegexSearch {
public:
    /// `regex` must outlive this object.
    explicit RegexSearch(const Regex& regex);
    ~RegexSearch();
    RegexSearch(const RegexSearch&) = delete;
    RegexSearch& operator=(const RegexSearch&) = delete;

    RegexMatches find(const RegexText& text);

private:
    struct Matcher;

    const Regex& regex_;
    std::unique_ptr<Matcher> matcher_;  ///< null where the pattern is no regular expression
};

/// `replacement` with "$1" to "$9" filled from the groups of `match` and "\$" for the sign itself.
std::string expanded(std::string_view replacement, const RegexMatch& match, std::string_view valid);

/// The number of the highest group that `replacement` asks for.
std::uint32_t highest_group(std::string_view replacement);

}  // namespace ordval::text
