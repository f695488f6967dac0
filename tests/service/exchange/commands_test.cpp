// `ordval rules import` and `ordval rules export`, run as a user runs them.

#include <doctest/doctest.h>

#include "support.hpp"

using namespace ordval::testing;

TEST_CASE("a table becomes a rule file that finds what it says") {
    const TemporaryFolder folder;
    write(folder / "termer.csv", "undvik;skriv\nkund;invånare\nkund;gäst\n");
    const Run imported = run_ordval("rules import termer.csv -o egna.yml", folder.string());
    CHECK(imported.exit_code == 0);
    CHECK(imported.out == "");
    CHECK(imported.err.find("2 begrepp, 4 termer") != std::string::npos);
    CHECK(read(folder / "egna.yml").find("termbase: termer\n") != std::string::npos);
    write(folder / "text.md", "Alla kunder får svar.\n");
    const Run checked = run_ordval("check --rules ./egna.yml text.md", folder.string());
    CHECK(checked.out.find("invånare") != std::string::npos);
}

TEST_CASE("rules go out in every format and come back") {
    const TemporaryFolder folder;
    const struct {
        const char* format;
        const char* file;
    } ways[] = {{"tbx", "a.tbx"}, {"tbx2", "b.tbx"}, {"csv", "c.csv"}, {"tsv", "d.tsv"}, {"vale", "stil"}};
    for (const auto& way : ways) {
        const std::string name = way.file;
        INFO(name);
        CHECK(run_ordval(std::string("rules export nacka --format ") + way.format + " -o " + name, folder.string()).exit_code == 0);
        const Run back = run_ordval("rules import --name nacka2 " + name, folder.string());
        CHECK(back.exit_code != 2);
        CHECK(back.out.find("termbase: nacka2\n") != std::string::npos);
    }
    const Run page = run_ordval("rules export nacka --format html", folder.string());
    CHECK(page.out.substr(0, 15) == "<!DOCTYPE html>");
}

TEST_CASE("what cannot be done is said in the reader's language, with the place") {
    const TemporaryFolder folder;
    write(folder / "fel.tbx", "<tbx>\n <text></tbx>");
    const Run swedish = run_ordval("rules import fel.tbx", folder.string());
    CHECK(swedish.exit_code == 2);
    CHECK(swedish.err.find("fel.tbx:2:") != std::string::npos);
    CHECK(swedish.err.find("välformad") != std::string::npos);
    const Run english = run_ordval("--language en rules import fel.tbx", folder.string());
    CHECK(english.err.find("well-formed") != std::string::npos);
    CHECK(run_ordval("rules import saknas.csv", folder.string()).exit_code == 2);
    CHECK(run_ordval("rules import", folder.string()).exit_code == 2);
    CHECK(run_ordval("rules export nacka --format vale", folder.string()).exit_code == 2);
    CHECK(run_ordval("rules export nope", folder.string()).exit_code == 2);
}

TEST_CASE("what is there is not overwritten unawares") {
    const TemporaryFolder folder;
    write(folder / "t.csv", "undvik;skriv\ndagis;förskola\n");
    write(folder / "egna.yml", "termbase: egna\n");
    CHECK(run_ordval("rules import t.csv -o egna.yml", folder.string()).exit_code == 2);
    CHECK(read(folder / "egna.yml") == "termbase: egna\n");
    CHECK(run_ordval("rules import t.csv -o egna.yml --force", folder.string()).exit_code == 0);
    CHECK(read(folder / "egna.yml").find("dagis") != std::string::npos);
    CHECK(run_ordval("rules export kommun --format html -o egna.yml", folder.string()).exit_code == 2);
    CHECK(read(folder / "egna.yml").find("<html") == std::string::npos);
}
