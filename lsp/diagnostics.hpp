// Diagnostics, pushed to the client or pulled by it.
//
//     diagnostics.publish(document, checked);                    // push, when the client does not pull
//     reply.result(diagnostics.report(document, checked, ""));   // pull
//
// Pushed ones carry the version where the client wants it, and then every version gets its own; otherwise the same
// list is not sent twice. A document gets one kind or the other, never both; see `ClientCapabilities`.
// At most 1,000 are sent for a document; one information says how many more there are.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/json_rpc.hpp"

namespace ordval::lsp {

class Diagnostics {
public:
    /// `client` is read whenever something is sent.
    Diagnostics(JsonRpc& rpc, const ClientCapabilities& client) : rpc_(rpc), client_(client) {}

    /// `checked` is the check of the document's present text with its present rules. Does nothing for a client that
    /// pulls.
    void publish(const Document& document, const Checked& checked);

    /// The document was closed: what is shown for it is taken back, and nothing more is sent.
    void withdraw(const std::string& uri);

    /// A DocumentDiagnosticReport; "unchanged" when nothing differs from what `previous_result_id` stood for.
    Json report(const Document& document, const Checked& checked, const std::string& previous_result_id) const;

    /// Rules have changed: asks a client that pulls to do so again.
    void ask_to_pull();

private:
    struct Published {
        std::int64_t version = 0;
        Json items;
    };

    Json render(const Checked& checked) const;

    JsonRpc& rpc_;
    const ClientCapabilities& client_;
    std::map<std::string, Published> published_;
};

}  // namespace ordval::lsp
