#include "service/rules/test_command.hpp"

#include <iostream>
#include <set>

#include "service/bilingual.hpp"
#include "service/complaints.hpp"
#include "service/rules/rule_choice.hpp"
#include "terms/loading/problem_text.hpp"
#include "terms/rule_coverage.hpp"
#include "terms/rule_tests.hpp"

namespace ordval::service {

namespace {

constexpr Bilingual failed{"testet slår fel", "the test fails"};
constexpr Bilingual never_fires{"ingen testmening får regeln att säga något", "no test sentence makes the rule speak"};
constexpr Bilingual never_silent{"i ingen testmening är regeln tyst", "in no test sentence the rule is silent"};
constexpr Bilingual summary{"{0}: {1}, {2}, {3} fel", "{0}: {1}, {2}, {3} failed"};
constexpr Bilingual one_rule{"{0} regel", "{0} rule"}, several_rules{"{0} regler", "{0} rules"};
constexpr Bilingual one_sentence{"{0} testmening", "{0} test sentence"}, several_sentences{"{0} testmeningar", "{0} test sentences"};
constexpr Bilingual uncovered_count{", {0} utan prov", ", {0} not covered"};

class RuleTests {
public:
    RuleTests(const RuleTestOptions& options, const RuleLibrary& library)
        : options_(options),
          library_(library),
          complaints_(options.language.value_or(Language::swedish)),
          paint_(chosen_colours(options.colours)) {}

    int run() {
        for (const RuleChoice& choice : rule_choices(options_.rules, options_.language, library_, complaints_))
            test(choice);
        std::cout.flush();
        if (!std::cout) complaints_.about_output();
        return complaints_.has_error() ? 2 : has_gap_ ? 1 : 0;
    }

private:
    void test(const RuleChoice& choice) {
        ReadRules read = library_.read(choice.names);
        complaints_.about(read.problems);
        const terms::RuleSet rules(std::move(read.termbase), library_.lexicon());
        const terms::Termbase& termbase = rules.termbase();

        // An inherited rule may fail only because of what the pack adds, so every test counts.
        const std::vector<terms::FailedTest> failures = terms::run_rule_tests(rules);
        for (const terms::FailedTest& failure : failures)
            say(failure.problem.place, id_of(termbase, failure.owner),
                std::string(failed.in(complaints_.language())) + ": " + in(failure.problem.sentence, complaints_.language()));
        std::size_t gaps = 0;
        if (options_.coverage == Coverage::demanded)
            for (const terms::UncoveredRule& uncovered : terms::uncovered_rules(rules)) {
                if (!is_shown(choice, termbase, uncovered.rule.pack)) continue;
                ++gaps;
                const Bilingual& what = uncovered.gap == terms::CoverageGap::never_fires ? never_fires : never_silent;
                say(uncovered.rule.place, uncovered.rule.id, what.in(complaints_.language()));
            }
        has_gap_ |= gaps > 0 || !failures.empty();
        summarise(choice, termbase, failures.size(), gaps);
    }

    void say(const terms::Place& place, const std::string& rule, const std::string& sentence) {
        const std::string line = place.path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                                 ": " + rule + ": " + sentence;
        // An inherited rule is tested again with every pack that builds on it, and said to be wrong once.
        if (said_.insert(line).second)
            std::cout << paint_.bold(line.substr(0, line.size() - sentence.size() - 2)) << ": " << sentence << '\n';
    }

    void summarise(const RuleChoice& choice, const terms::Termbase& termbase, std::size_t failures, std::size_t gaps) {
        std::size_t sentences = 0;
        for (const terms::Concept& concept_ : termbase.concepts) sentences += concept_.tests.size();
        for (const terms::StyleRule& rule : termbase.style_rules) sentences += rule.tests.size();
        const Language language = complaints_.language();
        const auto counted = [&](std::size_t count, const Bilingual& one, const Bilingual& several) {
            return filled((count == 1 ? one : several).in(language), {std::to_string(count)});
        };
        std::string line = filled(summary.in(language),
                                  {terms::listed(choice.names), counted(terms::listed_rules(termbase).size(), one_rule, several_rules),
                                   counted(sentences, one_sentence, several_sentences), std::to_string(failures)});
        if (options_.coverage == Coverage::demanded)
            line += filled(uncovered_count.in(language), {counted(gaps, one_rule, several_rules)});
        const bool is_fine = failures == 0 && gaps == 0;
        std::cout << (is_fine ? paint_.green(line) : paint_.of(terms::Severity::error, line)) << '\n';
    }

    const RuleTestOptions& options_;
    const RuleLibrary& library_;
    Complaints complaints_;
    Paint paint_;
    std::set<std::string> said_;
    bool has_gap_ = false;
};

}  // namespace

int run_rule_test(const RuleTestOptions& options, const RuleLibrary& library) {
    return RuleTests(options, library).run();
}

}  // namespace ordval::service
