#include "service/rules/test_command.hpp"

#include <iostream>
#include <set>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/rules/rule_choice.hpp"
#include "terms/loading/problem_text.hpp"
#include "terms/rule_coverage.hpp"
#include "terms/rule_tests.hpp"

namespace ordval::service {

namespace {

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
        ReadRules read = read_choice(choice, library_, complaints_);
        const terms::RuleSet rules(std::move(read.termbase), library_.lexicon());
        const terms::Termbase& termbase = rules.termbase();

        // An inherited rule may fail only because of what the pack adds, so every test counts.
        const std::vector<terms::FailedTest> failures = terms::run_rule_tests(rules);
        for (const terms::FailedTest& failure : failures)
            tell(failure.problem.place, id_of(termbase, failure.owner),
                say(Message::test_fails, complaints_.language()) + ": " + failure.problem.sentence.in(complaints_.language()));
        std::size_t gaps = 0;
        if (options_.coverage == Coverage::demanded)
            for (const terms::UncoveredRule& uncovered : terms::uncovered_rules(rules)) {
                if (!is_shown(choice, termbase, uncovered.rule.pack)) continue;
                ++gaps;
                const Message what = uncovered.gap == terms::CoverageGap::never_fires ? Message::rule_never_fires : Message::rule_never_silent;
                tell(uncovered.rule.place, uncovered.rule.id, say(what, complaints_.language()));
            }
        has_gap_ |= gaps > 0 || !failures.empty();
        summarise(choice, termbase, failures.size(), gaps);
    }

    void tell(const terms::Place& place, const std::string& rule, const std::string& sentence) {
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
        std::string line = say(Message::test_summary, language,
                               {terms::listed(choice.names), say(Message::count_rules, language, {terms::listed_rules(termbase).size()}),
                                say(Message::count_test_sentences, language, {sentences}), failures});
        if (options_.coverage == Coverage::demanded)
            line += say(Message::count_uncovered, language, {say(Message::count_rules, language, {gaps})});
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
