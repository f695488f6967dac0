#include "lsp/diagnostics.hpp"

#include <functional>
#include <utility>

namespace ordval::lsp {

namespace {

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
    state.held = state.word.choose(checked->analysis->statements);
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
    publisher_.publish(uri, state.version, state.writer.write(state.checked, state.held, client_));
}

void Diagnostics::withdraw(const std::string& uri) {
    states_.erase(uri);
    publisher_.withdraw(uri);
}

void Diagnostics::show_held(const std::string& uri) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    State& state = found->second;
    state.word.finish();
    const bool is_current = state.checked && state.checked->revision == state.revision;
    if (!state.held || !is_current) return;
    state.held = state.word.choose(state.checked->analysis->statements);
    publish(uri, state);
    ask_to_pull();
}

void Diagnostics::show_held_at(const std::string& uri, text::Span span) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    const terms::Statement* held = found->second.held;
    if (held && held->span.touches(span)) show_held(uri);
}

WrittenJson Diagnostics::report(const Document& document, const std::shared_ptr<const Checked>& checked,
                                const std::string& previous_result_id) {
    State& state = states_[document.uri];
    const std::string items = state.writer.write(checked, state.checked == checked ? state.held : nullptr, client_);
    const std::string result_id = std::to_string(document.version) + "." +
                                  std::to_string(checked->rules->generation) + "." +
                                  std::to_string(static_cast<int>(client_.encoding)) + "." +
                                  std::to_string(std::hash<std::string>{}(items));
    if (result_id == previous_result_id) return {write_json({{"kind", "unchanged"}, {"resultId", result_id}})};
    WrittenJson report;
    report.text.reserve(items.size() + 128);
    report.text.append(R"({"kind":"full","resultId":")").append(result_id).append(R"(","items":)").append(items).append("}");
    return report;
}

void Diagnostics::ask_to_pull() {
    if (client_.pulls_diagnostics)
        rpc_.request("workspace/diagnostic/refresh", nullptr, [](const Answer&) {});
}

}  // namespace ordval::lsp
