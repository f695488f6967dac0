#include "formats/markdown_chunks.hpp"

#include "formats/reading.hpp"

using namespace ordval::formats;

static Lines chunks(std::string_view text) {
    Lines found;
    for (std::uint32_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = markdown_chunk_end(text, begin);
        found.emplace_back(text.substr(begin, end - begin));
    }
    return found;
}

TEST_CASE("a blank line before a line without indentation cuts") {
    CHECK(chunks("\n# Svar\n\nEn kund\nringer.\n\n\n> Citat\n") ==
          Lines{"\n# Svar\n\n", "En kund\nringer.\n\n\n", "> Citat\n"});
    CHECK(chunks("Ett.\r\n\r\nTvå.\r\rTre.") == Lines{"Ett.\r\n\r\n", "Två.\r\r", "Tre."});
    CHECK(chunks("Ett.\n \t\nTvå.\n") == Lines{"Ett.\n \t\n", "Två.\n"});
    CHECK(chunks("Ett.\n\n  Två.\n") == Lines{"Ett.\n\n  Två.\n"});
}

TEST_CASE("an item of a list is a chunk, with what is indented under it") {
    CHECK(chunks("- Ett\n  rad\n- Två\n\n  stycke\n\nUtanför\n") ==
          Lines{"- Ett\n  rad\n", "- Två\n\n  stycke\n\n", "Utanför\n"});
    CHECK(chunks("1. Ett\n2. Två\n10) Tio\n") == Lines{"1. Ett\n", "2. Två\n", "10) Tio\n"});
    CHECK(chunks("- Ett\n  - under\n* * *\n- Två\n") == Lines{"- Ett\n  - under\n* * *\n- Två\n"});
    CHECK(chunks("Text\n- Ett\n- Två\n") == Lines{"Text\n- Ett\n", "- Två\n"});
    CHECK(chunks("- Ett\n-\n- Två\n") == Lines{"- Ett\n-\n- Två\n"});
}

TEST_CASE("a paragraph that goes on lazily leaves open whether the item ended") {
    CHECK(chunks("- Ett\nlat rad\n- Två\n\nSlut\n") == Lines{"- Ett\nlat rad\n- Två\n\n", "Slut\n"});
}

TEST_CASE("fences and comments are not cut") {
    CHECK(chunks("```\nkund\n\n- kund\n\n```\n\nText\n") ==
          Lines{"```\nkund\n\n- kund\n\n```\n\n", "Text\n"});
    CHECK(chunks("~~~~\n~~~\n\nkund\n~~~~ \n\nText\n") == Lines{"~~~~\n~~~\n\nkund\n~~~~ \n\n", "Text\n"});
    CHECK(chunks("   ```\n\nkund\n\n  ```\n\nText\n") == Lines{"   ```\n\nkund\n\n  ```\n\n", "Text\n"});
    CHECK(chunks("``` a`b\n\nText\n") == Lines{"``` a`b\n\n", "Text\n"});
    CHECK(chunks("<!-- a\n\nb -->\n\nText\n") == Lines{"<!-- a\n\nb -->\n\n", "Text\n"});
    CHECK(chunks("```\n\nkund\n\nText\n") == Lines{"```\n\nkund\n\nText\n"});
}

TEST_CASE("a fence inside an item ends with the item") {
    CHECK(chunks("- Ett\n\n  ```\n  kund\n\nText\n\nSlut\n") ==
          Lines{"- Ett\n\n  ```\n  kund\n\n", "Text\n\n", "Slut\n"});
    CHECK(chunks("1.  Ett\n\n   ```\n\nkund\n\n   ```\n\nSlut\n") ==
          Lines{"1.  Ett\n\n   ```\n\nkund\n\n   ```\n\n", "Slut\n"});
}

TEST_CASE("where only a full parse could tell, the rest is one chunk") {
    CHECK(chunks("- Ett\nlat rad\n  ```\n\nkund\n\nSlut\n").size() == 1);
    CHECK(chunks("<div>\n```\n\nkund\n\nSlut\n").size() == 1);
    CHECK(chunks("<pre>\n\nkund\n\n</pre>\n\nSlut\n").size() == 1);
    CHECK(chunks("| a |\n|---|\n```\n\nkund\n\nSlut\n").size() == 1);
    CHECK(chunks("> ```\n> kund\n```\n\nkund\n\nSlut\n").size() == 1);
}

TEST_CASE("tags and indented code need no doubt as long as nothing opens in them") {
    CHECK(chunks("<div>\nkund\n\nText\n\n</div>\n") == Lines{"<div>\nkund\n\n", "Text\n\n", "</div>\n"});
    CHECK(chunks("Text\n\n    ```\n\n    <!--\n\nSlut\n") ==
          Lines{"Text\n\n    ```\n\n    <!--\n\n", "Slut\n"});
}
