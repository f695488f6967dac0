#include "lsp/document_store.hpp"

#include <doctest/doctest.h>

using namespace ordval;
using namespace ordval::lsp;
using text::Encoding;
using text::Range;

namespace {

constexpr const char* uri = "file:///motion.md";

/// A store with one document.
DocumentStore store_with(const std::string& content) {
    DocumentStore store;
    store.open({uri, "markdown", 1, content}, "/");
    return store;
}

TextChange change(text::Position begin, text::Position end, std::string text) {
    return {Range{begin, end}, std::move(text)};
}

std::string after(const std::string& content, std::vector<TextChange> changes,
                  Encoding encoding = Encoding::utf16) {
    DocumentStore store = store_with(content);
    const Document* document = store.change({uri, 2, std::move(changes)}, encoding);
    REQUIRE(document);
    CHECK(document->snapshot->lines == text::LineIndex(document->text()));
    return document->text();
}

}  // namespace

TEST_CASE("changes apply in order, each to the result of the one before") {
    CHECK(after("abc", {change({0, 0}, {0, 1}, ""), change({0, 0}, {0, 1}, "B")}) == "Bc");
    CHECK(after("", {change({0, 0}, {0, 0}, "kund"), change({0, 4}, {0, 4}, "er"),
                     change({0, 0}, {0, 1}, "K")}) == "Kunder");
    CHECK(after("gammal", {{std::nullopt, "ny"}, change({0, 2}, {0, 2}, "tt")}) == "nytt");
}

TEST_CASE("columns count in the negotiated encoding") {
    CHECK(after("å🙂x", {change({0, 3}, {0, 4}, "y")}, Encoding::utf16) == "å🙂y");
    CHECK(after("å🙂x", {change({0, 6}, {0, 7}, "y")}, Encoding::utf8) == "å🙂y");
    CHECK(after("å🙂x", {change({0, 2}, {0, 3}, "y")}, Encoding::utf32) == "å🙂y");
}

TEST_CASE("positions past the end are the end") {
    CHECK(after("ab\ncd", {change({0, 99}, {1, 0}, "-")}) == "ab-cd");
    CHECK(after("ab", {change({7, 7}, {9, 9}, "c")}) == "abc");
    CHECK(after("ab", {change({0, 4294967295}, {4294967295, 0}, "c")}) == "abc");
    CHECK(after("abcd", {change({0, 3}, {0, 1}, "-")}) == "a-d");
}

TEST_CASE("edits may split and join line ends") {
    CHECK(after("a\r\nb", {change({0, 1}, {1, 0}, "\n")}) == "a\nb");
    // A column past the line's end is the end of the line, before its CRLF.
    CHECK(after("a\r\nb", {change({0, 1}, {0, 9}, "x")}) == "ax\r\nb");
    CHECK(after("a\rb", {change({1, 0}, {1, 0}, "\n"), change({1, 0}, {1, 1}, "c")}) == "a\r\nc");
    CHECK(after("a\n", {change({0, 1}, {0, 1}, "\r"), change({1, 0}, {1, 0}, "b")}) == "a\r\nb");
}

TEST_CASE("the client's version is kept, the revision is the store's own") {
    DocumentStore store = store_with("a");
    const std::uint64_t first = store.find(uri)->revision;
    CHECK(store.change({uri, 17, {}}, Encoding::utf16)->version == 17);
    CHECK(store.find(uri)->revision > first);
    CHECK(store.change({"file:///Motion.md", 2, {}}, Encoding::utf16) == nullptr);
}

TEST_CASE("opening again replaces, closing forgets") {
    DocumentStore store = store_with("a");
    const std::uint64_t opened = store.find(uri)->opened;
    store.open({uri, "markdown", 1, "b"}, "/");
    CHECK(store.find(uri)->text() == "b");
    CHECK(store.find(uri)->opened > opened);
    store.close(uri);
    CHECK(store.find(uri) == nullptr);
}

TEST_CASE("the URI's ending decides the format before the language id does") {
    DocumentStore store;
    CHECK(store.open({"file:///a.md", "latex", 1, ""}, "").format == formats::Format::markdown);
    CHECK(store.open({"file:///a.txt", "plaintext", 1, ""}, "").format == formats::Format::plain_text);
    CHECK(store.open({"untitled:Untitled-1", "markdown", 1, ""}, "").format == formats::Format::markdown);
    CHECK(store.open({"untitled:Untitled-1", "text", 1, ""}, "").format == formats::Format::plain_text);
    CHECK(!store.open({"file:///a.cpp", "cpp", 1, ""}, "").format);
}
