#include "lsp/json_rpc.hpp"

#include <exception>
#include <vector>

#include "lsp/log.hpp"

namespace ordval::lsp {

namespace {

/// A client that never answers must not make the server grow.
constexpr std::size_t most_unanswered = 256;

bool is_id(const Json& value) {
    return value.is_string() || value.is_number_integer();
}

Json error_message(const Json& id, ErrorCode code, const std::string& message) {
    return {
        {"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", message}}}};
}

}  // namespace

struct Reply::Duty {
    Duty(Json request_id, Send send_function) : id(std::move(request_id)), send(std::move(send_function)) {}
    Duty(const Duty&) = delete;
    Duty& operator=(const Duty&) = delete;
    ~Duty() {
        if (!is_answered)
            answer(error_message(id, ErrorCode::internal_error, "the request was not answered"));
    }

    void answer(const Json& message) {
        is_answered = true;
        send(write_json(message));
    }

    Json id;
    Send send;
    bool is_answered = false;
};

void Reply::result(Json value) const {
    if (duty_->is_answered) return;
    duty_->answer({{"jsonrpc", "2.0"}, {"id", duty_->id}, {"result", std::move(value)}});
}

void Reply::result(const WrittenJson& value) const {
    if (duty_->is_answered) return;
    duty_->is_answered = true;
    std::string body;
    body.reserve(value.text.size() + 128);
    body.append(R"({"jsonrpc":"2.0","id":)").append(write_json(duty_->id)).append(R"(,"result":)").append(value.text).append("}");
    duty_->send(body);
}

void Reply::error(ErrorCode code, std::string message) const {
    if (duty_->is_answered) return;
    duty_->answer(error_message(duty_->id, code, message));
}

bool Reply::is_answered() const {
    return duty_->is_answered;
}

JsonRpc::JsonRpc(Send send) : send_(std::move(send)) {
    notifications_["$/cancelRequest"] = [this](const Json& params) { cancel(params); };
}

void JsonRpc::receive(const std::string& body) {
    const std::optional<Json> message = parse_json(body);
    if (!message) return send_error(nullptr, ErrorCode::parse_error, "the message is not valid JSON");
    const Json& id = member(*message, "id");
    const Json& method = member(*message, "method");
    const bool is_answer = message->contains("result") || message->contains("error");
    if (!message->is_object() || member(*message, "jsonrpc") != "2.0" || !(method.is_string() || is_answer))
        return send_error(is_id(id) ? id : Json(), ErrorCode::invalid_request,
                          "not a request of JSON-RPC 2.0");
    if (!method.is_string()) return receive_answer(*message);
    if (!message->contains("id")) return receive_notification(method, member(*message, "params"));
    if (!is_id(id)) return send_error(nullptr, ErrorCode::invalid_request, "an id is an integer or a string");
    receive_request(id, method, member(*message, "params"));
}

void JsonRpc::receive_request(const Json& id, const std::string& method, const Json& params) {
    if (gate_) {
        if (const auto refusal = gate_(method, Kind::request))
            return send_error(id, refusal->code, refusal->message);
    }
    const auto found = requests_.find(method);
    if (found == requests_.end())
        return send_error(id, ErrorCode::method_not_found, "Ordval does not know the request " + method);
    Call call;
    try {
        if (!params.is_null() && !params.is_object()) throw std::invalid_argument("params are an object");
        call = found->second(params.is_null() ? Json::object() : params);
    } catch (const std::exception& failure) {
        return send_error(id, ErrorCode::invalid_params, method + ": " + failure.what());
    }
    std::erase_if(open_, [](const auto& entry) { return entry.second.expired(); });
    auto duty = std::make_shared<Reply::Duty>(id, send_);
    open_.emplace(next_serial_++, duty);
    try {
        call(Reply(duty));
    } catch (const std::exception& failure) {
        log(method + " failed: " + failure.what());
        Reply(duty).error(ErrorCode::internal_error, method + ": " + failure.what());
    }
}

void JsonRpc::receive_notification(const std::string& method, const Json& params) {
    if (gate_ && gate_(method, Kind::notification)) return;
    const auto found = notifications_.find(method);
    if (found == notifications_.end()) {
        if (!method.starts_with("$/")) log("unknown notification " + method);
        return;
    }
    try {
        found->second(params.is_null() ? Json::object() : params);
    } catch (const std::exception& failure) {
        log(method + " failed: " + failure.what());
    }
}

void JsonRpc::receive_answer(const Json& message) {
    const Json& id = member(message, "id");
    const auto found = id.is_number_integer() ? asked_.find(id.get<std::int64_t>()) : asked_.end();
    if (found == asked_.end()) return log("an answer to a question that was not asked");
    const auto on_answer = std::move(found->second);
    asked_.erase(found);
    Answer answer{member(message, "result"), std::nullopt};
    if (const Json& error = member(message, "error"); !error.is_null())
        answer = {nullptr, Error{ErrorCode::internal_error, write_json(error)}};
    try {
        on_answer(answer);
    } catch (const std::exception& failure) {
        log(std::string("an answer could not be used: ") + failure.what());
    }
}

void JsonRpc::cancel(const Json& params) {
    const Json& id = member(params, "id");
    for (const auto& [serial, open] : open_) {
        if (const auto duty = open.lock(); duty && duty->id == id)
            Reply(duty).error(ErrorCode::request_cancelled, "cancelled");
    }
}

void JsonRpc::cancel_all() {
    for (const auto& [serial, open] : open_) {
        if (const auto duty = open.lock())
            Reply(duty).error(ErrorCode::request_cancelled, "the session ends");
    }
}

void JsonRpc::notify(const char* method, const Json& params) {
    notify(method, WrittenJson{write_json(params)});
}

void JsonRpc::notify(const char* method, const WrittenJson& params) {
    std::string body;
    body.reserve(params.text.size() + 128);
    body.append(R"({"jsonrpc":"2.0","method":")").append(method).append(R"(","params":)").append(params.text).append("}");
    send_(body);
}

void JsonRpc::request(const char* method, Json params, std::function<void(const Answer&)> on_answer) {
    if (asked_.size() >= most_unanswered) asked_.erase(asked_.begin());
    const std::int64_t id = next_id_++;
    asked_.emplace(id, std::move(on_answer));
    Json message{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
    if (!params.is_null()) message["params"] = std::move(params);
    send_(write_json(message));
}

void JsonRpc::send_error(const Json& id, ErrorCode code, const std::string& message) {
    send_(write_json(error_message(id, code, message)));
}

}  // namespace ordval::lsp
