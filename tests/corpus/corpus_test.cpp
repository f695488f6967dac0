// What the packs find in real prose: party programmes and budget motions, which are read where they are.
//
//     ctest --test-dir build/release -V -R corpus        the table, and fifty findings in their sentences
//
// Every form that is proposed must be a word of the spelling dictionary (hunspell-sv) or of another morphology
// (apertium-swe-nor). Where the prose or the oracles are absent the test says so.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"
#include "text/words.hpp"

#ifdef ORDVAL_HAS_HUNSPELL
#include <hunspell/hunspell.hxx>
#endif

using namespace ordval;
using namespace ordval::testing;

namespace {

const char* const packs[] = {"kommun", "helsingborg", "norrbotten", "nacka", "klarsprak", "inkluderande", "skrivregler"};

/// A finding with enough around it to be read.
struct Excerpt {
    std::string pack;
    std::string file;
    std::string rule;
    std::string severity;
    std::string text;
    std::string proposal;
};

struct Corpus {
    std::map<std::string, std::size_t> warnings;  ///< by pack; errors too
    std::size_t words = 0;
    std::map<std::pair<std::string, std::string>, std::size_t> found;  ///< by pack and rule
    std::vector<Excerpt> excerpts;
    std::set<std::string> proposals;
};

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (text::Span word = text::next_word(text, 0); !word.empty(); word = text::next_word(text, word.end)) ++count;
    return count;
}

std::string around(std::string_view text, text::Span span) {
    constexpr std::uint32_t reach = 90;
    std::uint32_t begin = span.begin - std::min(span.begin, reach);
    std::uint32_t end = std::min<std::uint32_t>(span.end + reach, static_cast<std::uint32_t>(text.size()));
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    std::string shown = std::string(text.substr(begin, span.begin - begin)) + "[[" + std::string(span.in(text)) + "]]" +
                        std::string(text.substr(span.end, end - span.end));
    std::replace_if(shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return shown;
}

Corpus check_corpus(const fs::path& folder) {
    const swedish::Lexicon::Opened opened = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    const service::RuleLibrary library((source_folder() / "rules").string(), opened.lexicon);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Corpus corpus;
    for (const char* pack : packs) {
        const service::LoadedRules loaded = library.load({pack});
        REQUIRE(loaded.problems.empty());
        for (const fs::path& file : files) {
            const auto analysis = service::analyse(read(file), formats::Format::plain_text, loaded.rules);
            if (pack == packs[0]) corpus.words += count_words(analysis->text);
            for (const terms::Finding& finding : analysis->findings()) {
                const std::string rule = terms::rule_code(finding, *loaded.rules);
                ++corpus.found[{pack, rule}];
                corpus.excerpts.push_back({pack, file.filename().string(), rule, terms::name_of(finding.severity),
                                           around(analysis->text, finding.span),
                                           finding.replacements.empty() ? "" : finding.replacements.front().text});
                corpus.warnings[pack] += finding.severity >= terms::Severity::warning;
                // What rules of style propose are signs, numbers and abbreviations, which no dictionary knows.
                if (!finding.has_term()) continue;
                for (const terms::Replacement& replacement : finding.replacements) corpus.proposals.insert(replacement.text);
            }
        }
    }
    return corpus;
}

/// The words among `words` that apertium's Swedish analyser does not know.
std::set<std::string> unknown_to_apertium(const std::set<std::string>& words) {
    const TemporaryFolder folder;
    std::string lines;
    for (const std::string& word : words) lines += word + "\n";
    write(folder / "words", lines);
    const std::string command = "lt-proc /usr/share/apertium/apertium-swe-nor/swe-nob.automorf.bin < '" +
                                (folder / "words").string() + "' > '" + (folder / "out").string() + "' 2> /dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    std::istringstream answers(read(folder / "out"));
    std::set<std::string> unknown;
    std::string answer;
    for (const std::string& word : words) {
        std::getline(answers, answer);
        if (answer.find("/*") != std::string::npos) unknown.insert(word);
    }
    return unknown;
}

}  // namespace

TEST_CASE("the packs in real prose") {
    const fs::path folder = shared_folder() / "corpus";
    if (!fs::exists(folder)) {
        MESSAGE("SKIPPED: the prose is other people's and is not here");
        return;
    }
    const Corpus corpus = check_corpus(folder);
    REQUIRE(corpus.words > 100'000);
    std::printf("%zu words\n%-12s %-40s %8s %14s\n", corpus.words, "pack", "rule", "findings", "per 10,000");
    for (const auto& [key, count] : corpus.found)
        std::printf("%-12s %-40s %8zu %14.2f\n", key.first.c_str(), key.second.c_str(), count,
                    10'000.0 * static_cast<double>(count) / static_cast<double>(corpus.words));

    // Rules that speak all the time are not read any more.
    for (const auto& warnings : corpus.warnings) {
        CAPTURE(warnings.first);
        std::printf("%-12s %zu warnings\n", warnings.first.c_str(), warnings.second);
        CHECK(10'000 * warnings.second <= 3 * corpus.words);
    }

    constexpr std::size_t shown = 50;
    constexpr unsigned seed = 2023;
    std::vector<Excerpt> sample;
    std::sample(corpus.excerpts.begin(), corpus.excerpts.end(), std::back_inserter(sample), shown, std::mt19937(seed));
    for (const Excerpt& excerpt : sample)
        std::printf("%s %s %s %s -> %s\n    %s\n", excerpt.pack.c_str(), excerpt.file.c_str(), excerpt.rule.c_str(),
                    excerpt.severity.c_str(), excerpt.proposal.empty() ? "-" : excerpt.proposal.c_str(), excerpt.text.c_str());

#ifdef ORDVAL_HAS_HUNSPELL
    Hunspell hunspell(ORDVAL_HUNSPELL_SV "/sv_SE.aff", ORDVAL_HUNSPELL_SV "/sv_SE.dic");
    std::set<std::string> doubtful;
    for (const std::string& proposal : corpus.proposals) {
        std::istringstream words(proposal);
        for (std::string word; words >> word;)
            if (!hunspell.spell(word)) doubtful.insert(word);
    }
    if (!fs::exists("/usr/share/apertium/apertium-swe-nor/swe-nob.automorf.bin")) {
        MESSAGE("SKIPPED: apertium-swe-nor is not installed, so only the spelling dictionary was asked");
    } else {
        doubtful = unknown_to_apertium(doubtful);
    }
    std::printf("%zu proposed forms, %zu that no dictionary has\n", corpus.proposals.size(), doubtful.size());
    for (const std::string& word : doubtful) FAIL_CHECK("proposed, and no dictionary has it: " << word);
#else
    MESSAGE("SKIPPED: libhunspell is not installed, so the proposed forms were not looked up");
#endif
}
