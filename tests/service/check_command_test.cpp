// `ordval check` as a user and a CI job run it.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval::testing;
using nlohmann::json;

TEST_CASE("exit codes tell what was found") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Varje kund får svar.\n");
    write(folder / "b.md", "Varje invånare får svar.\n");
    CHECK(run_ordval("check --rules helsingborg a.md", folder.string()).exit_code == 1);
    CHECK(run_ordval("check --rules helsingborg b.md", folder.string()).exit_code == 0);
    CHECK(run_ordval("check --rules helsingborg --fail-on error a.md", folder.string()).exit_code == 0);
    CHECK(run_ordval("check --rules helsingborg saknas.md a.md", folder.string()).exit_code == 2);
    CHECK(run_ordval("check --rules helsingbor a.md", folder.string()).exit_code == 2);
    CHECK(run_ordval("check", folder.string()).exit_code == 2);
    CHECK(run_ordval("check --format xml a.md", folder.string()).exit_code == 2);
    CHECK(run_ordval("--version", folder.string()).exit_code == 0);
    CHECK(run_ordval("check --help", folder.string()).out.find("Exempel") != std::string::npos);
    CHECK(run_ordval("check --help --language en", folder.string()).out.find("Examples") != std::string::npos);
}

TEST_CASE("the rules of ordval.yml are used, the command line overrides them, and without any the neutral pack") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "utkast");
    write(folder / "utkast/a.md", "Varje kund får svar.\n");
    CHECK(run_ordval("check a.md", (folder / "utkast").string()).exit_code == 0);
    CHECK(run_ordval("check --fail-on information a.md", (folder / "utkast").string()).exit_code == 1);
    write(folder / "ordval.yml", "rules: [helsingborg]\n");
    CHECK(run_ordval("check a.md", (folder / "utkast").string()).exit_code == 1);
    CHECK(run_ordval("check --rules nacka a.md", (folder / "utkast").string()).exit_code == 0);
    CHECK(run_ordval("check '" + (folder / "utkast/a.md").string() + "'", "/").exit_code == 1);
    write(folder / "ordval.yml", "ruels: [helsingborg]\n");
    const Run run = run_ordval("check a.md", (folder / "utkast").string());
    CHECK(run.exit_code == 2);
    CHECK(run.err.find("ordval.yml:1:1") != std::string::npos);
    CHECK(run.err.find("okänd nyckel ”ruels”; menar du ”rules”?") != std::string::npos);
    const Run english = run_ordval("check --language en a.md", (folder / "utkast").string());
    CHECK(english.err.find("unknown key \"ruels\"; did you mean \"rules\"?") != std::string::npos);
}

TEST_CASE("what is wrong with a rule file is said in the language that is chosen") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Varje kund får svar.\n");
    write(folder / "lund.yml",
          "termbase: lund\nconcepts:\n  - id: invanare\n    preferred: {term: invånare, class: -n = -na}\n"
          "    deprecated: [{term: kund, class: -en -er}]\n    tests: [\"Varje [[kund]]{medborgare} får svar.\"]\n");
    const Run swedish = run_ordval("check --rules ./lund.yml --rules ./saknas.yml a.md", folder.string());
    CHECK(swedish.exit_code == 2);
    CHECK(swedish.err.find("lund.yml:6:13: fel: testet av ”invanare” går inte igenom, så begreppet används inte: ”kund” har "
                           "ersättningen {invånare}, och testet säger {medborgare}") != std::string::npos);
    CHECK(swedish.err.find("filen kan inte läsas: finns inte") != std::string::npos);
    write(folder / "ordval.yml", "language: en\nrules: [./lund.yml, ./saknas.yml]\n");
    const Run english = run_ordval("check a.md", folder.string());
    CHECK(english.err.find("error: the test of \"invanare\" fails, so the concept is not used: \"kund\" has the "
                           "replacement {invånare}, and the test says {medborgare}") != std::string::npos);
    CHECK(english.err.find("ordval.yml:2:21: error: the file cannot be read: " + (folder / "saknas.yml").string() + ": no such file or folder") != std::string::npos);
}

TEST_CASE("paths and exceptions of ordval.yml hold, and an exception that is not needed is told") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "va");
    write(folder / "ordval.yml", "rules: [helsingborg]\npaths:\n  'va/*': {off: [invanare.kund]}\n"
                                 "exceptions:\n  - {rule: kund, words: varje kund får svar}\n  - {rule: kund, words: en annan kund}\n");
    write(folder / "a.md", "Varje kund får svar. Ingen kund väntar.\n");
    write(folder / "va/b.md", "Varje kund väntar.\n");
    const Run run = run_ordval("check --format json a.md va", folder.string());
    CHECK(run.exit_code == 1);
    const json files = json::parse(run.out)["files"];
    REQUIRE(files[0]["findings"].size() == 1);
    CHECK(files[0]["findings"][0]["range"]["start"]["character"] == 27);
    CHECK(files[1]["findings"].empty());
    CHECK(run.err.find("ordval.yml:6:") != std::string::npos);
    CHECK(run.err.find("en annan kund") != std::string::npos);
    CHECK(run.err.find("varje kund får svar") == std::string::npos);
}

TEST_CASE("settings that are not understood are not replaced by others") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Alla barn går på dagis. Varje kund får svar.\n");
    write(folder / "ordval.yml", "regler: [skrivregler]\n");
    const Run run = run_ordval("check a.md", folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.out.find("forskola") == std::string::npos);
    write(folder / "ordval.yml", "rules: [helsingborg]\npaths:\n  '*.md': {off: [invanare.kuund, forskola]}\n");
    const Run typo = run_ordval("check a.md", folder.string());
    CHECK(typo.err.find("invanare.kuund") != std::string::npos);
    CHECK(typo.err.find("menar du ”invanare.kund”?") != std::string::npos);
    CHECK(typo.err.find("”forskola”") == std::string::npos);
}

TEST_CASE("an exception may have fewer words around it") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Det står att varje kund får svar i tid.\n");
    for (const char* words : {"varje kund får", "kund", "att varje kund får svar", "det står att varje kund får svar i tid"}) {
        CAPTURE(words);
        write(folder / "ordval.yml", std::string("rules: [helsingborg]\nexceptions:\n  - {rule: invanare.kund, words: ") + words + ", reason: citat}\n");
        CHECK(run_ordval("check a.md", folder.string()).exit_code == 0);
    }
    write(folder / "ordval.yml", "rules: [helsingborg]\nexceptions:\n  - {rule: invanare.kund, words: ingen kund får, reason: citat}\n");
    CHECK(run_ordval("check a.md", folder.string()).exit_code == 1);
}

TEST_CASE("explained, a check also shows where rules were silent and why") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Vi undviker begreppet kund. Varje kund får svar. Vi är inte kunder.\n");
    const Run run = run_ordval("check --rules helsingborg --explain a.md", folder.string());
    CHECK(run.out.find("a.md:1:23 tyst: meningen talar om ordet (”begreppet”) [invanare.kund]") != std::string::npos);
    CHECK(run.out.find("därför: meningen säger vad någon är eller ställer ord mot varandra (”är”)") != std::string::npos);
    const json file = json::parse(run_ordval("check --rules helsingborg --explain --format json a.md", folder.string()).out)["files"][0];
    REQUIRE(file["silent"].size() == 1);
    CHECK(file["silent"][0]["because"]["context"] == "mention");
    CHECK(file["silent"][0]["because"]["text"] == "begreppet");
    CHECK(file["findings"].size() == 2);
    CHECK_FALSE(json::parse(run_ordval("check --rules helsingborg --format json a.md", folder.string()).out)["files"][0].contains("silent"));
}

TEST_CASE("JSON has the shape that is promised") {
    const TemporaryFolder folder;
    CHECK(json::parse(run_ordval("check --format json saknas.md", folder.string()).out) == json{{"files", json::array()}, {"interrupted", false}});
    write(folder / "a.md", "# 🙂 Kundernas val\n");
    const Run run = run_ordval("check --rules helsingborg --format json a.md", folder.string());
    const json report = json::parse(run.out);
    const json expected_replacement = json::parse(R"({"text": "Invånarnas", "applicability": "safe", "edits": [
        {"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 14}},
         "span": {"begin": 7, "end": 16}, "text": "Invånarnas"}]})");
    CHECK(report["interrupted"] == false);
    REQUIRE(report["files"].size() == 1);
    CHECK(report["files"][0]["path"] == "a.md");
    const json& finding = report["files"][0]["findings"][0];
    CHECK(finding["rule"] == "invanare.kund");
    CHECK(finding["concept"] == "invanare");
    CHECK(finding["severity"] == "warning");
    CHECK(finding["text"] == "Kundernas");
    CHECK(finding["span"] == json::parse(R"({"begin": 7, "end": 16})"));
    CHECK(finding["range"] == expected_replacement["edits"][0]["range"]);
    CHECK(finding["replacements"][0] == expected_replacement);
    CHECK(finding["message"].get<std::string>().find("Invånarnas") != std::string::npos);
}

TEST_CASE("folders are checked with all drafts in them, and what cannot be read stops nothing") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "d/stängd");
    write(folder / "d/a.txt", "En kund.\n");
    write(folder / "d/b.md", "En kund.\n");
    write(folder / "d/c.pdf", "En kund.\n");
    write(folder / "d/latin1.txt", "en k\xe5l\nen kund\n");
    write(folder / "d/nul.txt", std::string("en\nab\0c", 7));
    write(folder / "d/tom.txt", "");
    write(folder / "d/utf16.txt", "\xFF\xFE" "a");
    fs::create_symlink("nowhere.md", folder / "d/trasig.md");
    fs::create_directories(folder / "d/mapp.md");
    REQUIRE(::mkfifo((folder / "d/rör.md").c_str(), 0600) == 0);
    const bool is_root = ::geteuid() == 0;  // whom no folder refuses
    if (!is_root) fs::permissions(folder / "d/stängd", fs::perms::none);
    const Run run = run_ordval("check --rules helsingborg d", folder.string());
    if (!is_root) {
        CHECK(run.err.find("d/stängd: fel: behörighet saknas") != std::string::npos);
        fs::permissions(folder / "d/stängd", fs::perms::owner_all);
    }
    CHECK(run.exit_code == 2);
    CHECK(run.out.find("d/a.txt:1:4") != std::string::npos);
    CHECK(run.out.find("d/b.md:1:4") != std::string::npos);
    CHECK(run.out.find("c.pdf") == std::string::npos);
    CHECK(run.err.find("d/latin1.txt:1:5: fel: är inte giltig UTF-8 från och med den här platsen") != std::string::npos);
    CHECK(run.err.find("d/nul.txt:2:3: fel: innehåller ett NUL-tecken") != std::string::npos);
    CHECK(run.err.find("d/utf16.txt: fel: är UTF-16") != std::string::npos);
    CHECK(run.err.find("d/trasig.md: fel: är en länk till något som inte finns") != std::string::npos);
    CHECK(run.err.find("d/rör.md: fel: är ingen vanlig fil") != std::string::npos);
    CHECK(run.err.find("mapp.md") == std::string::npos);
}

TEST_CASE("a folder without drafts is no check that passed") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "tom/.git");
    write(folder / "tom/.git/a.md", "En kund.\n");
    write(folder / "tom/bild.pdf", "En kund.\n");
    write(folder / "a.md", "En kund.\n");
    const Run alone = run_ordval("check --rules helsingborg tom", folder.string());
    CHECK(alone.exit_code == 2);
    CHECK(alone.out == "");
    CHECK(alone.err == "ordval: tom: fel: det finns inget utkast att granska i mappen; Ordval läser Markdown (.md) och ren text (.txt)\n");
    const Run beside = run_ordval("check --language en --rules helsingborg tom a.md", folder.string());
    CHECK(beside.exit_code == 2);
    CHECK(beside.err.find("ordval: tom: error: there is no draft to check in the folder") == 0);
    CHECK(beside.out.find("1 file, 1 finding") != std::string::npos);
    // A folder whose drafts are checked already is not empty.
    CHECK(run_ordval("check --rules kommun a.md .", folder.string()).exit_code == 0);
}

TEST_CASE("what ordval.yml names is told where it stands there, once") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "va");
    write(folder / "a.md", "Varje kund får svar.\n");
    write(folder / "va/b.md", "Varje kund får svar.\n");
    write(folder / "ordval.yml", "rules: [helsingborg, hlsingborg]\npaths:\n  'va/*': {rules: [helsingborg, ./saknas.yml], off: [invanare.kuund]}\n"
                                 "  '*': {off: [invanare.kuund]}\n");
    const std::string settings = (folder / "ordval.yml").string();
    const std::string unknown = "ordval: " + settings + ":1:22: fel: det finns inget regelpaket ”hlsingborg”; menar du ”helsingborg”?\n";
    const std::string missing = "ordval: " + settings + ":3:33: fel: filen kan inte läsas: " + (folder / "saknas.yml").string() + ": finns inte\n";
    const std::string off = ": anmärkning: det finns ingen regel ”invanare.kuund” att stänga av; menar du ”invanare.kund”?\n";
    const Run run = run_ordval("check .", folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.err == unknown + "ordval: " + settings + ":4:15" + off + missing + "ordval: " + settings + ":3:54" + off);
    for (const char* command : {"rules list", "rules lint", "rules test", "rules explain invanare.kund"}) {
        CAPTURE(command);
        const std::string err = run_ordval(command, folder.string()).err;
        CHECK(err.find(unknown + missing) != std::string::npos);
        CHECK(err.rfind("saknas.yml") == err.find("saknas.yml"));
    }
    CHECK(run_ordval("rules lock", folder.string()).err == unknown + missing);
    CHECK(run_ordval("explain kund", folder.string()).err == unknown);
    // What the user names has no place in a file.
    CHECK(run_ordval("check --rules hlsingborg a.md", folder.string()).err.find("ordval: fel: det finns inget regelpaket") == 0);
}

TEST_CASE("an ordval.yml that is nested too deeply is not called a rule file") {
    const TemporaryFolder folder;
    write(folder / "a.md", "Varje kund får svar.\n");
    write(folder / "ordval.yml", "rules: " + std::string(20, '[') + "\n");
    const Run run = run_ordval("check a.md", folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.err.find("ordval.yml:1:23: fel: fler än 16 nivåer av listor och nycklar; färre än tio räcker\n") != std::string::npos);
    CHECK(run.err.find("regelfil") == std::string::npos);
}

TEST_CASE("--fix applies the safe fixes and nothing else") {
    const TemporaryFolder folder;
    const std::string before = "\xEF\xBB\xBF# Till kunderna\r\n\r\nKUNDER väntar.\rKunder och invånare ringer.\n";
    write(folder / "a.md", before);
    fs::permissions(folder / "a.md", fs::perms(0640));
    const Run run = run_ordval("check --rules helsingborg --fix a.md", folder.string());
    const std::string after = "\xEF\xBB\xBF# Till invånarna\r\n\r\nINVÅNARE väntar.\rKunder och invånare ringer.\n";
    CHECK(read(folder / "a.md") == after);
    CHECK(run.exit_code == 1);  // the unsafe one is left
    CHECK(run.out.find("2 rättade") != std::string::npos);
    CHECK((fs::status(folder / "a.md").permissions() & fs::perms::mask) == fs::perms(0640));
    run_ordval("check --rules helsingborg --fix a.md", folder.string());
    CHECK(read(folder / "a.md") == after);
}

TEST_CASE("standard input is checked and fixed") {
    CHECK(run_ordval("check --rules helsingborg -", ".", "En kund.\n").out.find("-:1:4") == 0);
    const Run fixed = run_ordval("check --rules helsingborg --fix --stdin-name a.md -", ".", "En **kund**, `kund`.\n");
    CHECK(fixed.out == "En **invånare**, `kund`.\n");
    CHECK(fixed.err.find("1 rättade") != std::string::npos);
    CHECK(run_ordval("check --rules helsingborg -", ".", "").exit_code == 0);
}

TEST_CASE("rule files that are no rule files") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En kund.\n");
    fs::create_directories(folder / "mapp.yml");
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "[";
    write(folder / "djup.yml", deep);
    std::string bomb = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 40; ++i)
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + ", *a" + std::to_string(i - 1) + "]\n";
    write(folder / "bomb.yml", bomb);
    for (const std::string name : {"mapp.yml", "djup.yml", "bomb.yml", "saknas.yml"}) {
        const Run run = run_ordval("check --rules ./" + name + " a.md", folder.string());
        CHECK(run.exit_code == 2);
        CHECK_MESSAGE(run.err.find(name) != std::string::npos, run.err);
        CHECK(run.err.size() < 20'000);
    }
}

TEST_CASE("big files are checked") {
    const TemporaryFolder folder;
    std::string line(5 << 20, 'x');
    line.replace(1000, 6, " kund ");
    write(folder / "rad.txt", line);
    std::string big;
    while (big.size() < (50u << 20)) big += "Förvaltningen har tidigare mätt detta en gång om året. Varje invånare får svar.\n\n";
    write(folder / "stor.md", big + "Sist en kund.\n");
    const Run run = run_ordval("check --rules helsingborg rad.txt stor.md", folder.string());
    CHECK(run.err == "");
    CHECK(run.exit_code == 1);
    CHECK(run.out.find("rad.txt:1:1002") != std::string::npos);
    CHECK(run.out.find("1 fynd") == std::string::npos);
    CHECK(run.out.find("2 fynd") != std::string::npos);
}

TEST_CASE("complaints have one shape, in the language that was asked for") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En kund.\n");
    write(folder / "egna.yml", "termbase: egna\nprefered: x\n");
    const Run swedish = run_ordval("check --rules helsingborg saknas.md a.md/b.md .", folder.string());
    CHECK(swedish.err ==
          "ordval: saknas.md: fel: finns inte\n"
          "ordval: a.md/b.md: fel: finns inte: en del av sökvägen är en fil, inte en mapp\n");
    CHECK(swedish.out.find("2 filer kunde inte läsas.") != std::string::npos);
    const Run english = run_ordval("check --language en --rules helsingborg saknas.md", folder.string());
    CHECK(english.err == "ordval: saknas.md: error: no such file or folder\n");
    CHECK(english.out == "");
    const Run rules = run_ordval("check --rules ./egna.yml a.md", folder.string());
    CHECK(rules.err.find("ordval: " + (folder / "egna.yml").string() + ":2:1: fel: ") == 0);
}

TEST_CASE("no report pretends that all is well when the rules could not be read") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En kund.\n");
    const Run none = run_ordval("check --rules helsinborg a.md", folder.string());
    CHECK(none.exit_code == 2);
    CHECK(none.out == "");
    CHECK(none.err.find("ordval: fel: inga regler kunde läsas, så ingenting är granskat\n") != std::string::npos);
    const Run some = run_ordval("check --rules helsingborg --rules saknas a.md", folder.string());
    CHECK(some.exit_code == 2);
    CHECK(some.out.find("1 fynd") != std::string::npos);
    CHECK(some.out.find("Vissa regler kunde inte användas.") != std::string::npos);
}

TEST_CASE("a byte order mark is no column, and standard input is read once") {
    const TemporaryFolder folder;
    write(folder / "a.md", "\xEF\xBB\xBF" "En kund.\n");
    CHECK(run_ordval("check --rules helsingborg a.md", folder.string()).out.find(
              "a.md:1:4 varning: Skriv ”invånare” i stället för ”kund”. [invanare.kund]\n"
              "   1 | En kund.\n"
              "     |    ~~~~ invånare") == 0);
    const Run twice = run_ordval("check --rules helsingborg - -", ".", "En kund.\n");
    CHECK(twice.out.find("1 fil, 1 fynd") != std::string::npos);
    CHECK(run_ordval("check --rules helsingborg --fix - -", ".", "En kund.\n").out == "En invånare.\n");
}

TEST_CASE("a file that may not be written is not said to be fixable") {
    if (::geteuid() == 0) return;  // whom no folder refuses
    const TemporaryFolder folder;
    fs::create_directories(folder / "låst");
    write(folder / "låst/a.md", "En kund.\n");
    fs::permissions(folder / "låst", fs::perms::owner_read | fs::perms::owner_exec);
    const Run run = run_ordval("check --rules helsingborg --fix låst/a.md", folder.string());
    fs::permissions(folder / "låst", fs::perms::owner_all);
    CHECK(run.exit_code == 2);
    CHECK(run.err == "ordval: låst/a.md: fel: behörighet saknas; filen är oförändrad\n");
    CHECK(run.out.find("1 kunde inte rättas.") != std::string::npos);
    CHECK(run.out.find("--fix") == std::string::npos);
}

TEST_CASE("a lexicon that cannot be used is said once, and the check goes on") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En kund.\n");
    const std::string whole = read(ORDVAL_LEXICON_FILE);
    write(folder / "kort.lexicon", whole.substr(0, whole.size() / 2));
    std::string other = whole;
    other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 0x5A);
    write(folder / "skadat.lexicon", other);
    for (const std::string name : {"kort.lexicon", "skadat.lexicon", "a.md", "saknas.lexicon"}) {
        const Run run = run_ordval("check --lexicon " + name + " --rules helsingborg a.md a.md", folder.string());
        CHECK(run.exit_code == 1);
        CHECK(run.out.find("invånare") != std::string::npos);
        CHECK_MESSAGE(run.err.find("ordval: anmärkning: ") == 0, run.err);
        CHECK(run.err.find(name) != std::string::npos);
        CHECK(run.err.find("Utan lexikonet hittas färre sammansättningar.\n") == run.err.size() - std::string("Utan lexikonet hittas färre sammansättningar.\n").size());
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    }
}
