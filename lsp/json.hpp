// JSON as it comes from and goes to a client.
//
//     parse_json(R"({"text":"\ud800"})")       // {"text": "\ufffd"}
//     write_json({{"text", "åka"}})            // {"text":"åka"}
//
// An editor may legally send half of a surrogate pair, and some send bytes that are not UTF-8; refusing such
// a message would lose an edit and the document would drift. Each lone escape therefore becomes U+FFFD, which
// takes the same room in UTF-16.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace ordval::lsp {

using Json = nlohmann::json;

/// A value that is written already, for what is too long to be built as a tree first.
struct WrittenJson {
    std::string text;
};

/// Nothing when the text is not JSON, also after the repairs above, or is nested deeper than 500 levels.
std::optional<Json> parse_json(const std::string& text);

/// In one line. Invalid UTF-8 becomes U+FFFD; never throws.
std::string write_json(const Json& value);

/// The member of an object, or a null value when `value` is no object or has no such member.
const Json& member(const Json& value, const char* name);

/// The same for a chain of members: at_path(capabilities, {"textDocument", "hover", "contentFormat"}).
const Json& at_path(const Json& value, std::initializer_list<const char*> names);

}  // namespace ordval::lsp
