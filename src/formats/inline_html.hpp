// What a tag inside a Markdown paragraph does to the words around it.
//
//     html_effect("<b>")                          // HtmlEffect::nothing: "<b>kund</b>er" reads "kunder"
//     html_effect("<br>")                         // HtmlEffect::line_break
//     html_effect("<sup>")                        // HtmlEffect::object: "kund<sup>1</sup>" is "kund" and a
//     note html_effect("<!-- ordval: av kund -->")     // HtmlEffect::comment
//
// It reads the name of the tag and nothing else.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace ordval::formats {

enum class HtmlEffect : std::uint8_t { nothing, line_break, object, comment };

/// `tag` is one whole tag, comment or declaration, with its angle brackets.
HtmlEffect html_effect(std::string_view tag);

/// The comments in raw HTML, with their delimiters; one that is not closed reaches to the end.
std::vector<text::Span> comments_in(std::string_view html);

}  // namespace ordval::formats
