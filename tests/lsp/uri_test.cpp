#include "lsp/uri.hpp"

#include <doctest/doctest.h>

using ordval::lsp::path_of;
using ordval::lsp::uri_of;

TEST_CASE("the same file, spelt in many ways") {
    for (const char* uri :
         {"file:///home/anna/b%C3%A5t.md", "file:///home/anna/b%c3%a5t.md", "file:///home/anna/båt.md",
          "FILE:///home/anna/båt.md", "file://localhost/home/anna/båt.md", "file:/home/anna/båt.md",
          "file:///home//anna/./x/../båt.md", "file:///home/anna/b%C3%A5t.md?x=1#rad-3"})
        CHECK_MESSAGE(path_of(uri) == "/home/anna/båt.md", uri);
}

TEST_CASE("characters that have a meaning in URIs") {
    CHECK(path_of("file:///a%20b%23%3F%25.md") == "/a b#?%.md");
    CHECK(path_of("file:///100%.md") == "/100%.md");
    CHECK(path_of("file:///a%2g.md") == "/a%2g.md");
    CHECK(path_of("file:///a+b.md") == "/a+b.md");
    CHECK(path_of("file:///c%3A/draft.md") == "/c:/draft.md");
}

TEST_CASE("URIs that are no files here") {
    for (const char* uri :
         {"", "motion.md", "untitled:Untitled-1", "https://example.org/a.md", "file://server/a.md",
          "vscode-vfs://github/a/b.md", "file:", "file://", "file:///a%00b.md", "file:a.md"})
        CHECK_MESSAGE(!path_of(uri), uri);
}

TEST_CASE("a path as a URI") {
    CHECK(uri_of("/home/anna/båt 1.md") == "file:///home/anna/b%C3%A5t%201.md");
    CHECK(uri_of("/a-b._~c/#?%:.md") == "file:///a-b._~c/%23%3F%25%3A.md");
    CHECK(path_of(uri_of("/home/anna/å #1?.md")) == "/home/anna/å #1?.md");
}
