// What is wrong with a rule file, said so that its author can mend it.
//
//     regler/lund.yml:14:9: okänd nyckel ”prefered”; menar du ”preferred”?
//     regler/lund.yml:14:9: unknown key "prefered"; did you mean "preferred"?
//
// Loading never throws: it returns what it could read, and problems. A problem concerns one rule, never the others.
#pragma once

#include <cstdint>
#include <string>

#include "messages/language.hpp"

namespace ordval::terms {

enum class ProblemKind : std::uint8_t {
    not_readable,       ///< the file cannot be opened, or is a directory
    not_utf8,           ///< also UTF-16, and NUL bytes
    too_large,          ///< more bytes, levels, values, terms, files or problems than the limits allow
    not_yaml,           ///< libyaml's own complaint, or YAML that rule files do not use: tags, a second document
    alias,              ///< "&" and "*" are refused: they can grow without bound
    duplicate_key,
    unknown_key,
    wrong_type,         ///< a list where a text was expected, and the like
    missing_key,
    bad_value,          ///< the right type, but not one of the values that are possible
    unknown_pack,       ///< `extends` or a setting names a pack that is not there
    circular_extends,
    outside,            ///< a workspace's file names one that lies outside of its folder
    duplicate_id,
    unknown_domain,     ///< a rule speaks of an activity that no file describes
    unknown_rule,       ///< settings switch off a rule that is in none of the files
    inflection,         ///< the forms of a term cannot be told, or had to be guessed
    failed_test,        ///< a rule's own test sentence does not come out as written
};

/// `error`: the rule (or file) is left out. `note`: it is used, and its author should look.
enum class ProblemGravity : std::uint8_t { error, note };

/// A place in a rule file. Lines and columns are 1-based; columns count code points, as editors show them. Line 0 means
/// the file as a whole; an empty path, what the user named outside any file.
struct Place {
    std::string path;  ///< as the user named the file
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t size = 0;  ///< code points on that line that the problem is about; 0 when it is a mere point
};

/// What is said to the reader, in each language that Ordval speaks.
struct BilingualText {
    std::string swedish;
    std::string english;

    const std::string& in(Language language) const { return language == Language::swedish ? swedish : english; }
    bool empty() const { return english.empty(); }
};

struct Problem {
    ProblemKind kind{};
    ProblemGravity gravity = ProblemGravity::error;
    Place place;
    std::string text;   ///< the offending piece of the file, shortened where it is long
    BilingualText sentence;  ///< plain text: what is wrong and what to do
    std::string meant;       ///< what the author probably meant by the text; "" when nothing is near
};

/// "path:line:column", or as much of it as there is.
std::string to_string(const Place& place);

/// "path:line:column: sentence" in English, or as much of it as there is: for logs and tests.
std::string to_string(const Problem& problem);

}  // namespace ordval::terms
