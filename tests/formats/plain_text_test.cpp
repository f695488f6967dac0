#include "formats/plain_text.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

static Lines read(std::string_view text) { return shown(read_blocks(Format::plain_text, text)); }

TEST_CASE("paragraphs end at blank lines and keep their line breaks") {
    CHECK(read("Kunden ringer i dag\noch får svar.\n \t\nHon är nöjd.\n") ==
          Lines{"paragraph: Kunden ringer i dag⏎och får svar.", "paragraph: Hon är nöjd."});
}

TEST_CASE("the drafts' own shape: title, paragraph, request") {
    CHECK(read("\n\nMotion om ordet kund\n\nOrdet kund hör inte hemma här.\n\nVi yrkar därför att:\n\n- att ordet kund inte används.\n") ==
          Lines{"heading 1: Motion om ordet kund", "paragraph: Ordet kund hör inte hemma här.", "paragraph: Vi yrkar därför att:",
                "item 1: att ordet kund inte används."});
}
