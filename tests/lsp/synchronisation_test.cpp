// The server's text follows the editor's, whatever the editor does. The editor's side is the tests' own
// model.
#include <doctest/doctest.h>
#include <random>

#include "lsp/client.hpp"
#include "lsp/profiles.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;
using ordval::lsp::Json;

namespace {

constexpr const char* motion = "file:///motion.md";

using Findings = std::vector<std::string>;

Json change(int line, int begin, int end_line, int end, const char* text) {
    const Json range{{"start", {{"line", line}, {"character", begin}}},
                     {"end", {{"line", end_line}, {"character", end}}}};
    return {{"range", range}, {"text", text}};
}

/// A list of them, not a Json: compilers differ in whether braces around one Json are an array or a copy.
void send_changes(Client& client, int version, const std::vector<Json>& changes) {
    client.notify("textDocument/didChange",
                  {{"textDocument", {{"uri", motion}, {"version", version}}}, {"contentChanges", Json(changes)}});
}

Json range(int line, int begin, int end) {
    return {{"start", {{"line", line}, {"character", begin}}}, {"end", {{"line", line}, {"character", end}}}};
}

Json only_range(const Json& diagnostics) {
    REQUIRE(diagnostics.size() == 1);
    return diagnostics[0]["range"];
}

}  // namespace

TEST_CASE("several changes in one message refer each to the result of the one before") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "Ingen.\n");
    CHECK(client.diagnostics(motion).empty());
    send_changes(client, 2,
                 {change(0, 0, 0, 6, ""), change(0, 0, 0, 0, "Varje "), change(0, 6, 0, 6, "kund"),
                  change(0, 10, 0, 10, "\nsvarar.")});
    CHECK(only_range(client.diagnostics(motion)) == range(0, 6, 10));
    send_changes(client, 3, {change(0, 0, 0, 0, "Och\n")});
    CHECK(only_range(client.diagnostics(motion)) == range(1, 6, 10));
    client.finish();
}

TEST_CASE("columns after emoji and combining marks, in each encoding") {
    const std::string text = "Åsa 🙂 a\u030A kund\n";  // å written as two code points
    const auto place = [&](Json capabilities) {
        Client client(std::move(capabilities));
        client.start();
        client.open(motion, text);
        Json found = only_range(client.diagnostics(motion));
        client.finish();
        return found;
    };
    CHECK(place(profiles::nothing()) == range(0, 10, 14));      // Åsa_ 4, 🙂_ 3, å_ 3
    CHECK(place(profiles::neovim_0_12()) == range(0, 14, 18));  // Åsa_ 5, 🙂_ 5, å_ 4
    CHECK(place(profiles::utf32_only()) == range(0, 9, 13));    // Åsa_ 4, 🙂_ 2, å_ 3
}

TEST_CASE("lines end with LF, CRLF and CR, and edits may join and split them") {
    Client client(profiles::nothing());
    client.start();
    client.open(motion, "Ett\rtvå\r\ntre\nkund\n");
    CHECK(only_range(client.diagnostics(motion)) == range(3, 0, 4));
    // A line feed after the lone CR makes one CRLF of them: the number of lines stays.
    send_changes(client, 2, {change(1, 0, 1, 0, "\n"), change(0, 0, 0, 3, "En")});
    CHECK(client.waiting_messages() == 0);
    send_changes(client, 3, {change(0, 0, 1, 0, "")});
    CHECK(only_range(client.diagnostics(motion)) == range(2, 0, 4));
    client.finish();
}

TEST_CASE("versions may start anywhere, jump, and be missing") {
    Client client(profiles::codemirror());
    client.start();
    client.notify("textDocument/didOpen",
                  {{"textDocument",
                    {{"uri", motion}, {"languageId", "markdown"}, {"version", 0}, {"text", "En kund.\n"}}}});
    CHECK(client.take("textDocument/publishDiagnostics")["params"]["version"] == 0);
    send_changes(client, 40, {change(0, 0, 0, 0, "x")});
    CHECK(client.take("textDocument/publishDiagnostics")["params"]["version"] == 40);
    client.notify("textDocument/didChange", {{"textDocument", {{"uri", motion}, {"version", nullptr}}},
                                             {"contentChanges", Json::array({{{"text", "En kund."}}})}});
    CHECK(client.take("textDocument/publishDiagnostics")["params"]["diagnostics"].size() == 1);
    client.finish();
}

TEST_CASE("messages about documents that are not open are survived") {
    Client client(profiles::nothing());
    client.start();
    send_changes(client, 2, {change(0, 0, 0, 0, "kund")});
    client.notify("textDocument/didClose", {{"textDocument", {{"uri", motion}}}});
    client.notify("textDocument/didSave", {{"textDocument", {{"uri", motion}}}});
    client.notify("textDocument/didChange", Json::object());
    client.notify("textDocument/didOpen", {{"textDocument", {{"uri", motion}}}});
    CHECK(client.code_actions(motion, range(0, 0, 0)).empty());
    CHECK(client.hover(motion, range(0, 0, 0)) == "");
    client.finish();
}

namespace {

/// No editor puts its cursor between CR and LF.
bool cuts_line_end(const std::string& text, std::size_t begin, std::size_t end) {
    const auto is_inside = [&](std::size_t at) {
        return at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
    };
    return is_inside(begin) || is_inside(end);
}

Json pulling_client(const char* encoding) {
    Json capabilities = profiles::neovim_0_12();
    capabilities["general"]["positionEncodings"] = Json::array({encoding});
    return capabilities;
}

}  // namespace

TEST_CASE("after any edits the server's text is the editor's") {
    const std::vector<std::string> pieces{"kund", "Kundernas ", "å",    "🙂", "a\u030A", "\n",
                                          "\r\n", "\r",         "\n\n", " ",    "x",       ""};
    for (const char* encoding : {"utf-8", "utf-16", "utf-32"}) {
        CAPTURE(encoding);
        std::mt19937 random(20230413);
        const auto any_piece = [&] {
            return pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        };
        Client client(pulling_client(encoding));
        client.start();
        client.open(motion, "kund\r\nå kund 🙂 Kundernas \n");
        for (int round = 0; round < 300; ++round) {
            const std::string before = client.text(motion);
            const std::string from = any_piece();
            const std::size_t at = before.find(from);
            if (before.size() > 300)
                client.rewrite(motion, before.substr(0, before.find('k')) + any_piece());
            else if (at == std::string::npos || cuts_line_end(before, at, at + from.size()))
                continue;
            else
                client.edit(motion, from, any_piece() + any_piece());

            client.pass(1s);  // what was held back at the cursor is shown
            while (client.has("workspace/diagnostic/refresh"))
                client.answer(client.take("workspace/diagnostic/refresh"), nullptr);
            client.open("file:///fresh.md", client.text(motion));
            CAPTURE(client.text(motion));
            CHECK(client.diagnostics(motion) == client.diagnostics("file:///fresh.md"));
            client.close("file:///fresh.md");
        }
        client.finish();
    }
}
