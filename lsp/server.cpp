#include "lsp/server.hpp"

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

}  // namespace

Server::Server(const ServerOptions& options, Environment environment)
    : environment_(std::move(environment)),
      rpc_([this](const std::string& body) { environment_.transport.send(body); }),
      rules_(service::RuleLibrary(options.pack_folder), environment_.executor,
             [this](const std::string& folder) { return configuration_.settings_for(folder); },
             [this](const std::vector<std::string>& folders, WorkspaceRules::Occasion occasion) {
                 rules_have_changed(folders, occasion);
             }),
      diagnostics_(rpc_, client_),
      checks_(environment_.executor, documents_, rules_,
              [this](const Document& document, const Checked& checked) {
                  if (stage_ == Stage::running) diagnostics_.publish(document, checked);
              }),
      notices_(rpc_),
      registrations_(rpc_) {
    rpc_.set_gate([this](const std::string& method, JsonRpc::Kind kind) { return refusal(method, kind); });
    bind_lifecycle();
    bind_documents();
    bind_workspace();
    bind_requests();
}

void Server::start() {
    environment_.transport.start({
        .frame = [this](const std::string& body) {
            if (stage_ != Stage::finished) rpc_.receive(body);
        },
        .end = [this](EndOfInput how) {
            log(how == EndOfInput::closed ? "the client is gone" : "the client's frames cannot be told apart");
            finish(1);
        },
    });
}

// The order of a session

void Server::bind_lifecycle() {
    rpc_.on_request<InitializeParams>(
        "initialize", [this](const InitializeParams& params, const Reply& reply) { initialize(params, reply); });
    rpc_.on_notification<NoParams>("initialized", [this](NoParams) {
        if (client_.registers_configuration) registrations_.follow_configuration();
        ask_for_configuration();
        notices_.tell(configuration_.take_complaints());
    });
    rpc_.on_request<NoParams>("shutdown", [this](NoParams, const Reply& reply) {
        stage_ = Stage::shut_down;
        reply.result(nullptr);
    });
    rpc_.on_notification<NoParams>("exit", [this](NoParams) { finish(stage_ == Stage::shut_down ? 0 : 1); });
}

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
    stage_ = Stage::running;
    reply.result({{"capabilities", server_capabilities(client_)},
                  {"serverInfo", {{"name", "ordval"}, {"version", ORDVAL_VERSION}}}});
    // An id that means nothing here comes from another machine or container.
    if (params.process_id && environment_.process_is_alive(*params.process_id)) watch_parent(*params.process_id);
    if (!client_.watches_files) look_for_changed_files();
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

void Server::bind_documents() {
    rpc_.on_notification<DidOpenParams>("textDocument/didOpen", [this](DidOpenParams params) { open(std::move(params)); });
    rpc_.on_notification<DidChangeParams>("textDocument/didChange", [this](const DidChangeParams& params) {
        if (const Document* document = documents_.change(params, client_.encoding)) checks_.check(*document);
    });
    rpc_.on_notification<DocumentParams>("textDocument/didClose", [this](const DocumentParams& params) {
        documents_.close(params.uri);
        checks_.forget(params.uri);
        diagnostics_.withdraw(params.uri);
    });
    rpc_.on_notification<DocumentParams>("textDocument/didSave", [](const DocumentParams&) {});
}

void Server::open(DidOpenParams params) {
    checks_.forget(params.uri);
    std::string folder = folder_of(params.uri);
    const Document& document = documents_.open(std::move(params), std::move(folder));
    if (!document.format) return;
    rules_.want(document.folder);
    checks_.check(document);
}

/// A document that is not a file belongs to the workspace, if there is one.
std::string Server::folder_of(const std::string& uri) const {
    const auto path = path_of(uri);
    return path ? std::filesystem::path(*path).parent_path().string() : configuration_.root();
}

// Settings, folders, and files on disk

void Server::bind_workspace() {
    rpc_.on_notification<DidChangeConfigurationParams>(
        "workspace/didChangeConfiguration", [this](const DidChangeConfigurationParams& params) {
            // A client that can be asked sends nothing useful along.
            if (client_.answers_configuration) return ask_for_configuration();
            configuration_.set_pushed(params.settings);
            settings_have_changed();
        });
    rpc_.on_notification<DidChangeFoldersParams>(
        "workspace/didChangeWorkspaceFolders", [this](const DidChangeFoldersParams& params) {
            configuration_.remove_folders(params.removed);
            configuration_.add_folders(params.added);
            settings_have_changed();
            ask_for_configuration();
        });
    rpc_.on_notification<DidChangeWatchedFilesParams>(
        "workspace/didChangeWatchedFiles", [this](const DidChangeWatchedFilesParams& params) {
            for (const std::string& uri : params.uris)
                if (const auto path = path_of(uri); path && file_watch_.follows(*path)) return rules_.reload();
        });
}

void Server::ask_for_configuration() {
    if (!client_.answers_configuration) return;
    const int question = ++configuration_questions_;
    rpc_.request("workspace/configuration", configuration_.questions(), [this, question](const Answer& answer) {
        if (question != configuration_questions_) return;  // the folders may be others by now
        if (answer.error) return log("the client does not tell its settings: " + answer.error->message);
        configuration_.set_answers(answer.result);
        settings_have_changed();
    });
}

void Server::settings_have_changed() {
    notices_.tell(configuration_.take_complaints());
    rules_.follow_settings();
}

void Server::rules_have_changed(const std::vector<std::string>& folders, WorkspaceRules::Occasion occasion) {
    if (stage_ != Stage::running) return;
    for (const std::string& folder : folders) notices_.tell(rules_.find(folder)->problems);
    file_watch_.follow(rules_.files());
    if (client_.watches_files) registrations_.follow_files(rules_.files());
    for (const auto& [uri, document] : documents_.all()) checks_.check(document);
    if (occasion == WorkspaceRules::Occasion::replaced) diagnostics_.ask_to_pull();
}

void Server::look_for_changed_files() {
    environment_.clock.call_after(between_looks_at_files, [this] {
        look_for_changed_files();
        if (file_watch_.files().empty()) return;
        environment_.executor.run_in_background([this, files = file_watch_.files()] {
            environment_.executor.post([this, look = look_at(files)] {
                if (file_watch_.take(look)) rules_.reload();
            });
        });
    });
}

// Requests about a document

void Server::bind_requests() {
    rpc_.on_request<HoverParams>("textDocument/hover", [this](const HoverParams& params, Reply reply) {
        answer_from_check(params.uri, std::move(reply), nullptr, WhenEdited::refuse,
                          [this, params](const Document&, const Checked& checked) {
                              return hover(checked, params.position, client_);
                          });
    });
    rpc_.on_request<CodeActionParams>("textDocument/codeAction", [this](const CodeActionParams& params, Reply reply) {
        answer_from_check(params.uri, std::move(reply), Json::array(), WhenEdited::refuse,
                          [this, params](const Document& document, const Checked& checked) {
                              return code_actions(document, checked, params, client_);
                          });
    });
    rpc_.on_request<DocumentDiagnosticParams>(
        "textDocument/diagnostic", [this](const DocumentDiagnosticParams& params, Reply reply) {
            const Json nothing{{"kind", "full"}, {"items", Json::array()}};
            answer_from_check(params.uri, std::move(reply), nothing, WhenEdited::answer_for_new_text,
                              [this, params](const Document& document, const Checked& checked) {
                                  return diagnostics_.report(document, checked, params.previous_result_id);
                              });
        });
    rpc_.on_request<ExecuteCommandParams>(
        "workspace/executeCommand", [this](const ExecuteCommandParams& params, const Reply& reply) {
            if (params.command != apply_edit_command || params.arguments.size() != 1)
                return reply.error(ErrorCode::invalid_params, "Ordval does not know the command " + params.command);
            rpc_.request("workspace/applyEdit", params.arguments.front(), [](const Answer&) {});
            reply.result(nullptr);
        });
}

void Server::answer_from_check(const std::string& uri, Reply reply, Json without, WhenEdited when_edited,
                               std::function<Json(const Document&, const Checked&)> answer) {
    const Document* document = documents_.find(uri);
    if (!document || !document->format) return reply.result(std::move(without));
    checks_.when_current(*document, [this, uri, revision = document->revision, reply = std::move(reply),
                                     without = std::move(without), when_edited,
                                     answer = std::move(answer)](const Checked* checked) {
        if (reply.is_answered()) return;
        const Document* now = documents_.find(uri);
        if (!checked || !now) return reply.result(without);
        if (when_edited == WhenEdited::refuse && checked->revision != revision)
            return reply.error(ErrorCode::content_modified, "the text was edited meanwhile");
        try {
            reply.result(answer(*now, *checked));
        } catch (const std::exception& failure) {
            reply.error(ErrorCode::internal_error, failure.what());
        }
    });
}

}  // namespace ordval::lsp
