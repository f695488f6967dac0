// The outline of a draft.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";
constexpr const char* text =
    "# Motion om 🙂 bemötande\n\nVarje kund.\n\n## Förslag till *beslut*\n\nJag yrkar:\n\n"
    "- att kunderna hörs\n- att svar ges\n- annat\n\n## Slut\n\n# Bilaga\n";

Json symbols(Client& client) {
    client.start();
    client.open(motion, text);
    client.diagnostics(motion);
    return client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", motion}}}});
}

/// "Rubrik(underrubrik att-sats) Bilaga"
std::string outline(const Json& list) {
    std::string all;
    for (const Json& symbol : list) {
        all += (all.empty() ? "" : " | ") + symbol["name"].get<std::string>();
        if (symbol.contains("children")) all += "(" + outline(symbol["children"]) + ")";
    }
    return all;
}

}  // namespace

TEST_CASE("headings and att-satser are a tree where the client takes one") {
    for (const Profile& profile :
         {Profile{"VS Code", profiles::vscode()}, Profile{"Neovim 0.12", profiles::neovim_0_12()},
          Profile{"Kate", profiles::kate()}}) {
        CAPTURE(profile.name);
        Client client(profile.capabilities);
        const Json found = symbols(client);
        CHECK(outline(found) ==
              "Motion om 🙂 bemötande(Förslag till beslut(att kunderna hörs | att svar ges) | Slut) | "
              "Bilaga");
        const Json& request = found[0]["children"][0];
        CHECK(client.at(motion, request["selectionRange"]) == "Förslag till *beslut");
        CHECK(client.at(motion, request["range"]).ends_with("- annat\n\n## "));
        CHECK(client.at(motion, request["children"][1]["range"]) == "att svar ges");
        client.finish();
    }
}

TEST_CASE("elsewhere they are a list that names what they stand in") {
    Client client(profiles::nothing());
    const Json found = symbols(client);
    CHECK(outline(found) ==
          "Motion om 🙂 bemötande | Förslag till beslut | att kunderna hörs | att svar ges | Slut | "
          "Bilaga");
    CHECK(!found[0].contains("containerName"));
    CHECK(found[2]["containerName"] == "Förslag till beslut");
    CHECK(found[4]["containerName"] == "Motion om 🙂 bemötande");
    CHECK(client.at(motion, found[2]["location"]["range"]) == "att kunderna hörs");
    client.finish();
}
