// The language server: one session with one client.
//
//     int main() { return run_language_server({.pack_folder = default_pack_folder()}); }
//
// The protocol's messages come in here and go to the part that knows about them; this class holds only what the
// parts share and the order of a session (initialize, work, shutdown, exit). Nothing blocks: files are read and drafts
// are checked in the background, and no handler waits for the client.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checks.hpp"
#include "lsp/clock.hpp"
#include "lsp/configuration.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/document_store.hpp"
#include "lsp/executor.hpp"
#include "lsp/file_watch.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/notices.hpp"
#include "lsp/registrations.hpp"
#include "lsp/transport/transport.hpp"
#include "lsp/workspace_rules.hpp"

namespace ordval::lsp {

struct ServerOptions {
    std::string pack_folder;  ///< see service::default_pack_folder
};

/// Speaks on standard input and output until the session ends, and returns the exit status: 0 after an orderly
/// shutdown, else 1.
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
    Server(const ServerOptions& options, Environment environment);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Begins to listen to the client.
    void start();

private:
    enum class Stage : std::uint8_t { before_initialize, running, shut_down, finished };

    void bind_lifecycle();
    void bind_documents();
    void bind_workspace();
    void bind_requests();

    std::optional<Error> refusal(const std::string& method, JsonRpc::Kind kind) const;
    void initialize(const InitializeParams& params, const Reply& reply);
    void finish(int exit_status);
    void watch_parent(std::int64_t process_id);

    void open(DidOpenParams params);
    std::string folder_of(const std::string& uri) const;

    void ask_for_configuration();
    void settings_have_changed();
    void rules_have_changed(const std::vector<std::string>& folders, WorkspaceRules::Occasion occasion);
    void look_for_changed_files();

    /// Answers a request about a document from its newest check, as soon as there is one: with `without` for a document
    /// that is not open or not read by Ordval. `when_edited` says what becomes of the request when the text changes
    /// before that: its positions may have lost their meaning.
    enum class WhenEdited : std::uint8_t { refuse, answer_for_new_text };
    void answer_from_check(const std::string& uri, Reply reply, Json without, WhenEdited when_edited,
                           std::function<Json(const Document&, const Checked&)> answer);

    Environment environment_;
    JsonRpc rpc_;
    Stage stage_ = Stage::before_initialize;
    ClientCapabilities client_;
    Configuration configuration_;
    DocumentStore documents_;
    WorkspaceRules rules_;
    Diagnostics diagnostics_;
    Checks checks_;
    Notices notices_;
    Registrations registrations_;
    FileWatch file_watch_;
    int configuration_questions_ = 0;
};

}  // namespace ordval::lsp
