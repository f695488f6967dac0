// How long the packs take to load, and what the compiled rules weigh.
//
//     ordval_rules_bench share/ordval/sv.lexicon kommun klarsprak...
//
// In turn with the tests of the packs and without, as the list beside the lexicon allows. Medians of several rounds of
// processor time, since machines are noisy and shared. The weight is what the heap holds more with the rules than before them. Fails above 20 ms (without
// tests) or 10 MB.

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "service/rule_library.hpp"

using namespace ordval;

namespace {

double milliseconds_to_load(const service::RuleLibrary& library, const std::vector<std::string>& names) {
    const std::clock_t start = std::clock();
    const service::LoadedRules loaded = library.load(names);
    const double taken = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    for (const terms::Problem& problem : loaded.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    return taken;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

double megabytes_in_use() { return static_cast<double>(::mallinfo2().uordblks) / 1e6; }

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: ordval_rules_bench sv.lexicon pack...\n");
        return 2;
    }
    const std::string lexicon_path = arguments[1];
    const auto lexicon = swedish::open_lexicon(lexicon_path).lexicon;
    const std::string packs = ORDVAL_SOURCE_DIR "/rules";
    const std::string list = lexicon_path.substr(0, lexicon_path.rfind('/') + 1) + "tested-packs";
    const std::vector<std::string> names(arguments + 2, arguments + count);
    const service::RuleLibrary testing(packs, lexicon);
    const service::RuleLibrary trusting(packs, lexicon, list);

    constexpr int rounds = 21;
    std::vector<double> tested;
    std::vector<double> trusted;
    for (int round = 0; round < rounds; ++round) {
        tested.push_back(milliseconds_to_load(testing, names));
        trusted.push_back(milliseconds_to_load(trusting, names));
    }
    const double before = megabytes_in_use();
    const auto rules = trusting.load(names).rules;
    const double weight = megabytes_in_use() - before;
    std::printf("%zu concepts: %.1f ms with tests, %.1f ms without (the quickest %.1f ms), %.1f MB\n",
                rules->termbase().concepts.size(), median(tested), median(trusted),
                *std::min_element(trusted.begin(), trusted.end()), weight);
    return median(trusted) < 20 && weight < 10 ? 0 : 1;
}
