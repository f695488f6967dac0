// The real program over real pipes: what the tests in memory cannot see.
#include <doctest/doctest.h>

#include "lsp/wire.hpp"

using namespace ordval::testing;
using ordval::lsp::frame;
using ordval::lsp::Json;
using ordval::lsp::write_json;

namespace {

struct Server : Speaking<Process> {
    Server() : Speaking({"--packs", wire_packs(), "lsp", "--stdio"}) {}
};

}  // namespace

TEST_CASE("a session over pipes, from initialize to exit") {
    Server server;
    CHECK(server.initialize()["result"]["serverInfo"]["name"] == "ordval");
    server.send({{"method", "initialized"}, {"params", Json::object()}});
    server.send(did_open("Kundernas behov.\n"));
    const Json published = server.receive();
    CHECK(published["method"] == "textDocument/publishDiagnostics");
    const Json range = published["params"]["diagnostics"][0]["range"];
    CHECK(range == Json::parse(R"({"start":{"line":0,"character":0},"end":{"line":0,"character":9}})"));

    server.send({{"id", 2},
                 {"method", "textDocument/codeAction"},
                 {"params",
                  {{"textDocument", {{"uri", "file:///motion.md"}}},
                   {"range", range},
                   {"context", {{"diagnostics", Json::array()}}}}}});
    CHECK(server.receive()["result"][0]["edit"]["changes"]["file:///motion.md"][0]["newText"] ==
          "Invånarnas");

    server.send({{"id", 3}, {"method", "shutdown"}});
    CHECK(server.receive()["result"].is_null());
    server.send({{"method", "exit"}});
    CHECK(server.read_rest() == "");
    CHECK(server.wait() == 0);
}

TEST_CASE("something printed to stdout") {
    // Everything that makes a server talk: a missing pack, bad requests, bad JSON. Only frames may come out.
    Server server;
    server.initialize();
    server.send({{"method", "workspace/didChangeConfiguration"},
                 {"params", {{"settings", {{"ordval", {{"rules", {"finns-inte"}}}}}}}}});
    server.send(did_open("Kund.\n"));
    server.send({{"method", "unknown"}});
    server.send({{"id", 5}, {"method", "unknown"}});
    server.write(frame("{"));
    bool is_told = false;
    bool is_published = false;
    for (int messages = 0; messages < 4; ++messages) {
        const Json message = server.receive();
        is_told |= message.contains("method") && message["method"] == "window/showMessage";
        is_published |= message.contains("method") && message["method"] == "textDocument/publishDiagnostics";
    }
    CHECK(is_told);
    CHECK(is_published);
    server.send({{"method", "exit"}});
    CHECK(server.read_rest() == "");
    CHECK(server.wait() == 1);
}

TEST_CASE("an orphan: the client closes its end, or dies") {
    SUBCASE("input ends before initialize") {
        Server server;
        server.close_input();
        CHECK(server.wait(std::chrono::seconds(1)) == 1);
    }
    SUBCASE("input ends in the middle of a frame") {
        Server server;
        server.initialize();
        server.write("Content-Length: 100\r\n\r\n{");
        server.close_input();
        CHECK(server.wait(std::chrono::seconds(1)) == 1);
    }
    SUBCASE("nobody reads what it writes") {
        ::signal(SIGPIPE, SIG_IGN);
        Server server;
        server.initialize();
        server.close_output();
        server.send(did_open("Kund.\n"));
        CHECK(server.wait() == 1);
    }
    SUBCASE("the editor's process ends, the pipes stay open") {
        Editor editor;
        Server server;
        server.initialize(editor.id());
        editor.kill();
        CHECK(server.wait() == 1);
    }
}

TEST_CASE("broken framing ends the program with 1") {
    Server server;
    server.write("GET / HTTP/1.1\r\n\r\n");
    CHECK(server.wait() == 1);
}

TEST_CASE("a client that writes much before it reads") {
    Server server;
    server.initialize();
    server.send(did_open(std::string(200, ' ') + "\n"));
    std::string burst;
    constexpr int count = 3000;
    for (int i = 0; i < count; ++i)
        burst += frame(write_json(
            {{"jsonrpc", "2.0"}, {"id", 100 + i}, {"method", "unknown/" + std::string(200, 'x')}}));
    server.write(burst);
    int replies = 0;
    while (replies < count) replies += server.receive().contains("error");
    CHECK(replies == count);
    server.send({{"id", 9}, {"method", "shutdown"}});
    server.send({{"method", "exit"}});
    CHECK(server.wait() == 0);
}
