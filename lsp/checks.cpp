#include "lsp/checks.hpp"

#include <utility>

#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

/// What a check works on; const snapshots only.
struct CheckInput {
    std::shared_ptr<const text::Snapshot> snapshot;
    formats::Format format{};
    std::string path;
    std::shared_ptr<const service::Analysis> before;  ///< of an earlier version, or null
    std::stop_token stop;
};

std::shared_ptr<const service::Analysis> analyse(const CheckInput& input, const FolderRules& rules) {
    const std::shared_ptr<const terms::RuleSet> of_file = rules.rules_for(input.path);
    return service::analyse_again(input.before.get(), input.snapshot, input.format, of_file,
                                  facts_for(rules, *of_file, input.path), input.stop);
}

}  // namespace

Checks::Checks(Executor& executor, const DocumentStore& documents, const WorkspaceRules& rules,
               Listener on_checked)
    : executor_(executor), documents_(documents), rules_(rules), on_checked_(std::move(on_checked)) {}

void Checks::check(const Document& document) {
    if (!document.format || !rules_.find(document.folder)) return;
    State& state = state_of(document);
    if (!state.is_running)
        start(document, state);
    else if (!is_worth_finishing(document, state))
        state.stop.request_stop();
}

/// True for a running check, outdated by an edit, that is the first with the present rules.
bool Checks::is_worth_finishing(const Document& document, const State& state) const {
    const std::shared_ptr<const FolderRules> rules = rules_.find(document.folder);
    return state.running_rules == rules && !(state.base && state.base->rules == rules);
}

void Checks::when_current(const Document& document, Waiter waiter) {
    State& state = state_of(document);
    if (state.latest && is_current(document, *state.latest)) {
        waiter(state.latest);
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
    checked->rules = state.running_rules = rules_.find(document.folder);
    const CheckInput input{document.snapshot, *document.format, path_of(document.uri).value_or(""),
                           state.base ? state.base->analysis : nullptr, state.stop.get_token()};
    executor_.run_in_background(
        [this, &executor = executor_, checked, input, uri = document.uri, opened = document.opened] {
            if (!input.stop.stop_requested()) checked->analysis = analyse(input, *checked->rules);
            executor.post([this, uri, opened, checked] { finish(uri, opened, checked); });
        });
}

void Checks::finish(const std::string& uri, std::uint64_t opened, std::shared_ptr<const Checked> checked) {
    const auto found = states_.find(uri);
    const Document* document = documents_.find(uri);
    if (found == states_.end() || found->second.opened != opened || !document) return;
    State& state = found->second;
    state.is_running = false;
    if (checked->analysis) state.base = checked;
    if (!checked->analysis || !is_current(*document, *checked)) {
        check(*document);
        return;
    }
    // What the new one replaces is let go last: freeing it takes time that the client need not wait for.
    const std::shared_ptr<const Checked> replaced = std::exchange(state.latest, std::move(checked));
    const std::shared_ptr<const Checked> latest = state.latest;
    const std::vector<Waiter> waiters = std::exchange(state.waiters, {});
    on_checked_(*document, latest);
    for (const Waiter& waiter : waiters) waiter(latest);
}

}  // namespace ordval::lsp
