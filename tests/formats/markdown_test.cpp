#include "formats/markdown.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

static Lines read(std::string_view text) {
    return shown(read_blocks(Format::markdown, text));
}

/// The pieces of the only block.
static Lines pieces(std::string_view source) {
    const auto blocks = read_blocks(Format::markdown, source);
    REQUIRE(blocks.size() == 1);
    return pieces_of(blocks[0], source);
}

TEST_CASE("headings, paragraphs and list items") {
    CHECK(read("# Svarstider\n\nEn kund ringer\noch får svar.\n\n1. **Kund**en väntar.\n2. Svar "
               "ges.\n\nBakgrund\n--------\n") ==
          Lines{"heading 1: Svarstider", "paragraph: En kund ringer⏎och får svar.", "item 1: Kunden väntar.",
                "item 1: Svar ges.", "heading 2: Bakgrund"});
}

TEST_CASE("lists inside lists, with several paragraphs and tabs") {
    CHECK(read("- Kunden\n  väntar.\n\n  Hon ringer.\n  - Igen\n\n    1. och igen.\n-\tTabb\n\t- under\n") ==
          Lines{"item 1: Kunden⏎  väntar.", "item 1: Hon ringer.", "item 2: Igen", "item 3: och igen.",
                "item 1: Tabb", "item 2: under"});
    CHECK(read("- [ ] Kunden ringer\n- [x] Svar ges\n") ==
          Lines{"item 1: Kunden ringer", "item 1: Svar ges"});
    CHECK(read("- # Rubrik\n- > Citat\n") == Lines{"heading 1: Rubrik", "quoted item 1: Citat"});
}

TEST_CASE("block quotes") {
    CHECK(read("> Kunden\n> > ringer.\n>\n> - Punkt\n\nUtanför.\n") ==
          Lines{"quoted paragraph: Kunden", "quoted paragraph: ringer.", "quoted item 1: Punkt",
                "paragraph: Utanför."});
    CHECK(read("> Kunden\nringer.\n") == Lines{"quoted paragraph: Kunden⏎ringer."});
}

TEST_CASE("table cells are blocks") {
    CHECK(read("| Kanal | Mål |\n|---|---|\n| Telefon | alla **kund**er |\n| `kod` | a \\| b |\n") ==
          Lines{"cell: Kanal", "cell: Mål", "cell: Telefon", "cell: alla kunder", "cell: a | b"});
}

TEST_CASE("front matter is left out, a thematic break is not front matter") {
    CHECK(read("---\ntitel: Kunden\n---\n\nText.\n") == Lines{"paragraph: Text."});
    CHECK(read("\xEF\xBB\xBF---\r\ntitel: Kunden\r\n...\r\nText.\r\n") == Lines{"paragraph: Text."});
    CHECK(read("---\n\nKunden.\n\n---\n") == Lines{"paragraph: Kunden."});
    CHECK(read("---\n*Kunden* utan slut.\n") == Lines{"paragraph: Kunden utan slut."});
    CHECK(read("Text.\n\n---\nkund: 1\n---\n") == Lines{"paragraph: Text.", "heading 2: kund: 1"});
}

TEST_CASE("code is left out, and leaves a mark between words") {
    CHECK(read("Variabeln `kund` i ``systemet`s`` kod.\n") == Lines{"paragraph: Variabeln ￼ i ￼ kod."});
    CHECK(read("Före.\n\n```\nkund = 1\n\nkund = 2\n```\n\n    kund = 3\n\n~~~ kund\n~~~\nEfter.\n") ==
          Lines{"paragraph: Före.", "paragraph: Efter."});
    CHECK(read("- Punkt\n\n  ```\n  kund = 1\n\n  ```\n  efter\n") ==
          Lines{"item 1: Punkt", "item 1: efter"});
    CHECK(read("`kund`\n") == Lines{});
}

TEST_CASE("of a link the text is read, of an image or an address nothing") {
    CHECK(read("Se [rutinen för **kunder**](https://example.org/kund \"kund\").\n") ==
          Lines{"paragraph: Se rutinen för kunder."});
    CHECK(read("Se ![en kund](kund.png)![](b.png) på <https://example.org/kund> här.\n") ==
          Lines{"paragraph: Se ￼ på ￼ här."});
    CHECK(read("Skriv till <kund@example.org>!\n") == Lines{"paragraph: Skriv till ￼!"});
    CHECK(read("[![kund](a.png) Kunden](b) ringer\n") == Lines{"paragraph: ￼ Kunden ringer"});
}

TEST_CASE("reference links know the definitions of the whole text") {
    CHECK(read("Se [rutinen][Rutin  A] och [kund].\n\nMer text.\n\n[rutin a]: "
               "https://example.org/kund\n[kund]: <k> 'kund'\n") ==
          Lines{"paragraph: Se rutinen och kund.", "paragraph: Mer text."});
    CHECK(read("[a]: x\n\n> - Se [kunden][a]\n\n[OKÄND][b] och [^1]\n\n[^1]: Kundens fotnot.\n") ==
          Lines{"quoted item 1: Se kunden", "paragraph: [OKÄND][b] och [^1]",
                "paragraph: [^1]: Kundens fotnot."});
}

TEST_CASE("emphasis and formatting tags inside a word leave nothing, other tags a mark") {
    CHECK(read("**k**und, k*und*en, <b>kund</b>er, kund<sup>1</sup>, ~~kund~~\n") ==
          Lines{"paragraph: kund, kunden, kunder, kund￼1￼, kund"});
    CHECK(read("| A |\n|---|\n| kund<br>elev |\n") == Lines{"cell: A", "cell: kund⏎elev"});
    CHECK(read("<div class=\"kund\">\nkund\n</div>\n\nText.\n") == Lines{"paragraph: Text."});
}

TEST_CASE("entities and escapes") {
    CHECK(read("k&ouml;p &amp; s&#228;lj&#x21; &okänd; \\*kund\\*&shy;en\n") ==
          Lines{"paragraph: köp & sälj! &okänd; *kund*\u00ADen"});
}

TEST_CASE("comments are found, and are not prose") {
    CHECK(read("<!-- ordval: av kund -->\n\nEn kund <!-- ordval: på -->ringer.\n\n<!-- över\ntvå rader "
               "--><!--utan slut\n") == Lines{"comment: {ordval: av kund}",
                                              "paragraph: En kund {ordval: på}ringer.",
                                              "comment: {över\ntvå rader}{utan slut}"});
}

TEST_CASE("pieces: every stretch of prose has its own place") {
    CHECK(pieces("> Alla **kund**er är\n> välkomna.\n") ==
          Lines{"Alla ", "kund", "er är", "⏎ <- ⏎> ", "välkomna."});
    CHECK(pieces("k&ouml;p \\*nu\\*\n") == Lines{"k", "ö <- &ouml;", "p ", "*nu", "*"});
    CHECK(pieces("En **kund**  \n[ringer](x) i\n  dag.\n") ==
          Lines{"En ", "kund", "⏎ <- ⏎[", "ringer", " i⏎  dag."});
}

TEST_CASE("pieces: what is left out stands for its source") {
    CHECK(pieces("Ett `` kod `` och ![alt](b \"(\") eller <https://a.b> slut\n") ==
          Lines{"Ett ", "￼ <- `` kod ``", " och ", "￼ <- ![alt]", " eller ", "￼ <- <https://a.b>", " slut"});
    CHECK(pieces("Ett ![](b(c)d) och ![kund][a] slut\n\n[a]: b\n") ==
          Lines{"Ett ", "￼ <- ![](b(c)d)", " och ", "￼ <- ![kund][a]", " slut"});
    CHECK(pieces("kund-\r\nrelation **x**\r\ny\r\n") == Lines{"kund-\r⏎relation ", "x", "\r⏎y"});
}

TEST_CASE("places count from the begin of the text") {
    const std::string_view source = "# Titel\n\n> **Kunden** ringer.\n";
    const auto blocks = read_blocks(Format::markdown, source);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].begin == 2);
    CHECK(blocks[0].block->source_size == 5);
    CHECK(blocks[1].begin == 13);
    CHECK(blocks[1].block->source_size == 16);
    CHECK(blocks[1].block->pieces[1].source == ordval::text::Span{8, 16});
}

TEST_CASE("prose after a comment at the beginning of a line is read") {
    const std::string text = "<!-- ordval: på --> Kunden ringer.\n\n<!-- a --><!-- b -->Hon väntar.\n";
    const std::vector<ordval::text::PlacedBlock> blocks = ordval::formats::read_blocks(ordval::formats::Format::markdown, text);
    std::vector<std::string> prose;
    std::size_t comments = 0;
    for (const ordval::text::PlacedBlock& placed : blocks) {
        comments += placed.block->comments.size();
        if (!placed.block->text.empty()) prose.push_back(placed.block->text);
    }
    CHECK(prose == std::vector<std::string>{"Kunden ringer.", "Hon väntar."});
    CHECK(comments == 3);
}
