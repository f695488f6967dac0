#include "service/rules/lint_command.hpp"

#include <iostream>
#include <set>

#include "service/bilingual.hpp"
#include "service/complaints.hpp"
#include "service/rules/rule_choice.hpp"
#include "terms/lint.hpp"

namespace ordval::service {

using terms::Contradiction;
using terms::ContradictionKind;

namespace {

/// {0} the word, {1} the other rule.
Bilingual sentence_for(const Contradiction& problem) {
    switch (problem.kind) {
        case ContradictionKind::replacement_deprecated:
            return {"ordet {0} rekommenderas, men regeln {1} anmärker på det",
                    "the word {0} is recommended, but the rule {1} finds it"};
        case ContradictionKind::cycle:
            return {"reglerna hänvisar till varandra runt: {0}", "the rules refer to each other in a circle: {0}"};
        case ContradictionKind::duplicate:
            return {"ordet {0} avråds också av regeln {1}; ta bort den ena",
                    "the word {0} is deprecated by the rule {1} too; remove one of them"};
        case ContradictionKind::shadowed:
            if (problem.other_rule == problem.rule)
                return {"regeln säger aldrig något om {0}, eftersom den själv undantar ordet",
                        "the rule never says anything about {0}, since it makes an exception for the word itself"};
            return {"regeln säger aldrig något om {0}, eftersom {1} alltid går före",
                    "the rule never says anything about {0}, since {1} always comes first"};
        case ContradictionKind::unknown_domain:
            return {"ingen ordlista beskriver verksamheten {0}, så undantaget gäller aldrig",
                    "no pack describes the domain {0}, so the exception never applies"};
        case ContradictionKind::not_a_compound:
            return {"termen är ingen del av {0}, så undantaget gäller aldrig",
                    "the term is no part of {0}, so the exception never applies"};
        case ContradictionKind::needless_keep:
            return {"regeln tiger ändå om sådana sammansättningar som {0}, så undantaget behövs inte",
                    "the rule is silent about compounds such as {0} anyway, so the exception is not needed"};
        case ContradictionKind::deprecated_in_message:
            return {"regelns egen text använder {0}, som regeln {1} anmärker på",
                    "the rule's own text uses {0}, which the rule {1} finds"};
    }
    return {"", ""};
}

}  // namespace

int run_lint(const LintOptions& options, const RuleLibrary& library) {
    Complaints complaints(options.language.value_or(Language::swedish));
    const Paint paint(chosen_colours(options.colours));
    std::set<std::string> said;
    for (const RuleChoice& choice : rule_choices(options.rules, options.language, library, complaints)) {
        ReadRules read = library.read(choice.names);
        complaints.about(read.problems);
        const terms::RuleSet rules(std::move(read.termbase), library.lexicon());
        for (const Contradiction& problem : terms::contradictions(rules)) {
            if (!is_shown(choice, rules.termbase(), problem.pack)) continue;
            const std::string place = problem.place.path + ":" + std::to_string(problem.place.line) + ":" +
                                      std::to_string(problem.place.column) + ": " + problem.rule;
            const std::string sentence = filled(sentence_for(problem).in(complaints.language()),
                                                {in_quotes(problem.word), problem.other_rule});
            if (said.insert(place + sentence).second)
                std::cout << paint.bold(place) << ": " << sentence << ".\n";
        }
    }
    constexpr Bilingual fine{"Inga motsägelser.", "No contradictions."};
    if (said.empty() && !complaints.has_error()) std::cout << paint.green(fine.in(complaints.language())) << '\n';
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : said.empty() ? 0 : 1;
}

}  // namespace ordval::service
