#include "formats/plain_text.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

static Lines read(std::string_view text) {
    return shown(read_blocks(Format::plain_text, text));
}

TEST_CASE("paragraphs end at blank lines and keep their line breaks") {
    CHECK(read("Kunden ringer i dag\noch får svar.\n \t\nHon är nöjd.\n") ==
          Lines{"paragraph: Kunden ringer i dag⏎och får svar.", "paragraph: Hon är nöjd."});
    CHECK(read("Kunden ringer.\r\n\r\nHon får svar.\r\n") ==
          Lines{"paragraph: Kunden ringer.", "paragraph: Hon får svar."});
    CHECK(read("Kunden ringer.\r\rHon får svar.") ==
          Lines{"paragraph: Kunden ringer.", "paragraph: Hon får svar."});
    CHECK(read("Kunden ringer.\n\u00A0\nHon får svar.") ==
          Lines{"paragraph: Kunden ringer.", "paragraph: Hon får svar."});
}

TEST_CASE("a motion: titles, paragraph, request") {
    CHECK(read("\n\nHelsingborg 2023-04-13\n\nMotion om ordet kund\n\nOrdet kund hör inte hemma här.\n\n"
               "Vi yrkar därför att:\n\n- att ordet kund inte används.\n\nBakgrund\n\nDet är gammalt.\n") ==
          Lines{"heading 1: Helsingborg 2023-04-13", "heading 1: Motion om ordet kund",
                "paragraph: Ordet kund hör inte hemma här.", "paragraph: Vi yrkar därför att:",
                "item 1: att ordet kund inte används.", "heading 2: Bakgrund", "paragraph: Det är gammalt."});
}

TEST_CASE("a heading right above its paragraph is one if the next word would have had room beside it") {
    CHECK(read("Bakgrund \nUnder lång tid har kommunala och regionala förvaltningar i Sverige \n"
               "starkt präglats av NPM. \n") == Lines{"heading 1: Bakgrund",
                                                      "paragraph: Under lång tid har kommunala och regionala "
                                                      "förvaltningar i Sverige ⏎starkt präglats av NPM."});
    CHECK(read("Kommunstyrelsens arbetsutskott avslår\nMotionen om kundval och det fria valet.\n") ==
          Lines{"paragraph: Kommunstyrelsens arbetsutskott avslår⏎Motionen om kundval och det fria valet."});
}

TEST_CASE("two short lines that stand alone are one heading") {
    CHECK(read("SAMMANTRÄDESPROTOKOLL\nKommunstyrelsens arbetsutskott\n\nBeslut fattas.\n") ==
          Lines{"heading 1: SAMMANTRÄDESPROTOKOLL⏎Kommunstyrelsens arbetsutskott",
                "paragraph: Beslut fattas."});
}

TEST_CASE("lines with tabs, full stops, commas or without a capital are no headings") {
    CHECK(read("Ordförandes signatur\tJusterandes signatur\n\nKunden får svar.\n\nMed vänlig "
               "hälsning,\n\nkund hos oss\n") ==
          Lines{"paragraph: Ordförandes signatur\tJusterandes signatur", "paragraph: Kunden får svar.",
                "paragraph: Med vänlig hälsning,", "paragraph: kund hos oss"});
}

TEST_CASE("a sentence that ends early in a text broken to a width ends its paragraph") {
    CHECK(read("Vi är medborgare, inte kunder. \n"
               "När vi adresserar medborgaren som kund, förflyttar vi relationen till något annat än \n"
               "det den faktiskt är, och upphör kund-\nrelationen. \n") ==
          Lines{"paragraph: Vi är medborgare, inte kunder.",
                "paragraph: När vi adresserar medborgaren som kund, förflyttar vi relationen till något "
                "annat än ⏎"
                "det den faktiskt är, och upphör kund-⏎relationen."});
}

TEST_CASE("what a PDF gives without blank lines: long lines are paragraphs, broken words stay together") {
    const std::string long_line =
        "Sverige står inför svåra ekonomiska tider, och priser, räntor och arbetslöshet stiger, så att allt "
        "fler får "
        "det allt svårare att ha råd att betala sina räkningar och att tanka bilen, samtidigt som klimat";
    CHECK(read("Sammanfattning\n" + long_line +
               "\nomställningen dröjer.\nCentern presenterar ett alternativ om 1\n700 kronor.\n") ==
          Lines{"heading 1: Sammanfattning", "paragraph: " + long_line + "⏎omställningen dröjer.",
                "paragraph: Centern presenterar ett alternativ om 1⏎700 kronor."});
}

TEST_CASE("list items: signs, numbers and letters, with the lines that belong to them") {
    CHECK(read("• Kunden får\n  svar.\n– Kunden tackar.\n* Slut.\n\n1. Ett.\n12) Tolv.\n\na) Bokstav.\n") ==
          Lines{"item 1: Kunden får⏎  svar.", "item 1: Kunden tackar.", "item 1: Slut.", "item 1: Ett.",
                "item 1: Tolv.", "item 1: Bokstav."});
    CHECK(read("-kund\n\n2.1 Demokrati\n") == Lines{"paragraph: -kund", "heading 2: 2.1 Demokrati"});
}

TEST_CASE("a dash or a year at the beginning of a broken line is no list sign") {
    CHECK(read("Vi vill att alla som vänder sig till kommunen får svar\n– också den som kallas kund eller "
               "brukare sedan den\n1. juli i fjol.\n") ==
          Lines{"paragraph: Vi vill att alla som vänder sig till kommunen får svar⏎– också den som kallas "
                "kund eller brukare sedan den⏎1. juli i fjol."});
}

TEST_CASE("att-satser are items without a sign") {
    CHECK(read("Därför yrkar vi:\natt ordet kund inte används,\natt medborgaren nämns.\n\natt svar ges.\n") ==
          Lines{"paragraph: Därför yrkar vi:", "item 1: att ordet kund inte används,",
                "item 1: att medborgaren nämns.", "item 1: att svar ges."});
    CHECK(read("Därför yrkar vi att fullmäktige skall besluta att: \nåterskapa relationen genom att aldrig "
               "använda ordet \nkund. \n") ==
          Lines{"paragraph: Därför yrkar vi att fullmäktige skall besluta att:",
                "item 1: återskapa relationen genom att aldrig använda ordet ⏎kund."});
    CHECK(read("Det är viktigt att alla som vänder sig till oss vet\natt kunden får svar.\n") ==
          Lines{"paragraph: Det är viktigt att alla som vänder sig till oss vet⏎att kunden får svar."});
}

TEST_CASE("a comment stands on a line of its own") {
    CHECK(read("<!-- ordval: av kund -->\nKunden ringer.\n<!-- ordval: på -->\n\nAtt skriva <!-- så --> är "
               "text.\n") == Lines{"comment: {ordval: av kund}", "paragraph: Kunden ringer.",
                                   "comment: {ordval: på}", "paragraph: Att skriva <!-- så --> är text."});
}

TEST_CASE("places count from the begin of the text, also behind a byte order mark") {
    const std::string_view source = "\xEF\xBB\xBFTitel\n\n  - att kunden  \n  hörs.\n";
    const auto blocks = read_blocks(Format::plain_text, source);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].begin == 3);
    CHECK(blocks[0].block->source_size == 5);
    CHECK(blocks[1].begin == 14);
    CHECK(pieces_of(blocks[1], source) == Lines{"att kunden  ⏎  hörs."});
}
