// The command line as such: mistakes in it, its help, and what shells and the manual know about it.

#include <algorithm>
#include <doctest/doctest.h>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval::testing;

namespace {

std::string usage_error(const std::string& arguments) {
    const TemporaryFolder folder;
    const Run run = run_ordval(arguments, folder.string());
    CHECK(run.exit_code == 2);
    CHECK(run.out == "");
    return run.err;
}

std::vector<std::string> all_of(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
        found.push_back((*it)[1]);
    return found;
}

std::string help_of(const std::string& command) {
    return run_ordval(command + " --help", ".").out;
}

/// The commands that the help of a command lists: those of the program, or those of a group such as "rules".
std::vector<std::string> commands_in(const std::string& group) {
    const std::string help = help_of(group);
    const std::size_t heading = help.find("\nKommandon:");
    if (heading == std::string::npos) return {};
    return all_of(help.substr(heading, help.find("\n\n", heading + 1) - heading), std::regex(R"(\n  ([a-z]+) )"));
}

/// Every command with the names of the groups that it stands in: "check", "rules", "rules list".
std::vector<std::string> all_commands() {
    std::vector<std::string> all;
    for (const std::string& command : commands_in("")) {
        all.push_back(command);
        for (const std::string& nested : commands_in(command)) all.push_back(command + " " + nested);
    }
    return all;
}

/// The options of `--help`, such as "-r" and "--rules".
std::set<std::string> options_of(const std::string& command) {
    std::set<std::string> options;
    for (const std::string& names : all_of(help_of(command), std::regex(R"(\n  (-[-a-zA-Z,]+))"))) {
        std::istringstream list(names);
        for (std::string name; std::getline(list, name, ',');) options.insert(name);
    }
    return options;
}

/// A manual page without the backslashes before its hyphens.
std::string manual(const std::string& path) {
    std::string page = read(source_folder() / path);
    page.erase(std::remove(page.begin(), page.end(), '\\'), page.end());
    return page;
}

std::set<std::string> completed_by_bash(const std::string& words) {
    const TemporaryFolder folder;
    write(folder / "ask.bash", "source '" + (source_folder() / "editors/shell/ordval.bash").string() +
                                   "'\nCOMP_WORDS=(" + words +
                                   ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_ordval\n"
                                   "printf '%s\\n' \"${COMPREPLY[@]}\" > '" +
                                   (folder / "answer").string() + "'\n");
    REQUIRE(std::system(("bash '" + (folder / "ask.bash").string() + "'").c_str()) == 0);
    std::set<std::string> answers;
    std::istringstream lines(read(folder / "answer"));
    for (std::string line; std::getline(lines, line);) answers.insert(line);
    return answers;
}

}  // namespace

TEST_CASE("mistakes are answered with what is possible") {
    CHECK(usage_error("chek a.md") == "ordval: fel: okänt kommando ”chek”; menar du ”check”?\n");
    CHECK(usage_error("xyz") ==
          "ordval: fel: okänt kommando ”xyz”; det finns check, explain, forms, split, rules, lsp\n");
    CHECK(usage_error("--language sv") ==
          "ordval: fel: ange ett kommando: check, explain, forms, split, rules, lsp\n");
    CHECK(usage_error("check --formt json a.md") ==
          "ordval: fel: okänd flagga ”--formt”; menar du ”--format”?\n");
    CHECK(usage_error("check --format xml a.md") ==
          "ordval: fel: --format kan inte vara ”xml”; välj bland human, json\n");
    CHECK(usage_error("check --fail-on varning a.md").find("hint, information, warning, error") !=
          std::string::npos);
    CHECK(usage_error("check --fail-on warnin a.md").find("menar du ”warning”?") != std::string::npos);
    CHECK(usage_error("--language fr check a.md") ==
          "ordval: fel: --language kan inte vara ”fr”; välj bland sv, en\n");
    CHECK(usage_error("forms --format human kund").find("välj bland tsv, json") != std::string::npos);
    CHECK(usage_error("check --fix=kanske a.md") == "ordval: fel: en flagga som --fix tar inget värde\n");
    CHECK(usage_error("check --format") == "ordval: fel: --format behöver ett värde\n");
    CHECK(usage_error("lsp nu") == "ordval: fel: ett argument för mycket: ”nu”\n");
    CHECK(usage_error("check") ==
          "ordval: fel: ordval check behöver filer eller mappar, eller - för standard in\n");
    CHECK(usage_error("--language en chek") ==
          "ordval: error: unknown command ”chek”; did you mean ”check”?\n");
    CHECK(usage_error("check --language en --format xml a.md") ==
          "ordval: error: --format cannot be ”xml”; choose one of human, json\n");
}

TEST_CASE("nothing at all is answered with the help") {
    const Run run = run_ordval("", ".");
    CHECK(run.exit_code == 2);
    CHECK(run.out == "");
    CHECK(run.err == help_of(""));
    CHECK(run_ordval("--help", ".").exit_code == 0);
}

TEST_CASE("the last of several values counts, and general options stand before or behind the command") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En invånare.\n");
    CHECK(run_ordval("check --format json --format human a.md", folder.string()).out == "1 fil, 0 fynd.\n");
    CHECK(run_ordval("--language en check a.md", folder.string()).out == "1 file, 0 findings.\n");
    CHECK(run_ordval("check a.md --language en", folder.string()).out == "1 file, 0 findings.\n");
}

TEST_CASE("a folder of packs that is not there says so itself") {
    const TemporaryFolder folder;
    write(folder / "a.md", "En kund.\n");
    CHECK(run_ordval("check --packs saknas a.md", folder.string()).err ==
          "ordval: saknas: fel: mappen med regelpaket finns inte; rätta --packs eller $ORDVAL_PACKS\n");
}

TEST_CASE("bash completes every command and every option, and no others") {
    const std::vector<std::string> names = commands_in("");
    REQUIRE(names.size() >= 5);
    REQUIRE(!commands_in("rules").empty());
    CHECK(completed_by_bash("ordval ''") == std::set<std::string>(names.begin(), names.end()));
    CHECK(completed_by_bash("ordval -") == options_of(""));
    std::set<std::string> general = options_of("");
    general.erase("--version");
    for (const std::string& command : all_commands()) {
        std::set<std::string> expected = options_of(command);
        CHECK(!expected.empty());
        expected.insert(general.begin(), general.end());
        CHECK_MESSAGE(completed_by_bash("ordval " + command + " -") == expected, command);
        if (const std::vector<std::string> nested = commands_in(command); !nested.empty())
            CHECK_MESSAGE(completed_by_bash("ordval " + command + " ''") ==
                              std::set<std::string>(nested.begin(), nested.end()),
                          command);
    }
    CHECK(completed_by_bash("ordval --language en che") == std::set<std::string>{"check"});
    CHECK(completed_by_bash("ordval check --fail-on i") == std::set<std::string>{"information"});
    CHECK(completed_by_bash("ordval rules --language en lis") == std::set<std::string>{"list"});
    CHECK(completed_by_bash("ordval rules list --format j") == std::set<std::string>{"json"});
}

TEST_CASE("zsh, fish and the manuals name every command and every option") {
    const std::string zsh = read(source_folder() / "editors/shell/_ordval");
    const std::string fish = read(source_folder() / "editors/shell/ordval.fish");
    const std::string english = manual("src/ordval.1");
    const std::string swedish = manual("src/ordval.sv.1");
    std::vector<std::string> names = all_commands();
    for (const std::string& command : names) {
        const std::string last = command.substr(command.rfind(' ') + 1);
        CHECK_MESSAGE(zsh.find("'" + last + ":") != std::string::npos, command);
        CHECK_MESSAGE(fish.find("-a " + last + " -d") != std::string::npos, command);
        for (const std::string& page : {english, swedish})
            CHECK_MESSAGE(page.find(".B " + command + "\n") != std::string::npos, command);
    }
    names.emplace_back("");
    for (const std::string& command : names) {
        for (const std::string& option : options_of(command)) {
            const bool is_long = option[1] == '-';
            CHECK_MESSAGE(std::regex_search(zsh, std::regex(option + R"([\[,}])")), option);
            CHECK_MESSAGE(fish.find(is_long ? " -l " + option.substr(2) : " -s " + option.substr(1)) !=
                              std::string::npos,
                          option);
            for (const std::string& page : {english, swedish})
                CHECK_MESSAGE(std::regex_search(page, std::regex(option + R"([ "\n])")), option);
        }
    }
}

TEST_CASE("a group of commands shows what is in it") {
    const TemporaryFolder folder;
    const Run alone = run_ordval("rules", folder.string());
    CHECK(alone.exit_code == 2);
    CHECK(alone.out == "");
    CHECK(alone.err == help_of("rules"));
    CHECK(alone.err.find("\n  list ") != std::string::npos);
    CHECK(help_of("rules list").find("ordval rules list helsingborg") != std::string::npos);
    CHECK(run_ordval("rules list --help --language en", ".").out.find("Examples:") != std::string::npos);
}

TEST_CASE("mistakes inside a group are answered with what the group has") {
    CHECK(usage_error("rules lst") == "ordval: fel: okänt kommando ”lst”; menar du ”list”?\n");
    CHECK(usage_error("rules chekc").find("check") == std::string::npos);
    CHECK(usage_error("rules list --formt json") ==
          "ordval: fel: okänd flagga ”--formt”; menar du ”--format”?\n");
    CHECK(usage_error("--language en rules lst") ==
          "ordval: error: unknown command ”lst”; did you mean ”list”?\n");
}

TEST_CASE("behind a command the names of others are words like any") {
    const TemporaryFolder folder;
    CHECK(run_ordval("split check forms", folder.string()).exit_code <= 1);
    CHECK(run_ordval("split check forms", folder.string()).out.find("forms") != std::string::npos);
}

TEST_CASE("the language server's ways to its client are answered in one sentence when they cannot be") {
    CHECK(usage_error("lsp --socket 0") ==
          "ordval: fel: --socket kan inte vara ”0”; ange ett heltal från 1 till 65535\n");
    CHECK(usage_error("lsp --socket=65536") ==
          "ordval: fel: --socket kan inte vara ”65536”; ange ett heltal från 1 till 65535\n");
    CHECK(usage_error("lsp --listen=-1 --language en") ==
          "ordval: error: --listen cannot be ”-1”; give a whole number from 0 to 65535\n");
    CHECK(usage_error("lsp --listen 80x") ==
          "ordval: fel: --listen kan inte vara ”80x”; ange ett heltal från 0 till 65535\n");
    CHECK(usage_error("lsp --clientProcessId jag").find("--clientProcessId kan inte vara ”jag”") != std::string::npos);
    CHECK(usage_error("lsp --pipe=") == "ordval: fel: --pipe behöver ett värde\n");
    const std::string one_route = "ordval: fel: ange högst en av --stdio, --socket, --pipe och --listen\n";
    CHECK(usage_error("lsp --stdio --socket 5007") == one_route);
    CHECK(usage_error("lsp --pipe a --listen 0") == one_route);
    CHECK(usage_error("lsp --language en --pipe a --socket=5007") ==
          "ordval: error: give one of --stdio, --socket, --pipe and --listen at most\n");
    CHECK(usage_error("lsp --replay a --log b").find("--replay spelar upp en fil") != std::string::npos);
    CHECK(usage_error("lsp --replay a --stdio").find("--replay spelar upp en fil") != std::string::npos);
    CHECK(usage_error("lsp --pipe saknas.sock") ==
          "ordval: saknas.sock: fel: ingen lyssnar där; klienten ska lyssna innan den startar ordval\n");
    CHECK(usage_error("lsp --language en --pipe saknas.sock") ==
          "ordval: saknas.sock: error: nobody listens there; the client is to listen before it starts ordval\n");
    CHECK(usage_error("lsp --pipe " + std::string(108, 'x')).find("längre än de 107 byte") != std::string::npos);
    CHECK(usage_error("lsp --log saknas/session.jsonl") == "ordval: saknas/session.jsonl: fel: finns inte\n");
    CHECK(usage_error("lsp --log .") == "ordval: .: fel: är en mapp, inte en fil\n");
}

TEST_CASE("the language server uses the lexicon that the user names") {
    const Run run = run_ordval("lsp --lexicon saknas.lexicon", ".");
    CHECK(run.out == "");
    CHECK(run.err.find("saknas.lexicon") != std::string::npos);
    CHECK(run_ordval("lsp", ".").err.find("lexicon") == std::string::npos);
}
