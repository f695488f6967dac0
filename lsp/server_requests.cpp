// The server's handlers of what an editor asks about a document beside its diagnostics: each waits for the check of the newest
// text and hands it to the file that knows the answer.
#include "lsp/definition.hpp"
#include "lsp/server.hpp"

namespace ordval::lsp {

void Server::definition(const PositionParams& params, const Reply& reply) {
    const auto answer = [this, params](const Document&, const Checked& checked) {
        return lsp::definition(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

}  // namespace ordval::lsp
