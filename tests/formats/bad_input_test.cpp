// Whatever a file holds, reading it gives well-formed blocks in time and memory that grow with its size.

#include <string>

#include "formats/invariants.hpp"
#include "formats/reading.hpp"

using namespace ordval::formats;

static std::string repeated(std::string_view unit, std::size_t count) {
    std::string text;
    text.reserve(unit.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += unit;
    return text;
}

/// Reads the text in both formats and checks what comes out.
static void check_readable(const std::string& text) {
    for (const Format format : {Format::plain_text, Format::markdown}) {
        CHECK(problem_of_chunks(format, text) == "");
        CHECK(problem_of_blocks(read_blocks(format, text), text) == "");
    }
}

TEST_CASE("nothing, a byte order mark, blank lines") {
    for (const Format format : {Format::plain_text, Format::markdown}) {
        for (const std::string_view text :
             {"", "\xEF\xBB\xBF", "\n", "\r\r\r", " \t\n\n \n", "\xEF\xBB\xBF\n", "\n\xC2\xA0"}) {
            if (format == Format::markdown && text.ends_with("\xA0"))
                continue;  // a no-break space is text there
            CHECK(read_blocks(format, text).empty());
        }
    }
}

TEST_CASE("a text without a line break at its end, also where it is part of a longer one") {
    const std::string longer = "- [ ]   kund -->";
    for (std::size_t size = 1; size < longer.size(); ++size) {
        const std::vector<char> exact(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(size));
        const std::string_view text(exact.data(), exact.size());
        CHECK(problem_of_blocks(read_blocks(Format::markdown, text), text) == "");
    }
    CHECK(shown(read_blocks(Format::markdown, "<!-- kund -->")) == Lines{"comment: {kund}"});
    CHECK(shown(read_blocks(Format::markdown, "| a |\n|---|\n| kund |")) == Lines{"cell: a", "cell: kund"});
}

TEST_CASE("NUL bytes are text") {
    using namespace std::string_literals;
    const std::string text = "En \0kund\0 **ri\0nger**.\n\n\0\n"s;
    check_readable(text);
    const auto blocks = read_blocks(Format::markdown, text);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].block->text == "En \0kund\0 ri\0nger."s);
    CHECK(blocks[1].block->text == "\0"s);
}

TEST_CASE("one line of 5 MB") {
    const std::string line = repeated("En kund ringer till kommunen och får svar. ", 120'000);
    check_readable(line);
    CHECK(read_blocks(Format::markdown, line).size() == 1);
    CHECK(read_blocks(Format::plain_text, line).size() == 1);
    check_readable(repeated("En **kund** [ringer](x) `nu` &ouml; <b>x</b> ", 120'000));
}

TEST_CASE("line ends of every kind") {
    check_readable(repeated("En kund\rringer.\r\r", 20'000));
    check_readable(repeated("- En **kund**\r\n", 20'000));
    check_readable(repeated("\r", 200'000));
    check_readable(repeated("\n\r", 200'000));
}

TEST_CASE("10,000 quotations or lists inside each other") {
    check_readable(repeated("> ", 10'000) + "kund\n");
    check_readable(repeated("- ", 10'000) + "kund\n");
    check_readable(repeated("1. > ", 10'000) + "kund\nkund\n\nkund\n");
    const auto blocks = read_blocks(Format::markdown, repeated("- ", 10'000) + "kund\n");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].block->level == 255);
    std::string staircase;
    for (std::size_t depth = 0; depth < 1'000; ++depth) staircase += std::string(2 * depth, ' ') + "- kund\n";
    check_readable(staircase);
}

TEST_CASE("signs that could make a parser search again and again") {
    for (const char* const unit :
         {"[",     "![",  "[a](",  "*",    "*a_ ",     "`",     "<",       "<!--",     "<a ", "&",
          "\\",    "~~",  "|",     "](",   "[a]: b\n", "```\n", "- ```\n", "> ",       "#",   "<div>\n",
          "***a ", "_a*", "&ouml", "![](", "[x]",      "`a``",  "<?",      "<![CDATA["}) {
        INFO(unit);
        check_readable(repeated(unit, 10'000));
        check_readable(repeated(unit, 5'000) + "\n\n[x]: y\n");
    }
}

TEST_CASE("a table that is as wide as it is long does not give the square of it in cells") {
    const std::string text =
        repeated("|a", 5'000) + "|\n" + repeated("|---", 5'000) + "|\n" + repeated("|\n", 5'000);
    check_readable(text);
    CHECK(read_blocks(Format::markdown, text).size() == 5'000);
}

TEST_CASE("many definitions and many uses of them cost no more than their sizes") {
    std::string text = repeated("Se [kunden][en lång etikett] och [annat][b].\n\n", 5'000);
    for (int i = 0; i < 5'000; ++i) text.append("[etikett ").append(std::to_string(i)).append("]: x\n");
    text.append("[en lång etikett]: ").append(1'000'000, 'x').append("\n");
    check_readable(text);
}
