// A folder of somebody who means harm: what its files can make `ordval check` do. The folders are made here; which limits
// hold is what SECURITY.md states.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>
#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

/// A workspace with one draft, and a rule file outside of it that finds something there.
struct Foreign {
    TemporaryFolder folder;
    fs::path workspace = folder / "utkast";
    fs::path outside = folder / "annans/regler.yml";

    Foreign() {
        fs::create_directories(workspace / "regler");
        fs::create_directories(folder / "annans");
        write(workspace / "a.md", "Varje hemlighet får svar.\n");
        write(outside, "termbase: annans\nconcepts:\n  - {id: x, preferred: {term: öppenhet, class: \"-en -er\"}, "
                       "deprecated: [{term: hemlighet, class: \"-en -er\"}], reason: Eget.}\n");
    }
    void settings(const std::string& yaml) const { write(workspace / "ordval.yml", yaml); }
    Run check(const std::string& arguments = "a.md") const {
        return run_ordval("check --language en " + arguments, workspace.string());
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an ordval.yml names no rule file outside of its folder") {
    const Foreign foreign;
    fs::create_symlink(foreign.outside, foreign.workspace / "regler/lank.yml");
    fs::create_directory_symlink(foreign.outside.parent_path(), foreign.workspace / "mapp");
    const std::string names[] = {"../annans/regler.yml", foreign.outside.string(), "regler/lank.yml", "mapp/regler.yml",
                                 "regler/../../annans/regler.yml", "/proc/self/environ", "/dev/zero", "../finns/inte.yml"};
    for (const std::string& name : names) {
        CAPTURE(name);
        foreign.settings("language: en\nrules: [" + name + "]\n");
        const Run run = foreign.check();
        CHECK(run.exit_code == 2);
        CHECK(has(run.err, "ordval.yml:2:9: error: \"" + name + "\" lies outside the folder"));
        CHECK(!has(run.out, "hemlighet"));
    }
    foreign.settings("rules: [kommun]\npaths:\n  '*.md': {rules: [../annans/regler.yml]}\n");
    CHECK(has(foreign.check().err, "ordval.yml:3:20: error: \"../annans/regler.yml\" lies outside the folder"));
    // What lies inside is read, also by another way.
    fs::copy_file(foreign.outside, foreign.workspace / "regler/egna.yml");
    fs::create_symlink("egna.yml", foreign.workspace / "regler/samma.yml");
    for (const char* name : {"regler/egna.yml", "regler/samma.yml", "./regler/../regler/egna.yml"}) {
        foreign.settings(std::string("rules: [") + name + "]\n");
        const Run run = foreign.check();
        CHECK(run.err == "");
        CHECK(has(run.out, "hemlighet"));
    }
    // The user's own word is taken.
    CHECK(has(foreign.check("--rules ../annans/regler.yml a.md").out, "hemlighet"));
}

TEST_CASE("a workspace that is itself reached by a link is as good as any") {
    const Foreign foreign;
    fs::create_directory_symlink("utkast", foreign.folder / "lank");
    foreign.settings("rules: [regler/egna.yml, regler/finns-inte.yml]\n");
    fs::copy_file(foreign.outside, foreign.workspace / "regler/egna.yml");
    const Run run = run_ordval("check --language en " + (foreign.folder / "lank/a.md").string(), "/");
    CHECK(has(run.out, "hemlighet"));
    CHECK(!has(run.err, "outside"));
    CHECK(has(run.err, "ordval.yml:1:26: error: the file cannot be read: "));
    CHECK(has(run.err, "finns-inte.yml: no such file or folder"));
}

TEST_CASE("a rule file of a workspace extends none outside of it") {
    const Foreign foreign;
    foreign.settings("rules: [regler/egna.yml]\n");
    write(foreign.workspace / "regler/egna.yml", "termbase: egna\nextends: [../../annans/regler.yml]\n");
    const Run run = foreign.check();
    CHECK(run.exit_code == 2);
    CHECK(has(run.err, "regler/egna.yml:2:11: error: \"../../annans/regler.yml\" lies outside the folder"));
    CHECK(!has(run.out, "hemlighet"));
    fs::copy_file(foreign.outside, foreign.workspace / "bas.yml");
    write(foreign.workspace / "regler/egna.yml", "termbase: egna\nextends: [../bas.yml]\n");
    CHECK(has(foreign.check().out, "hemlighet"));
}

TEST_CASE("an ordval.yml that is a link out of its folder is not read") {
    const Foreign foreign;
    write(foreign.folder / "annans/ordval.yml", "rules: [helsingborg]\n");
    fs::create_symlink("../annans/ordval.yml", foreign.workspace / "ordval.yml");
    const Run run = foreign.check();
    CHECK(run.exit_code == 2);
    CHECK(has(run.err, "ordval.yml: error: is a link that leads out of the folder"));
}

TEST_CASE("a draft that is a link out of the folder is neither read nor written when the folder is checked") {
    const Foreign foreign;
    const std::string before = "Varje kund får svar.\n";
    write(foreign.folder / "annans/eget.md", before);
    fs::create_symlink("../annans/eget.md", foreign.workspace / "b.md");
    const Run run = foreign.check("--rules helsingborg --fix .");
    CHECK(run.exit_code == 2);
    CHECK(has(run.err, "b.md: error: is a link that leads out of the folder"));
    CHECK(!has(run.out, "kund"));
    CHECK(read(foreign.folder / "annans/eget.md") == before);
    // Named by the user it is.
    CHECK(foreign.check("--rules helsingborg b.md").exit_code == 1);
}

TEST_CASE("neither a pipe nor a device nor a huge file holds the program up") {
    const Foreign foreign;
    REQUIRE(::mkfifo((foreign.workspace / "pipe.yml").c_str(), 0600) == 0);
    write(foreign.workspace / "stor.yml", "");
    fs::resize_file(foreign.workspace / "stor.yml", std::uintmax_t{10} << 30);
    foreign.settings("rules: [pipe.yml, stor.yml]\n");
    const Run run = foreign.check();
    CHECK(run.exit_code == 2);
    CHECK(has(run.err, "ordval.yml:1:9: error: the file cannot be read: "));
    CHECK(has(run.err, "pipe.yml: is not a regular file"));
    CHECK(has(run.err, "ordval.yml:1:19: error: the file cannot be read: "));
    CHECK(has(run.err, "stor.yml: is larger than 16 MiB"));
    write(foreign.workspace / "stor.md", "");
    fs::resize_file(foreign.workspace / "stor.md", std::uintmax_t{1} << 30);
    foreign.settings("rules: [helsingborg]\n");
    CHECK(has(foreign.check("stor.md").err, "stor.md: error: is larger than 256 MiB"));
}

TEST_CASE("names of files, drafts and rules give the terminal no orders") {
    const Foreign foreign;
    write(foreign.workspace / "rules.yml", "termbase: egna\nconcepts:\n  - {id: x, preferred: {term: \"\\e[2Jöppenhet\", class: \"-en -er\"}, "
                                           "deprecated: [{term: hemlighet, class: \"-en -er\"}], reason: \"\\u202eEget\\a\"}\n");
    write(foreign.workspace / "\x1b]0;titel\a\nb.md", "Varje hemlighet\xc2\x9b\xe2\x80\xae får svar.\n");
    write(foreign.workspace / "\x1b[31m.md", "inte \xff UTF-8\n");
    const Run run = foreign.check("--rules ./rules.yml --explain .");
    CHECK(has(run.out, " ]0;titel  b.md:1:7"));
    CHECK(has(run.err, " [31m.md:1:6: error: "));
    for (const std::string& told : {run.out, run.err})
        for (const char* order : {"\x1b", "\a", "\xc2\x9b", "\xe2\x80\xae"}) CHECK(!has(told, order));
    for (const char* command : {"rules list ./rules.yml", "rules explain x.hemlighet ./rules.yml", "rules lint ./rules.yml",
                                "rules test ./rules.yml", "explain --rules ./rules.yml hemlighet"}) {
        CAPTURE(command);
        const Run other = run_ordval(command, foreign.workspace.string());
        for (const std::string& told : {other.out, other.err})
            for (const char* order : {"\x1b", "\a", "\xe2\x80\xae"}) CHECK(!has(told, order));
    }
}

TEST_CASE("rule files that extend each other without end are cut at 64 files") {
    const Foreign foreign;
    foreign.settings("rules: [r0.yml]\n");
    for (int i = 0; i < 20'000; ++i)
        write(foreign.workspace / ("r" + std::to_string(i) + ".yml"),
              "termbase: r" + std::to_string(i) + "\nextends: [./r" + std::to_string(i + 1) + ".yml]\n");
    const Run run = foreign.check();
    CHECK(run.exit_code == 2);
    CHECK(has(run.err, "r63.yml:2:11: error: the rule set has more than 64 files"));
}

TEST_CASE("the files of a rule set are at most 32 MiB together") {
    const Foreign foreign;
    foreign.settings("rules: [a.yml, b.yml, c.yml]\n");
    const std::string filling(12u << 20, '#');
    for (const char* name : {"a.yml", "b.yml", "c.yml"}) write(foreign.workspace / name, "termbase: x\n" + filling + "\n");
    CHECK(has(foreign.check().err, "error: the files of the rule set are larger than 32 MiB together"));
}

TEST_CASE("an ordval.yml chooses at most 32 sets of rules") {
    const Foreign foreign;
    std::string yaml = "rules: [kommun]\npaths:\n";
    for (int i = 0; i < 33; ++i) yaml += "  '" + std::to_string(i) + "/*': {rules: [kommun" + std::string(i > 0 ? ", r" + std::to_string(i) + ".yml" : "") + "]}\n";
    foreign.settings(yaml);
    CHECK(has(foreign.check().err, "ordval.yml:35:19: error: more than 32 different choices of rules"));
}

TEST_CASE("at most 1,000 rules of style are used") {
    const Foreign foreign;
    foreign.settings("rules: [egna.yml]\n");
    std::string yaml = "termbase: egna\nrules:\n";
    for (int i = 0; i <= 1'000; ++i) yaml += "  - {id: r" + std::to_string(i) + ", kind: pattern, pattern: 'hemlighet', message: Hej.}\n";
    write(foreign.workspace / "egna.yml", yaml);
    CHECK(has(foreign.check().err, "egna.yml:1003:10: error: more than 1000 rules under \"rules\""));
}

TEST_CASE("aliases, levels, and values of a rule file are limited") {
    const Foreign foreign;
    foreign.settings("rules: [egna.yml]\n");
    write(foreign.workspace / "egna.yml", "termbase: &a egna\ntitle: *a\n");
    CHECK(has(foreign.check().err, "error: anchors and aliases"));
    write(foreign.workspace / "egna.yml", "termbase: egna\nconcepts: " + std::string(10'000, '[') + "\n");
    CHECK(has(foreign.check().err, "error: more than 64 levels"));
    std::string many = "termbase: egna\nextends: [kommun";
    for (int i = 0; i < 1'000'000; ++i) many += ",a";
    write(foreign.workspace / "egna.yml", many + "]\n");
    CHECK(has(foreign.check().err, "error: more than 1,000,000 keys and values"));
}

TEST_CASE("patterns that run wild end") {
    const Foreign foreign;
    foreign.settings("rules: [egna.yml]\npaths:\n  '**/**/**/**/**/**/**/*a': {off: [x]}\n  '" + [] {
        std::string stars;
        for (int i = 0; i < 60; ++i) stars += "*a";
        return stars;
    }() + "b': {off: [y]}\n");
    write(foreign.workspace / "egna.yml", "termbase: egna\nrules:\n  - {id: r, kind: pattern, pattern: '(a+)+kundx', message: Hej.}\n");
    std::string text;
    for (int i = 0; i < 100; ++i) text += "Kundx " + std::string(60, 'a') + " här.\n\n";
    const std::string name = std::string(200, 'a') + "c.md";
    write(foreign.workspace / name, text);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(foreign.check(name).exit_code <= 1);
    // A hundred searches that give up take a third of a second; without a bound one takes years.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("no setting of a workspace starts a program in VS Code") {
    const std::string package = read(source_folder() / "editors/vscode/package.json");
    const auto setting = [&](const std::string& name) {
        const std::size_t begin = package.find("\"" + name + "\": {");
        REQUIRE(begin != std::string::npos);
        return package.substr(begin, package.find('}', begin) - begin);
    };
    // A setting of the scope "machine" counts in the user's settings alone.
    CHECK(has(setting("ordval.server.path"), "\"scope\": \"machine\""));
    const std::string untrusted = setting("untrustedWorkspaces");
    CHECK(has(untrusted, "\"supported\": \"limited\""));
    CHECK(has(untrusted, "\"restrictedConfigurations\""));
    CHECK(has(untrusted, "\"ordval.rules\""));
}
