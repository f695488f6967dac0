// Ordval's own notification for status bars.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"
#include "lsp/uri.hpp"
#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;
using ordval::lsp::uri_of;

namespace {

Json with_status() {
    Json capabilities = profiles::neovim_0_7();
    capabilities["experimental"] = {{"ordvalStatus", true}};
    return capabilities;
}

}  // namespace

TEST_CASE("a status bar is told which rules hold and what was found, when that changes") {
    const TemporaryFolder folder;
    const std::string uri = uri_of((folder / "motion.md").string());
    Client client(with_status());
    client.start();
    client.open(uri, "En kund och en kund.\n");
    client.diagnostics(uri);
    CHECK(client.take("ordval/status")["params"] ==
          Json::parse(R"({"rules": ["kommun"], "isChosen": false, "hasProblems": false, "isSwedish": true, "findings": 2, "uri": ")" + uri + R"("})"));
    client.edit(uri, "och", "men");
    CHECK_FALSE(client.has("ordval/status"));
    client.edit(uri, "En kund", "En elev");
    client.diagnostics(uri);
    CHECK(client.take("ordval/status")["params"]["findings"] == 1);
    client.rewrite(uri, "The kund is the one who is in the text, and that is all there is to it.\n");
    client.diagnostics(uri);
    CHECK(client.take("ordval/status")["params"]["isSwedish"] == false);
    client.finish();
}

TEST_CASE("chosen rules are told by their names") {
    const TemporaryFolder folder;
    write(folder / "ordval.yml", "rules: [omvant]\n");
    const std::string uri = uri_of((folder / "motion.md").string());
    Client client(with_status());
    client.start();
    client.open(uri, "Inget.\n");
    client.diagnostics(uri);
    const Json status = client.take("ordval/status")["params"];
    CHECK(status["rules"] == Json::parse(R"(["omvant"])"));
    CHECK(status["isChosen"] == true);
    client.finish();
}
