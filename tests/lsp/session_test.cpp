// The order of a session, and one whole session under what each client announces.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/meta_model.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::at_path;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///home/anna/motion.md";

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("the protocol's own description is there to check the structure of messages") {
    if (!MetaModel::shared())
        MESSAGE(
            "skipped: there is no ../shared/lsp/metaModel.json, so the structure of messages is not checked");
}

TEST_CASE("before initialize every request is refused and every notification ignored") {
    Client client(profiles::nothing());
    CHECK(client.error_code("textDocument/hover", Json::object()) == -32002);
    CHECK(client.error_code("shutdown", nullptr) == -32002);
    CHECK(client.error_code("no/such/method", nullptr) == -32002);
    client.notify("textDocument/didOpen", Json::object());
    client.notify("initialized", Json::object());
    client.start();
    client.finish();
}

TEST_CASE("a session is initialized once") {
    Client client(profiles::nothing());
    client.start();
    CHECK(client.error_code("initialize", {{"capabilities", Json::object()}}) == -32600);
    client.finish();
}

TEST_CASE("after shutdown only exit is accepted") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "Varje kund.\n");
    CHECK(client.diagnostics(motion).size() == 1);
    CHECK(client.request("shutdown", nullptr).is_null());
    CHECK(client.error_code("shutdown", nullptr) == -32600);
    CHECK(client.error_code("initialize", {{"capabilities", Json::object()}}) == -32600);
    CHECK(client.error_code("textDocument/hover", Json::object()) == -32600);
    client.edit(motion, "kund", "kundernas");
    CHECK(client.exit_status() == std::nullopt);
    client.notify("exit", nullptr);
    CHECK(client.exit_status() == 0);
}

TEST_CASE("exit without shutdown, and the end of input, are failures") {
    SUBCASE("exit at once") {
        Client client(profiles::nothing());
        client.notify("exit", nullptr);
        CHECK(client.exit_status() == 1);
    }
    SUBCASE("exit without shutdown") {
        Client client(profiles::nothing());
        client.start();
        client.notify("exit", nullptr);
        CHECK(client.exit_status() == 1);
        client.send({{"jsonrpc", "2.0"}, {"method", "initialized"}});
    }
    SUBCASE("end of input") {
        Client client(profiles::nothing());
        client.start();
        client.world().transport.close();
        client.world().executor.run();
        CHECK(client.exit_status() == 1);
    }
    SUBCASE("end of input after shutdown") {
        Client client(profiles::nothing());
        client.start();
        CHECK(client.request("shutdown", nullptr).is_null());
        client.world().transport.close();
        client.world().executor.run();
        CHECK(client.exit_status() == 1);
    }
}

TEST_CASE("what is still open when the session ends is answered") {
    Client client(profiles::nothing());
    client.start();
    client.world().executor.hold_background();
    client.open(motion, "Varje kund.\n");
    const Json hover = client.ask("textDocument/hover", {{"textDocument", {{"uri", motion}}},
                                                         {"position", {{"line", 0}, {"character", 7}}}});
    CHECK(!client.has_reply(hover));
    CHECK(client.request("shutdown", nullptr).is_null());
    client.notify("exit", nullptr);
    CHECK(client.take_reply(hover)["error"]["code"] == -32800);
    CHECK(client.exit_status() == 0);
}

TEST_CASE("the server ends when the editor's process has ended") {
    using namespace std::chrono_literals;
    SUBCASE("it dies") {
        Client client(profiles::nothing(), {.process_id = 4711});
        client.start();
        client.pass(10s);
        CHECK(client.exit_status() == std::nullopt);
        client.set_process_alive(false);
        client.pass(1s);
        CHECK(client.exit_status() == 1);
    }
    SUBCASE("it was never visible from here, as in a container") {
        Client client(profiles::nothing(), {.process_id = 4711});
        client.set_process_alive(false);
        client.start();
        client.pass(10s);
        CHECK(client.exit_status() == std::nullopt);
        client.finish();
    }
    SUBCASE("the client does not say which it is") {
        Client client(profiles::nothing());
        client.start();
        client.set_process_alive(false);
        client.pass(10s);
        CHECK(client.exit_status() == std::nullopt);
        client.finish();
    }
}

TEST_CASE("initialize says what the server can do, for this client") {
    const auto offered = [](Json capabilities) {
        Client client(std::move(capabilities));
        Json result = client.initialize();
        CHECK(at_path(result, {"serverInfo", "name"}) == "ordval");
        return result.at("capabilities");
    };
    const Json plain = offered(profiles::nothing());
    CHECK(plain["positionEncoding"] == "utf-16");
    CHECK(plain["textDocumentSync"]["change"] == 2);
    CHECK(plain["textDocumentSync"]["openClose"] == true);
    CHECK(plain["hoverProvider"] == true);
    CHECK(!plain.contains("diagnosticProvider"));
    CHECK(!plain.contains("codeActionProvider"));
    CHECK(offered(profiles::vscode())["diagnosticProvider"]["workspaceDiagnostics"] == false);
    CHECK(offered(profiles::vscode())["codeActionProvider"]["codeActionKinds"] ==
          Json::parse(R"(["quickfix", "source.fixAll.ordval", "refactor.rewrite"])"));
    CHECK(offered(profiles::without_literals())["executeCommandProvider"]["commands"].size() == 2);
    CHECK(!plain.contains("executeCommandProvider"));
    CHECK(!plain["renameProvider"].contains("prepareProvider"));
    CHECK(offered(profiles::vscode())["renameProvider"]["prepareProvider"] == true);
}

TEST_CASE("position encodings: UTF-8 if it is listed, UTF-32 only if it is all that is") {
    const auto chosen = [](const char* encodings) {
        const Json capabilities{{"general", {{"positionEncodings", Json::parse(encodings)}}}};
        Client client(capabilities);
        return client.initialize()["capabilities"]["positionEncoding"].get<std::string>();
    };
    CHECK(chosen(R"(["utf-16"])") == "utf-16");
    CHECK(chosen(R"(["utf-16", "utf-8"])") == "utf-8");
    CHECK(chosen(R"(["utf-32", "utf-16"])") == "utf-16");
    CHECK(chosen(R"(["utf-32"])") == "utf-32");
    CHECK(chosen(R"([])") == "utf-16");
    CHECK(chosen(R"(["utf-7"])") == "utf-16");
    CHECK(chosen(R"(null)") == "utf-16");
    CHECK(chosen(R"("utf-8")") == "utf-16");
}

TEST_CASE("capabilities of any shape are tolerated") {
    for (const char* announced : {"null", "[]", "17", R"({"textDocument": null, "workspace": []})",
                                  R"({"workspace": {"applyEdit": "yes", "configuration": {}}})"}) {
        Client client(Json::parse(announced));
        client.start();
        client.open(motion, "Varje kund.\n");
        CHECK(client.findings(motion) == Findings{"kund warning invanare.kund"});
        client.finish();
    }
}

TEST_CASE("a whole session, under what each client announces") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Client client(profile.capabilities, {.folders = {"file:///home/anna"}});
        client.start();
        client.open(motion, "# Å 🙂\r\n\r\nVarje 🙂 kund får svar. Kundernas behov styr.\r\n");
        CHECK(client.findings(motion) ==
              Findings{"kund warning invanare.kund", "Kundernas warning invanare.kund"});
        client.edit(motion, "kund", "elev");
        CHECK(client.findings(motion) == Findings{"Kundernas warning invanare.kund"});

        CHECK(client.hover(motion, client.range_of(motion, "Kundernas")).find("Invånarnas") !=
              std::string::npos);

        const Json actions = client.code_actions(motion, client.range_of(motion, "Kundernas"));
        if (!actions.empty() && actions[0].contains("edit")) {
            client.apply(actions[0]["edit"]);
            CHECK(client.text(motion) ==
                  "# Å 🙂\r\n\r\nVarje 🙂 elev får svar. Invånarnas behov styr.\r\n");
            CHECK(client.findings(motion).empty());
        }
        client.close(motion);
        if (client.has("textDocument/publishDiagnostics")) CHECK(client.diagnostics(motion).empty());
        client.finish();
    }
}
