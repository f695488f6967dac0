// Diagnostics that are pushed, and what the client has of them.
//
//     publisher.publish("file:///motion.md", 7, "[]");     // not sent again when the client has just that
//     publisher.withdraw("file:///motion.md");             // the document was closed
//
// A client that wants versions gets one publish for each, equal or not. Nothing is sent to a client that pulls.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/json_rpc.hpp"

namespace ordval::lsp {

class Publisher {
public:
    /// `client` is read whenever something is sent.
    Publisher(JsonRpc& rpc, const ClientCapabilities& client) : rpc_(rpc), client_(client) {}

    /// `items` is a JSON array.
    void publish(const std::string& uri, std::int64_t version, std::string items);

    /// Takes back what is shown for the document.
    void withdraw(const std::string& uri);

private:
    struct Published {
        std::int64_t version = 0;
        std::string items;
    };

    JsonRpc& rpc_;
    const ClientCapabilities& client_;
    std::map<std::string, Published> published_;  ///< by URI
};

}  // namespace ordval::lsp
