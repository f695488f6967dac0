// JSON-RPC 2.0, as the language server protocol uses it.
//
//     JsonRpc rpc(send);
//     rpc.on_request<HoverParams>("textDocument/hover", [](HoverParams params, Reply reply) { ... });
//     rpc.on_notification<DidOpenParams>("textDocument/didOpen", [](DidOpenParams params) { ... });
//     rpc.receive(body);
//     rpc.request("workspace/configuration", params, [](const Answer& answer) { ... });
//
// Every request is answered exactly once: by its handler, now or later; by `-32800` when the client cancels
// it first; by `-32603` when the handler throws or forgets. Parameters become C++ values before a handler
// sees them, through `from_json`; what they mean, and when a method may be called, is the server's business.
// Everything here belongs to the main thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "lsp/json.hpp"

namespace ordval::lsp {

enum class ErrorCode : std::int32_t {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_not_initialized = -32002,
    request_cancelled = -32800,
    content_modified = -32801,
};

struct Error {
    ErrorCode code{};
    std::string message;
};

/// What a client answers to a request of the server.
struct Answer {
    Json result;  ///< null when there is an error
    std::optional<Error> error;
};

/// Sends one message body.
using Send = std::function<void(const std::string& body)>;

/// The duty to answer one request. Copies share it; the first answer counts and later ones are dropped. When
/// the last copy goes away without an answer, the client gets `-32603`.
class Reply {
public:
    void result(Json value) const;
    void result(const WrittenJson& value) const;
    void error(ErrorCode code, std::string message) const;

    /// True once it is answered, which a client can bring about by cancelling.
    bool is_answered() const;

private:
    friend class JsonRpc;
    struct Duty;
    explicit Reply(std::shared_ptr<Duty> duty) : duty_(std::move(duty)) {}

    std::shared_ptr<Duty> duty_;
};

class JsonRpc {
public:
    explicit JsonRpc(Send send);

    template <class Params>
    void on_request(const char* method, std::function<void(Params, Reply)> handler) {
        requests_[method] = [handler = std::move(handler)](const Json& params) {
            return [handler, typed = params.get<Params>()](Reply reply) { handler(typed, std::move(reply)); };
        };
    }

    template <class Params>
    void on_notification(const char* method, std::function<void(Params)> handler) {
        notifications_[method] = [handler = std::move(handler)](const Json& params) {
            handler(params.get<Params>());
        };
    }

    enum class Kind : std::uint8_t { request, notification };

    /// Asked before every request and notification from the client; an error refuses it (a notification in
    /// silence).
    void set_gate(std::function<std::optional<Error>(const std::string& method, Kind)> gate) {
        gate_ = std::move(gate);
    }

    /// Handles one message body. Never throws.
    void receive(const std::string& body);

    void notify(const char* method, const Json& params);
    void notify(const char* method, const WrittenJson& params);

    /// `on_answer` runs on the main thread when the client answers, which may be never.
    void request(const char* method, Json params, std::function<void(const Answer&)> on_answer);

    /// Answers whatever is still open with `-32800`; for the end of a session.
    void cancel_all();

private:
    using Call = std::function<void(Reply)>;

    void receive_request(const Json& id, const std::string& method, const Json& params);
    void receive_notification(const std::string& method, const Json& params);
    void receive_answer(const Json& message);
    void cancel(const Json& params);
    void send_error(const Json& id, ErrorCode code, const std::string& message);

    Send send_;
    std::function<std::optional<Error>(const std::string&, Kind)> gate_;
    std::map<std::string, std::function<Call(const Json& params)>> requests_;
    std::map<std::string, std::function<void(const Json& params)>> notifications_;
    std::map<std::uint64_t, std::weak_ptr<Reply::Duty>>
        open_;  ///< unanswered requests of the client, in order of arrival
    std::uint64_t next_serial_ = 0;
    std::map<std::int64_t, std::function<void(const Answer&)>> asked_;  ///< unanswered requests of the server
    std::int64_t next_id_ = 1;
};

}  // namespace ordval::lsp
