// Words per second: our readings of a form beside hunspell's `analyze` and `stem`, on the same words in the
// same run.
//
//     ordval_swedish_bench sv.lexicon sv_SE.aff sv_SE.dic text...
//
// The words are those of the texts in their order, with repetitions, as a checker meets them. Fails when
// the lexicon is not ten times as fast as hunspell, or opens in more than 5 ms, or takes more than 5 MB of
// memory.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <iterator>
#include <string>
#include <vector>

#include "swedish/compound.hpp"
#include "swedish/lexicon.hpp"
#include "text/words.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<std::string> words_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::string> words;
    for (std::uint32_t at = 0;;) {
        const ordval::text::Span word = ordval::text::next_word(text, at);
        if (word.empty()) return words;
        words.emplace_back(word.in(text));
        at = word.end;
    }
}

/// Runs `read` over the words again and again for about `budget` seconds; words per second.
template <typename Reader>
double words_per_second(const std::vector<std::string>& words, double budget, Reader read) {
    const auto start = Clock::now();
    std::size_t done = 0;
    while (seconds_since(start) < budget) {
        for (const std::string& word : words) {
            read(word);
            if (++done % 64 == 0 && seconds_since(start) > budget) break;
        }
    }
    return double(done) / seconds_since(start);
}

/// Resident memory of this process in kilobytes.
long resident_kilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    }
    return 0;
}

int verdict(const char* what, bool holds) {
    std::printf("%s %s\n", holds ? "ok  " : "FAIL", what);
    return holds ? 0 : 1;
}

}  // namespace

int main(int argument_count, char** arguments) {
    using namespace ordval::swedish;
    if (argument_count < 5) {
        std::puts("usage: ordval_swedish_bench sv.lexicon sv_SE.aff sv_SE.dic text...");
        return 2;
    }
    std::vector<std::string> words;
    for (int i = 4; i < argument_count; ++i) {
        for (std::string& word : words_of(arguments[i])) words.push_back(std::move(word));
    }
    if (words.empty()) return verdict("there are words to read", false);

    open_lexicon(
        arguments[1]);  // once, so that the pages are in the system's cache as they are on a used machine
    const long before = resident_kilobytes();
    const auto start = Clock::now();
    const Lexicon::Opened opened = open_lexicon(arguments[1]);
    const double opening = seconds_since(start);
    if (!opened.lexicon) return verdict("the lexicon opens", false);
    const CompoundSplitter splitter(opened.lexicon);

    std::size_t readings = 0;
    const double ours = words_per_second(
        words, 1.0, [&](const std::string& word) { readings += opened.lexicon->analyses(word).size(); });
    const long resident = resident_kilobytes() - before;
    const double split = words_per_second(
        words, 1.0, [&](const std::string& word) { readings += splitter.split(word).size(); });
    Hunspell hunspell(arguments[2], arguments[3]);
    const double theirs = words_per_second(
        words, 2.0, [&](const std::string& word) { readings += hunspell.analyze(word).size(); });

    std::printf("%zu words of running text, %zu readings\n", words.size(), readings);
    std::printf("open and verify      %10.2f ms\n", opening * 1000);
    std::printf("resident             %10ld kB more\n", resident);
    std::printf("lexicon analyses     %10.0f words/s\n", ours);
    std::printf("compound split       %10.0f words/s\n", split);
    std::printf("hunspell analyze     %10.0f words/s\n", theirs);
    std::printf("times as fast        %10.1f\n", ours / theirs);
    return verdict("ten times as fast as hunspell", ours >= 10 * theirs) +
           verdict("opens in less than 5 ms", opening < 0.005) +
           verdict("takes less than 5 MB", resident < 5 * 1024);
}
