#include "lsp/diagnostics.hpp"

#include <functional>
#include <utility>

#include "lsp/convert.hpp"
#include "lsp/wording.hpp"

namespace ordval::lsp {

namespace {

constexpr std::size_t most_shown = 1000;

}  // namespace

void Diagnostics::publish(const Document& document, const Checked& checked) {
    if (client_.pulls_diagnostics) return;
    Json items = render(checked);
    const auto before = published_.find(document.uri);
    if (before != published_.end()) {
        const bool is_new_version = client_.wants_diagnostic_versions && before->second.version != document.version;
        if (!is_new_version && before->second.items == items) return;
    }
    Json params{{"uri", document.uri}, {"diagnostics", items}};
    if (client_.wants_diagnostic_versions) params["version"] = document.version;
    published_[document.uri] = {document.version, std::move(items)};
    rpc_.notify("textDocument/publishDiagnostics", std::move(params));
}

void Diagnostics::withdraw(const std::string& uri) {
    const auto shown = published_.find(uri);
    if (shown == published_.end()) return;
    const bool is_anything_shown = !shown->second.items.empty();
    published_.erase(shown);
    if (is_anything_shown)
        rpc_.notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", Json::array()}});
}

Json Diagnostics::report(const Document& document, const Checked& checked,
                         const std::string& previous_result_id) const {
    Json items = render(checked);
    const std::string result_id = std::to_string(document.version) + "." + std::to_string(checked.rules->generation) +
                                  "." + std::to_string(static_cast<int>(client_.encoding)) + "." +
                                  std::to_string(std::hash<std::string>{}(write_json(items)));
    if (result_id == previous_result_id) return {{"kind", "unchanged"}, {"resultId", result_id}};
    return {{"kind", "full"}, {"resultId", result_id}, {"items", std::move(items)}};
}

void Diagnostics::ask_to_pull() {
    if (client_.pulls_diagnostics) rpc_.request("workspace/diagnostic/refresh", nullptr, [](const Answer&) {});
}

Json Diagnostics::render(const Checked& checked) const {
    const service::Analysis& analysis = *checked.analysis;
    Json items = Json::array();
    for (const terms::Finding& finding : analysis.findings) {
        if (items.size() == most_shown) {
            const std::size_t left_out = analysis.findings.size() - most_shown;
            items.push_back({
                {"range", range_to_json(analysis.lines.range_of(analysis.text, finding.span, client_.encoding))},
                {"severity", severity_number(terms::Severity::information)},
                {"source", "ordval"},
                {"message", left_out_message(left_out, checked.rules->language)},
            });
            break;
        }
        items.push_back(diagnostic_to_json(checked, finding, client_));
    }
    return items;
}

}  // namespace ordval::lsp
