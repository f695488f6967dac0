// Swedish prose with marks, in tests/cases: what is found and what is not, readable without reading code.

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"
#include "terms/marked_text.hpp"
#include "terms/rule_tests.hpp"

using namespace ordval;
using namespace ordval::testing;

namespace {

/// A case file: settings in its first lines, then texts between blank lines; lines that begin with "%" are comments.
/// After "% document" the rest of the file is one text, with its blank lines.
struct CaseFile {
    std::vector<std::string> rules;
    formats::Format format = formats::Format::plain_text;
    struct Case {
        std::string marked;
        int line = 0;
    };
    std::vector<Case> cases;
};

CaseFile read_cases(const fs::path& path) {
    CaseFile file;
    std::istringstream lines(read(path));
    std::string line;
    CaseFile::Case current;
    const auto finish = [&] {
        if (!current.marked.empty()) file.cases.push_back(current);
        current = {};
    };
    bool is_one_text = false;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.starts_with("% rules: ")) file.rules = {line.substr(9)};
        else if (line == "% format: markdown") file.format = formats::Format::markdown;
        else if (line == "% document") is_one_text = true;
        else if (line.starts_with("%")) continue;
        else if (line.empty() && !is_one_text) finish();
        else {
            if (current.marked.empty()) current.line = number;
            current.marked += (current.marked.empty() ? "" : "\n") + line;
        }
    }
    finish();
    return file;
}

std::shared_ptr<const swedish::Lexicon> lexicon() {
    const swedish::Lexicon::Opened opened = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    return opened.lexicon;
}

}  // namespace

TEST_CASE("the cases come out as marked") {
    const service::RuleLibrary library((source_folder() / "rules").string(), lexicon());
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(source_folder() / "tests" / "cases")) {
        if (entry.path().extension() != ".txt") continue;
        const CaseFile file = read_cases(entry.path());
        REQUIRE_MESSAGE(!file.rules.empty(), entry.path().string() << " names no rules");
        const service::LoadedRules loaded = library.load(file.rules);
        REQUIRE(loaded.problems.empty());
        for (const CaseFile::Case& test : file.cases) {
            terms::BilingualText problem;
            const auto expected = terms::parse_marked_text(test.marked, problem);
            if (expected) {
                const auto analysis = service::analyse(expected->text, file.format, loaded.rules);
                problem = terms::first_difference(*expected, analysis->findings());
            }
            CHECK_MESSAGE(problem.empty(), entry.path().filename().string() << ":" << test.line << ": " << problem.english);
            ++count;
        }
    }
    CHECK(count > 0);
}
