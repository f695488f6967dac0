// A client's messages over a stream.
//
//     Speaking<Process> server({"--packs", wire_packs(), "lsp"});
//     server.initialize();
//     server.send(did_open("Kundernas behov.\n"));
//     server.receive()
#pragma once

#include <string>
#include <utility>

#include "lsp/json.hpp"
#include "lsp/process.hpp"
#include "support.hpp"

namespace ordval::testing {

inline std::string wire_packs() {
    return (source_folder() / "tests/lsp/packs").string();
}

template <class Base>
struct Speaking : Base {
    using Base::Base;

    void send(lsp::Json message) {
        message["jsonrpc"] = "2.0";
        Base::write(lsp::frame(lsp::write_json(message)));
    }

    lsp::Json receive() { return lsp::Json::parse(Base::read_frame()); }

    lsp::Json initialize(const lsp::Json& process_id = nullptr, lsp::Json capabilities = {}) {
        if (capabilities.is_null()) capabilities = lsp::Json::object();
        capabilities["textDocument"]["codeAction"]["codeActionLiteralSupport"] = lsp::Json::object();
        send({{"id", 1},
              {"method", "initialize"},
              {"params", {{"processId", process_id}, {"capabilities", capabilities}}}});
        return receive();
    }

    /// shutdown and exit; the reply to shutdown is the next message.
    void finish() {
        send({{"id", "last"}, {"method", "shutdown"}});
        const lsp::Json reply = receive();
        CHECK_MESSAGE((reply["id"] == "last" && reply["result"].is_null()), reply.dump());
        send({{"method", "exit"}});
    }
};

inline lsp::Json did_open(const std::string& text) {
    return {{"method", "textDocument/didOpen"},
            {"params",
             {{"textDocument",
               {{"uri", "file:///motion.md"}, {"languageId", "markdown"}, {"version", 1}, {"text", text}}}}}};
}

}  // namespace ordval::testing
