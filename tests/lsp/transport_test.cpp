// The program on each way to its client: sockets, and a client that stops to read.
#include <atomic>
#include <cstdio>
#include <doctest/doctest.h>
#include <thread>

#include "lsp/sockets.hpp"
#include "lsp/transport/event_loop.hpp"
#include "lsp/transport/stream.hpp"
#include "lsp/wire.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::frame;
using ordval::lsp::Json;

namespace {

using Client = Speaking<Stream>;

std::vector<std::string> lsp_with(std::vector<std::string> options) {
    options.insert(options.begin(), {"--packs", wire_packs(), "lsp"});
    return options;
}

/// A whole session; nothing may stand on the program's standard output then.
void hold_session(Client& client, Process& server) {
    CHECK(client.initialize()["result"]["serverInfo"]["name"] == "ordval");
    client.send({{"method", "initialized"}, {"params", Json::object()}});
    client.send(did_open("Kundernas behov.\n"));
    const Json published = client.receive();
    CHECK(published["params"]["diagnostics"][0]["range"] ==
          Json::parse(R"({"start":{"line":0,"character":0},"end":{"line":0,"character":9}})"));
    client.finish();
    CHECK(client.read_rest() == "");
    CHECK(server.wait() == 0);
    CHECK(server.read_rest() == "");
}

std::uint16_t port_told_by(const Process& server) {
    return static_cast<std::uint16_t>(std::stoi(server.error_line_after("ordval: lyssnar på 127.0.0.1:")));
}

/// The addresses in /proc/net/tcp at which something listens on the port, in the kernel's hexadecimal.
std::vector<std::string> listening_at(const char* table, std::uint16_t port) {
    char ending[8];
    std::snprintf(ending, sizeof ending, ":%04X", static_cast<unsigned>(port));
    std::istringstream lines(read(table));
    std::vector<std::string> addresses;
    std::string number, local, remote, state;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        fields >> number >> local >> remote >> state;
        if (state == "0A" && local.ends_with(ending)) addresses.push_back(local.substr(0, local.find(':')));
    }
    return addresses;
}

pid_t somebody() {
    const pid_t id = ::fork();
    if (id == 0) {
        ::pause();
        ::_exit(0);
    }
    return id;
}

void end(pid_t id) {
    ::kill(id, SIGKILL);
    ::waitpid(id, nullptr, 0);
}

}  // namespace

TEST_CASE("a session over a socket that the client listens at") {
    const Door door;
    std::vector<std::string> options;
    SUBCASE("with =") {
        options = {"--socket=" + std::to_string(door.port())};
    }
    SUBCASE("with a space") {
        options = {"--socket", std::to_string(door.port())};
    }
    Process server(lsp_with(options));
    const int descriptor = door.accept();
    Client client(descriptor, descriptor);
    hold_session(client, server);
}

TEST_CASE("a session over a socket in the file system") {
    const TemporaryFolder folder;
    const std::string path = (folder / "ordval.sock").string();
    const Door door(path);
    std::vector<std::string> options;
    SUBCASE("with =") {
        options = {"--pipe=" + path};
    }
    SUBCASE("with a space, and the client's process as vscode-languageclient names it") {
        options = {"--pipe", path, "--clientProcessId=" + std::to_string(::getpid())};
    }
    Process server(lsp_with(options));
    const int descriptor = door.accept();
    Client client(descriptor, descriptor);
    hold_session(client, server);
}

TEST_CASE("a session with a client that comes to the server") {
    std::vector<std::string> options;
    SUBCASE("with =") {
        options = {"--listen=0"};
    }
    SUBCASE("with a space") {
        options = {"--listen", "0"};
    }
    Process server(lsp_with(options));
    const std::uint16_t port = port_told_by(server);
    CHECK(listening_at("/proc/net/tcp", port) == std::vector<std::string>{"0100007F"});
    CHECK(listening_at("/proc/net/tcp6", port).empty());
    const int descriptor = connect_to(port);
    REQUIRE(descriptor >= 0);
    Client client(descriptor, descriptor);
    hold_session(client, server);
}

TEST_CASE("the server serves the first client that comes, and no other") {
    Process server(lsp_with({"--listen", "0"}));
    const std::uint16_t port = port_told_by(server);
    const int descriptor = connect_to(port);
    Client client(descriptor, descriptor);
    client.initialize();
    CHECK(connect_to(port) == -1);
    client.finish();
    CHECK(server.wait() == 0);
}

TEST_CASE("the port is told in the language that is asked for") {
    const Process server(lsp_with({"--language", "en", "--listen", "0"}));
    CHECK(std::stoi(server.error_line_after("ordval: listening on 127.0.0.1:")) > 0);
}

TEST_CASE("a port that is taken is answered in one sentence") {
    const Door door;
    Process server(lsp_with({"--listen", std::to_string(door.port())}));
    CHECK(server.wait() == 2);
    CHECK(server.errors() ==
          "ordval: 127.0.0.1:" + std::to_string(door.port()) +
              ": fel: porten är upptagen eller får inte användas; välj en annan, eller 0 för en "
              "som är ledig\n");
}

TEST_CASE("a port where nobody listens is answered in one sentence") {
    const Door door(Listens::no);
    Process server(lsp_with({"--language", "en", "--socket", std::to_string(door.port())}));
    CHECK(server.wait() == 2);
    CHECK(server.errors() ==
          "ordval: 127.0.0.1:" + std::to_string(door.port()) +
              ": error: nobody listens there; the client is to listen before it starts ordval\n");
    CHECK(server.read_rest() == "");
}

TEST_CASE("over a socket the server ends when the client has gone, or cannot be understood") {
    const Door door;
    Process server(lsp_with({"--socket", std::to_string(door.port())}));
    const int descriptor = door.accept();
    Client client(descriptor, descriptor);
    SUBCASE("gone at once") {
        client.close();
    }
    SUBCASE("gone in the middle of a frame") {
        client.initialize();
        client.write("Content-Length: 100\r\n\r\n{");
        client.close();
    }
    SUBCASE("a browser instead of an editor") {
        client.write("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }
    CHECK(server.wait(5s) == 1);
    CHECK(server.read_rest() == "");
}

TEST_CASE("the death of the process that --clientProcessId names ends the server") {
    const pid_t editor = somebody();
    const std::string option = "--clientProcessId=" + std::to_string(editor);
    SUBCASE("on standard input and output, before anything was said") {
        Process server(lsp_with({"--stdio", option}));
        CHECK(server.wait(1500ms) == std::nullopt);
        end(editor);
        CHECK(server.wait(5s) == 1);
    }
    SUBCASE("while nobody has come yet") {
        Process server(lsp_with({"--listen", "0", option}));
        port_told_by(server);
        end(editor);
        CHECK(server.wait(5s) == 1);
    }
    SUBCASE("it was never seen from here, as in a container") {
        end(editor);
        Speaking<Process> server(lsp_with({option}));
        server.initialize();
        CHECK(server.wait(1500ms) == std::nullopt);
        server.finish();
        CHECK(server.wait() == 0);
    }
}

// The transport alone, with small limits. Every frame goes back to where it came from.

namespace {

constexpr std::size_t size_of_frame = 32 * 1024;

std::string numbered_frame(int number) {
    std::string body = std::to_string(number);
    body.resize(size_of_frame, '.');
    return frame(body);
}

struct Echo {
    explicit Echo(ordval::lsp::StreamLimits limits) {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            throw std::runtime_error("socketpair");
        transport = std::make_unique<ordval::lsp::StreamTransport>(
            loop, ordval::lsp::Channel{ends[0], ::dup(ends[0])}, limits);
        client = std::make_unique<Stream>(ends[1], ends[1]);
        transport->start({.frame = [this](const std::string& body) { transport->send(body); },
                          .end =
                              [this](ordval::lsp::EndOfInput how) {
                                  ended = how;
                                  loop.stop();
                              }});
    }

    ordval::lsp::EventLoop loop;
    std::unique_ptr<ordval::lsp::StreamTransport> transport;
    std::unique_ptr<Stream> client;
    std::optional<ordval::lsp::EndOfInput> ended;
};

}  // namespace

TEST_CASE("a client that writes for ever and reads nothing is given up, and memory has not grown") {
    Echo echo({.waiting_bytes = 256 * 1024, .patience = 300ms});
    std::atomic<int> written = 0;
    std::thread writer([&] {
        try {
            for (;; ++written) echo.client->write(numbered_frame(written));
        } catch (const std::runtime_error&) {
            // the server has closed its end
        }
    });
    echo.loop.run();
    echo.transport.reset();
    writer.join();
    CHECK(echo.ended == ordval::lsp::EndOfInput::closed);
    // The limit, one frame beyond it, what the sockets hold in both directions, and as much again for safety.
    CHECK(written * size_of_frame < 2 * (256 * 1024 + size_of_frame + 2 * 512 * 1024));
    CHECK(written * size_of_frame > 256 * 1024);
}

TEST_CASE("a client that reads slowly gets everything in order, however much it writes") {
    Echo echo({.waiting_bytes = 256 * 1024, .patience = 300ms});
    constexpr int count = 100;
    std::thread writer([&] {
        for (int number = 0; number < count; ++number) echo.client->write(numbered_frame(number));
    });
    int in_order = 0;
    std::thread reader([&] {
        for (int number = 0; number < count; ++number) {
            std::this_thread::sleep_for(5ms);
            in_order += frame(echo.client->read_frame()) == numbered_frame(number);
        }
        writer.join();
        echo.client->close();
    });
    echo.loop.run();
    reader.join();
    CHECK(in_order == count);
    CHECK(echo.ended == ordval::lsp::EndOfInput::closed);
}

TEST_CASE("a client that does not read for long, and does not write either, is waited for") {
    Echo echo({.waiting_bytes = 16 * 1024 * 1024, .patience = 100ms});
    constexpr int count = 100;  // far more than a socket holds
    int in_order = 0;
    std::thread client([&] {
        for (int number = 0; number < count; ++number) echo.client->write(numbered_frame(number));
        std::this_thread::sleep_for(500ms);
        for (int number = 0; number < count; ++number)
            in_order += frame(echo.client->read_frame()) == numbered_frame(number);
        echo.client->close();
    });
    echo.loop.run();
    client.join();
    CHECK(in_order == count);
}
