#include "terms/exception.hpp"

#include <algorithm>
#include <array>

#include "text/folding.hpp"

namespace ordval::terms {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Takes `word` off the beginning when it stands there as a word.
bool take(std::string_view& rest, std::string_view word) {
    if (!rest.starts_with(word)) return false;
    const std::string_view after = rest.substr(word.size());
    if (!after.empty() && after[0] != ' ' && after[0] != '\t' && after[0] != '\n') return false;
    rest = trimmed(after);
    return true;
}

struct ScopeWord {
    std::string_view word;
    ExceptionScope scope;
};

constexpr std::array scope_words{
    ScopeWord{"av nästa rad", ExceptionScope::next_line}, ScopeWord{"nästa rad", ExceptionScope::next_line},
    ScopeWord{"off next line", ExceptionScope::next_line}, ScopeWord{"next line", ExceptionScope::next_line},
    ScopeWord{"av här", ExceptionScope::here}, ScopeWord{"här", ExceptionScope::here},
    ScopeWord{"off here", ExceptionScope::here}, ScopeWord{"here", ExceptionScope::here},
    ScopeWord{"av", ExceptionScope::off}, ScopeWord{"off", ExceptionScope::off},
    ScopeWord{"på", ExceptionScope::on}, ScopeWord{"on", ExceptionScope::on},
};

text::Span line_after(std::string_view text, std::uint32_t offset) {
    const std::size_t begin = text.find('\n', offset);
    if (begin == std::string_view::npos || begin + 1 >= text.size()) return {};
    const std::size_t end = std::min(text.find('\n', begin + 1), text.size());
    return {static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(end)};
}

/// Where the reason begins: behind a dash with space around it, or a colon.
std::size_t reason_begin(std::string_view text, std::size_t& size) {
    for (const std::string_view sign : {" – ", " — ", " -- ", " - ", ": "}) {
        const std::size_t at = text.find(sign);
        if (at == std::string_view::npos) continue;
        size = sign.size();
        return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<Exception> read_exception(const text::Comment& comment, std::string_view block_text) {
    const std::string folded = text::fold(comment.text).text;
    std::string_view rest = trimmed(folded);
    if (!rest.starts_with("ordval:")) return std::nullopt;
    rest = trimmed(rest.substr(7));
    Exception exception;
    exception.scope = ExceptionScope::unclear;
    exception.written = comment.text;
    exception.source = comment.source;
    exception.text_begin = comment.text_begin;
    exception.next_line = line_after(block_text, comment.text_begin);
    std::size_t sign_size = 0;
    if (const std::size_t reason = reason_begin(rest, sign_size); reason != std::string_view::npos) {
        exception.reason = trimmed(rest.substr(reason + sign_size));
        rest = trimmed(rest.substr(0, reason));
    }
    for (const ScopeWord& entry : scope_words) {
        if (!take(rest, entry.word)) continue;
        exception.scope = entry.scope;
        break;
    }
    if (exception.scope == ExceptionScope::unclear) return exception;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view name = trimmed(rest.substr(0, comma));
        if (!name.empty()) exception.rules.emplace_back(name);
        rest = comma == rest.size() ? std::string_view() : rest.substr(comma + 1);
    }
    return exception;
}

}  // namespace ordval::terms
