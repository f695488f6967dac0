// Diagnostics, pushed to the client or pulled by it.
//
//     diagnostics.take(document, checked);                       // pushes, unless the client pulls
//     reply.result(diagnostics.report(document, checked, ""));   // answers a pull
//
// Pushed ones carry the version where the client wants it, and then every version gets its own; otherwise the
// same list is not sent twice. A document gets one kind or the other, never both; see `ClientCapabilities`.
// The finding in the word that is being written is held back for a moment; see `UnfinishedWord`.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/clock.hpp"
#include "lsp/diagnostic_writer.hpp"
#include "lsp/document_store.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/publisher.hpp"
#include "lsp/unfinished_word.hpp"

namespace ordval::lsp {

class Diagnostics {
public:
    /// `client` is read whenever something is sent.
    Diagnostics(JsonRpc& rpc, Clock& clock, const ClientCapabilities& client)
        : rpc_(rpc), clock_(clock), client_(client), publisher_(rpc, client) {}

    /// The document was edited; its check will follow.
    void edited(const Document& document);

    /// `checked` is the check of the document's present text with its present rules.
    void take(const Document& document, std::shared_ptr<const Checked> checked);

    /// The document was closed: what is shown for it is taken back, and nothing more is sent.
    void withdraw(const std::string& uri);

    /// The writer is done with the word at hand, as after saving: shows what is held back.
    void show_held(const std::string& uri);
    /// The same if that finding touches `span`, which a request is about.
    void show_held_at(const std::string& uri, text::Span span);

    /// A DocumentDiagnosticReport; "unchanged" when nothing differs from what `previous_result_id` stood for.
    WrittenJson report(const Document& document, const std::shared_ptr<const Checked>& checked,
                       const std::string& previous_result_id);

    /// Rules have changed: asks a client that pulls to do so again.
    void ask_to_pull();

private:
    struct State {
        std::uint64_t revision = 0;  ///< of the newest text
        std::int64_t version = 0;    ///< the client's own number for it
        std::shared_ptr<const Checked> checked;
        UnfinishedWord word;
        const terms::Statement* held = nullptr;  ///< in `checked`
        DiagnosticWriter writer;
    };

    void publish(const std::string& uri, State& state);

    JsonRpc& rpc_;
    Clock& clock_;
    const ClientCapabilities& client_;
    Publisher publisher_;
    std::map<std::string, State> states_;
};

}  // namespace ordval::lsp
