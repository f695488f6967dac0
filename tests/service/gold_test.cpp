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

bool offers(const json& finding, const std::string& word) {
    return std::any_of(finding["replacements"].begin(), finding["replacements"].end(),
                       [&](const json& replacement) { return replacement["text"] == word; });
}

void compare(const fs::path& folder, const std::vector<Row>& rows, const std::string& rules, const std::string& column) {
    std::map<std::string, std::vector<Row>> by_file;
    for (const Row& row : rows) by_file[row.at("file")].push_back(row);
    for (const auto& [file, file_rows] : by_file) {
        std::map<std::string, json> findings = findings_in(folder / file, rules);
        for (const Row& row : file_rows) {
            const std::string place = place_of(row);
            const auto finding = findings.find(place);
            const std::string what = file + " " + place + " " + row.at("surface") + " (" + row.at("class") + ")";
            if (row.at("class") == "mention-of-the-word") CHECK_MESSAGE(finding == findings.end(), what);
            if (row.at("class") == "compound-modifier") {
                CHECK_MESSAGE(finding != findings.end(), what);
                if (finding != findings.end()) CHECK_MESSAGE(finding->second["severity"] == "hint", what);
            }
            if (row.at("class") == "term-use") {
                CHECK_MESSAGE(finding != findings.end(), what);
                if (finding != findings.end() && row.at("expected_diag") == "info-nofix") {
                    CHECK_MESSAGE(finding->second["severity"] == "information", what);
                    CHECK_MESSAGE(finding->second["replacements"].empty(), what);
                }
                if (finding != findings.end() && row.at("expected_diag") == "warn") {
                    CHECK_MESSAGE(finding->second["severity"] == "warning", what);
                    CHECK_MESSAGE(offers(finding->second, row.at(column)), what);
                }
            }
            if (finding != findings.end()) findings.erase(finding);
        }
        for (const auto& [place, finding] : findings)
            FAIL_CHECK(file << " " << place << " is found and stands in no row: " << finding["text"]);
    }
}

}  // namespace

TEST_CASE("the service report agrees with its judgements") {
    const fs::path folder = source_folder() / "tests" / "drafts";
    compare(folder, read_gold(folder / "gold.tsv"), "helsingborg", "repl_invanare");
    compare(folder, read_gold(folder / "gold.tsv"), "norrbotten", "repl_medborgare");
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
