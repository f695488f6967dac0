// What an editor may show in its status bar: which rules hold for a document, and how it fares.
//
//     {"uri": "file:///motion.md", "rules": ["kommun"], "isChosen": false, "hasProblems": false, "isSwedish": true, "findings": 3}
//
// With problems some of the rules are wrong and left out.
//
// The notification `ordval/status` is Ordval's own; it goes to clients that announce `experimental.ordvalStatus`, after
// a check that changes something of it. Nothing else depends on it.
#pragma once

#include <map>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/json_rpc.hpp"

namespace ordval::lsp {

class StatusNotices {
public:
    StatusNotices(JsonRpc& rpc, const ClientCapabilities& client) : rpc_(rpc), client_(client) {}

    void take(const Document& document, const Checked& checked);
    void forget(const std::string& uri) { told_.erase(uri); }

private:
    JsonRpc& rpc_;
    const ClientCapabilities& client_;
    std::map<std::string, Json> told_;  ///< by URI
};

}  // namespace ordval::lsp
