// The judged drafts: every "kund" in them, with what a good editor would do about it.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval::testing;
using nlohmann::json;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::string field;
    std::istringstream in(line);
    while (std::getline(in, field, '\t')) fields.push_back(field);
    return fields;
}

std::vector<Row> read_gold(const fs::path& path) {
    std::istringstream lines(read(path));
    std::string line;
    std::getline(lines, line);
    const std::vector<std::string> names = fields_of(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        const std::vector<std::string> fields = fields_of(line);
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = i < fields.size() ? fields[i] : "";
        rows.push_back(row);
    }
    return rows;
}

/// "12:71-12:75": line 1-based and columns 0-based as in the gold.
std::string place_of(const Row& row) {
    return row.at("line") + ":" + row.at("col16") + "-" + row.at("end_line") + ":" + row.at("end_col16");
}

std::string place_of(const json& finding) {
    const auto text = [](const json& position) {
        return std::to_string(position["line"].get<int>() + 1) + ":" + std::to_string(position["character"].get<int>());
    };
    return text(finding["range"]["start"]) + "-" + text(finding["range"]["end"]);
}

std::map<std::string, json> findings_in(const fs::path& draft, const std::string& rules) {
    const Run run = run_ordval("check --rules " + rules + " --format json '" + draft.string() + "'", ".");
    REQUIRE(run.err == "");
    const json report = json::parse(run.out);
    REQUIRE(report["files"].size() == 1);
    std::map<std::string, json> findings;
    for (const json& finding : report["files"][0]["findings"])
        if (finding["concept"] == "invanare") findings[place_of(finding)] = finding;
    return findings;
}

bool has_safe_fix(const json& finding) {
    return std::any_of(finding["replacements"].begin(), finding["replacements"].end(),
                       [](const json& replacement) { return replacement["applicability"] == "safe"; });
}

/// What a finding amounts to, in the words of the gold: "none", "hint", "info-nofix", "warn" with the safe fix.
std::string judgement_on(const json* finding, const std::string& expected_word) {
    if (!finding) return "none";
    const std::string severity = (*finding)["severity"];
    if (severity == "hint") return "hint";
    if (severity == "information") return has_safe_fix(*finding) ? "information with a safe fix" : "info-nofix";
    if ((*finding)["replacements"].empty()) return severity + " without a fix";
    const json& first = (*finding)["replacements"][0];
    if (first["applicability"] != "safe" || first["text"] != expected_word) return severity + " with " + first.dump();
    return "warn";
}

void compare(const fs::path& folder, const std::vector<Row>& rows, const std::string& rules, const std::string& column) {
    std::map<std::string, std::vector<Row>> by_file;
    for (const Row& row : rows) by_file[row.at("file")].push_back(row);
    for (const auto& rows_of_file : by_file) {
        const std::string& file = rows_of_file.first;
        std::map<std::string, json> findings = findings_in(folder / file, rules);
        for (const Row& row : rows_of_file.second) {
            const std::string place = place_of(row);
            const auto finding = findings.find(place);
            const json* found = finding == findings.end() ? nullptr : &finding->second;
            CHECK_MESSAGE(judgement_on(found, row.at(column)) == row.at("expected_diag"),
                          file << " " << place << " " << row.at("surface") << " under " << rules << ": " << row.at("note"));
            if (finding != findings.end()) findings.erase(finding);
        }
        for (const auto& left : findings)
            FAIL_CHECK(file << " " << left.first << " is found and stands in no row: " << left.second["text"]);
    }
}

}  // namespace

TEST_CASE("the service report agrees with its judgements") {
    const fs::path folder = source_folder() / "tests" / "drafts";
    const std::vector<Row> rows = read_gold(folder / "gold.tsv");
    REQUIRE(std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.at("expected_diag") == "warn"; }));
    compare(folder, rows, "helsingborg", "repl_invanare");
    compare(folder, rows, "norrbotten", "repl_medborgare");
}

TEST_CASE("the motions and the protocol agree with their judgements") {
    const fs::path folder = shared_folder() / "drafts";
    if (!fs::exists(folder / "gold.tsv")) {
        MESSAGE("SKIPPED: the judged motions are other people's texts and are not here");
        return;
    }
    compare(folder, read_gold(folder / "gold.tsv"), "helsingborg", "repl_invanare");
    compare(folder, read_gold(folder / "gold.tsv"), "norrbotten", "repl_medborgare");
}

TEST_CASE("an organisation's own terms are silent, and the other word is replaced by them") {
    const fs::path folder = source_folder() / "tests" / "drafts";
    CHECK(findings_in(folder / "tjansteskrivelse.md", "nacka").empty());
    const TemporaryFolder own;
    write(own / "val.md", "Syftet med kundvalet är makt. Kommunen inför invånarval för alla kunder.\n");
    const Run run = run_ordval("check --rules nacka --format json val.md", own.string());
    const json findings = json::parse(run.out)["files"][0]["findings"];
    REQUIRE(findings.size() == 1);
    CHECK(findings[0]["text"] == "invånarval");
    CHECK(findings[0]["replacements"][0]["text"] == "kundval");
    CHECK(findings[0]["replacements"][0]["applicability"] == "safe");
    const fs::path protocol = shared_folder() / "drafts" / "nacka-protokoll-2018.txt";
    if (!fs::exists(protocol)) MESSAGE("SKIPPED: the protocol is somebody else's text and is not here");
    else CHECK(findings_in(protocol, "nacka").empty());
}
