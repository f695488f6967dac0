// Any pattern on any text: compiling and searching end in bounded time, places fit the text, and what is found holds one of
// the triggers that the pattern is said to require, so that none ever hides a match.
//
// The first line is the pattern, the rest the text, which is one sentence. Where folding makes other letters of it every
// pattern is tried, whatever its triggers.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "terms/style/triggers_held.hpp"
#include "text/folding.hpp"
#include "text/regex.hpp"
#include "text/utf8.hpp"

using namespace ordval;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (text::find_invalid(bytes) != std::string::npos) return 0;
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    const std::string pattern = bytes.substr(0, line);
    const std::string text = bytes.substr(std::min(line + 1, bytes.size()));
    const std::vector<terms::Trigger> triggers = terms::required_triggers(pattern);
    text::RegexError error;
    const auto regex = text::Regex::compile(pattern, error);
    if (!regex) return 0;
    const text::RegexText searched(text, {0, static_cast<std::uint32_t>(text.size())});
    for (const text::RegexMatch& match : regex->find(searched).matches) {
        if (match.span.end > text.size() || match.span.empty()) std::abort();
        for (const text::Span group : match.groups)
            if (group.end > text.size()) std::abort();
    }
    const bool is_found = !regex->find(searched).matches.empty();
    const text::Folded folded = text::fold(text);
    if (is_found && !triggers.empty() && folded.respelt.empty() && !terms::holds_one_of(triggers, folded.text)) std::abort();
    return 0;
}
