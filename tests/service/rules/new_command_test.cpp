// `ordval rules new`: what is written works, and what was there stays.

#include <doctest/doctest.h>

#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

bool holds(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

constexpr const char* skolkund = "rules new --term skolkund --replacement elev --reason 'Skolan har elever.'";

}  // namespace

TEST_CASE("a new rule works at once") {
    const TemporaryFolder folder;
    const Run run = run_ordval(skolkund, folder.string());
    CHECK(run.exit_code == 0);
    CHECK(run.err == "");
    CHECK(holds(run.out, "skolkund: skolkund, skolkunden, skolkunder, skolkunderna"));
    CHECK(holds(run.out, "regeln elev.skolkund är skriven"));
    write(folder / "a.md", "Alla skolkunder får svar.\n");
    CHECK(holds(run_ordval("check --rules ./egna.yml a.md", folder.string()).out, "Skriv ”elever” i stället för ”skolkunder”."));
    CHECK(run_ordval("rules test --coverage ./egna.yml", folder.string()).exit_code == 0);
    const std::string yaml = read(folder / "egna.yml");
    CHECK(holds(yaml, "[[skolkunden]]{eleven}"));
    CHECK(holds(yaml, "[[skolkunderna]]{eleverna}"));
    CHECK(holds(yaml, "reason: \"Skolan har elever.\""));
}

TEST_CASE("a file that is there keeps every byte, and its own indentation") {
    const TemporaryFolder folder;
    const std::string before =
        "# Våra ord\ntermbase: lund\nlanguage: sv\nconcepts:\n- id: patient   # beslutat\n  preferred: {term: patient, class: "
        "\"-en -er\"}\n  deprecated: [{term: vårdkund, class: \"-en -er\"}]\n";
    const std::string after = "\n# Sist\ntitle: Lunds ord\n";
    write(folder / "lund.yml", before + after);
    CHECK(run_ordval(std::string(skolkund) + " --file lund.yml --severity hint --id skola", folder.string()).exit_code == 0);
    const std::string text = read(folder / "lund.yml");
    CHECK(text.starts_with(before));
    CHECK(text.ends_with(after));
    CHECK(holds(text, "\n- id: skola\n  preferred: "));
    CHECK(holds(text, "[[hint: skolkund]]"));
    CHECK(holds(run_ordval("rules list ./lund.yml", folder.string()).out, "skola.skolkund    tips"));
}

TEST_CASE("nothing is written when something is wrong") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& arguments, const std::string& input = "") {
        const Run run = run_ordval("rules new " + arguments, folder.string(), input);
        CHECK(run.exit_code == 2);
        CHECK(!fs::exists(folder / "egna.yml"));
        return run.err;
    };
    CHECK(holds(refused(""), "--term saknas"));
    CHECK(holds(refused("--term kundzyq --replacement elev --reason x"), "böjningen av ”kundzyq” är okänd"));
    CHECK(holds(refused("--term kund --replacement elev --reason x --id 'Å b'"), "är inget id"));
    write(folder / "flow.yml", "termbase: flow\nconcepts: []\n");
    CHECK(holds(refused("--term kund --replacement elev --reason x --file flow.yml"), "klamrar"));
    CHECK(read(folder / "flow.yml") == "termbase: flow\nconcepts: []\n");
    write(folder / "ja.yml", "termbase: ja\nlanguage: sv\nconcepts:\n  - id: ja\n    preferred: {term: kund, class: \"-en -er\", gender: utrum}\n");
    const std::string before = read(folder / "ja.yml");
    refused("--term kund --replacement elev --reason x --file ja.yml --id ja");
    CHECK(read(folder / "ja.yml") == before);
}

TEST_CASE("answers come from standard input, a line each, and an inflection is chosen by its number") {
    const TemporaryFolder folder;
    const Run run = run_ordval("rules new", folder.string(), "lag\n2\nförordning\nTydligare.\n");
    CHECK(run.exit_code == 0);
    CHECK(holds(run.err, "”lag” har flera böjningar:\n  1  "));
    CHECK(holds(run.out, "lag: lag, lagen, lagar, lagarna"));
    CHECK(holds(read(folder / "egna.yml"), "[[lagarna]]"));
    const Run none = run_ordval("rules new --term lag --replacement regel --reason x --file b.yml", folder.string(), "7\n");
    CHECK(none.exit_code == 2);
    CHECK(!fs::exists(folder / "b.yml"));
}

TEST_CASE("set phrases, a decision, and a word that is there already") {
    const TemporaryFolder folder;
    const Run run = run_ordval("rules new --term 'i dagsläget' --replacement nu --reason Kortare. --decision 'Kommunfullmäktige § 12' --valid-from 2027-01-01",
                               folder.string());
    CHECK(run.exit_code == 0);
    const std::string yaml = read(folder / "egna.yml");
    CHECK(holds(yaml, "{nu}"));
    CHECK(holds(yaml, "decision: \"Kommunfullmäktige § 12\""));
    CHECK(holds(yaml, "valid_from: \"2027-01-01\""));
    const Run again = run_ordval("rules new --term 'i dagsläget' --replacement nu --reason Kortare.", folder.string());
    CHECK(again.exit_code == 2);
    CHECK(holds(again.err, "finns redan"));
    CHECK(read(folder / "egna.yml") == yaml);
    CHECK(run_ordval("rules new --term skolkund --replacement elev --reason x --valid-from igår", folder.string()).exit_code == 2);
}
