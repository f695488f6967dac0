// What may stand where in a rule file, as `rules/schema.json` and `rules/settings.schema.json` say.
//
//     RuleSchema schema(pack_folder);
//     schema.keys(RuleFileKind::pack, {"concepts", ""})                 // id, off, definition, preferred ...
//     schema.values(RuleFileKind::pack, {"rules", "", "kind"})          // pattern, capitalization ...
//     schema.description(RuleFileKind::pack, {"concepts", "", "preferred"}, Language::swedish)
//                                                                       // Ordet som ska användas. ...
//
// Of JSON Schema it reads what those two files use: properties, patternProperties,
// items, additionalProperties, oneOf, enum and references.
// A file that is missing allows nothing and says nothing.
#pragma once

#include <string>
#include <vector>

#include "lsp/json.hpp"
#include "messages/language.hpp"
#include "service/rule_file_check.hpp"

namespace ordval::lsp {

class RuleSchema {
public:
    /// Reads the two files.
    explicit RuleSchema(const std::string& pack_folder);

    /// The keys of the outermost mapping first; "" stands for an item of a list.
    using Path = std::vector<std::string>;

    struct Key {
        std::string name;
        std::string description;
    };
    /// In the order of their names.
    std::vector<Key> keys(service::RuleFileKind kind, const Path& path, Language language) const;

    /// The values that are possible, when they are few.
    std::vector<std::string> values(service::RuleFileKind kind, const Path& path) const;

    /// "" where nothing is said.
    std::string description(service::RuleFileKind kind, const Path& path, Language language) const;

private:
    using Nodes = std::vector<const Json*>;

    const Json& root(service::RuleFileKind kind) const;
    Nodes at(service::RuleFileKind kind, const Path& path) const;
    static void add_resolved(const Json& root, const Json& node, Nodes& nodes);

    Json pack_;
    Json settings_;
};

}  // namespace ordval::lsp
