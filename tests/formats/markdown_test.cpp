#include "formats/markdown.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

static Lines read(std::string_view text) { return shown(read_blocks(Format::markdown, text)); }

TEST_CASE("headings, paragraphs and list items") {
    CHECK(read("# Svarstider\n\nEn kund ringer.\n\n1. **Kund**en väntar.\n2. Svar ges.\n") ==
          Lines{"heading 1: Svarstider", "paragraph: En kund ringer.", "item 1: Kunden väntar.", "item 1: Svar ges."});
}
