#include "terms/loading/yaml_tree.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace ordval::terms;

namespace {

/// "line:column+size" of a node.
std::string place(const YamlNode& node) {
    return std::to_string(node.line) + ':' + std::to_string(node.column) + '+' + std::to_string(node.size);
}

std::string place(const Problem& problem) {
    return std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + '+' +
           std::to_string(problem.place.size);
}

/// The only problem of a text.
Problem only_problem(std::string_view yaml, const YamlLimits& limits = {}) {
    const YamlTree tree = parse_yaml("rules/lund.yml", yaml, limits);
    REQUIRE(tree.problems.size() == 1);
    return tree.problems.front();
}

std::string numbered(std::string_view name, int number) {
    std::string all(name);
    return all += std::to_string(number);
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += piece;
    return all;
}

}  // namespace

TEST_CASE("a tree holds texts, lists and mappings in the order of the file") {
    const YamlTree tree = parse_yaml("a.yml", "termbase: lund\nextends: [kommun, 'skola']\nempty:\n");
    REQUIRE(tree.problems.empty());
    REQUIRE(tree.root->kind == YamlKind::mapping);
    REQUIRE(tree.root->entry_count() == 3);
    CHECK(tree.root->key(0).value == "termbase");
    CHECK(tree.root->entry_value(0).value == "lund");
    const YamlNode& extends = tree.root->entry_value(1);
    REQUIRE(extends.kind == YamlKind::sequence);
    REQUIRE(extends.item_count() == 2);
    CHECK(extends.item(0).value == "kommun");
    CHECK(extends.item(0).style == YamlStyle::plain);
    CHECK(extends.item(1).value == "skola");
    CHECK(extends.item(1).style == YamlStyle::quoted);
    CHECK(tree.root->entry_value(2).kind == YamlKind::scalar);
    CHECK(tree.root->entry_value(2).value == "");
}

TEST_CASE("every node knows its line, its column in code points and its size") {
    const YamlTree tree = parse_yaml("a.yml",
                                     "å: ö\n"
                                     "list:\n"
                                     "  - \"två ord\"\n"
                                     "  - {word: 'å', next: x}\n");
    REQUIRE(tree.problems.empty());
    CHECK(place(*tree.root) == "1:1+1");
    CHECK(place(tree.root->key(0)) == "1:1+1");
    CHECK(place(tree.root->entry_value(0)) == "1:4+1");
    const YamlNode& list = tree.root->entry_value(1);
    CHECK(place(list) == "3:3+1");
    CHECK(list.value == "-");
    CHECK(place(list.item(0)) == "3:5+9");
    CHECK(list.item(0).value == "två ord");
    const YamlNode& mapping = list.item(1);
    CHECK(place(mapping) == "4:5+20");
    CHECK(mapping.value == "{word: 'å', next: x}");
    CHECK(place(mapping.key(0)) == "4:6+4");
    CHECK(place(mapping.entry_value(0)) == "4:12+3");
    CHECK(place(mapping.key(1)) == "4:17+4");
    CHECK(place(mapping.entry_value(1)) == "4:23+1");
}

TEST_CASE("a text over several lines has the size of its first line") {
    const YamlTree tree = parse_yaml("a.yml", "a: ett\n  två\nb: |\n  rad\n  rad\nc: x\n");
    REQUIRE(tree.problems.empty());
    CHECK(tree.root->entry_value(0).value == "ett två");
    CHECK(place(tree.root->entry_value(0)) == "1:4+3");
    CHECK(tree.root->entry_value(1).value == "rad\nrad\n");
    CHECK(tree.root->entry_value(1).style == YamlStyle::block);
    CHECK(place(tree.root->entry_value(1)) == "3:4+1");
    CHECK(place(tree.root->key(2)) == "6:1+1");
}

TEST_CASE("a collection in brackets shows up to its end if that is on the same line") {
    const YamlTree tree = parse_yaml("a.yml", "a: [å, b]  # två\nb: [x,\n  y]\nc: {}\n");
    REQUIRE(tree.problems.empty());
    CHECK(place(tree.root->entry_value(0)) == "1:4+6");
    CHECK(tree.root->entry_value(0).value == "[å, b]");
    CHECK(place(tree.root->entry_value(1)) == "2:4+1");
    CHECK(tree.root->entry_value(1).value == "[");
    CHECK(place(tree.root->entry_value(2)) == "4:4+2");
}

TEST_CASE("lines end where an editor ends them") {
    SUBCASE("CRLF and lone CR") {
        const YamlTree tree = parse_yaml("a.yml", "a: 1\r\nb: 2\rc: 3\r\n");
        REQUIRE(tree.problems.empty());
        CHECK(place(tree.root->key(1)) == "2:1+1");
        CHECK(place(tree.root->key(2)) == "3:1+1");
    }
    SUBCASE("U+2028 in a quoted text is no line end") {
        const YamlTree tree = parse_yaml("a.yml", "a: \"ett\xE2\x80\xA8två\"\nb: 2\n");
        REQUIRE(tree.problems.empty());
        CHECK(place(tree.root->entry_value(0)) == "1:4+9");
        CHECK(place(tree.root->key(1)) == "2:1+1");
    }
}

TEST_CASE("a byte order mark takes no column") {
    const YamlTree tree = parse_yaml("a.yml",
                                     "\xEF\xBB\xBF"
                                     "a: 1\n");
    REQUIRE(tree.problems.empty());
    CHECK(tree.root->key(0).value == "a");
    CHECK(place(tree.root->key(0)) == "1:1+1");
}

TEST_CASE("an empty text has no tree and no problem") {
    for (const char* yaml : {"", "\n\n", "# bara en kommentar\n"}) {
        const YamlTree tree = parse_yaml("a.yml", yaml);
        CHECK(tree.root == nullptr);
        CHECK(tree.problems.empty());
    }
}

TEST_CASE("duplicate keys are reported at the second one") {
    const Problem problem = only_problem("termbase: a\ntitle: b\ntermbase: c\n");
    CHECK(problem.kind == ProblemKind::duplicate_key);
    CHECK(place(problem) == "3:1+8");
    CHECK(problem.text == "termbase");
    CHECK(to_string(problem) ==
          "rules/lund.yml:3:1: the key \"termbase\" stands here a second time; it is already on line 1");

    const YamlTree tree = parse_yaml("a.yml", "list:\n  - {å: 1, b: 2, å: 3, å: 4}\n");
    REQUIRE(tree.problems.size() == 2);
    CHECK(place(tree.problems[0]) == "2:18+1");
    CHECK(place(tree.problems[1]) == "2:24+1");
    CHECK(tree.root->entry_value(0).item(0).has_duplicate_keys);
    CHECK_FALSE(tree.root->has_duplicate_keys);
}

TEST_CASE("duplicate keys are found in large mappings, too") {
    std::string yaml;
    for (int i = 0; i < 1000; ++i) yaml += numbered("k", i) + ": x\n";
    const Problem problem = only_problem(yaml + "k7: y\n");
    CHECK(place(problem) == "1001:1+2");
    CHECK(problem.sentence.english == "the key \"k7\" stands here a second time; it is already on line 8");
}

TEST_CASE("anchors and aliases are refused with one sentence") {
    const Problem problem = only_problem("a: &x 1\nb: *x\nc: [*x, *x]\n");
    CHECK(problem.kind == ProblemKind::alias);
    CHECK(place(problem) == "1:4+2");
    CHECK(problem.text == "&x");
    CHECK(problem.sentence.english ==
          "anchors and aliases (\"&\" and \"*\", 4 in this file) are not read; write each "
          "value out, "
          "and put a text that begins with such a sign in quotes");

    const YamlTree tree = parse_yaml("a.yml", "a: *x\nb: 2\n");
    CHECK(tree.root->entry_value(0).kind == YamlKind::refused);
    CHECK(tree.root->entry_value(1).value == "2");
}

TEST_CASE("an alias bomb does nothing") {
    std::string yaml = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string item = numbered("*a", i - 1) + ", ";
        yaml += numbered("a", i) + numbered(": &a", i) + " [" + repeated(item, 9) + "]\n";
    }
    const Problem problem = only_problem(yaml);
    CHECK(problem.kind == ProblemKind::alias);
    CHECK(place(problem) == "1:5+3");
}

TEST_CASE("tags are refused") {
    const Problem problem = only_problem("a: !!python/object:os.system x\nb: !local y\n");
    CHECK(problem.kind == ProblemKind::not_yaml);
    CHECK(place(problem) == "1:4+1");
    CHECK(problem.sentence.english ==
          "tags (2 in this file) are not read; leave the tag out, and put a text that begins "
          "with \"!\" "
          "in quotes");
}

TEST_CASE("a second document is not read") {
    const YamlTree tree = parse_yaml("rules/lund.yml", "a: 1\n---\nb: 2\n");
    REQUIRE(tree.problems.size() == 1);
    CHECK(place(tree.problems[0]) == "2:1+3");
    CHECK(tree.problems[0].sentence.english ==
          "\"---\" begins a second document, and it is not read; the file is to have one");
    REQUIRE(tree.root != nullptr);
    CHECK(tree.root->entry_count() == 1);
}

TEST_CASE("a key must be a text") {
    const Problem problem = only_problem("a: 1\n? [b, c]\n: 2\n");
    CHECK(problem.kind == ProblemKind::wrong_type);
    CHECK(place(problem) == "2:3+6");
}

TEST_CASE("bytes that are no text") {
    SUBCASE("not UTF-8") {
        const Problem problem = only_problem("a: 1\nå: \xE5\n");
        CHECK(problem.kind == ProblemKind::not_utf8);
        CHECK(place(problem) == "2:4+0");
        CHECK(problem.sentence.english == "the file is not UTF-8 from here on; save it as UTF-8");
    }
    SUBCASE("NUL") {
        const Problem problem = only_problem(std::string_view("a: 1\0\xFF", 6));
        CHECK(problem.kind == ProblemKind::not_utf8);
        CHECK(place(problem) == "1:5+0");
        CHECK(problem.sentence.english == "a NUL byte stands here, so this is not a text file");
    }
    SUBCASE("UTF-16") {
        CHECK(only_problem(std::string_view("\xFF\xFE"
                                            "a\0",
                                            4))
                  .sentence.english == "the file is UTF-16; save it as UTF-8");
        CHECK(only_problem(std::string_view("\xFE\xFF\0a", 4)).kind == ProblemKind::not_utf8);
    }
    SUBCASE("a control character") {
        const Problem problem = only_problem("a: 1\nå: \x01\n");
        CHECK(problem.kind == ProblemKind::not_yaml);
        CHECK(place(problem) == "2:4+1");
    }
}

TEST_CASE("the limits") {
    SUBCASE("bytes") {
        const Problem problem = only_problem("a: 1\n" + std::string(2u << 20, ' '), {.bytes = 1u << 20});
        CHECK(problem.kind == ProblemKind::too_large);
        CHECK(problem.sentence.english ==
              "the file is larger than 1 MiB; split it and let one file extend the other");
    }
    SUBCASE("nodes") {
        const Problem problem = only_problem("[a,\nb, c, d]\n", {.nodes = 3});
        CHECK(problem.kind == ProblemKind::too_large);
        CHECK(place(problem) == "2:7+1");
    }
    SUBCASE("depth: as many levels as are allowed, and one more") {
        CHECK(parse_yaml("a.yml", repeated("[", 64) + repeated("]", 64)).problems.empty());
        const Problem problem = only_problem(repeated("[", 65) + repeated("]", 65));
        CHECK(problem.kind == ProblemKind::too_large);
        CHECK(place(problem) == "1:65+1");
    }
    SUBCASE("ten thousand levels, in each of the ways to write them") {
        std::string indented;
        for (std::size_t i = 0; i < 10'000; ++i) indented += std::string(i % 500, ' ') + "a:\n";
        for (const std::string& yaml :
             {repeated("[", 10'000), repeated("{a: ", 10'000), repeated("- ", 10'000), indented,
              repeated("[", 10'000) + repeated("]", 10'000)}) {
            const YamlTree tree = parse_yaml("a.yml", yaml);
            CHECK(tree.root == nullptr);
            CHECK(tree.problems.size() == 1);
        }
    }
}

TEST_CASE("libyaml's complaints say what to do") {
    struct Case {
        const char* yaml;
        std::string place;
        std::string sentence;
    };
    const Case cases[] = {
        {"a: 1\n\tb: 2\n", "2:1+1", "a tab stands here; YAML is indented with spaces"},
        {"a: 1\nb: @lund\n", "2:4+1", "a text cannot begin with \"@\"; put it in quotes"},
        {"a: 1\nfel\nb: 2\n", "2:1+1", "a \":\" is missing after this key, or its indentation is wrong"},
        {"å: ett: två\n", "1:7+1",
         "a \":\" is not possible here; put a text that holds \": \" in quotes, or mend the indentation"},
        {"a: - b\n", "1:4+1", "a list item (\"- \") is not possible here; mend the indentation"},
        {"a: \"x\" y\n", "1:8+1", "a key was expected here; mend the indentation or the quotes"},
        {"list:\n  - a\n  b: c\n", "3:3+1", "a list item (\"- \") was expected here; mend the indentation"},
        {"a:\n  b: [x, y\nc: d\n", "3:2+1", "a \",\" or \"]\" is missing in the list that begins on line 2"},
        {"a: {b: c\nd: e\n", "2:2+1", "a \",\" or \"}\" is missing in the mapping that begins on line 1"},
        {"a: 1\nb: \"oavslutad\n", "2:4+1", "the quotation mark here is never closed"},
        {"a: \"\\q\"\n", "1:5+1",
         "inside \"...\" a backslash begins an escape, and this one does not exist; write \"\\\\\", or use "
         "'...'"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.yaml);
        const YamlTree tree = parse_yaml("a.yml", expected.yaml);
        CHECK(tree.root == nullptr);
        REQUIRE(tree.problems.size() == 1);
        CHECK(tree.problems[0].kind == ProblemKind::not_yaml);
        CHECK(tree.problems[0].sentence.english == expected.sentence);
        CHECK(place(tree.problems[0]) == expected.place);
    }
}

TEST_CASE("a file full of problems lists a hundred and says that there are more") {
    std::string yaml = "a: 1\n";
    for (int i = 0; i < 500; ++i) yaml += "a: 1\n";
    const YamlTree tree = parse_yaml("a.yml", yaml);
    REQUIRE(tree.problems.size() == 101);
    CHECK(tree.problems[99].kind == ProblemKind::duplicate_key);
    CHECK(tree.problems[100].sentence.english == "100 problems are listed, there are more; mend these first");
}

TEST_CASE("problem texts are cut and free of control characters") {
    const Problem problem = only_problem("\"a\\nb\": 1\n\"a\\nb\": 2\n");
    CHECK(problem.text == "a b");
    const std::string key = repeated("å", 200);
    const Problem long_problem = only_problem(key + ": 1\n" + key + ": 2\n");
    CHECK(long_problem.text == repeated("å", 60) + "…");
    CHECK(long_problem.place.size == 200);
}
