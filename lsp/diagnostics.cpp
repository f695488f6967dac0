#include "lsp/diagnostics.hpp"

#include <functional>
#include <utility>

#include "lsp/convert.hpp"
#include "lsp/wording.hpp"

namespace ordval::lsp {

namespace {

constexpr std::size_t most_shown = 1000;
constexpr std::chrono::milliseconds longest_hold{1000};

}  // namespace

void Diagnostics::edited(const Document& document) {
    State& state = states_[document.uri];
    state.revision = document.revision;
    state.word.follow(document.last_changes);
}

void Diagnostics::take(const Document& document, std::shared_ptr<const Checked> checked) {
    State& state = states_[document.uri];
    state.revision = document.revision;
    state.version = document.version;
    state.held = state.word.choose(checked->analysis->findings);
    state.checked = std::move(checked);
    publish(document.uri, state);
    if (!state.held) return;
    clock_.call_after(longest_hold, [this, uri = document.uri, revision = document.revision] {
        const auto found = states_.find(uri);
        if (found != states_.end() && found->second.revision == revision) show_held(uri);
    });
}

void Diagnostics::publish(const std::string& uri, State& state) {
    if (client_.pulls_diagnostics) return;
    Json items = render(*state.checked, state.held);
    const bool is_new_version = client_.wants_diagnostic_versions && state.published_version != state.version;
    if (state.is_published && !is_new_version && state.published_items == items) return;
    state.is_published = true;
    state.published_version = state.version;
    state.published_items = items;
    Json params{{"uri", uri}, {"diagnostics", std::move(items)}};
    if (client_.wants_diagnostic_versions) params["version"] = state.version;
    rpc_.notify("textDocument/publishDiagnostics", std::move(params));
}

void Diagnostics::withdraw(const std::string& uri) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    const bool is_anything_shown = !found->second.published_items.empty();
    states_.erase(found);
    if (is_anything_shown)
        rpc_.notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", Json::array()}});
}

void Diagnostics::show_held(const std::string& uri) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    State& state = found->second;
    state.word.finish();
    const bool is_current = state.checked && state.checked->revision == state.revision;
    if (!state.held || !is_current) return;
    state.held = state.word.choose(state.checked->analysis->findings);
    publish(uri, state);
    ask_to_pull();
}

void Diagnostics::show_held_at(const std::string& uri, text::Span span) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    const terms::Finding* held = found->second.held;
    if (held && held->span.touches(span)) show_held(uri);
}

Json Diagnostics::report(const Document& document, const Checked& checked,
                         const std::string& previous_result_id) const {
    const auto found = states_.find(document.uri);
    const bool is_known = found != states_.end() && found->second.checked.get() == &checked;
    Json items = render(checked, is_known ? found->second.held : nullptr);
    const std::string result_id = std::to_string(document.version) + "." +
                                  std::to_string(checked.rules->generation) + "." +
                                  std::to_string(static_cast<int>(client_.encoding)) + "." +
                                  std::to_string(std::hash<std::string>{}(write_json(items)));
    if (result_id == previous_result_id) return {{"kind", "unchanged"}, {"resultId", result_id}};
    return {{"kind", "full"}, {"resultId", result_id}, {"items", std::move(items)}};
}

void Diagnostics::ask_to_pull() {
    if (client_.pulls_diagnostics)
        rpc_.request("workspace/diagnostic/refresh", nullptr, [](const Answer&) {});
}

Json Diagnostics::render(const Checked& checked, const terms::Finding* held) const {
    const service::Analysis& analysis = *checked.analysis;
    Json items = Json::array();
    std::size_t left = analysis.findings.size() - (held ? 1 : 0);
    for (const terms::Finding& finding : analysis.findings) {
        if (&finding == held) continue;
        if (items.size() == most_shown) {
            items.push_back({
                {"range",
                 range_to_json(analysis.lines.range_of(analysis.text, finding.span, client_.encoding))},
                {"severity", severity_number(terms::Severity::information)},
                {"source", "ordval"},
                {"message", left_out_message(left, checked.rules->language)},
            });
            break;
        }
        items.push_back(diagnostic_to_json(checked, finding, client_));
        --left;
    }
    return items;
}

}  // namespace ordval::lsp
