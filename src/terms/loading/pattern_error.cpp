#include "terms/loading/pattern_error.hpp"

#include <algorithm>
#include <iterator>

namespace ordval::terms {

namespace {

struct Row {
    std::string_view what;
    Message clause;
};

/// ICU's errors of compilation, after its `unicode/utypes.h`.
constexpr Row rows[] = {
    {"U_REGEX_MISMATCHED_PAREN", Message::pattern_parenthesis},
    {"U_REGEX_MISSING_CLOSE_BRACKET", Message::pattern_bracket},
    {"U_REGEX_BAD_ESCAPE_SEQUENCE", Message::pattern_escape},
    {"U_ILLEGAL_CHAR_FOUND", Message::pattern_escape},  // \N{…} where no character has that name
    {"U_REGEX_BAD_INTERVAL", Message::pattern_interval},
    {"U_REGEX_MAX_LT_MIN", Message::pattern_interval},
    {"U_REGEX_NUMBER_TOO_BIG", Message::pattern_interval},
    {"U_REGEX_INVALID_BACK_REF", Message::pattern_group},
    {"U_REGEX_INVALID_CAPTURE_GROUP_NAME", Message::pattern_group_name},
    {"U_REGEX_LOOK_BEHIND_LIMIT", Message::pattern_look_behind},
    {"U_REGEX_PROPERTY_SYNTAX", Message::pattern_class},
    {"U_REGEX_INVALID_RANGE", Message::pattern_range},
    {"U_REGEX_PATTERN_TOO_BIG", Message::pattern_too_big},
};

}  // namespace

Message clause_for_pattern(std::string_view what) {
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& known) { return known.what == what; });
    return row == std::end(rows) ? Message::pattern_syntax : row->clause;
}

}  // namespace ordval::terms
