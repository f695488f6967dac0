#include "lsp/checks.hpp"

#include <utility>

#include "lsp/uri.hpp"
#include "service/today.hpp"

namespace ordval::lsp {

namespace {

std::shared_ptr<const service::Analysis> analyse(const std::string& text, formats::Format format, const FolderRules& rules,
                                                 const std::string& path) {
    const std::shared_ptr<const terms::RuleSet> of_file = rules.rules_for(path);
    return service::analyse(text, format, of_file, service::document_facts(rules.settings, *of_file, path, service::today()));
}

}  // namespace

Checks::Checks(Executor& executor, const DocumentStore& documents, const WorkspaceRules& rules,
               Listener on_checked)
    : executor_(executor), documents_(documents), rules_(rules), on_checked_(std::move(on_checked)) {}

void Checks::check(const Document& document) {
    if (!document.format || !rules_.find(document.folder)) return;
    State& state = state_of(document);
    if (state.is_running)
        state.stop.request_stop();
    else
        start(document, state);
}

void Checks::when_current(const Document& document, Waiter waiter) {
    State& state = state_of(document);
    if (state.latest && is_current(document, *state.latest)) {
        waiter(state.latest.get());
        return;
    }
    state.waiters.push_back(std::move(waiter));
    check(document);
}

void Checks::forget(const std::string& uri) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    State state = std::move(found->second);
    states_.erase(found);
    state.stop.request_stop();
    for (const Waiter& waiter : state.waiters) waiter(nullptr);
}

Checks::State& Checks::state_of(const Document& document) {
    State& state = states_[document.uri];
    state.opened = document.opened;
    return state;
}

bool Checks::is_current(const Document& document, const Checked& checked) const {
    return checked.revision == document.revision && checked.rules == rules_.find(document.folder);
}

void Checks::start(const Document& document, State& state) {
    state.is_running = true;
    state.stop = std::stop_source();
    auto checked = std::make_shared<Checked>();
    checked->uri = document.uri;
    checked->revision = document.revision;
    checked->rules = rules_.find(document.folder);
    executor_.run_in_background([this, &executor = executor_, checked, uri = document.uri,
                                 opened = document.opened, format = *document.format, text = document.text,
                                 stop = state.stop.get_token()] {
        if (!stop.stop_requested()) checked->analysis = analyse(text, format, *checked->rules, path_of(uri).value_or(""));
        executor.post([this, uri, opened, checked] { finish(uri, opened, checked); });
    });
}

void Checks::finish(const std::string& uri, std::uint64_t opened, std::shared_ptr<const Checked> checked) {
    const auto found = states_.find(uri);
    const Document* document = documents_.find(uri);
    if (found == states_.end() || found->second.opened != opened || !document) return;
    State& state = found->second;
    state.is_running = false;
    if (!checked->analysis || !is_current(*document, *checked)) {
        check(*document);
        return;
    }
    state.latest = std::move(checked);
    const std::shared_ptr<const Checked> latest = state.latest;
    const std::vector<Waiter> waiters = std::exchange(state.waiters, {});
    on_checked_(*document, latest);
    for (const Waiter& waiter : waiters) waiter(latest.get());
}

}  // namespace ordval::lsp
