// A sentence in both languages, side by side so that neither is forgotten.
//
//     constexpr Bilingual unknown{"{0} är ett okänt ord", "{0} is an unknown word"};
//     filled(unknown.in(Language::swedish), {in_quotes("kundx")})     // ”kundx” är ett okänt ord
//
// What a finding says to the writer stands in messages.hpp.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "service/language.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::service {

struct Bilingual {
    const char* swedish;
    const char* english;

    constexpr const char* in(Language language) const {
        return language == Language::swedish ? swedish : english;
    }
};

/// What is said about a rule file, in the language of the reader.
inline const std::string& in(const terms::BilingualText& sentence, Language language) {
    return language == Language::swedish ? sentence.swedish : sentence.english;
}

/// `pattern` with "{0}" to "{9}" replaced by the arguments.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments);

/// ”word”, the same sign at both ends as Swedish has it. Control characters become spaces, bytes that are not
/// UTF-8 become U+FFFD, and what is longer than a line is cut: it may have come from anywhere.
std::string in_quotes(std::string_view word);

}  // namespace ordval::service
