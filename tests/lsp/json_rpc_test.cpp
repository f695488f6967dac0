#include "lsp/json_rpc.hpp"

#include <deque>
#include <doctest/doctest.h>
#include <stdexcept>
#include <vector>

using namespace ordval::lsp;

namespace {

struct Number {
    int value = 0;
};

void from_json(const Json& json, Number& number) {
    number.value = json.at("value").get<int>();
}

struct Nothing {};

void from_json(const Json&, Nothing&) {}

/// A JsonRpc with a few methods, and what it has sent.
class Peer {
public:
    Peer() {
        rpc.on_request<Number>("double",
                               [](Number number, const Reply& reply) { reply.result(2 * number.value); });
        rpc.on_request<Nothing>("later", [this](Nothing, const Reply& reply) { kept.push_back(reply); });
        rpc.on_request<Nothing>("forget", [](Nothing, const Reply&) {});
        rpc.on_request<Nothing>("throw", [](Nothing, const Reply&) { throw std::runtime_error("no luck"); });
        rpc.on_request<Nothing>("answer and throw", [](Nothing, const Reply& reply) {
            reply.result(1);
            throw std::runtime_error("too late");
        });
        rpc.on_notification<Number>("note", [this](Number number) { notes.push_back(number.value); });
    }

    /// The reply to one message, which must be the only thing sent; null when nothing was.
    Json reply_to(const std::string& message) {
        rpc.receive(message);
        if (sent.empty()) return nullptr;
        CHECK(sent.size() == 1);
        const Json reply = take();
        sent.clear();
        return reply;
    }

    int error_for(const std::string& message) { return reply_to(message).at("error").at("code").get<int>(); }

    Json take() {
        REQUIRE(!sent.empty());
        const Json message = Json::parse(sent.front());
        sent.pop_front();
        return message;
    }

    std::deque<std::string> sent;
    std::vector<Reply> kept;
    std::vector<int> notes;
    JsonRpc rpc{[this](const std::string& body) { sent.push_back(body); }};
};

}  // namespace

TEST_CASE("a request is answered with its id as it came") {
    Peer peer;
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":7,"method":"double","params":{"value":4}})") ==
          Json::parse(R"({"jsonrpc":"2.0","id":7,"result":8})"));
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":"å-1","method":"double","params":{"value":4}})")["id"] ==
          "å-1");
    CHECK(peer.reply_to(
              R"({"jsonrpc":"2.0","id":-9007199254740993,"method":"double","params":{"value":4}})")["id"] ==
          -9007199254740993);
    CHECK(
        peer.reply_to(
            R"({"jsonrpc":"2.0","id":18446744073709551615,"method":"double","params":{"value":1}})")["id"] ==
        18446744073709551615u);
}

TEST_CASE("messages that are no requests") {
    Peer peer;
    const Json parse_error = peer.reply_to("{");
    CHECK(parse_error.at("error").at("code") == -32700);
    CHECK(parse_error.at("id").is_null());
    for (const char* message :
         {"1", "\"double\"", "null", "[]", R"([{"jsonrpc":"2.0","id":1,"method":"double"}])", "{}",
          R"({"jsonrpc":"2.0"})", R"({"id":1,"method":"double"})",
          R"({"jsonrpc":"1.0","id":1,"method":"double"})", R"({"jsonrpc":"2.0","id":1,"method":2})",
          R"({"jsonrpc":"2.0","id":1.5,"method":"double"})",
          R"({"jsonrpc":"2.0","id":null,"method":"double"})",
          R"({"jsonrpc":"2.0","id":{},"method":"double"})"})
        CHECK_MESSAGE(peer.error_for(message) == -32600, message);
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":1,"method":"double","params":{"value":2}})")["result"] == 4);
}

TEST_CASE("parameters may be absent, null or an object, and are looked at") {
    Peer peer;
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"double"})") == -32602);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"double","params":null})") == -32602);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"double","params":{"value":"x"}})") == -32602);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"double","params":[1]})") == -32602);
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":1,"method":"later"})");
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":2,"method":"later","params":null})");
    CHECK(peer.kept.size() == 2);
    peer.rpc.cancel_all();
}

TEST_CASE("unknown methods") {
    Peer peer;
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"nope"})") == -32601);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"$/nope"})") == -32601);
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"nope"})").is_null());
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"$/nope","params":{}})").is_null());
}

TEST_CASE("notifications are never answered") {
    Peer peer;
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"note","params":{"value":5}})").is_null());
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"note","params":{"value":"x"}})").is_null());
    CHECK(peer.notes == std::vector<int>{5});
}

TEST_CASE("a handler that throws or forgets still answers, once") {
    Peer peer;
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"throw"})") == -32603);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"forget"})") == -32603);
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":1,"method":"answer and throw"})")["result"] == 1);
}

TEST_CASE("a reply may come later, and only the first counts") {
    Peer peer;
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":1,"method":"later"})").is_null());
    peer.kept[0].result("first");
    peer.kept[0].result("second");
    peer.kept[0].error(ErrorCode::internal_error, "third");
    peer.kept.clear();
    CHECK(peer.take()["result"] == "first");
    CHECK(peer.sent.empty());
}

TEST_CASE("a cancelled request is answered at once, its result dropped") {
    Peer peer;
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":"x","method":"later"})");
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":1,"method":"later"})");
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"x"}})") == -32800);
    CHECK(peer.kept[0].is_answered());
    peer.kept[0].result(1);
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"x"}})").is_null());
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}})").is_null());
    peer.kept[1].result(2);
    CHECK(peer.take()["id"] == 1);
    CHECK(peer.sent.empty());
}

TEST_CASE("at the end of a session everything that is open is answered") {
    Peer peer;
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":1,"method":"later"})");
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":2,"method":"later"})");
    peer.rpc.cancel_all();
    CHECK(peer.take()["error"]["code"] == -32800);
    CHECK(peer.take()["error"]["code"] == -32800);
    peer.kept.clear();
    CHECK(peer.sent.empty());
}

TEST_CASE("the server's own requests are answered by continuation") {
    Peer peer;
    std::vector<std::string> answers;
    const auto keep = [&](const Answer& answer) {
        answers.push_back(answer.error ? "error" : answer.result.dump());
    };
    peer.rpc.request("one", {{"a", 1}}, keep);
    peer.rpc.request("two", nullptr, keep);
    const Json one = peer.take();
    const Json two = peer.take();
    CHECK(one["method"] == "one");
    CHECK(!two.contains("params"));
    CHECK(one["id"] != two["id"]);
    peer.rpc.receive(write_json({{"jsonrpc", "2.0"}, {"id", two["id"]}, {"result", {1, 2}}}));
    peer.rpc.receive(
        write_json({{"jsonrpc", "2.0"}, {"id", one["id"]}, {"error", {{"code", -1}, {"message", "no"}}}}));
    peer.rpc.receive(write_json({{"jsonrpc", "2.0"}, {"id", one["id"]}, {"result", nullptr}}));
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":"unknown","result":1})");
    peer.rpc.receive(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}})");
    CHECK(answers == std::vector<std::string>{"[1,2]", "error"});
    CHECK(peer.sent.empty());
}

TEST_CASE("the gate decides what may be called") {
    Peer peer;
    peer.rpc.set_gate([](const std::string& method, JsonRpc::Kind) {
        return method == "double" ? std::nullopt
                                  : std::optional(Error{ErrorCode::server_not_initialized, "wait"});
    });
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"later"})") == -32002);
    CHECK(peer.error_for(R"({"jsonrpc":"2.0","id":1,"method":"unknown"})") == -32002);
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","method":"note","params":{"value":1}})").is_null());
    CHECK(peer.notes.empty());
    CHECK(peer.reply_to(R"({"jsonrpc":"2.0","id":1,"method":"double","params":{"value":1}})")["result"] == 2);
}
