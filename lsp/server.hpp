// The language server: one session with one client.
//
//     int main() { return run_language_server({.pack_folder = default_pack_folder()}); }
//
// The protocol's messages come in here and go to the part that knows about them; this class holds only what
// the parts share and the order of a session (initialize, work, shutdown, exit). Nothing blocks: files are
// read and drafts are checked in the background, and no handler waits for the client.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checks.hpp"
#include "lsp/clock.hpp"
#include "lsp/completion.hpp"
#include "lsp/configuration.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/document_store.hpp"
#include "lsp/executor.hpp"
#include "lsp/file_watch.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/notices.hpp"
#include "lsp/registrations.hpp"
#include "lsp/rename.hpp"
#include "lsp/rule_files/rule_documents.hpp"
#include "lsp/status_notices.hpp"
#include "lsp/transport/channel.hpp"
#include "lsp/transport/transport.hpp"
#include "lsp/workspace_diagnostics.hpp"
#include "lsp/workspace_rules.hpp"
#include "lsp/workspace_search.hpp"

namespace ordval::lsp {

struct ServerOptions {
    std::string pack_folder;  ///< see service::default_pack_folder
    Route route = {};         ///< the way to the client
    /// The editor, whose end is the end of the server; 0, or one that is not seen from here, is not watched.
    std::int64_t client_process_id = 0;
    std::string log_file = {};  ///< where the session is recorded, if anywhere
    Language language = Language::swedish;  ///< of complaints about these options
};

/// Speaks with one client until the session ends, and returns the exit status: 0 after an orderly shutdown, 2 when
/// the session could not begin, else 1.
int run_language_server(const ServerOptions& options);

/// What a server stands on. Everything outlives it.
struct Environment {
    Transport& transport;
    Executor& executor;
    Clock& clock;
    std::function<bool(std::int64_t process_id)> process_is_alive;
    std::function<void(int exit_status)> finish;  ///< called once, at the end of the session
};

class Server {
public:
    Server(service::RuleLibrary library, Environment environment);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Begins to listen to the client.
    void start();

private:
    enum class Stage : std::uint8_t { before_initialize, running, shut_down, finished };

    // The table of what clients may send is in the constructor.
    template <class Params>
    void on_request(const char* method, void (Server::*handler)(const Params&, const Reply&)) {
        rpc_.on_request<Params>(method, [this, handler](const Params& params, const Reply& reply) {
            (this->*handler)(params, reply);
        });
    }
    template <class Params>
    void on_notification(const char* method, void (Server::*handler)(const Params&)) {
        rpc_.on_notification<Params>(method,
                                     [this, handler](const Params& params) { (this->*handler)(params); });
    }

    // The order of a session
    std::optional<Error> refusal(const std::string& method, JsonRpc::Kind kind) const;
    void initialize(const InitializeParams& params, const Reply& reply);
    void initialized(const NoParams&);
    void shutdown(const NoParams&, const Reply& reply);
    void exit(const NoParams&);
    void finish(int exit_status);
    void watch_parent(std::int64_t process_id);

    // Documents
    void did_open(const DidOpenParams& params);
    void did_change(const DidChangeParams& params);
    void did_close(const DocumentParams& params);
    void did_save(const DocumentParams& params);
    std::string folder_of(const std::string& uri) const;
    void was_checked(const Document& document, const std::shared_ptr<const Checked>& checked);

    // Settings, folders, and files on disk
    void did_change_configuration(const DidChangeConfigurationParams& params);
    void did_change_folders(const DidChangeFoldersParams& params);
    void did_change_watched_files(const DidChangeWatchedFilesParams& params);
    void ask_for_configuration();
    void settings_have_changed();
    void rules_have_changed(const std::vector<std::string>& folders, WorkspaceRules::Occasion occasion);
    void tell_problems();
    void look_at_files_from_time_to_time();
    void look_at_files();

    // Requests about a document
    void hover(const PositionParams& params, const Reply& reply);
    void code_action(const CodeActionParams& params, const Reply& reply);
    void diagnostic(const DocumentDiagnosticParams& params, const Reply& reply);
    void workspace_diagnostic(const WorkspaceDiagnosticParams& params, const Reply& reply);
    void execute_command(const ExecuteCommandParams& params, const Reply& reply);
    void references(const ReferenceParams& params, const Reply& reply);
    void prepare_rename(const PositionParams& params, const Reply& reply);
    void rename(const RenameParams& params, const Reply& reply);
    void replace_in_workspace(const ExecuteCommandParams& params, const Reply& reply);
    void completion(const PositionParams& params, const Reply& reply);
    void document_symbols(const DocumentParams& params, const Reply& reply);
    void code_lenses(const DocumentParams& params, const Reply& reply);
    void inlay_hints(const InlayHintParams& params, const Reply& reply);
    void definition(const PositionParams& params, const Reply& reply);

    /// The open document, if it is a rule file; else null.
    const Document* rule_file(const std::string& uri) const;

    /// A request is about this place, so what is held back there is shown.
    void show_held_at(const Document& document, const Checked& checked, text::Range range);

    /// Lets a request about a document be answered from its newest check, as soon as there is one: with `without` for
    /// a document that is not open or not read by Ordval. `when_edited` says what becomes of the request when
    /// the text changes before that: its positions may have lost their meaning.
    enum class WhenEdited : std::uint8_t { refuse, answer_for_new_text };
    void answer_from_check(const std::string& uri, const Reply& reply, Json without, WhenEdited when_edited,
                           std::function<Json(const Document&, const Checked&)> answer);

    /// The same with a handler that answers by itself, perhaps later.
    void use_check(const std::string& uri, const Reply& reply, Json without, WhenEdited when_edited,
                   std::function<void(const Document&, const std::shared_ptr<const Checked>&)> handle);

    /// Replaces a term in the workspace; `use` gets the WorkspaceEdit, unless there is nothing to edit.
    void replace(const NewTerm& term, Language language, const Json& token, const Reply& reply,
                 std::function<void(Json)> use);

    Environment environment_;
    JsonRpc rpc_;
    Stage stage_ = Stage::before_initialize;
    ClientCapabilities client_;
    Configuration configuration_;
    DocumentStore documents_;
    WorkspaceRules rules_;
    Diagnostics diagnostics_;
    Checks checks_;
    RuleDocuments rule_documents_;
    WorkspaceSearch search_;
    WorkspaceDiagnostics workspace_diagnostics_;
    Completion completion_;
    Notices notices_;
    StatusNotices status_;
    Registrations registrations_;
    FileWatch file_watch_;
    int configuration_questions_ = 0;
};

}  // namespace ordval::lsp
