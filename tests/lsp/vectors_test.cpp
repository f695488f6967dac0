// Texts, positions and findings after edits, against the answers of another implementation: vscode-languageserver-textdocument,
// on which many editors' and servers' documents are built. peer/vectors.mjs wrote them and explains their form.
//
//     node tests/lsp/peer/vectors.mjs FILE && ORDVAL_VECTORS=FILE ordval_lsp_tests --no-skip -sf='*/vectors_test.cpp'
//
// They are skipped in a run of the whole program, since that has no such file; the test lsp_vectors makes one.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <functional>

#include "lsp/convert.hpp"
#include "lsp/document_store.hpp"
#include "service/analysis_difference.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"
#include "swedish/lexicon.hpp"

using namespace ordval;
using namespace ordval::lsp;
using text::Encoding;
using text::Position;

namespace {

constexpr const char* uri = "file:///motion.md";

/// An encoding, and where its column stands in a position of the vectors.
struct Column {
    Encoding encoding;
    std::size_t index;
};
constexpr Column columns[] = {{Encoding::utf8, 0}, {Encoding::utf16, 1}, {Encoding::utf32, 2}};

void for_each_script(const std::function<void(const Json&)>& use) {
    const char* path = std::getenv("ORDVAL_VECTORS");
    REQUIRE_MESSAGE(path, "ORDVAL_VECTORS names no file");
    std::ifstream in(path);
    std::size_t count = 0;
    for (std::string line; std::getline(in, line); ++count) use(Json::parse(line));
    REQUIRE(count > 0);
    MESSAGE(count << " edit scripts");
}

Position position_in(const Json& vector, std::size_t line_at, Column column) {
    return {vector[line_at].get<std::uint32_t>(), vector[line_at + 1 + column.index].get<std::uint32_t>()};
}

/// textDocument/didChange as a client with this encoding would send it.
DidChangeParams message(const Json& changes, Column column) {
    Json content = Json::array();
    for (const Json& change : changes) {
        Json written{{"text", change["text"]}};
        if (change.contains("range"))
            written["range"] = range_to_json({position_in(change["range"][0], 0, column), position_in(change["range"][1], 0, column)});
        content.push_back(std::move(written));
    }
    return Json{{"textDocument", {{"uri", uri}, {"version", 2}}}, {"contentChanges", std::move(content)}}.get<DidChangeParams>();
}

DocumentStore opened(const Json& script) {
    DocumentStore store;
    store.open({uri, "markdown", 1, script["text"].get<std::string>()}, "");
    return store;
}

/// The document after the whole script.
DocumentStore edited(const Json& script, Column column) {
    DocumentStore store = opened(script);
    for (const Json& changes : script["messages"]) store.change(message(changes, column), column.encoding);
    return store;
}

}  // namespace

TEST_CASE("vectors: the text after every change is the library's, whatever columns count" * doctest::skip()) {
    for_each_script([](const Json& script) {
        for (const Column column : columns) {
            CAPTURE(script["seed"].get<int>());
            CAPTURE(column.index);
            DocumentStore one_by_one = opened(script);
            DocumentStore together = opened(script);
            for (const Json& changes : script["messages"]) {
                for (const Json& change : changes) {
                    const Document* now = one_by_one.change(message(Json::array({change}), column), column.encoding);
                    REQUIRE(now->text() == change["after"].get<std::string>());
                    REQUIRE(now->snapshot->lines == text::LineIndex(now->text()));
                }
                REQUIRE(together.change(message(changes, column), column.encoding)->text() == changes.back()["after"].get<std::string>());
            }
        }
    });
}

TEST_CASE("vectors: positions and offsets are the library's" * doctest::skip()) {
    for_each_script([](const Json& script) {
        for (const Column column : columns) {
            const DocumentStore store = edited(script, column);
            const Document& document = *store.find(uri);
            const text::LineIndex& lines = document.snapshot->lines;
            CAPTURE(script["seed"].get<int>());
            CAPTURE(column.index);
            CAPTURE(document.text());
            const auto check_position = [&](std::uint32_t offset, Position expected) {
                const Position found = lines.position_of(document.text(), offset, column.encoding);
                CAPTURE(offset);
                REQUIRE(found.line == expected.line);
                REQUIRE(found.column == expected.column);
            };
            for (const Json& at : script["at"]) check_position(at[0].get<std::uint32_t>(), position_in(at, 1, column));
            for (const Json& of : script["of"]) {
                CAPTURE(of.dump());
                REQUIRE(lines.offset_of(document.text(), position_in(of, 0, column), column.encoding) == of[4].get<std::uint32_t>());
            }
            // A place inside a character, of which the protocol says nothing: Ordval takes the character's start.
            for (const Json& inside : script["inside"]) {
                CAPTURE(inside.dump());
                const auto start = inside[4].get<std::uint32_t>();
                CHECK(lines.position_of(document.text(), inside[3].get<std::uint32_t>(), column.encoding) ==
                      lines.position_of(document.text(), start, column.encoding));
                if (column.encoding != Encoding::utf32)
                    REQUIRE(lines.offset_of(document.text(), position_in(inside, 0, column), column.encoding) == start);
            }
        }
    });
}

TEST_CASE("vectors: findings after edits equal a check from scratch" * doctest::skip()) {
    const auto opened_lexicon = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    const auto rules = service::RuleLibrary((testing::source_folder() / "rules").string(), opened_lexicon.lexicon).load({"helsingborg", "klarsprak"}).rules;
    constexpr int every = 4;
    std::size_t findings = 0;
    for_each_script([&](const Json& script) {
        const int seed = script["seed"].get<int>();
        if (seed % every != 0) return;
        const auto format = seed % (2 * every) == 0 ? formats::Format::markdown : formats::Format::plain_text;
        CAPTURE(seed);
        DocumentStore store = opened(script);
        auto analysis = service::analyse(store.find(uri)->text(), format, rules);
        for (const Json& changes : script["messages"]) {
            const Document* now = store.change(message(changes, columns[1]), Encoding::utf16);
            analysis = service::analyse_again(analysis.get(), now->snapshot, format, rules, {}, {});
            const auto fresh = service::analyse(changes.back()["after"].get<std::string>(), format, rules);
            const std::string difference = testing::first_difference(*analysis, *fresh);
            REQUIRE_MESSAGE(difference.empty(), difference);
            findings += fresh->statements.size();
        }
    });
    CHECK(findings > 100);
    MESSAGE(findings << " findings compared");
}
