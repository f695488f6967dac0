#include "lsp/rule_files/rule_schema.hpp"

#include "service/file.hpp"

namespace ordval::lsp {

namespace {

constexpr std::size_t largest_schema = 1u << 20;
constexpr std::size_t most_nodes = 100;  // a schema whose references go in circles ends here

Json read_schema(const std::string& path) {
    const service::ReadFile read = service::read_file(path, largest_schema);
    return read.failure.empty() ? parse_json(read.bytes).value_or(Json()) : Json();
}

std::string described(const Json& node, Language language) {
    const Json& text = member(node, language == Language::english ? "descriptionEnglish" : "description");
    return text.is_string() ? text.get<std::string>() : "";
}

}  // namespace

RuleSchema::RuleSchema(const std::string& pack_folder)
    : pack_(read_schema(pack_folder + "/schema.json")), settings_(read_schema(pack_folder + "/settings.schema.json")) {}

const Json& RuleSchema::root(service::RuleFileKind kind) const {
    return kind == service::RuleFileKind::settings ? settings_ : pack_;
}

/// The node itself, what it refers to, and its alternatives.
void RuleSchema::add_resolved(const Json& root, const Json& node, Nodes& nodes) {
    if (!node.is_object() || nodes.size() >= most_nodes) return;
    nodes.push_back(&node);
    const Json& reference = member(node, "$ref");
    constexpr std::string_view definitions = "#/definitions/";
    if (reference.is_string() && reference.get<std::string>().starts_with(definitions))
        add_resolved(root, member(member(root, "definitions"), reference.get<std::string>().substr(definitions.size()).c_str()), nodes);
    for (const char* choice : {"oneOf", "anyOf"})
        for (const Json& alternative : member(node, choice)) add_resolved(root, alternative, nodes);
}

RuleSchema::Nodes RuleSchema::at(service::RuleFileKind kind, const Path& path) const {
    Nodes nodes;
    add_resolved(root(kind), root(kind), nodes);
    for (const std::string& step : path) {
        Nodes next;
        for (const Json* node : nodes) {
            if (step.empty()) {
                add_resolved(root(kind), member(*node, "items"), next);
                continue;
            }
            const Json& property = member(member(*node, "properties"), step.c_str());
            add_resolved(root(kind), property.is_null() ? member(*node, "additionalProperties") : property, next);
            // Only "domain NAME" has a pattern, and it stands among keys that have none.
            if (property.is_null())
                for (const Json& named : member(*node, "patternProperties")) add_resolved(root(kind), named, next);
        }
        nodes = std::move(next);
    }
    return nodes;
}

std::vector<RuleSchema::Key> RuleSchema::keys(service::RuleFileKind kind, const Path& path, Language language) const {
    std::vector<Key> keys;
    for (const Json* node : at(kind, path))
        for (const auto& [name, property] : member(*node, "properties").items()) {
            Path whole = path;
            whole.push_back(name);
            keys.push_back({name, description(kind, whole, language)});
        }
    return keys;
}

std::vector<std::string> RuleSchema::values(service::RuleFileKind kind, const Path& path) const {
    std::vector<std::string> values;
    for (const Json* node : at(kind, path)) {
        for (const Json& value : member(*node, "enum"))
            if (value.is_string()) values.push_back(value.get<std::string>());
        if (member(*node, "type") == "boolean") values.insert(values.end(), {"true", "false"});
    }
    return values;
}

std::string RuleSchema::description(service::RuleFileKind kind, const Path& path, Language language) const {
    for (const Json* node : at(kind, path))
        if (std::string text = described(*node, language); !text.empty()) return text;
    return "";
}

}  // namespace ordval::lsp
