#include "lsp/rule_files/rule_documents.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "lsp/rule_files/rule_diagnostics.hpp"
#include "lsp/rule_files/rule_help.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

std::string path_or_name(const std::string& uri) { return path_of(uri).value_or("/" + uri); }

}  // namespace

void RuleDocuments::check(const Document& document) {
    if (!document.rule_file) return withdraw(document.uri);
    State& state = states_[document.uri];
    if (state.opened != document.opened) {
        const State before = std::exchange(state, {document.opened, false, nullptr, {}});
        for (const Waiter& waiter : before.waiters) waiter(nullptr);
    }
    // A check that runs is for an older text; the newest follows it.
    if (!state.is_running && !is_current(document, state)) start(document, state);
}

void RuleDocuments::other_files_changed() {
    ++occasion_;
    for (const auto& [uri, state] : states_)
        if (const Document* document = documents_.find(uri)) check(*document);
}

void RuleDocuments::withdraw(const std::string& uri) {
    const auto found = states_.find(uri);
    if (found == states_.end()) return;
    const State state = std::move(found->second);
    states_.erase(found);
    for (const Waiter& waiter : state.waiters) waiter(nullptr);
    publisher_.withdraw(uri);
}

bool RuleDocuments::shows(const terms::Problem& problem) const {
    const auto is_it = [&](const terms::Problem& shown) {
        return shown.place.path == problem.place.path && shown.place.line == problem.place.line && shown.kind == problem.kind;
    };
    return std::any_of(states_.begin(), states_.end(), [&](const auto& entry) {
        const Checked& latest = entry.second.latest;
        return latest && std::any_of(latest->findings.problems.begin(), latest->findings.problems.end(), is_it);
    });
}

bool RuleDocuments::is_current(const Document& document, const State& state) const {
    return state.latest && state.latest->revision == document.revision && state.latest->occasion == occasion_;
}

void RuleDocuments::start(const Document& document, State& state) {
    state.is_running = true;
    auto checked = std::make_shared<CheckedRuleDocument>();
    checked->uri = document.uri;
    checked->path = path_or_name(document.uri);
    checked->revision = document.revision;
    checked->occasion = occasion_;
    checked->snapshot = document.snapshot;
    checked->kind = *document.rule_file;
    checked->schema = schema_;
    const std::shared_ptr<const FolderRules> of_folder = rules_.find(document.folder);
    checked->language = of_folder ? of_folder->language : Language::swedish;
    executor_.run_in_background([this, &executor = executor_, checked, library = rules_.library(), opened = document.opened] {
        if (!checked->schema) checked->schema = std::make_shared<const RuleSchema>(library.pack_folder());
        checked->pack_names = library.pack_names();
        checked->findings = service::check_rule_file(library, checked->path, checked->snapshot->text, checked->kind);
        executor.post([this, checked, opened] { finish(checked->uri, opened, checked); });
    });
}

void RuleDocuments::finish(const std::string& uri, std::uint64_t opened, const Checked& checked) {
    schema_ = checked->schema;
    const auto found = states_.find(uri);
    const Document* document = documents_.find(uri);
    if (found == states_.end() || found->second.opened != opened || !document) return;
    State& state = found->second;
    state.is_running = false;
    state.latest = checked;
    if (!is_current(*document, state)) return start(*document, state);
    if (!client_.pulls_diagnostics)
        publisher_.publish(uri, document->version, write_json(rule_diagnostics(*checked, client_)));
    for (const Waiter& waiter : std::exchange(state.waiters, {})) waiter(checked);
}

void RuleDocuments::when_current(const Document& document, const Reply& reply, Json without, Waiter handle) {
    const auto use = [reply, without = std::move(without), handle = std::move(handle)](const Checked& checked) {
        if (reply.is_answered()) return;
        if (!checked) return reply.result(without);
        try {
            handle(checked);
        } catch (const std::exception& failure) {
            reply.error(ErrorCode::internal_error, failure.what());
        }
    };
    check(document);
    State& state = states_.at(document.uri);
    if (is_current(document, state)) return use(state.latest);
    state.waiters.push_back(use);
}

void RuleDocuments::report(const Document& document, const std::string& previous_result_id, const Reply& reply) {
    const auto answer = [this, reply, previous_result_id](const Checked& checked) {
        Json items = rule_diagnostics(*checked, client_);
        const std::string result_id = "rules." + std::to_string(std::hash<std::string>{}(write_json(items)));
        if (result_id == previous_result_id) return reply.result({{"kind", "unchanged"}, {"resultId", result_id}});
        reply.result({{"kind", "full"}, {"resultId", result_id}, {"items", std::move(items)}});
    };
    when_current(document, reply, {{"kind", "full"}, {"items", Json::array()}}, answer);
}

void RuleDocuments::hover(const Document& document, text::Position position, const Reply& reply) {
    when_current(document, reply, nullptr,
                 [this, reply, position](const Checked& checked) { reply.result(rule_hover(*checked, position, client_)); });
}

void RuleDocuments::complete(const Document& document, text::Position position, const Reply& reply) {
    when_current(document, reply, nullptr, [this, reply, position](const Checked& checked) {
        reply.result(rule_completion(*checked, position, rules_.library().lexicon().get(), client_));
    });
}

void RuleDocuments::code_action(const Document& document, const CodeActionParams& params, const Reply& reply) {
    const auto answer = [this, reply, params](const Checked& checked) {
        const Document* now = documents_.find(checked->uri);
        reply.result(rule_code_actions(*checked, now ? now->version : 0, params, client_));
    };
    when_current(document, reply, Json::array(), answer);
}

}  // namespace ordval::lsp
