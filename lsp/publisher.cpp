#include "lsp/publisher.hpp"

#include <utility>

namespace ordval::lsp {

void Publisher::publish(const std::string& uri, std::int64_t version, std::string items) {
    if (client_.pulls_diagnostics) return;
    const auto [entry, is_first] = published_.try_emplace(uri);
    Published& published = entry->second;
    const bool is_new_version = client_.wants_diagnostic_versions && published.version != version;
    if (!is_first && !is_new_version && published.items == items) return;
    published = {version, std::move(items)};
    WrittenJson params;
    params.text.reserve(published.items.size() + 256);
    params.text.append(R"({"uri":)").append(write_json(uri)).append(R"(,"diagnostics":)").append(published.items);
    if (client_.wants_diagnostic_versions) params.text.append(R"(,"version":)").append(std::to_string(version));
    params.text.append("}");
    rpc_.notify("textDocument/publishDiagnostics", params);
}

void Publisher::withdraw(const std::string& uri) {
    const auto found = published_.find(uri);
    if (found == published_.end()) return;
    const bool is_anything_shown = found->second.items != "[]";
    published_.erase(found);
    if (is_anything_shown) rpc_.notify("textDocument/publishDiagnostics", Json{{"uri", uri}, {"diagnostics", Json::array()}});
}

}  // namespace ordval::lsp
