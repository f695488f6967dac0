#include "formats/rereading.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ordval;
using namespace ordval::formats;

namespace {

Rereading reread(Format format, const std::string& before, const std::string& after) {
    return read_again(format, read(format, before), text::difference(before, after), after);
}

/// How many blocks are kept before and behind an edit of a text.
std::string kept(Format format, const std::string& before, const std::string& after) {
    const Rereading again = reread(format, before, after);
    const Reading from_scratch = read(format, after);
    REQUIRE(again.reading.chunks == from_scratch.chunks);
    REQUIRE(again.reading.blocks.size() == from_scratch.blocks.size());
    for (std::size_t i = 0; i < from_scratch.blocks.size(); ++i) {
        CHECK(again.reading.blocks[i].begin == from_scratch.blocks[i].begin);
        CHECK(*again.reading.blocks[i].block == *from_scratch.blocks[i].block);
    }
    return std::to_string(again.kept_head) + " " + std::to_string(again.kept_tail);
}

}  // namespace

TEST_CASE("only the chunk of the edit and the one before it are read again") {
    CHECK(kept(Format::markdown, "a\n\nb\n\nc\n\nd\n\ne\n", "a\n\nb\n\nc\n\ndå\n\ne\n") == "2 1");
    CHECK(kept(Format::plain_text, "Aa.\n\nBb.\n\nCc.\n\nDd.\n\nEe.\n",
               "Aa.\n\nBb.\n\nCc.\n\nDå.\n\nEe.\n") == "2 1");
}

TEST_CASE("a fence that is opened or closed is followed as far as it reaches") {
    CHECK(kept(Format::markdown, "a\n\nb\n\nc\n\nd\n\ne\n", "a\n\nb\n\n```\n\nd\n\ne\n") == "1 0");
    CHECK(kept(Format::markdown, "a\n\nb\n\n```\n\nd\n\n```\n\ne\n", "a\n\nb\n\nc\n\nd\n\n```\n\ne\n") ==
          "1 0");
    CHECK(kept(Format::markdown, "a\n\nb\n\n~~~\nd\n~~~\n\ne\n\nf\n", "a\n\nb\n\n~~~\nå\n~~~\n\ne\n\nf\n") ==
          "1 2");
}

TEST_CASE("what reaches over the whole document is read again everywhere") {
    CHECK(kept(Format::markdown, "[a][1]\n\nb\n\nc\n\nd\n", "[a][1]\n\nb\n\nc\n\n[1]: d\n") == "0 0");
    CHECK(kept(Format::plain_text, "Rubrik\n\nAnnan\n\nEn text.\n\nSlut.\n",
               "Rubrik.\n\nAnnan\n\nEn text.\n\nSlut.\n") == "0 0");
}

TEST_CASE("front matter that grows does not move what stands behind it") {
    CHECK(kept(Format::markdown, "---\na: b\n---\nc\n\nd\n\ne\n", "---\na: bb\n---\nc\n\nd\n\ne\n") == "0 3");
    CHECK(kept(Format::markdown, "a: b\n---\nc\n\nd\n\ne\n", "---\na: b\n---\nc\n\nd\n\ne\n") == "0 2");
}
