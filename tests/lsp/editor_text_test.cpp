// The tests' own model of a text is what the server's is compared with, so it is tested first, by hand.
#include "lsp/editor_text.hpp"

#include <doctest/doctest.h>

using ordval::lsp::Json;
using ordval::testing::EditorText;

namespace {

Json range(int line, int begin, int end_line, int end) {
    return {{"start", {{"line", line}, {"character", begin}}},
            {"end", {{"line", end_line}, {"character", end}}}};
}

}  // namespace

TEST_CASE("the editor's text counts lines and columns") {
    const EditorText text("Å 🙂 kund\r\nå\rkund\n");
    CHECK(text.utf8() == "Å 🙂 kund\r\nå\rkund\n");
    CHECK(text.range_of("kund", "utf-16") == range(0, 5, 0, 9));
    CHECK(text.range_of("kund", "utf-8") == range(0, 8, 0, 12));
    CHECK(text.range_of("kund", "utf-32") == range(0, 4, 0, 8));
    CHECK(text.range_of("kund", "utf-16", 1) == range(2, 0, 2, 4));
    CHECK(text.at(range(0, 8, 0, 12), "utf-8") == "kund");
    CHECK(text.at(range(1, 0, 2, 4), "utf-16") == "å\rkund");
    CHECK_THROWS(text.at(range(0, 0, 0, 99), "utf-16"));
    CHECK_THROWS(text.at(range(9, 0, 9, 0), "utf-16"));
}

TEST_CASE("the editor's text takes replacements") {
    EditorText text("a🙂b");
    text.replace(range(0, 3, 0, 4), "åä\n", "utf-16");
    CHECK(text.utf8() == "a🙂åä\n");
    text.replace(range(0, 1, 1, 0), "", "utf-16");
    CHECK(text.utf8() == "a");
}
