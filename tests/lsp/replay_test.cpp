// Sessions of the real program, recorded and repeated.
#include <doctest/doctest.h>
#include <random>

#include "lsp/wire.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::frame;
using ordval::lsp::Json;
using ordval::lsp::member;
using ordval::lsp::write_json;

namespace {

using Lines = std::vector<std::string>;

struct Recorded : Speaking<Process> {
    explicit Recorded(const TemporaryFolder& folder)
        : Speaking({"--packs", wire_packs(), "lsp", "--log", (folder / "session.jsonl").string()}) {}
};

Lines lines_of(const TemporaryFolder& folder) {
    std::istringstream text(read(folder / "session.jsonl"));
    Lines lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

void write_lines(const TemporaryFolder& folder, const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    write(folder / "session.jsonl", text);
}

Run replay(const TemporaryFolder& folder, const std::string& packs = wire_packs()) {
    return run_ordval("--packs '" + packs + "' lsp --replay session.jsonl", folder.string());
}

/// The place of the first line that holds `words`.
std::size_t find(const Lines& lines, const std::string& words) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.find(words) != std::string::npos;
    });
    REQUIRE_MESSAGE(found != lines.end(), words);
    return static_cast<std::size_t>(found - lines.begin());
}

std::string number(std::size_t place) {
    return std::to_string(place + 1);
}

void replace_in(std::string& line, const std::string& from, const std::string& to) {
    const std::size_t at = line.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    line.replace(at, from.size(), to);
}

Json did_change(int version, const std::string& text) {
    return {{"method", "textDocument/didChange"},
            {"params",
             {{"textDocument", {{"uri", "file:///motion.md"}, {"version", version}}},
              {"contentChanges", Json::array({{{"text", text}}})}}}};
}

/// A client whose settings the server asks for. The server says five things: its capabilities, a
/// registration, a question, diagnostics, and the end of shutdown.
void record_short_session(const TemporaryFolder& folder) {
    Recorded server(folder);
    server.initialize(
        nullptr, {{"workspace",
                   {{"configuration", true}, {"didChangeConfiguration", {{"dynamicRegistration", true}}}}}});
    server.send({{"method", "initialized"}, {"params", Json::object()}});
    for (int asked = 0; asked < 2; ++asked) {
        const Json question = server.receive();
        const bool is_about_settings = question["method"] == "workspace/configuration";
        server.send({{"id", question["id"]},
                     {"result", is_about_settings ? Json::array({{{"language", "en"}}}) : Json()}});
    }
    server.send(did_open("Kundernas behov.\n"));
    CHECK(server.receive()["params"]["diagnostics"].size() == 1);
    server.finish();
    CHECK(server.wait() == 0);
}

}  // namespace

TEST_CASE("a session is recorded in both directions, a line for each message") {
    const TemporaryFolder folder;
    Recorded server(folder);
    server.initialize();
    server.write(frame("{\n  \"jsonrpc\": \"2.0\",\n  \"method\": \"initialized\"\n}"));
    server.write(frame("{\"jsonrpc\":"));
    server.receive();
    server.write(frame("{\xff"));
    server.receive();
    server.write(frame("\"hej\""));
    server.receive();
    server.close_input();
    CHECK(server.wait() == 1);

    std::vector<Json> records;
    double before = 0;
    for (const std::string& line : lines_of(folder)) {
        records.push_back(Json::parse(line));
        CHECK(records.back()["ms"].get<double>() >= before);
        before = records.back()["ms"].get<double>();
    }
    REQUIRE(records.size() == 10);
    const auto client_said = [&](std::size_t at) { return records[at]["from"] == "client"; };
    for (std::size_t at = 0; at < records.size(); ++at)
        CHECK(client_said(at) == (at == 0 || at == 2 || at == 3 || at == 5 || at == 7 || at == 9));
    CHECK(records[0]["message"]["method"] == "initialize");
    CHECK(records[1]["message"]["result"]["serverInfo"]["name"] == "ordval");
    CHECK(records[2]["message"] == Json({{"jsonrpc", "2.0"}, {"method", "initialized"}}));
    CHECK(records[3]["message"] == "{\"jsonrpc\":");
    CHECK(records[4]["message"]["error"]["code"] == -32700);
    CHECK(records[5]["bytes"] == "7bff");
    CHECK(records[7]["message"] == "\"hej\"");
    CHECK(records[8]["message"]["error"]["code"] == -32600);
    CHECK(records[9]["end"] == "closed");

    const Run run = replay(folder);
    CHECK(run.exit_code == 0);
    CHECK(run.out == "sessionen upprepad: 4 meddelanden, alla lika\n");
}

TEST_CASE("the same session gives the same words") {
    const TemporaryFolder folder;
    record_short_session(folder);
    const Run run = replay(folder);
    CHECK(run.out == "sessionen upprepad: 5 meddelanden, alla lika\n");
    CHECK(run.err == "");
    CHECK(run.exit_code == 0);
    CHECK(
        run_ordval("--language en --packs '" + wire_packs() + "' lsp --replay=session.jsonl", folder.string())
            .out == "session repeated: 5 messages, all alike\n");
}

TEST_CASE("what is not compared may differ") {
    const TemporaryFolder folder;
    record_short_session(folder);
    Lines lines = lines_of(folder);
    SUBCASE("the version of the server") {
        replace_in(lines[1], "\"version\":\"", "\"version\":\"före ");
    }
    SUBCASE("the server's own ids") {
        for (std::string& line : lines) {
            Json record = Json::parse(line);
            if (!record.contains("message")) continue;
            Json& message = record["message"];
            const bool is_question = record["from"] == "server" && message.contains("method");
            const bool is_answer = record["from"] == "client" && !message.contains("method");
            if ((is_question && message.contains("id")) || is_answer)
                message["id"] = 1000 - message["id"].get<int>();
            line = record.dump();
        }
    }
    SUBCASE("the order of messages of different kinds") {
        const std::size_t registration = find(lines, "client/registerCapability");
        REQUIRE(find(lines, "workspace/configuration") == registration + 1);
        std::swap(lines[registration], lines[registration + 1]);
    }
    SUBCASE("how long the writer was away") {
        for (std::size_t at = find(lines, "\"shutdown\""); at < lines.size(); ++at)
            replace_in(lines[at], "{\"ms\":", "{\"ms\":900000");
    }
    write_lines(folder, lines);
    const Run run = replay(folder);
    CHECK(run.out == "sessionen upprepad: 5 meddelanden, alla lika\n");
    CHECK(run.exit_code == 0);
}

TEST_CASE("what differs is shown with its line") {
    const TemporaryFolder folder;
    record_short_session(folder);
    Lines lines = lines_of(folder);
    const std::size_t pushed = find(lines, "publishDiagnostics");
    std::string expected;
    SUBCASE("another value") {
        replace_in(lines[pushed], "\"character\":9}", "\"character\":8}");
        expected = "rad " + number(pushed) +
                   ": textDocument/publishDiagnostics file:///motion.md: "
                   "/params/diagnostics/0/range/end/character\n  inspelat: 8\n  nu:       9\n"
                   "sessionen upprepad: 5 meddelanden, 1 skillnad\n";
    }
    SUBCASE("something that the server no longer says") {
        const std::string line =
            R"({"ms":99999.0,"from":"server","message":{"jsonrpc":"2.0","method":"window/logMessage","params":{}}})";
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(pushed), line);
        expected = "rad " + number(pushed) +
                   ": window/logMessage\n  inspelat: {\"jsonrpc\":\"2.0\",\"method\":\"window/logMessage\","
                   "\"params\":{}}\n  nu:       (ingenting)\nsessionen upprepad: 6 meddelanden, 1 skillnad\n";
    }
    SUBCASE("something that the server did not say") {
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(
                                        find(lines, R"({"id":"last","jsonrpc":"2.0","result":null)")));
        const std::size_t asked = find(lines, "\"shutdown\"");
        expected = "rad " + number(asked) +
                   ": shutdown (id \"last\")\n  inspelat: (ingenting)\n  nu:       "
                   "{\"id\":\"last\",\"jsonrpc\":\"2.0\",\"result\":null}\n"
                   "sessionen upprepad: 4 meddelanden, 1 skillnad\n";
    }
    write_lines(folder, lines);
    const Run run = replay(folder);
    CHECK(run.out == expected);
    CHECK(run.exit_code == 1);
}

TEST_CASE("other rules say something else") {
    const TemporaryFolder folder;
    record_short_session(folder);
    std::string pack = read(source_folder() / "tests/lsp/packs/kommun.yml");
    replace_in(pack, "severity: warning", "severity: error");
    fs::create_directory(folder / "packs");
    write(folder / "packs/kommun.yml", pack);
    const Run run = replay(folder, (folder / "packs").string());
    CHECK(run.exit_code == 1);
    CHECK(run.out.find("/params/diagnostics/0/severity\n  inspelat: 2\n  nu:       1\n") !=
          std::string::npos);
}

TEST_CASE("many differences are not all shown") {
    const TemporaryFolder folder;
    record_short_session(folder);
    Lines lines = lines_of(folder);
    const std::string line =
        R"({"ms":0,"from":"server","message":{"jsonrpc":"2.0","method":"window/logMessage","params":{}}})";
    lines.insert(lines.begin() + 2, 1000, line);
    write_lines(folder, lines);
    const Run run = replay(folder);
    CHECK(run.exit_code == 1);
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 10 * 3 + 1);
    CHECK(run.out.find("sessionen upprepad till rad 12: ") != std::string::npos);
}

TEST_CASE("a crash leaves a record that can be repeated") {
    const TemporaryFolder folder;
    record_short_session(folder);
    SUBCASE("in the middle of a line") {
        const std::string text = read(folder / "session.jsonl");
        const std::size_t cut = text.find("publishDiagnostics");
        write(folder / "session.jsonl", text.substr(0, cut));
        const Run run = replay(folder);
        CHECK(run.exit_code == 0);
        CHECK(run.out == "sessionen upprepad: 3 meddelanden, alla lika\n");
        CHECK(run.err ==
              "ordval: session.jsonl:" +
                  std::to_string(
                      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(cut), '\n') + 1) +
                  ": anmärkning: den sista raden är avbruten, som efter en krasch; det som står före den "
                  "upprepades\n");
    }
    SUBCASE("after a request") {
        Lines lines = lines_of(folder);
        lines.resize(find(lines, "\"shutdown\"") + 1);
        write_lines(folder, lines);
        const Run run = replay(folder);
        CHECK(run.exit_code == 0);
        CHECK(run.out == "sessionen upprepad: 4 meddelanden, alla lika\n");
        CHECK(run.err == "");
    }
    SUBCASE("a real one") {
        {
            Recorded server(folder);
            server.initialize();
            server.send(did_open("Kundernas behov.\n"));
            server.receive();
        }  // killed here
        CHECK(replay(folder).out == "sessionen upprepad: 2 meddelanden, alla lika\n");
    }
}

TEST_CASE("a file that is no record is refused with line and column") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& text) {
        write(folder / "session.jsonl", text);
        const Run run = replay(folder);
        CHECK(run.exit_code == 2);
        CHECK(run.out == "");
        return run.err;
    };
    const std::string good = R"({"ms":0,"from":"client","message":{"jsonrpc":"2.0","method":"initialized"}})"
                             "\n";
    CHECK(refused("# En motion\n") ==
          "ordval: session.jsonl:1:1: fel: är inte JSON, så filen är ingen inspelning från --log\n");
    CHECK(refused(good +
                  R"({"ms":1,)"
                  "\n" +
                  good)
              .find("session.jsonl:2:9: fel: är inte JSON") != std::string::npos);
    CHECK(refused(good + R"({"ms":1e999})"
                         "\n")
              .find("session.jsonl:2:1: fel: är inte JSON") != std::string::npos);
    const std::string not_a_line =
        "ordval: session.jsonl:2:1: fel: är inte en rad ur en inspelning från --log\n";
    CHECK(refused(good + "{}\n") == not_a_line);
    CHECK(refused(good + R"({"ms":1,"from":"du","message":{}})"
                         "\n") == not_a_line);
    CHECK(refused(good + R"({"ms":-1,"from":"client","message":{}})"
                         "\n") == not_a_line);
    CHECK(refused(good + R"({"ms":1,"from":"server","message":"hej"})"
                         "\n") == not_a_line);
    CHECK(refused(good + R"({"ms":1,"from":"client","bytes":"7g"})"
                         "\n") == not_a_line);
    CHECK(refused(good + R"({"ms":1,"from":"client","end":"snart"})"
                         "\n") == not_a_line);
    CHECK(refused("") == "ordval: session.jsonl: fel: filen innehåller ingen session\n");
    CHECK(run_ordval("lsp --replay saknas.jsonl", folder.string()).err ==
          "ordval: saknas.jsonl: fel: finns inte\n");
    CHECK(run_ordval("lsp --replay .", folder.string()).err == "ordval: .: fel: är en mapp, inte en fil\n");
}

TEST_CASE("a finding that was held for a second comes at its time, without waiting") {
    const TemporaryFolder folder;
    {
        Recorded server(folder);
        server.initialize();
        server.send(did_open("Varje kun\n"));
        server.receive();
        server.send({{"method", "textDocument/didChange"},
                     {"params",
                      {{"textDocument", {{"uri", "file:///motion.md"}, {"version", 2}}},
                       {"contentChanges", Json::array({{{"range",
                                                         {{"start", {{"line", 0}, {"character", 9}}},
                                                          {"end", {{"line", 0}, {"character", 9}}}}},
                                                        {"text", "d"}}})}}}});
        CHECK(server.receive()["params"]["diagnostics"].size() == 1);
        server.finish();
        CHECK(server.wait() == 0);
    }
    CHECK(replay(folder).out == "sessionen upprepad: 4 meddelanden, alla lika\n");

    Lines lines = lines_of(folder);
    for (std::string& line : lines) line = "{\"ms\":0" + line.substr(line.find(','));
    write_lines(folder, lines);
    CHECK(replay(folder).out.find("nu:       (ingenting)") != std::string::npos);
}

TEST_CASE("edits that overtake their checks overtake them again") {
    for (const bool is_pulled : {false, true}) {
        CAPTURE(is_pulled);
        const TemporaryFolder folder;
        std::mt19937 random(7);
        std::size_t received = 0;
        {
            Recorded server(folder);
            Json capabilities = Json::object();
            if (is_pulled) {
                capabilities["textDocument"]["diagnostic"] = Json::object();
                capabilities["workspace"]["diagnostics"]["refreshSupport"] = true;
            }
            server.initialize(nullptr, capabilities);
            ++received;
            std::string text = "Kundernas behov.\n";
            server.send(did_open(text));
            std::string previous;
            for (int version = 2; version <= 60; ++version) {
                text += version % 3 == 0 ? "En kund till, och en sekund.\n\n" : "En elev.\n\n";
                server.send(did_change(version, text));
                if (is_pulled && version % 4 == 0)
                    server.send({{"id", version},
                                 {"method", "textDocument/diagnostic"},
                                 {"params",
                                  {{"textDocument", {{"uri", "file:///motion.md"}}},
                                   {"previousResultId", previous}}}});
                if (random() % 3 != 0) continue;
                ::poll(nullptr, 0, static_cast<int>(random() % 8));
                while (server.has_more(0ms)) {
                    const Json message = server.receive();
                    ++received;
                    if (const Json& result = member(message, "result"); result.is_object())
                        previous = member(result, "resultId").get<std::string>();
                }
            }
            while (server.has_more(300ms)) {
                server.receive();
                ++received;
            }
            server.finish();
            ++received;
            CHECK(server.wait() == 0);
        }
        const Run run = replay(folder);
        CHECK(run.out == "sessionen upprepad: " + std::to_string(received) + " meddelanden, alla lika\n");
    }
}
