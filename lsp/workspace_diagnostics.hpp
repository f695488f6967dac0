// Diagnostics of the drafts that are not open, for a client that pulls them for the whole workspace.
//
//     workspace_diagnostics.answer(params, reply);      // workspace/diagnostic
//     workspace_diagnostics.something_changed(What::rules);
//
// Off unless the editor's settings say `workspaceDiagnostics: true`. A request is a long poll: it is answered as soon as
// some draft has other diagnostics than the client knows of, and waits until then. Drafts that are open are left to
// textDocument/diagnostic. With a token the reports come as partial results, draft by draft. Main thread only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/clock.hpp"
#include "lsp/file_watch.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/protocol.hpp"
#include "lsp/workspace_search.hpp"

namespace ordval::lsp {

class WorkspaceDiagnostics {
public:
    WorkspaceDiagnostics(JsonRpc& rpc, Executor& executor, Clock& clock, WorkspaceSearch& search, const ClientCapabilities& client)
        : rpc_(rpc), executor_(executor), clock_(clock), search_(search), client_(client) {}

    void answer(const WorkspaceDiagnosticParams& params, const Reply& reply);

    /// Looks again for the request that waits. With other rules every file is read anew, else those that changed.
    enum class What : std::uint8_t { rules, documents };
    void something_changed(What what);

private:
    struct Poll;
    /// How a file was when it was looked at, and what its result was called.
    struct Looked {
        std::optional<service::FileStamp> file;
        std::string result_id;
    };

    void look(const std::shared_ptr<Poll>& poll);
    void finish(const std::shared_ptr<Poll>& poll);
    void report(const std::shared_ptr<Poll>& poll, Json item);

    JsonRpc& rpc_;
    Executor& executor_;
    Clock& clock_;
    WorkspaceSearch& search_;
    const ClientCapabilities& client_;
    std::shared_ptr<Poll> poll_;  ///< the newest request
    /// What was looked at with the present rules. One look has it at a time, and brings it back.
    std::map<std::string, Looked> looked_;
};

}  // namespace ordval::lsp
