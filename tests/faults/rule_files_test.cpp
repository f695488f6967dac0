// Rules and settings that cannot be read, or change while they are: nothing is said that is not so, and nothing stale stays.
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "faults/faulty.hpp"
#include "lsp/wire.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;

namespace {

/// Rules that want `word` changed to "öppenhet". The other concepts make the file long, so that reading it takes a while.
std::string rules_against(const std::string& word, int others = 40) {
    std::string yaml = "termbase: egna\nconcepts:\n";
    for (int i = 0; i < others; ++i)
        yaml += "  - {id: b" + std::to_string(i) + ", preferred: {term: bra" + std::to_string(i) + ", class: \"-en -er\"}, deprecated: [{term: dum" +
                std::to_string(i) + ", class: \"-en -er\"}], reason: Eget.}\n";
    return yaml + "  - {id: x, preferred: {term: öppenhet, class: \"-en -er\"}, deprecated: [{term: " + word +
           ", class: \"-en -er\"}], reason: Eget.}\n";
}

/// A folder with one draft and rules of its own.
struct Workspace {
    TemporaryFolder folder;
    fs::path rules = folder / "egna.yml";
    fs::path settings = folder / "ordval.yml";
    fs::path draft = folder / "a.md";

    Workspace() {
        write(settings, "rules: [egna.yml]\nlanguage: en\n");
        write(rules, rules_against("hemlighet"));
        write(draft, "Varje hemlighet och gåta.\n");
    }
    Ended check() const { return run_to_end({"--packs", small_packs(), "check", draft.string()}); }
    std::string uri() const { return "file://" + draft.string(); }
    Json opened() const {
        return {{"method", "textDocument/didOpen"},
                {"params", {{"textDocument", {{"uri", uri()}, {"languageId", "markdown"}, {"version", 1}, {"text", read(draft)}}}}}};
    }
};

struct Server : Speaking<Process> {
    Server() : Speaking({"--packs", small_packs(), "lsp", "--stdio"}) {}

    /// What the last diagnostics for the draft say, when nothing more comes; what else was told is kept.
    std::string last_told(std::chrono::milliseconds silence) {
        while (has_more(silence)) take(receive());
        return last_;
    }
    /// Waits until the draft's diagnostics are about `word` alone.
    bool comes_to_tell(const std::string& word, std::chrono::milliseconds limit) {
        const auto end = std::chrono::steady_clock::now() + limit;
        while (!is_about(word)) {
            if (std::chrono::steady_clock::now() > end) return false;
            if (has_more(50ms)) take(receive());
        }
        return true;
    }
    bool is_about(const std::string& word) const { return has(last_, word) && Json::parse(last_).size() == 1; }

    std::string notices;  ///< all of them

private:
    void take(const Json& message) {
        if (!message.contains("method")) return;
        if (message["method"] == "textDocument/publishDiagnostics") last_ = message["params"]["diagnostics"].dump();
        if (message["method"] == "window/showMessage") notices += message["params"]["message"].get<std::string>() + "\n";
    }
    std::string last_ = "[]";
};

}  // namespace

TEST_CASE("rules and settings that cannot be read are told, and nothing is checked by halves") {
    const Workspace workspace;
    for (const std::string& order : std::vector<std::string>{"read egna.yml EIO 1", "open egna.yml EIO 1", "read ordval.yml EIO 1", "open ordval.yml EIO 1",
                                    "read egna.yml EIO 3; read egna.yml ONE"}) {
        CAPTURE(order);
        const Faults faults(order);
        const Ended run = workspace.check();
        CHECK(faults.done() >= 1);
        CHECK(run.status == 2);
        CHECK(has(run.err, "Input/output error"));
        CHECK(!has(run.out, "hemlighet"));
        CHECK(!has(run.out, "1 file checked"));
    }
}

TEST_CASE("rules and settings that come byte by byte, interrupted, are the same") {
    const Workspace workspace;
    const std::string whole = workspace.check().out;
    CHECK(has(whole, "hemlighet"));
    const Faults faults("* * EINTR odd; read .yml ONE");
    const Ended run = workspace.check();
    CHECK(faults.done() > 1000);
    CHECK(run.status == 1);
    CHECK(run.out == whole);
    CHECK(run.err == "");
}

TEST_CASE("a pack or the lexicon that cannot be read is told in one sentence") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Varje kund får svar.\n");
    for (const std::string& order : std::vector<std::string>{"read kommun.yml EIO 1", "open sv.lexicon EIO 1"}) {
        CAPTURE(order);
        const Faults faults(order);
        const Ended run = run_to_end({"--packs", small_packs(), "--language", "en", "check", (folder / "a.md").string()});
        CHECK(faults.done() == 1);
        CHECK(!run.err.empty());
        CHECK(run.status == (has(order, "lexicon") ? 1 : 2));
    }
}

TEST_CASE("a rule file that changes all the time, while it is read slowly, ends as it was left") {
    const Workspace workspace;
    const Faults faults("read egna.yml SLOW");
    Server server;
    server.initialize();
    server.send(workspace.opened());
    REQUIRE(server.comes_to_tell("hemlighet", 20s));
    const std::string all = rules_against("hemlighet", 200);
    const char* stated = std::getenv("ORDVAL_REWRITES");
    const int rewrites = stated ? std::atoi(stated) : 42;
    for (int i = 0; i < rewrites; ++i) {
        switch (i % 3) {
            case 0:  // a new file in its place
                write(workspace.folder / "ny", rules_against(i % 2 == 0 ? "gåta" : "hemlighet", i % 7 * 30));
                fs::rename(workspace.folder / "ny", workspace.rules);
                break;
            case 1:  // in place, piece by piece
                write(workspace.rules, "");
                for (std::size_t begin = 0; begin < all.size(); begin += 4096) {
                    std::ofstream(workspace.rules, std::ios::binary | std::ios::app) << all.substr(begin, 4096);
                    std::this_thread::sleep_for(3ms);
                }
                break;
            case 2:  // away and back
                fs::remove(workspace.rules);
                std::this_thread::sleep_for(std::chrono::milliseconds(i));
                write(workspace.rules, all);
                break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(i * 7 % 40));
    }
    write(workspace.rules, rules_against("gåta"));
    CHECK(server.comes_to_tell("gåta", 20s));
    CHECK(server.last_told(1500ms).find("hemlighet") == std::string::npos);
    // And it is still watched.
    write(workspace.rules, rules_against("hemlighet"));
    CHECK(server.comes_to_tell("hemlighet", 20s));
    server.close_input();
    CHECK(server.wait(5s) == 1);
}

TEST_CASE("a rule file that changes between reading it and watching it is read again") {
    const Workspace workspace;
    const Faults faults("read egna.yml SLOW 2");  // it has been read, and its end has not been seen
    write(workspace.rules, rules_against("hemlighet", 2000));
    Json watching{{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}, {"relativePatternSupport", true}}}}}};
    bool is_watching = false;
    SUBCASE("a client that watches files") { is_watching = true; }
    SUBCASE("one that does not") {}
    Server server;
    server.initialize(nullptr, is_watching ? watching : Json());
    server.send({{"method", "initialized"}, {"params", Json::object()}});
    server.send(workspace.opened());
    while (faults.done() == 0) std::this_thread::sleep_for(1ms);
    // The first piece has been taken: what is written now is news that nobody tells.
    write(workspace.rules, rules_against("gåta", 2000));
    bool is_seen = false;
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!is_seen && std::chrono::steady_clock::now() < end) {
        const Json message = server.receive();
        if (message.contains("id") && message.contains("method")) server.send({{"id", message["id"]}, {"result", nullptr}});
        is_seen = message.contains("method") && message["method"] == "textDocument/publishDiagnostics" && has(message.dump(), "gåta");
    }
    CHECK(is_seen);
}

TEST_CASE("a rule file that another one extends is waited for when it is missing") {
    const Workspace workspace;
    write(workspace.rules, "termbase: egna\nextends: [./bas.yml]\nconcepts: []\n");
    Server server;
    server.initialize();
    server.send(workspace.opened());
    server.last_told(500ms);
    CHECK(has(server.notices, "bas.yml"));
    write(workspace.folder / "bas.yml", rules_against("gåta"));
    CHECK(server.comes_to_tell("gåta", 20s));
    fs::remove(workspace.folder / "bas.yml");
    CHECK(server.last_told(1500ms) == "[]");
    write(workspace.folder / "bas.yml", rules_against("hemlighet"));
    CHECK(server.comes_to_tell("hemlighet", 20s));
}

TEST_CASE("a change is seen whatever the clock says of it") {
    const Workspace workspace;
    std::string clock;
    SUBCASE("a clock that is right") {}
    SUBCASE("a clock that jumps") { clock = "jumping"; }
    const Faults faults("read nowhere EIO", clock);
    Server server;
    server.initialize();
    server.send(workspace.opened());
    REQUIRE(server.comes_to_tell("hemlighet", 20s));
    const fs::file_time_type now = fs::last_write_time(workspace.rules);
    const std::string words[] = {"gåta", "hemlighet"};
    int turn = 0;
    // The same length each time: only the time and the content differ, or the content alone.
    for (const auto leap : {std::chrono::hours(0), std::chrono::hours(24 * 3650), std::chrono::hours(-24 * 3650), std::chrono::hours(0)}) {
        const std::string word = words[turn++ % 2];
        CAPTURE(word);
        CAPTURE(leap.count());
        std::string text = rules_against(word);
        text.resize(8000, '#');
        write(workspace.rules, text);
        fs::last_write_time(workspace.rules, now + leap);
        CHECK(server.comes_to_tell(word, 20s));
    }
    // A file with the old one's time and size takes its place.
    std::string text = rules_against("gåta");
    text.resize(8000, '#');
    write(workspace.folder / "ny", text);
    fs::last_write_time(workspace.folder / "ny", now);
    fs::rename(workspace.folder / "ny", workspace.rules);
    CHECK(server.comes_to_tell("gåta", 20s));
}
