#include "lsp/registrations.hpp"

#include <filesystem>
#include <utility>

#include "lsp/log.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

constexpr const char* configuration_method = "workspace/didChangeConfiguration";
constexpr const char* files_method = "workspace/didChangeWatchedFiles";

std::string files_id(int number) {
    return "ordval-files-" + std::to_string(number);
}

/// A relative pattern, because rule packs may lie outside the editor's folders.
Json watcher_for(const std::string& file) {
    const std::filesystem::path path(file);
    return {{"globPattern",
             {{"baseUri", uri_of(path.parent_path().string())}, {"pattern", path.filename().string()}}}};
}

void log_failure(const Answer& answer) {
    if (answer.error) log("the client refused a registration: " + answer.error->message);
}

}  // namespace

void Registrations::follow_configuration() {
    add("ordval-configuration", configuration_method, {{"section", "ordval"}});
}

void Registrations::follow_files(const std::vector<std::string>& files, std::function<void()> when_watched) {
    if (files == files_) return;
    if (!files_.empty()) remove(files_id(file_registrations_), files_method);
    files_ = files;
    if (files.empty()) return;
    Json watchers = Json::array();
    for (const std::string& file : files) watchers.push_back(watcher_for(file));
    add(files_id(++file_registrations_), files_method, {{"watchers", std::move(watchers)}}, std::move(when_watched));
}

void Registrations::add(const std::string& id, const char* method, Json options, std::function<void()> then) {
    Json registration{{"id", id}, {"method", method}, {"registerOptions", std::move(options)}};
    rpc_.request("client/registerCapability", {{"registrations", Json::array({std::move(registration)})}},
                 [then = std::move(then)](const Answer& answer) {
                     log_failure(answer);
                     then();
                 });
}

/// The protocol's own spelling.
void Registrations::remove(const std::string& id, const char* method) {
    Json registration{{"id", id}, {"method", method}};
    rpc_.request("client/unregisterCapability",
                 {{"unregisterations", Json::array({std::move(registration)})}}, log_failure);
}

}  // namespace ordval::lsp
