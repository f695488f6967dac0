// The JSON Schema with which editors check rule files, and the tables with which the loader reads them, list
// the same keys and values. That of `ordval.yml` is held to its reader in settings_test.cpp; both describe every key in
// Swedish and in English.
#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "terms/loading/rule_keys.hpp"

using nlohmann::json;
using namespace ordval::terms;

namespace {

json read_schema(const std::string& name) {
    std::ifstream file(ORDVAL_SOURCE_DIR "/rules/" + name);
    return json::parse(file);
}

const json& schema() {
    static const json read = read_schema("schema.json");
    return read;
}

const json& definition(const char* name) {
    return schema().at("definitions").at(name);
}

template <std::size_t size>
std::set<std::string> names(const std::array<std::string_view, size>& table) {
    return {table.begin(), table.end()};
}

std::set<std::string> keys(const json& mapping) {
    CHECK(mapping.at("additionalProperties") == false);
    std::set<std::string> all;
    for (const auto& [key, value] : mapping.at("properties").items()) all.insert(key);
    return all;
}

std::set<std::string> values(const json& choice) {
    return choice.at("enum").get<std::set<std::string>>();
}

bool has_text(const json& node, const char* key) {
    const auto found = node.find(key);
    return found != node.end() && found->is_string() && found->get<std::string>().find_first_not_of(' ') != std::string::npos;
}

/// Sees `node` and every schema within it, and counts the properties among them.
void check_descriptions(const json& node, const std::string& path, std::size_t& properties) {
    CAPTURE(path);
    CHECK(node.contains("description") == node.contains("descriptionEnglish"));
    if (node.contains("description")) {
        CHECK(has_text(node, "description"));
        CHECK(has_text(node, "descriptionEnglish"));
        CHECK(node.at("description") != node.at("descriptionEnglish"));
    }
    for (const char* group : {"properties", "patternProperties", "definitions"}) {
        if (!node.contains(group)) continue;
        for (const auto& entry : node.at(group).items()) {
            const std::string& key = entry.key();
            const json& child = entry.value();
            CAPTURE(key);
            const bool is_property = group != std::string("definitions");
            if (is_property) CHECK(child.contains("description"));
            if (is_property) ++properties;
            check_descriptions(child, path + "/" + group + "/" + key, properties);
        }
    }
    for (const char* single : {"items", "additionalProperties"})
        if (node.contains(single) && node.at(single).is_object()) check_descriptions(node.at(single), path + "/" + single, properties);
    if (node.contains("oneOf"))
        for (const json& choice : node.at("oneOf")) check_descriptions(choice, path + "/oneOf", properties);
}

}  // namespace

TEST_CASE("the schema and the loader have the same keys") {
    CHECK(keys(schema()) == names(file_keys));
    CHECK(keys(definition("concept")) == names(concept_keys));
    CHECK(keys(definition("term").at("oneOf").at(1)) == names(term_keys));
    CHECK(keys(definition("domain")) == names(domain_keys));
    CHECK(keys(definition("rule")) == names(style_keys));
    CHECK(keys(definition("compounds")) == names(compounds_keys));
    CHECK(keys(definition("contexts")) == names(context_names));
    CHECK(keys(definition("source")) == names(source_keys));
}

TEST_CASE("the schema and the loader have the same values") {
    CHECK(values(definition("severity")) == names(severity_names));
    CHECK(values(definition("compoundTreatment")) == names(compound_treatment_names));
    CHECK(values(definition("contextTreatment")) == names(context_treatment_names));
    CHECK(values(definition("contextName").at("oneOf").at(0)) == names(context_names));
    CHECK(values(schema().at("properties").at("language")) == names(language_names));
    const json& rule = definition("rule").at("properties");
    CHECK(values(rule.at("kind")) == names(style_kind_names));
    CHECK(values(rule.at("fix")) == names(fix_treatment_names));
    CHECK(values(definition("documentPart")) == names(document_part_names));
    std::set<std::string> parts_of_text = names(block_names);
    parts_of_text.merge(names(text_unit_names));
    CHECK(values(definition("textPart")) == parts_of_text);
    const json& term = definition("term").at("oneOf").at(1).at("properties");
    CHECK(values(term.at("gender")) == names(gender_names));
    CHECK(values(term.at("pos")) == names(word_class_names));
    CHECK(values(term.at("fix")) == names(fix_treatment_names));
    CHECK(term.at("forms").at("minItems") == 8);
    CHECK(term.at("forms").at("maxItems") == 8);
}

TEST_CASE("every key has a description for the author, in Swedish and in English") {
    const std::pair<const char*, std::size_t> fewest_properties[]{{"schema.json", 79}, {"settings.schema.json", 12}};
    for (const auto& fewest : fewest_properties) {
        std::size_t properties = 0;
        check_descriptions(read_schema(fewest.first), fewest.first, properties);
        CHECK_MESSAGE(properties >= fewest.second, fewest.first);
    }
}
