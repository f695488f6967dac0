#include "formats/format.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

TEST_CASE("the format follows from the file's ending, else from the editor's language id") {
    CHECK(format_of("motion.md", "") == Format::markdown);
    CHECK(format_of("file:///home/anna/M%C3%B6te.2/MOTION.Markdown", "plaintext") == Format::markdown);
    CHECK(format_of("utkast.mdown", "") == Format::markdown);
    CHECK(format_of("C:\\utkast\\protokoll.TXT", "") == Format::plain_text);
    CHECK(format_of("notat.text", "markdown") == Format::plain_text);
    CHECK(format_of("untitled:Untitled-1", "markdown") == Format::markdown);
    CHECK(format_of("", "plaintext") == Format::plain_text);
    CHECK(format_of("", "text") == Format::plain_text);
    CHECK(format_of("mapp.md/README", "") == std::nullopt);
    CHECK(format_of("kod.cpp", "cpp") == std::nullopt);
    CHECK(format_of("md", "") == std::nullopt);
    CHECK(format_of("", "") == std::nullopt);
}

/// An edit that replaces bytes, and what the header says about reading after it.
static void check_reading_after_edit(Format format, const std::string& before, std::uint32_t at,
                                     std::uint32_t removed, const std::string& inserted) {
    std::string after = before;
    after.replace(at, removed, inserted);
    std::vector<std::uint32_t> old_begins;
    std::uint32_t start = surroundings_of(format, before).begin;
    for (std::uint32_t begin = start, end = 0, last = start; begin < before.size();
         last = begin, begin = end) {
        end = chunk_end(format, before, begin);
        if (begin <= at) start = last;
        old_begins.push_back(begin);
    }
    std::vector<std::uint32_t> begins;
    for (const std::uint32_t begin : old_begins) {
        if (begin < start) begins.push_back(begin);
    }
    const auto moved = [&](std::uint32_t old) {
        return old + static_cast<std::uint32_t>(inserted.size()) - removed;
    };
    std::uint32_t begin = start;
    const std::uint32_t edit_end = at + static_cast<std::uint32_t>(inserted.size());
    for (; begin < after.size(); begin = chunk_end(format, after, begin)) {
        bool coincides = false;
        for (const std::uint32_t old : old_begins)
            coincides = coincides || (old > at + removed && begin > edit_end && moved(old) == begin);
        if (coincides) break;
        begins.push_back(begin);
    }
    for (const std::uint32_t old : old_begins) {
        if (begin < after.size() && old > at + removed && moved(old) >= begin) begins.push_back(moved(old));
    }

    std::vector<std::uint32_t> from_scratch;
    for (begin = surroundings_of(format, after).begin; begin < after.size();
         begin = chunk_end(format, after, begin)) {
        from_scratch.push_back(begin);
    }
    INFO(before << "\n---\n" << after);
    CHECK(begins == from_scratch);
}

TEST_CASE(
    "after an edit the chunks from the one before it until they coincide are the chunks of the new text") {
    const std::string text =
        "# Svar\n\nEn kund ringer.\n\n- Ett\n- Två\n\n  Mer\n\n```\nkod\n\nkod\n```\n\n> "
        "Citat\n\n<div>\n\nSlut på allt.\n\nEn rad.\n";
    const std::vector<std::string> insertions{"",     "\n",  "\n\n", "```\n", "- ",  "    ",
                                              "<!--", "-->", "> ",   "kund",  "1. ", "|-|\n"};
    for (const Format format : {Format::markdown, Format::plain_text}) {
        for (std::uint32_t at = 0; at <= text.size(); ++at) {
            for (const std::string& inserted : insertions) {
                check_reading_after_edit(format, text, at, 0, inserted);
                if (at + 3 <= text.size()) check_reading_after_edit(format, text, at, 3, inserted);
            }
        }
    }
}
