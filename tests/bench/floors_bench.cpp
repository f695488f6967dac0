// How fast each floor is by itself, in bytes of text a second.
//
//     node tests/bench/text.mjs FOLDER
//     build/release/tests/bench/ordval_floors_bench FOLDER build/release/share/ordval/sv.lexicon
//     --benchmark_filter=match
//
//     fold        the whole text, folded in one piece
//     tokenise    words, marks and sentences of the folded text
//     match       the terms in the folded text, by the number of terms; it finds them and judges nothing
//     split       made-up and real compounds, divided
//     check       a whole analysis, as every face asks for it: what is prose, its findings and their contexts
//     load        a rule file read and compiled; bytes of YAML
//
// Peers and goals are measured by peers.mjs; what may not grow unseen is counted by instructions.mjs.

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "formats/format.hpp"
#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "swedish/compound.hpp"
#include "terms/matcher.hpp"
#include "terms/rule_set.hpp"
#include "terms/tokens.hpp"
#include "text/folding.hpp"
#include "text/words.hpp"

using namespace ordval;

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) {
        std::fprintf(stderr, "ordval_floors_bench: %s cannot be read\n", path.c_str());
        std::exit(2);
    }
    return bytes.str();
}

/// The texts in a folder, one after the other.
std::string all_of(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::string text;
    for (const fs::path& path : paths) text += read(path);
    return text;
}

void set_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void fold(benchmark::State& state, const std::string& text) {
    text::Folded folded;
    for (auto _ : state) {
        text::fold(text, folded);
        benchmark::DoNotOptimize(folded.text.data());
    }
    set_bytes(state, text.size());
}

void tokenise(benchmark::State& state, const std::string& text) {
    const text::Folded folded = text::fold(text);
    for (auto _ : state) benchmark::DoNotOptimize(terms::Tokens(folded, text::split_sentences(text)).size());
    set_bytes(state, text.size());
}

void match(benchmark::State& state, const std::string& text, const terms::Matcher& matcher) {
    const std::string folded = text::fold(text).text;
    terms::Matches matches;
    for (auto _ : state) {
        matches.clear();
        matcher.find(folded, matches);
    }
    set_bytes(state, text.size());
    state.counters["hits"] = static_cast<double>(matches.hits.size());
}

void split(benchmark::State& state, const swedish::CompoundSplitter& splitter) {
    const std::vector<std::string> words = {"kundvalssystemet",
                                            "elkunderna",
                                            "turkunder",
                                            "kundkort",
                                            "slutkundsmarknaden",
                                            "handikappolitik",
                                            "sekund",
                                            "telgekunder",
                                            "barnomsorgsplatsen",
                                            "kommunfullmäktigeledamot",
                                            "järnvägsstationen",
                                            "samhällsbyggnadsförvaltningen",
                                            "vinterväghållningen",
                                            "skolskjutsen",
                                            "översvämningsskydden",
                                            "jämställdhetsplanen",
                                            "grytyskåsbesök",
                                            "selderkilkerna"};
    std::size_t bytes = 0;
    for (const std::string& word : words) bytes += word.size();
    for (auto _ : state)
        for (const std::string& word : words) benchmark::DoNotOptimize(splitter.split(word).size());
    set_bytes(state, bytes);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}

void check(benchmark::State& state, const std::string& text, formats::Format format,
           const std::shared_ptr<const terms::RuleSet>& rules) {
    std::size_t findings = 0;
    for (auto _ : state) findings = service::analyse(text, format, rules)->statements.size();
    set_bytes(state, text.size());
    state.counters["findings"] = static_cast<double>(findings);
}

void load(benchmark::State& state, const service::RuleLibrary& library, const std::string& path) {
    for (auto _ : state) benchmark::DoNotOptimize(library.load({path}).rules);
    set_bytes(state, fs::file_size(path));
}

}  // namespace

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    if (count != 3) {
        std::fprintf(stderr, "usage: ordval_floors_bench folder-of-text.mjs sv.lexicon [--benchmark_...]\n");
        return 2;
    }
    const fs::path folder = fs::absolute(arguments[1]);
    const auto lexicon = swedish::open_lexicon(arguments[2]).lexicon;
    if (!lexicon) {
        std::fprintf(stderr, "ordval_floors_bench: %s is no lexicon\n", arguments[2]);
        return 2;
    }
    const service::RuleLibrary library(ORDVAL_SOURCE_DIR "/rules", lexicon);
    const swedish::CompoundSplitter splitter(lexicon);
    const std::string plain = all_of(folder / "plain");
    const std::string markdown = all_of(folder / "markdown");

    const formats::Format as_plain_text = formats::Format::plain_text;
    const formats::Format as_markdown = formats::Format::markdown;
    // What is registered refers to what it is given: all of that lives until the end of main.
    const auto add = [](const std::string& name, auto function, const auto&... with) {
        benchmark::RegisterBenchmark(name.c_str(),
                                     [&, function](benchmark::State& state) { function(state, with...); });
    };
    add("fold", fold, plain);
    add("tokenise", tokenise, plain);
    add("split", split, splitter);

    struct Rules {
        std::string path;
        std::shared_ptr<const terms::RuleSet> set;
    };
    std::vector<Rules> all;
    for (const char* const terms : {"10", "200", "2000", "20000"})
        all.push_back({(folder / "rules" / terms / "ordval.yml").string(), nullptr});
    for (Rules& rules : all) {
        const std::string terms = fs::path(rules.path).parent_path().filename().string();
        service::LoadedRules loaded = library.load({rules.path});
        for (const terms::Problem& problem : loaded.problems)
            std::fprintf(stderr, "%s\n", to_string(problem).c_str());
        rules.set = std::move(loaded.rules);
        add("load/" + terms, load, library, rules.path);
        add("match/" + terms, match, plain, rules.set->matcher());
        add("check/plain/" + terms, check, plain, as_plain_text, rules.set);
        add("check/markdown/" + terms, check, markdown, as_markdown, rules.set);
    }
    const auto packs = library.load({"helsingborg", "klarsprak", "inkluderande", "skrivregler"}).rules;
    add("check/plain/packs", check, plain, as_plain_text, packs);
    add("check/markdown/packs", check, markdown, as_markdown, packs);

    benchmark::RunSpecifiedBenchmarks();
}
