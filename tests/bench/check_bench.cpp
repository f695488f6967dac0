// Megabytes a second of a whole check, with the contexts and without, on the same texts in turn.
//
//     ordval_check_bench sv.lexicon rules text...
//
// Without the contexts: the same rules, each told to treat every context as usual, so that nothing is looked for. Fails
// when the contexts more than double the time. Medians of several rounds, since machines are noisy.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/rule_library.hpp"

using namespace ordval;

namespace {

using Clock = std::chrono::steady_clock;

struct Draft {
    std::string text;
    formats::Format format;
};

double seconds_for(const std::vector<Draft>& drafts, const std::shared_ptr<const terms::RuleSet>& rules, std::size_t& findings) {
    const auto start = Clock::now();
    for (const Draft& draft : drafts) findings += service::analyse(draft.text, draft.format, rules)->statements.size();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

terms::Termbase without_contexts(terms::Termbase termbase) {
    termbase.domains.clear();
    for (terms::Concept& concept_ : termbase.concepts) {
        concept_.counterparts.clear();
        for (terms::Term& term : concept_.terms) {
            term.contexts.domains.clear();
            for (const terms::Context context :
                 {terms::Context::mention, terms::Context::quotation, terms::Context::predication, terms::Context::counterpart,
                  terms::Context::document, terms::Context::domain})
                term.contexts.stated[context] = terms::ContextTreatment::usual;
        }
    }
    return termbase;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::fprintf(stderr, "usage: ordval_check_bench sv.lexicon rules text...\n");
        return 2;
    }
    const auto lexicon = swedish::open_lexicon(arguments[1]).lexicon;
    const auto rules = service::RuleLibrary(ORDVAL_SOURCE_DIR "/rules", lexicon).load({arguments[2]}).rules;
    const auto plain = std::make_shared<const terms::RuleSet>(without_contexts(rules->termbase()), lexicon);
    std::vector<Draft> drafts;
    std::size_t bytes = 0;
    for (int i = 3; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        drafts.push_back({{std::istreambuf_iterator<char>(file), {}},
                          formats::format_of(arguments[i], "").value_or(formats::Format::plain_text)});
        bytes += drafts.back().text.size();
    }
    std::vector<double> with;
    std::vector<double> without;
    std::size_t found = 0;
    std::size_t found_plain = 0;
    constexpr int rounds = 11;
    for (int round = 0; round < rounds; ++round) {
        with.push_back(seconds_for(drafts, rules, found));
        without.push_back(seconds_for(drafts, plain, found_plain));
    }
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%.1f MB, findings %zu with contexts and %zu without\n", megabytes, found / rounds, found_plain / rounds);
    std::printf("with contexts %.1f MB/s, without %.1f MB/s, ratio %.2f\n", megabytes / median(with), megabytes / median(without),
                median(with) / median(without));
    return median(with) <= 2 * median(without) ? 0 : 1;
}
