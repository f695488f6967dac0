#include "lsp/meta_model.hpp"

#include <algorithm>
#include <set>

#include "support.hpp"

namespace ordval::testing {

using lsp::Json;
using lsp::member;

namespace {

std::string wrong(const std::string& where, const std::string& expected, const Json& value) {
    return where + ": expected " + expected + ", got " + value.dump().substr(0, 200);
}

/// Where only the type became wider in 3.18, the text goes on to say so.
bool is_newer_than_3_17(const Json& property) {
    const Json& since = member(property, "since");
    return since == "3.18.0" || since == "3.18.0 - proposed";
}

}  // namespace

const MetaModel* MetaModel::shared() {
    static const std::string bytes = read(shared_folder() / "lsp" / "metaModel.json");
    if (bytes.empty()) return nullptr;
    static const MetaModel model(Json::parse(bytes));
    return &model;
}

MetaModel::MetaModel(Json model) : model_(std::move(model)) {
    for (const char* kind : {"requests", "notifications"})
        for (const Json& message : model_.at(kind)) methods_[message.at("method")] = &message;
    for (const Json& structure : model_.at("structures")) structures_[structure.at("name")] = &structure;
    for (const Json& enumeration : model_.at("enumerations"))
        enumerations_[enumeration.at("name")] = &enumeration;
    for (const Json& alias : model_.at("typeAliases")) aliases_[alias.at("name")] = &alias;
}

std::string MetaModel::check_params(const std::string& method, const Json& params) const {
    const auto found = methods_.find(method);
    if (found == methods_.end()) return method + ": no such method";
    const Json& type = member(*found->second, "params");
    if (type.is_null()) return params.is_null() ? "" : method + " has no parameters";
    return check(type, params, "params");
}

std::string MetaModel::check_result(const std::string& method, const Json& result) const {
    const auto found = methods_.find(method);
    if (found == methods_.end()) return method + ": no such method";
    return check(found->second->at("result"), result, "result");
}

std::string MetaModel::check_partial_result(const std::string& method, const Json& result) const {
    const auto found = methods_.find(method);
    if (found == methods_.end()) return method + ": no such method";
    const Json& type = member(*found->second, "partialResult");
    return type.is_null() ? method + " has no partial results" : check(type, result, "partial result");
}

std::string MetaModel::check_progress(const Json& value) const {
    const Json& kind = member(value, "kind");
    const char* name = kind == "begin" ? "WorkDoneProgressBegin" : kind == "end" ? "WorkDoneProgressEnd" : "WorkDoneProgressReport";
    return check_reference(name, value, "progress");
}

std::string MetaModel::check_registration(const std::string& method, const Json& options) const {
    const auto found = methods_.find(method);
    if (found == methods_.end()) return method + ": no such method";
    const Json& type = member(*found->second, "registrationOptions");
    if (type.is_null()) return options.is_null() ? "" : method + " has no registration options";
    return check(type, options, "registerOptions");
}

bool MetaModel::may_come_from_server(const std::string& method) const {
    const auto found = methods_.find(method);
    return found != methods_.end() && found->second->at("messageDirection") != "clientToServer";
}

std::string MetaModel::check(const Json& type, const Json& value, const std::string& where) const {
    const std::string kind = type.at("kind");
    if (kind == "base") return check_base(type.at("name"), value, where);
    if (kind == "reference") return check_reference(type.at("name"), value, where);
    if (kind == "stringLiteral")
        return value == type.at("value") ? "" : wrong(where, type.at("value").dump(), value);
    if (kind == "array") {
        if (!value.is_array()) return wrong(where, "an array", value);
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string error =
                check(type.at("element"), value[i], where + "[" + std::to_string(i) + "]");
            if (!error.empty()) return error;
        }
        return "";
    }
    if (kind == "map") {
        if (!value.is_object()) return wrong(where, "an object", value);
        for (const auto& [key, item] : value.items()) {
            const std::string error = check(type.at("value"), item, where + "." + key);
            if (!error.empty()) return error;
        }
        return "";
    }
    if (kind == "or") {
        std::string errors;
        for (const Json& choice : type.at("items")) {
            const std::string error = check(choice, value, where);
            if (error.empty()) return "";
            errors += (errors.empty() ? "" : " | ") + error;
        }
        return errors;
    }
    if (kind == "literal") {
        std::vector<const Json*> properties;
        for (const Json& property : type.at("value").at("properties")) properties.push_back(&property);
        return check_object(properties, value, where);
    }
    return where + ": the test does not know the kind " + kind;
}

std::string MetaModel::check_base(const std::string& name, const Json& value,
                                  const std::string& where) const {
    const bool is_right = name == "string" || name == "RegExp" ? value.is_string()
                          : name == "URI" || name == "DocumentUri"
                              ? value.is_string() && value.get<std::string>().find(':') != std::string::npos
                          : name == "integer" ? value.is_number_integer()
                          : name == "uinteger"
                              ? value.is_number_integer() && value >= 0 && value <= 2147483647
                          : name == "decimal" ? value.is_number()
                          : name == "boolean" ? value.is_boolean()
                                              : name == "null" && value.is_null();
    return is_right ? "" : wrong(where, name, value);
}

std::string MetaModel::check_reference(const std::string& name, const Json& value,
                                       const std::string& where) const {
    if (name == "LSPAny") return "";
    if (name == "LSPObject") return value.is_object() ? "" : wrong(where, "an object", value);
    if (name == "LSPArray") return value.is_array() ? "" : wrong(where, "an array", value);
    if (const auto alias = aliases_.find(name); alias != aliases_.end())
        return check(alias->second->at("type"), value, where);
    if (const auto enumeration = enumerations_.find(name); enumeration != enumerations_.end())
        return check_enumeration(*enumeration->second, value, where);
    std::vector<const Json*> properties;
    collect_properties(*structures_.at(name), properties);
    return check_object(properties, value, where);
}

std::string MetaModel::check_enumeration(const Json& enumeration, const Json& value,
                                         const std::string& where) const {
    const Json& values = enumeration.at("values");
    const bool is_listed = std::any_of(values.begin(), values.end(),
                                       [&](const Json& item) { return item.at("value") == value; });
    if (is_listed) return "";
    const std::string error = check(enumeration.at("type"), value, where);
    if (error.empty() && member(enumeration, "supportsCustomValues") == true) return "";
    return wrong(where, "one of " + enumeration.at("name").get<std::string>(), value);
}

std::string MetaModel::check_object(const std::vector<const Json*>& properties, const Json& value,
                                    const std::string& where) const {
    if (!value.is_object()) return wrong(where, "an object", value);
    std::set<std::string> known;
    for (const Json* property : properties) {
        const std::string name = property->at("name");
        if (!known.insert(name).second) continue;
        if (!value.contains(name)) {
            if (member(*property, "optional") != true) return where + ": " + name + " is missing";
            continue;
        }
        if (is_newer_than_3_17(*property)) return where + "." + name + " came after 3.17";
        const std::string error = check(property->at("type"), value.at(name), where + "." + name);
        if (!error.empty()) return error;
    }
    for (const auto& [key, item] : value.items())
        if (!known.contains(key)) return where + ": " + key + " is not described";
    return "";
}

/// The structure's own properties first, since they refine those that it inherits.
void MetaModel::collect_properties(const Json& structure, std::vector<const Json*>& properties) const {
    for (const Json& property : structure.at("properties")) properties.push_back(&property);
    for (const char* parents : {"extends", "mixins"})
        for (const Json& parent : member(structure, parents))
            collect_properties(*structures_.at(parent.at("name")), properties);
}

}  // namespace ordval::testing
