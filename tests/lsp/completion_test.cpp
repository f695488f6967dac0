// What is offered while a word is being written.
#include <doctest/doctest.h>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

struct Writer {
    explicit Writer(Json capabilities, const std::string& text) : client(std::move(capabilities)) {
        client.start();
        client.open(motion, text);
        client.diagnostics(motion);
    }
    ~Writer() {
        if (client.has("textDocument/publishDiagnostics")) client.diagnostics(motion);
        client.finish();
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// What is offered with the cursor behind `typed`.
    Json list(std::string_view typed) {
        return client.request(
            "textDocument/completion",
            {{"textDocument", {{"uri", motion}}}, {"position", client.range_of(motion, typed)["end"]}});
    }
    std::vector<std::string> offered(std::string_view typed) {
        std::vector<std::string> labels;
        const Json found = list(typed);
        for (const Json& item : found["items"]) labels.push_back(item["label"]);
        return labels;
    }

    Client client;
};

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("for a deprecated word the preferred one is offered in the same form, in every client") {
    for (const Profile& profile : all_profiles()) {
        CAPTURE(profile.name);
        Writer writer(profile.capabilities, "🙂 Åt kunderna och KUNDENS.\n");
        const Json list = writer.list("kunderna");
        REQUIRE(list["items"].size() == 2);
        CHECK(list["items"][0]["label"] == "invånarna");
        CHECK(list["items"][1]["label"] == "invånarnas");
        CHECK(list["isIncomplete"] == true);
        CHECK(writer.client.at(motion, list["items"][0]["textEdit"]["range"]) == "kunderna");
        CHECK(writer.offered("KUNDENS") == Labels{"INVÅNARENS"});
        writer.client.apply({{"changes", {{motion, Json::array({list["items"][0]["textEdit"]})}}}});
        CHECK(writer.client.text(motion) == "🙂 Åt invånarna och KUNDENS.\n");
    }
}

TEST_CASE("a prefix of a preferred or admitted term is completed, in its case of letters") {
    Writer writer(profiles::nothing(), "Ele stude invå x k.\n");
    CHECK(writer.offered("Ele").front() == "Elev");
    CHECK(writer.offered("stude").front() == "studerande");
    CHECK(writer.list("invå")["isIncomplete"] == false);
    CHECK(writer.offered(" x").empty());
    CHECK(writer.offered(" k").empty());
}

TEST_CASE("a deprecated word is never offered") {
    Writer writer(profiles::vscode(), "ku skolun\n");
    for (const char* typed : {"ku", "skolun"})
        for (const std::string& label : writer.offered(typed))
            CHECK((label.find("kund") == std::string::npos && label.find("skolungdom") == std::string::npos));
    CHECK(writer.offered("skolun").size() > 2);
    CHECK(writer.list("ku")["items"][0]["labelDetails"]["description"] == "i stället för ”kund”");
}

TEST_CASE("nothing is offered in code and front matter") {
    Writer writer(profiles::nothing(), "---\ntitle: invån\n---\n\nText `invå` och\n\n```\ninvåna\n```\n");
    for (const char* typed : {"invån", "`invå", "\ninvåna"}) CHECK(writer.offered(typed).empty());
}
