// Character references as they occur in Swedish Markdown: `&ouml;`, `&nbsp;`, `&#246;`, `&#xF6;`.
//
//     decode_entity("&ouml;")      // "ö"
//     decode_entity("&#8221;")     // "”"
//     decode_entity("&foo;")       // "": not known, and therefore text as it stands
//
// The names are those of HTML 4 (Latin-1, and the signs for typography); HTML 5 has two thousand more, none
// of which are letters of a Swedish word.
#pragma once

#include <string>
#include <string_view>

namespace ordval::formats {

/// The characters that `entity` stands for, in UTF-8; `entity` begins with "&" and ends with ";". U+FFFD for
/// numbers that are no character; empty for names that are not known.
std::string decode_entity(std::string_view entity);

}  // namespace ordval::formats
