#include "service/rules/lint_command.hpp"

#include <iostream>
#include <set>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/rules/rule_choice.hpp"
#include "terms/lint.hpp"
#include "text/printable.hpp"

namespace ordval::service {

using terms::Contradiction;
using terms::ContradictionKind;

namespace {

/// {0} the word, {1} the other rule.
Message sentence_for(const Contradiction& problem) {
    switch (problem.kind) {
        case ContradictionKind::replacement_deprecated: return Message::recommended_word_found;
        case ContradictionKind::cycle: return Message::rules_in_circle;
        case ContradictionKind::duplicate: return Message::deprecated_twice;
        case ContradictionKind::shadowed:
            if (problem.other_rule == problem.rule)
                return Message::silent_by_own_exception;
            return Message::silent_behind_other_rule;
        case ContradictionKind::unknown_domain: return Message::exception_for_unknown_domain;
        case ContradictionKind::not_a_compound: return Message::exception_for_no_part;
        case ContradictionKind::needless_keep: return Message::exception_without_effect;
        case ContradictionKind::deprecated_in_message: return Message::own_text_found;
    }
    return Message::nothing;
}

}  // namespace

int run_lint(const LintOptions& options, const RuleLibrary& library) {
    Complaints complaints(options.language.value_or(Language::swedish));
    const Paint paint(chosen_colours(options.colours));
    std::set<std::string> said;
    for (const RuleChoice& choice : rule_choices(options.rules, options.language, library, complaints)) {
        ReadRules read = read_choice(choice, library, complaints);
        const terms::RuleSet rules(std::move(read.termbase), library.lexicon());
        for (const Contradiction& problem : terms::contradictions(rules)) {
            if (!is_shown(choice, rules.termbase(), problem.pack)) continue;
            const std::string place = problem.place.path + ":" + std::to_string(problem.place.line) + ":" +
                                      std::to_string(problem.place.column) + ": " + problem.rule;
            const std::string sentence = say(sentence_for(problem), complaints.language(),
                                                {in_quotes(problem.word), problem.other_rule});
            if (said.insert(place + sentence).second)
                std::cout << paint.bold(place) << ": " << text::printable(sentence) << ".\n";
        }
    }
    if (said.empty() && !complaints.has_error()) std::cout << paint.green(say(Message::no_contradictions, complaints.language())) << '\n';
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : said.empty() ? 0 : 1;
}

}  // namespace ordval::service
