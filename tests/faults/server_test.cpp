// The server and a client that dies, that does not read, that opens very much, on a clock that jumps.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "faults/faulty.hpp"
#include "lsp/wire.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::frame;
using ordval::lsp::Json;
using ordval::lsp::write_json;
using Clock = std::chrono::steady_clock;

namespace {

struct Server : Speaking<Process> {
    explicit Server(const std::string& packs = small_packs()) : Speaking({"--packs", packs, "lsp", "--stdio"}) {}
};

std::string uri_of(int number) { return "file:///tmp/ordval-finns-inte/motion" + std::to_string(number) + ".md"; }

Json opened(const std::string& uri, const std::string& text) {
    return {{"method", "textDocument/didOpen"},
            {"params", {{"textDocument", {{"uri", uri}, {"languageId", "markdown"}, {"version", 1}, {"text", text}}}}}};
}

/// `text` at the beginning of the document.
Json inserted(const std::string& uri, int version, const std::string& text) {
    const Json begin{{"line", 0}, {"character", 0}};
    return {{"method", "textDocument/didChange"},
            {"params",
             {{"textDocument", {{"uri", uri}, {"version", version}}},
              {"contentChanges", Json::array({{{"range", {{"start", begin}, {"end", begin}}}, {"text", text}}})}}}};
}

/// The first that fits.
template <class Fits>
Json await(Server& server, Fits fits) {
    for (;;)
        if (const Json message = server.receive(); fits(message)) return message;
}

Json await_diagnostics(Server& server, const std::string& uri) {
    return await(server, [&](const Json& message) {
        return message.contains("method") && message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
    });
}

/// shutdown and exit, after all that was still to be said.
void finish(Server& server) {
    server.send({{"id", "last"}, {"method", "shutdown"}});
    await(server, [](const Json& message) { return message.contains("id") && message["id"] == "last"; });
    server.send({{"method", "exit"}});
}

/// Answers pile up until the server can write no more.
void fill_output(Server& server) {
    std::string burst;
    for (int i = 0; i < 2000; ++i)
        burst += frame(write_json({{"jsonrpc", "2.0"}, {"id", 1000 + i}, {"method", "unknown/" + std::string(200, 'x')}}));
    server.write(burst);
    std::this_thread::sleep_for(300ms);
}

}  // namespace

TEST_CASE("a client that has closed its end and does not read is not waited for") {
    Server server;
    server.initialize();
    fill_output(server);
    server.close_input();
    CHECK(server.wait(5s) == 1);
}

TEST_CASE("a client that was killed while it did not read, and whose pipes somebody else holds, is not waited for") {
    Editor editor;
    Server server;
    server.initialize(editor.id());
    fill_output(server);
    CHECK(server.wait(300ms) == std::nullopt);
    editor.kill();
    CHECK(server.wait(5s) == 1);  // it looks every half second while it cannot write
}

TEST_CASE("a client that is killed takes the server with it, whatever goes on") {
    // The client is a process of its own here: it starts the server and dies with both pipes.
    for (int round = 0; round < 5; ++round) {
        int ids[2];
        REQUIRE(::pipe(ids) == 0);
        const pid_t client = ::fork();
        if (client == 0) {
            Server server;
            server.initialize();
            server.send(opened(uri_of(0), std::string(200'000, ' ') + "Varje kund.\n"));
            const pid_t id = server.id();
            (void)!::write(ids[1], &id, sizeof id);
            for (int version = 2;; ++version) server.send(inserted(uri_of(0), version, "Kund. "));
        }
        pid_t server = 0;
        REQUIRE(::read(ids[0], &server, sizeof server) == sizeof server);
        std::this_thread::sleep_for(std::chrono::milliseconds(50 * round));
        ::kill(client, SIGKILL);
        ::waitpid(client, nullptr, 0);
        const auto is_there = [&] { return ::kill(server, 0) == 0 && !has(read("/proc/" + std::to_string(server) + "/stat"), ") Z "); };
        const auto end = Clock::now() + 5s;  // a moment, unless the machine is busy
        while (is_there() && Clock::now() < end) std::this_thread::sleep_for(10ms);
        CHECK(!is_there());
        ::close(ids[0]);
        ::close(ids[1]);
    }
}

TEST_CASE("a client that stops to read while it writes on gets everything when it reads again, and memory stays bounded") {
    Server server;
    server.initialize();
    server.send(opened(uri_of(0), "Varje kund får svar.\n"));
    await_diagnostics(server, uri_of(0));
    const long before = memory_of(server.id());
    // 40 MB of edits and requests, of which the answers alone are more than a pipe holds.
    constexpr int rounds = 2000;
    std::string text;
    while (text.size() < 20'000) text += "ord ";
    std::thread writer([&] {
        for (int i = 0; i < rounds; ++i) {
            // The document is replaced, so that it stays small however much is sent.
            server.send({{"method", "textDocument/didChange"},
                         {"params",
                          {{"textDocument", {{"uri", uri_of(0)}, {"version", 2 + i}}},
                           {"contentChanges", Json::array({{{"text", text + "kund " + std::to_string(i) + ".\n"}}})}}}});
            server.send({{"id", 100 + i}, {"method", "unknown/" + std::string(200, 'x')}});
        }
    });
    long most = 0;
    for (int i = 0; i < 30; ++i) {
        std::this_thread::sleep_for(100ms);
        most = std::max(most, memory_of(server.id()) - before);
    }
    int answers = 0;
    while (answers < rounds) answers += server.receive().contains("error");
    writer.join();
    CHECK(answers == rounds);
    // The last word about the document is that of its last text.
    server.send({{"id", "hover"},
                 {"method", "textDocument/hover"},
                 {"params", {{"textDocument", {{"uri", uri_of(0)}}}, {"position", {{"line", 0}, {"character", 20'001}}}}}});
    const Json hover = await(server, [](const Json& message) { return message.contains("id") && message["id"] == "hover"; });
    CHECK(hover["result"].is_object());
    MESSAGE("memory grew by ", most / 1024, " MB");
    if (!is_sanitized()) CHECK(most < 200 * 1024);
    finish(server);
    CHECK(server.wait() == 0);
}

TEST_CASE("interrupted and short reads and writes of a session change nothing") {
    // One byte in each direction at a time.
    const Faults faults("* pipe: EINTR odd; * pipe: ONE");
    Server server;
    server.initialize();
    server.send(opened(uri_of(0), "Varje kund får svar.\n"));
    CHECK(await_diagnostics(server, uri_of(0))["params"]["diagnostics"].size() == 1);
    for (int version = 2; version < 20; ++version) server.send(inserted(uri_of(0), version, "Kund och öppenhet. "));
    server.send({{"id", 7}, {"method", "textDocument/diagnostic"}, {"params", {{"textDocument", {{"uri", uri_of(0)}}}}}});
    const Json report = await(server, [](const Json& message) { return message.contains("id") && message["id"] == 7; });
    CHECK(report["result"]["items"].size() == 19);
    CHECK(faults.done() > 5000);
    finish(server);
    CHECK(server.wait() == 0);
}

TEST_CASE("input that breaks ends the session, and so does output that does") {
    for (const std::string& order : std::vector<std::string>{"read pipe: EIO 5", "write pipe: EIO 2", "write pipe: ENOSPC 2"}) {
        CAPTURE(order);
        const Faults faults(order);
        Server server;
        server.initialize();
        for (int i = 0; i < 10; ++i) {
            server.send(opened(uri_of(i), "Varje kund får svar.\n"));
            std::this_thread::sleep_for(20ms);
            if (server.wait(0ms)) break;
        }
        CHECK(faults.done() == 1);
    }
}

TEST_CASE("a record of the session that finds the disk full ends, and the session does not") {
    Speaking<Process> server({"--packs", small_packs(), "lsp", "--stdio", "--log", "/dev/full"});
    server.initialize();
    server.send(opened(uri_of(0), "Varje kund får svar.\n"));
    for (;;) {
        const Json message = server.receive();
        if (message.contains("method") && message["method"] == "textDocument/publishDiagnostics") break;
    }
    server.finish();
    CHECK(server.wait() == 0);
    CHECK(lines_of(server.errors()) == 1);
}

TEST_CASE("1,000 open documents, edited by turns") {
    Server server;
    server.initialize();
    std::string text;
    while (text.size() < 5'000) text += "Varje kund får svar av kommunens handläggare, och skolungdomar läser mer än förr.\n";
    constexpr int documents = 1000;
    std::vector<int> published(documents);
    std::vector<double> times;
    const auto number_of = [](const Json& message) { return std::stoi(message["params"]["uri"].get<std::string>().substr(uri_of(0).size() - 4)); };
    const auto begin = Clock::now();
    std::thread opener([&] {
        for (int i = 0; i < documents; ++i) server.send(opened(uri_of(i), text));
    });
    for (int count = 0; count < documents;) {
        const Json message = server.receive();
        if (!message.contains("method") || message["method"] != "textDocument/publishDiagnostics") continue;
        CHECK(message["params"]["diagnostics"].size() > 60);
        count += published.at(static_cast<std::size_t>(number_of(message)))++ == 0;
    }
    opener.join();
    const auto all_open = Clock::now();
    const long memory_when_open = memory_of(server.id());
    const char* stated = std::getenv("ORDVAL_EDITS");
    const int edits = stated ? std::atoi(stated) : documents / 2;
    for (int i = 0; i < edits; ++i) {
        const int number = i % documents;
        const auto edited = Clock::now();
        server.send(inserted(uri_of(number), 2 + i / documents, "Kund. "));
        await_diagnostics(server, uri_of(number));
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - edited).count());
    }
    std::sort(times.begin(), times.end());
    const long memory = memory_of(server.id());
    MESSAGE("opened in ", std::chrono::duration<double>(all_open - begin).count(), " s, ", memory_when_open / 1024, " MB; an edit takes ",
            times[times.size() / 2], " ms (p50), ", times[times.size() * 99 / 100], " ms (p99); ", memory / 1024, " MB after ", edits);
    if (!is_sanitized()) {
        CHECK(memory_when_open < 300 * 1024);
        CHECK(memory < memory_when_open + 64 * 1024);
    }
    // Closed, they are let go.
    for (int i = 0; i < documents; ++i)
        server.send({{"method", "textDocument/didClose"}, {"params", {{"textDocument", {{"uri", uri_of(i)}}}}}});
    finish(server);
    CHECK(server.wait() == 0);
}

namespace {

/// Letters alone, so that each is one word.
std::string word_of(int number) {
    std::string word = "dum";
    for (int rest = number + 26 * 26; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    return word + "ux";
}

/// A noun whose forms are all stated, so that the lexicon has no opinion about them.
std::string noun(const std::string& word) {
    std::string forms;
    for (const char* ending : {"", "s", "en", "ens", "er", "ers", "erna", "ernas"}) forms += (forms.empty() ? "" : ", ") + word + ending;
    return "{term: " + word + ", forms: [" + forms + "], gender: utrum}";
}

}  // namespace

TEST_CASE("10,000 rules in the server and on the command line") {
    const TemporaryFolder folder;
    std::string yaml = "termbase: egna\nconcepts:\n";
    for (int i = 0; i < 10'000; ++i)
        yaml += "  - {id: r" + std::to_string(i) + ", preferred: " + noun("bra" + word_of(i)) + ", deprecated: [" + noun(word_of(i)) + "], reason: Eget.}\n";
    write(folder / "egna.yml", yaml);
    write(folder / "ordval.yml", "rules: [egna.yml]\nlanguage: en\n");
    std::string text;
    for (int i = 0; i < 10'000; i += 100) text += "En " + word_of(i) + " till.\n";
    write(folder / "a.md", text);
    const auto begin = Clock::now();
    const Ended run = run_to_end({"--packs", small_packs(), "--language", "en", "check", (folder / "a.md").string()});
    const auto checked = Clock::now();
    CHECK(run.status == 1);
    CHECK(run.err == "");
    CHECK(has(run.out, "1 file, 100 findings"));

    Server server;
    server.initialize();
    const std::string uri = "file://" + (folder / "a.md").string();
    server.send(opened(uri, text));
    CHECK(await_diagnostics(server, uri)["params"]["diagnostics"].size() == 100);
    const auto published = Clock::now();
    const long memory = memory_of(server.id());
    std::vector<double> times;
    for (int version = 2; version < 102; ++version) {
        const auto edited = Clock::now();
        server.send(inserted(uri, version, "Ny rad. "));
        await_diagnostics(server, uri);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - edited).count());
    }
    std::sort(times.begin(), times.end());
    // The file is written anew some times: what the old rules took is given back.
    long most = 0;
    for (int i = 0; i < 3; ++i) {
        std::string changed = yaml;
        changed += "# " + std::string(static_cast<std::size_t>(i), 'x') + "\n";
        write(folder / "egna.yml", i % 2 == 0 ? "termbase: egna\nconcepts: []\n" : changed);
        const std::size_t wanted = i % 2 == 0 ? 0 : 100;
        await(server, [&](const Json& message) {
            return message.contains("method") && message["method"] == "textDocument/publishDiagnostics" && message["params"]["diagnostics"].size() == wanted;
        });
        most = std::max(most, memory_of(server.id()));
    }
    MESSAGE("checked in ", std::chrono::duration<double>(checked - begin).count(), " s; published in ",
            std::chrono::duration<double>(published - checked).count(), " s with ", memory / 1024, " MB; an edit takes ", times[50], " ms (p50), ", times[98],
            " ms (p99); at most ", most / 1024, " MB when the rules change");
    if (!is_sanitized()) {
        CHECK(memory < 200 * 1024);
        CHECK(most < 2 * memory + 64 * 1024);
    }
    finish(server);
    CHECK(server.wait() == 0);
}

TEST_CASE("on a clock that jumps a word that is being written is held back, and then told") {
    const Faults faults("read nowhere EIO", "jumping");
    Server server;
    server.initialize();
    server.send(opened(uri_of(0), "Varje \n"));
    const Json at{{"line", 0}, {"character", 6}};
    std::this_thread::sleep_for(50ms);
    server.send({{"method", "textDocument/didChange"},
                 {"params",
                  {{"textDocument", {{"uri", uri_of(0)}, {"version", 2}}},
                   {"contentChanges", Json::array({{{"range", {{"start", at}, {"end", at}}}, {"text", "kund"}}})}}}});
    const auto edited = Clock::now();
    const Json told = await(server, [](const Json& message) {
        return message.contains("method") && message["method"] == "textDocument/publishDiagnostics" && message["params"]["diagnostics"].size() == 1;
    });
    const auto waited = Clock::now() - edited;
    MESSAGE("held back for ", std::chrono::duration_cast<std::chrono::milliseconds>(waited).count(), " ms");
    CHECK(waited < 10s);
    CHECK(waited > 100ms);
    finish(server);
    CHECK(server.wait() == 0);
}
