#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";
constexpr const char* published = "textDocument/publishDiagnostics";

using Findings = std::vector<std::string>;

Json pull(Client& client, const Json& previous = nullptr) {
    Json params{{"textDocument", {{"uri", motion}}}};
    if (!previous.is_null()) params["previousResultId"] = previous;
    return client.request("textDocument/diagnostic", params);
}

/// `count` times "kund", each in a paragraph of its own.
std::string many_kunder(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "En kund.\n\n";
    return text;
}

}  // namespace

TEST_CASE("a diagnostic says where, how grave, by which rule, and what to write") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "Alla kunder.\n");
    const Json diagnostics = client.diagnostics(motion);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0]["range"] ==
          Json::parse(R"({"start":{"line":0,"character":5},"end":{"line":0,"character":11}})"));
    CHECK(diagnostics[0]["severity"] == 2);
    CHECK(diagnostics[0]["source"] == "ordval");
    CHECK(diagnostics[0]["code"] == "invanare.kund");
    CHECK(diagnostics[0]["message"].get<std::string>().find("invånare") != std::string::npos);
    CHECK(diagnostics[0].size() == 5);
    client.finish();
}

TEST_CASE("links, the rule's place and data go to clients that can use them") {
    Client client(profiles::vscode());
    client.start();
    client.open(motion, "Alla kunder.\n");
    const Json diagnostic = client.diagnostics(motion).at(0);
    CHECK(diagnostic["codeDescription"]["href"] == "https://example.org/beslut?id=12&del=1");
    CHECK(diagnostic["data"] == Json{{"replacements", {"invånare"}}});
    const Json& related = diagnostic["relatedInformation"].at(0);
    CHECK(related["location"]["uri"].get<std::string>().ends_with("/tests/lsp/packs/kommun.yml"));
    CHECK(related["location"]["range"]["start"]["line"] == 9);
    CHECK(related["message"].get<std::string>().find("Ordet kund hör inte hemma här.") != std::string::npos);
    client.finish();
}

TEST_CASE("diagnostics follow the text") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "En kund.\n");
    CHECK(client.findings(motion) == Findings{"kund warning invanare.kund"});
    client.edit(motion, "En", "Ingen skolungdom och");
    CHECK(client.findings(motion) ==
          Findings{"skolungdom hint elev.skolungdom", "kund warning invanare.kund"});
    client.edit(motion, "kund", "invånare");
    client.edit(motion, "skolungdom", "elev");
    CHECK(client.findings(motion).empty());
    client.finish();
}

TEST_CASE("only the formats that Ordval reads get diagnostics") {
    Client client(profiles::nothing());
    client.start();
    client.open("file:///a.cpp", "// En kund.\n", "cpp");
    client.edit("file:///a.cpp", "kund", "kunds");
    CHECK(client.waiting_messages() == 0);
    CHECK(client.code_actions("file:///a.cpp", client.range_of("file:///a.cpp", "kunds")).empty());
    client.open("file:///a.TXT", "En kund.\n", "plaintext");
    CHECK(client.findings("file:///a.TXT").size() == 1);
    client.finish();
}

TEST_CASE("with versionSupport every version gets its publish, equal or not") {
    Client client(profiles::codemirror());
    client.start();
    client.open(motion, "En kund.\n");
    CHECK(client.take(published)["params"]["version"] == 1);
    client.edit(motion, "En", "Ny");
    client.edit(motion, "Ny", "En");
    CHECK(client.take(published)["params"]["version"] == 2);
    const Json third = client.take(published)["params"];
    CHECK(third["version"] == 3);
    CHECK(third["diagnostics"].size() == 1);
    client.finish();
}

TEST_CASE("without versionSupport equal content is not published again, and no version is told") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "En kund.\n");
    CHECK(!client.take(published)["params"].contains("version"));
    client.edit(motion, "En", "Er");
    CHECK(!client.has(published));
    client.open("file:///ren.md", "Inget.\n");
    CHECK(client.take(published)["params"]["diagnostics"].empty());
    client.finish();
}

TEST_CASE("closing takes back what is shown") {
    Client client(profiles::codemirror());
    client.start();
    client.open(motion, "En kund.\n");
    client.take(published);
    client.close(motion);
    const Json last = client.take(published)["params"];
    CHECK(last["diagnostics"].empty());
    CHECK(!last.contains("version"));
    client.open(motion, "Inget.\n");
    CHECK(client.take(published)["params"]["version"] == 1);
    client.close(motion);
    CHECK(!client.has(published));
    client.finish();
}

TEST_CASE("pulled diagnostics have a result id that covers text, rules and items") {
    const TemporaryFolder packs;
    write(packs / "kommun.yml", read(source_folder() / "tests/lsp/packs/kommun.yml"));
    Client client(profiles::neovim_0_12(), {.pack_folder = packs.string()});
    client.start();
    client.open(motion, "En kund.\n");
    const Json first = pull(client);
    CHECK(first["kind"] == "full");
    CHECK(first["items"].size() == 1);
    const Json again = pull(client, first["resultId"]);
    CHECK(again == Json{{"kind", "unchanged"}, {"resultId", first["resultId"]}});
    CHECK(pull(client, "something else")["kind"] == "full");

    client.edit(motion, "En", "Ny");
    const Json edited = pull(client, first["resultId"]);
    CHECK(edited["kind"] == "full");
    CHECK(edited["resultId"] != first["resultId"]);

    write(packs / "kommun.yml", read(source_folder() / "tests/lsp/packs/kommun.yml") + "\n# changed\n");
    using namespace std::chrono_literals;
    client.pass(1s);
    client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
    const Json after_rules = pull(client, edited["resultId"]);
    CHECK(after_rules["kind"] == "full");
    CHECK(after_rules["items"] == edited["items"]);
    client.finish();
}

TEST_CASE("a pull for a document that is not open, not read, or closed meanwhile is answered empty") {
    Client client(profiles::neovim_0_12());
    client.start();
    CHECK(pull(client) == Json{{"kind", "full"}, {"items", Json::array()}});
    client.open("file:///a.cpp", "kund\n", "cpp");
    CHECK(client.diagnostics("file:///a.cpp").empty());
    client.world().executor.hold_background();
    client.open(motion, "En kund.\n");
    const Json waiting = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", motion}}}});
    CHECK(!client.has_reply(waiting));
    client.close(motion);
    CHECK(client.take_reply(waiting)["result"]["items"].empty());
    client.world().executor.release_background();
    client.finish();
}

TEST_CASE("a pull that waits is answered for the newest text") {
    Client client(profiles::neovim_0_12());
    client.start();
    client.world().executor.hold_background();
    client.open(motion, "En kund.\n");
    const Json waiting = client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", motion}}}});
    client.edit(motion, "kund", "invånare");
    client.world().executor.release_background();
    CHECK(client.diagnostics(motion).empty());
    CHECK(client.take_reply(waiting)["result"]["items"].empty());
    client.finish();
}

TEST_CASE("at most 1,000 diagnostics, and one information that says how many are left out") {
    for (const auto& capabilities : {profiles::nothing(), profiles::neovim_0_12()}) {
        Client client(capabilities);
        client.start();
        client.open(motion, many_kunder(1003));
        const Json diagnostics = client.diagnostics(motion);
        REQUIRE(diagnostics.size() == 1001);
        CHECK(diagnostics[999]["code"] == "invanare.kund");
        CHECK(diagnostics[1000]["severity"] == 3);
        CHECK(diagnostics[1000]["message"].get<std::string>().find(" 3 ") != std::string::npos);
        CHECK(diagnostics[1000]["range"]["start"]["line"] == 2000);
        client.rewrite(motion, many_kunder(1000));
        CHECK(client.diagnostics(motion).size() == 1000);
        client.finish();
    }
}

TEST_CASE("messages are Swedish unless the settings say English") {
    const auto message = [](const Json& options) {
        Client client(profiles::nothing(), {.initialization_options = options});
        client.start();
        client.open(motion, "En kund.\n");
        std::string text = client.diagnostics(motion).at(0)["message"];
        client.finish();
        return text;
    };
    CHECK(message(nullptr).find("Skriv") != std::string::npos);
    CHECK(message({{"language", "en"}}).find("Write") != std::string::npos);
}
