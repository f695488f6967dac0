#include "service/rules/lock_file.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <sha2.h>

namespace ordval::service {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string to_json(const LockFile& lock) {
    Json files = Json::array();
    for (const LockedFile& file : lock.files) files.push_back({{file.is_pack ? "pack" : "file", file.name}, {"sha256", file.sha256}});
    const Json json{{"ordval", lock.version}, {"rules", lock.rules}, {"files", std::move(files)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<LockFile> read_lock(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    const auto text_at = [](const Json& object, const char* key) -> const Json* {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found != object.end() && found->is_string() ? &*found : nullptr;
    };
    const Json* version = text_at(json, "ordval");
    if (!version || !json.contains("rules") || !json["rules"].is_array() || !json.contains("files") || !json["files"].is_array()) return std::nullopt;
    LockFile lock;
    lock.version = *version;
    for (const Json& rule : json["rules"]) {
        if (!rule.is_string()) return std::nullopt;
        lock.rules.push_back(rule);
    }
    for (const Json& file : json["files"]) {
        const Json* pack = text_at(file, "pack");
        const Json* name = pack ? pack : text_at(file, "file");
        const Json* sum = text_at(file, "sha256");
        if (!name || !sum) return std::nullopt;
        lock.files.push_back({*name, pack != nullptr, *sum});
    }
    return lock;
}

std::string sha256_of(std::string_view bytes) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> hexadecimal{};
    ::SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), hexadecimal.data());
    return hexadecimal.data();
}

}  // namespace ordval::service
