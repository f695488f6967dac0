#include "lsp/server.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <utility>

#include "lsp/code_actions.hpp"
#include "lsp/hover.hpp"
#include "lsp/log.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

constexpr std::chrono::milliseconds between_looks_at_parent{1000};
constexpr std::chrono::milliseconds between_looks_at_files{500};
constexpr std::chrono::milliseconds while_files_are_written{100};

}  // namespace

Server::Server(service::RuleLibrary library, Environment environment)
    : environment_(std::move(environment)),
      rpc_([this](const std::string& body) { environment_.transport.send(body); }),
      rules_(
          std::move(library), environment_.executor,
          [this](const auto& folder) { return configuration_.settings_for(folder); },
          [this](const auto& folders, auto occasion) { rules_have_changed(folders, occasion); }),
      diagnostics_(rpc_, environment_.clock, client_),
      checks_(environment_.executor, documents_, rules_,
              [this](const auto& document, const auto& checked) { was_checked(document, checked); }),
      rule_documents_(rpc_, environment_.executor, documents_, rules_, client_),
      search_(rpc_, environment_.executor, environment_.clock, documents_, rules_, configuration_),
      workspace_diagnostics_(rpc_, environment_.executor, environment_.clock, search_, client_),
      notices_(rpc_),
      status_(rpc_, client_),
      registrations_(rpc_) {
    rpc_.set_gate([this](const std::string& method, JsonRpc::Kind kind) { return refusal(method, kind); });

    on_request("initialize", &Server::initialize);
    on_notification("initialized", &Server::initialized);
    on_request("shutdown", &Server::shutdown);
    on_notification("exit", &Server::exit);

    on_notification("textDocument/didOpen", &Server::did_open);
    on_notification("textDocument/didChange", &Server::did_change);
    on_notification("textDocument/didClose", &Server::did_close);
    on_notification("textDocument/didSave", &Server::did_save);

    on_notification("workspace/didChangeConfiguration", &Server::did_change_configuration);
    on_notification("workspace/didChangeWorkspaceFolders", &Server::did_change_folders);
    on_notification("workspace/didChangeWatchedFiles", &Server::did_change_watched_files);

    on_request("textDocument/hover", &Server::hover);
    on_request("textDocument/codeAction", &Server::code_action);
    on_request("textDocument/diagnostic", &Server::diagnostic);
    on_request("workspace/diagnostic", &Server::workspace_diagnostic);
    on_request("workspace/executeCommand", &Server::execute_command);
    on_request("textDocument/definition", &Server::definition);
    on_request("textDocument/references", &Server::references);
    on_request("textDocument/prepareRename", &Server::prepare_rename);
    on_request("textDocument/rename", &Server::rename);
    on_request("textDocument/completion", &Server::completion);
    on_request("textDocument/documentSymbol", &Server::document_symbols);
    on_request("textDocument/codeLens", &Server::code_lenses);
    on_request("textDocument/inlayHint", &Server::inlay_hints);
}

void Server::start() {
    const auto frame = [this](const std::string& body) {
        if (stage_ != Stage::finished) rpc_.receive(body);
    };
    const auto end = [this](EndOfInput how) {
        log(how == EndOfInput::closed ? "the client is gone" : "the client's frames cannot be told apart");
        finish(1);
    };
    environment_.transport.start({frame, end});
}

// The order of a session

std::optional<Error> Server::refusal(const std::string& method, JsonRpc::Kind kind) const {
    if (method == "exit" && kind == JsonRpc::Kind::notification) return std::nullopt;
    const bool is_initialize = method == "initialize";
    switch (stage_) {
        case Stage::before_initialize:
            if (is_initialize) return std::nullopt;
            return Error{ErrorCode::server_not_initialized, "the first request is initialize"};
        case Stage::running:
            if (!is_initialize) return std::nullopt;
            return Error{ErrorCode::invalid_request, "initialize may be sent only once"};
        case Stage::shut_down:
        case Stage::finished: break;
    }
    return Error{ErrorCode::invalid_request, "the server has been shut down"};
}

void Server::initialize(const InitializeParams& params, const Reply& reply) {
    client_ = client_capabilities(params.capabilities);
    configuration_.add_folders(params.folders);
    configuration_.set_initialization_options(params.initialization_options);
    // An id that means nothing here comes from another machine or container.
    if (params.process_id && environment_.process_is_alive(*params.process_id))
        watch_parent(*params.process_id);
    stage_ = Stage::running;
    client_.pulls_workspace_diagnostics = client_.pulls_diagnostics && configuration_.wants_workspace_diagnostics();
    reply.result({{"capabilities", server_capabilities(client_)},
                  {"serverInfo", {{"name", "ordval"}, {"version", ORDVAL_VERSION}}}});
    if (!client_.watches_files) look_at_files_from_time_to_time();
}

void Server::initialized(const NoParams&) {
    if (client_.registers_configuration) registrations_.follow_configuration();
    ask_for_configuration();
    notices_.tell(configuration_.take_complaints());
}

void Server::shutdown(const NoParams&, const Reply& reply) {
    stage_ = Stage::shut_down;
    reply.result(nullptr);
}

void Server::exit(const NoParams&) {
    finish(stage_ == Stage::shut_down ? 0 : 1);
}

void Server::finish(int exit_status) {
    if (stage_ == Stage::finished) return;
    rpc_.cancel_all();
    stage_ = Stage::finished;
    environment_.finish(exit_status);
}

void Server::watch_parent(std::int64_t process_id) {
    environment_.clock.call_after(between_looks_at_parent, [this, process_id] {
        if (environment_.process_is_alive(process_id)) return watch_parent(process_id);
        log("the editor's process has ended");
        finish(1);
    });
}

// Documents

void Server::did_open(const DidOpenParams& params) {
    checks_.forget(params.uri);
    const Document& document = documents_.open(params, folder_of(params.uri));
    if (document.format || document.rule_file) rules_.want(document.folder);
    rule_documents_.check(document);
    workspace_diagnostics_.something_changed(WorkspaceDiagnostics::What::documents);
    if (!document.format) return;
    diagnostics_.edited(document);
    checks_.check(document);
}

void Server::did_change(const DidChangeParams& params) {
    const Document* document = documents_.change(params, client_.encoding);
    if (!document) return;
    rule_documents_.check(*document);
    if (!document->format) return;
    diagnostics_.edited(*document);
    checks_.check(*document);
}

void Server::did_close(const DocumentParams& params) {
    documents_.close(params.uri);
    checks_.forget(params.uri);
    diagnostics_.withdraw(params.uri);
    status_.forget(params.uri);
    rule_documents_.withdraw(params.uri);
    if (stage_ == Stage::running) tell_problems();
    workspace_diagnostics_.something_changed(WorkspaceDiagnostics::What::documents);
}

void Server::did_save(const DocumentParams& params) {
    diagnostics_.show_held(params.uri);
    // What watches files may be slow or not there; the author waits for the drafts now.
    if (const auto path = path_of(params.uri); path && file_watch_.follows(*path)) rules_.reload();
    if (rule_file(params.uri)) rule_documents_.other_files_changed();
}

/// A document that is not a file belongs to the workspace, if there is one.
std::string Server::folder_of(const std::string& uri) const {
    const auto path = path_of(uri);
    return path ? std::filesystem::path(*path).parent_path().string() : configuration_.root();
}

void Server::was_checked(const Document& document, const std::shared_ptr<const Checked>& checked) {
    if (stage_ != Stage::running) return;
    diagnostics_.take(document, checked);
    status_.take(document, *checked);
}

// Settings, folders, and files on disk

void Server::did_change_configuration(const DidChangeConfigurationParams& params) {
    // A client that can be asked sends nothing useful along.
    if (client_.answers_configuration) return ask_for_configuration();
    configuration_.set_pushed(params.settings);
    settings_have_changed();
}

void Server::did_change_folders(const DidChangeFoldersParams& params) {
    configuration_.remove_folders(params.removed);
    configuration_.add_folders(params.added);
    settings_have_changed();
    ask_for_configuration();
    workspace_diagnostics_.something_changed(WorkspaceDiagnostics::What::documents);
}

void Server::did_change_watched_files(const DidChangeWatchedFilesParams& params) {
    for (const std::string& uri : params.uris)
        if (const auto path = path_of(uri); path && file_watch_.follows(*path)) return rules_.reload();
}

void Server::ask_for_configuration() {
    if (!client_.answers_configuration) return;
    const auto use = [this, question = ++configuration_questions_](const Answer& answer) {
        if (question != configuration_questions_) return;  // the folders may be others by now
        if (answer.error) return log("the client does not tell its settings: " + answer.error->message);
        configuration_.set_answers(answer.result);
        settings_have_changed();
    };
    rpc_.request("workspace/configuration", configuration_.questions(), use);
}

void Server::settings_have_changed() {
    notices_.tell(configuration_.take_complaints());
    rules_.follow_settings();
}

/// But for those that their author sees where they are written.
void Server::tell_problems() {
    std::vector<Notices::Problem> problems;
    for (const auto& rules : rules_.all())
        for (const terms::Problem& problem : rules->problems)
            if (!rule_documents_.shows(problem)) problems.push_back({problem, rules->language});
    notices_.tell(problems);
}

void Server::rules_have_changed(const std::vector<std::string>& folders, WorkspaceRules::Occasion occasion) {
    if (stage_ != Stage::running) return;
    tell_problems();
    file_watch_.follow(rules_.files());
    if (client_.watches_files)
        registrations_.follow_files(file_watch_.files(), [this] { look_at_files(); });
    else
        look_at_files();
    for (const auto& [uri, document] : documents_.all()) checks_.check(document);
    rule_documents_.other_files_changed();
    workspace_diagnostics_.something_changed(WorkspaceDiagnostics::What::rules);
    if (occasion != WorkspaceRules::Occasion::replaced) return;
    diagnostics_.ask_to_pull();
    // Nobody who never spoke of them sees any.
    const auto is_stated = [&](auto stated) {
        return std::any_of(folders.begin(), folders.end(),
                           [&](const std::string& folder) { return stated(rules_.find(folder)->settings).has_value(); });
    };
    if (client_.refreshes_code_lenses && is_stated([](const auto& settings) { return settings.code_lens; }))
        rpc_.request("workspace/codeLens/refresh", nullptr, [](const Answer&) {});
    if (client_.refreshes_inlay_hints && is_stated([](const auto& settings) { return settings.inlay_hints; }))
        rpc_.request("workspace/inlayHint/refresh", nullptr, [](const Answer&) {});
}

void Server::look_at_files_from_time_to_time() {
    environment_.clock.call_after(between_looks_at_files, [this] {
        look_at_files();
        look_at_files_from_time_to_time();
    });
}

void Server::look_at_files() {
    if (file_watch_.files().empty()) return;
    environment_.executor.run_in_background([this, files = file_watch_.files()] {
        environment_.executor.post([this, look = look_at(files)] {
            const FileWatch::News news = file_watch_.take(look);
            if (news == FileWatch::News::changed) rules_.reload();
            if (news == FileWatch::News::being_written) environment_.clock.call_after(while_files_are_written, [this] { look_at_files(); });
        });
    });
}

// Requests about a document

const Document* Server::rule_file(const std::string& uri) const {
    const Document* document = documents_.find(uri);
    return document && document->rule_file ? document : nullptr;
}

void Server::hover(const PositionParams& params, const Reply& reply) {
    if (const Document* rules = rule_file(params.uri)) return rule_documents_.hover(*rules, params.position, reply);
    const auto answer = [this, params](const Document& document, const Checked& checked) {
        show_held_at(document, checked, {params.position, params.position});
        return lsp::hover(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

void Server::code_action(const CodeActionParams& params, const Reply& reply) {
    if (const Document* rules = rule_file(params.uri)) return rule_documents_.code_action(*rules, params, reply);
    const auto answer = [this, params](const Document& document, const Checked& checked) {
        // Some editors ask by themselves at every move of the cursor.
        if (params.trigger != CodeActionParams::Trigger::automatic)
            show_held_at(document, checked, params.range);
        const auto settings = settings_file_for(document, *checked.rules, configuration_, documents_);
        return code_actions(document, checked, params, settings, client_);
    };
    answer_from_check(params.uri, reply, Json::array(), WhenEdited::refuse, answer);
}

void Server::diagnostic(const DocumentDiagnosticParams& params, const Reply& reply) {
    if (const Document* rules = rule_file(params.uri)) return rule_documents_.report(*rules, params.previous_result_id, reply);
    const Json nothing{{"kind", "full"}, {"items", Json::array()}};
    const auto answer = [this, params, reply](const Document& document, const std::shared_ptr<const Checked>& checked) {
        reply.result(diagnostics_.report(document, checked, params.previous_result_id));
    };
    use_check(params.uri, reply, nothing, WhenEdited::answer_for_new_text, answer);
}

void Server::workspace_diagnostic(const WorkspaceDiagnosticParams& params, const Reply& reply) {
    workspace_diagnostics_.answer(params, reply);
}

void Server::execute_command(const ExecuteCommandParams& params, const Reply& reply) {
    if (params.command == replace_command) return replace_in_workspace(params, reply);
    if (params.command != apply_edit_command || params.arguments.size() != 1)
        return reply.error(ErrorCode::invalid_params, "Ordval does not know the command " + params.command);
    rpc_.request("workspace/applyEdit", params.arguments.front(), [](const Answer&) {});
    reply.result(nullptr);
}

void Server::show_held_at(const Document& document, const Checked& checked, text::Range range) {
    const service::Analysis& analysis = *checked.analysis;
    diagnostics_.show_held_at(document.uri, analysis.lines.span_of(analysis.text, range, client_.encoding));
}

void Server::answer_from_check(const std::string& uri, const Reply& reply, Json without,
                               WhenEdited when_edited,
                               std::function<Json(const Document&, const Checked&)> answer) {
    const auto use = [reply, answer = std::move(answer)](const Document& document, const std::shared_ptr<const Checked>& checked) {
        reply.result(answer(document, *checked));
    };
    use_check(uri, reply, std::move(without), when_edited, use);
}

void Server::use_check(const std::string& uri, const Reply& reply, Json without, WhenEdited when_edited,
                       std::function<void(const Document&, const std::shared_ptr<const Checked>&)> handle) {
    const Document* document = documents_.find(uri);
    if (!document || !document->format) return reply.result(std::move(without));
    const auto use = [=, this, revision = document->revision](const std::shared_ptr<const Checked>& checked) {
        if (reply.is_answered()) return;
        const Document* now = documents_.find(uri);
        if (!checked || !now) return reply.result(without);
        if (when_edited == WhenEdited::refuse && checked->revision != revision)
            return reply.error(ErrorCode::content_modified, "the text was edited meanwhile");
        try {
            handle(*now, checked);
        } catch (const std::exception& failure) {
            reply.error(ErrorCode::internal_error, failure.what());
        }
    };
    checks_.when_current(*document, use);
}

}  // namespace ordval::lsp
