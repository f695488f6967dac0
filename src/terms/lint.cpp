#include "terms/lint.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "terms/listed_rule.hpp"
#include "terms/rule_coverage.hpp"
#include "terms/rule_tests.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

namespace {

using swedish::UseKind;

std::string folded(const std::string& word) { return text::fold(word).text; }

/// What makes two terms the same word: "lag" in utrum and in neuter are two.
using WordKey = std::tuple<std::string, swedish::WordClass, swedish::Gender>;
WordKey key_of(const Term& term) { return {folded(term.text), term.paradigm.word_class, term.paradigm.gender}; }

/// The rules as if nothing were recommended: a word that one concept recommends is otherwise never found by another, and
/// that is just what hides the contradiction.
Termbase only_deprecated(Termbase termbase) {
    for (Concept& concept_ : termbase.concepts)
        std::erase_if(concept_.terms, [](const Term& term) { return term.status != Status::deprecated; });
    return termbase;
}

class Lint {
public:
    explicit Lint(const RuleSet& rules)
        : rules_(rules), strict_(only_deprecated(rules.termbase()), rules.lexicon()), listed_(listed_rules(rules.termbase())) {
        for (const ListedRule& rule : listed_)
            if (rule.term) deprecating_[key_of(*rule.term)].push_back(&rule);
    }

    std::vector<Contradiction> run() {
        find_cycles();
        for (const Concept& concept_ : rules_.termbase().concepts) {
            look_at_replacements(concept_);
            look_at_messages(concept_);
            for (const auto& [domain, word] : concept_.in_domain) demand_domain(concept_, concept_.place, concept_.id, domain);
        }
        for (const ListedRule& rule : listed_) {
            if (!rule.term) continue;
            look_for_duplicate(rule);
            for (const auto& [domain, treatment] : rule.term->contexts.domains)
                demand_domain(*rule.concept_, rule.place, rule.id, domain);
            if (rules_.lexicon()) look_at_compounds(rule);
        }
        for (const StyleRule& rule : rules_.termbase().style_rules) look_at_messages(rule);
        find_shadowed();
        std::stable_sort(found_.begin(), found_.end(), [](const Contradiction& a, const Contradiction& b) {
            return std::tie(a.place.path, a.place.line, a.place.column) < std::tie(b.place.path, b.place.line, b.place.column);
        });
        return std::move(found_);
    }

private:
    void add(ContradictionKind kind, const Concept& concept_, const Place& place, const std::string& rule,
             const std::string& word, const std::string& other_rule = "") {
        found_.push_back({kind, place, concept_.pack, rule, word, other_rule});
    }

    /// The rules that deprecate a word, by its lemma.
    const std::vector<const ListedRule*>& deprecating(const Term& term) const {
        static const std::vector<const ListedRule*> none;
        const auto found = deprecating_.find(key_of(term));
        return found == deprecating_.end() ? none : found->second;
    }

    /// Follows "instead of this write that" until it ends or comes back. A cycle is told once, where its first rule stands.
    void find_cycles() {
        for (const ListedRule& start : listed_) {
            if (!start.term || in_cycle_.count(&start)) continue;
            std::vector<const ListedRule*> chain{&start};
            while (const ListedRule* next = next_of(*chain.back())) {
                const auto seen = std::find(chain.begin(), chain.end(), next);
                if (seen == chain.begin()) tell_cycle(chain);
                if (seen != chain.end()) break;
                chain.push_back(next);
            }
        }
    }

    const ListedRule* next_of(const ListedRule& rule) const {
        const Term* preferred = preferred_term(*rule.concept_);
        if (!preferred) return nullptr;
        for (const ListedRule* next : deprecating(*preferred))
            if (next->concept_ != rule.concept_) return next;
        return nullptr;
    }

    void tell_cycle(const std::vector<const ListedRule*>& chain) {
        std::string words;
        for (const ListedRule* rule : chain) {
            in_cycle_.insert(rule);
            words += rule->term->text + " -> ";
        }
        const ListedRule& first = *chain.front();
        add(ContradictionKind::cycle, *first.concept_, first.place, first.id, words + first.term->text);
    }

    void look_at_replacements(const Concept& concept_) {
        const bool has_rule = std::any_of(concept_.terms.begin(), concept_.terms.end(), [](const Term& term) {
            return term.status == Status::deprecated;
        });
        for (const Term& term : concept_.terms) {
            if (term.status != Status::deprecated) {
                // A concept that deprecates nothing still says which word is right.
                look_at_word(concept_, term.place, concept_.id + "." + term.text, term.text, &term);
                continue;
            }
            for (const auto& [compound, result] : term.compounds.replacements)
                look_at_word(concept_, term.place, rule_id(concept_, term), result, nullptr);
        }
        if (!has_rule) return;
        for (const auto& [domain, word] : concept_.in_domain)
            look_at_word(concept_, concept_.place, concept_.id, word, nullptr);
    }

    /// `term` is null for a word that is named by its lemma alone.
    void look_at_word(const Concept& concept_, const Place& place, const std::string& rule, const std::string& word,
                      const Term* term) {
        std::set<std::string> told;
        if (term)
            for (const ListedRule* other : deprecating(*term))
                if (other->concept_ != &concept_ && !in_cycle_.count(other) && told.insert(other->id).second)
                    add(ContradictionKind::replacement_deprecated, concept_, place, rule, word, other->id);
        for (const Finding& finding : check_test_text(strict_, word)) {
            if (finding.kind != FindingKind::term) continue;
            const std::string other = rule_code(finding, strict_);
            const bool is_own = strict_.concept_of(finding.rule).id == concept_.id;
            if (is_own && term) continue;  // the loader speaks of these
            if (!is_in_cycle(other) && told.insert(other).second)
                add(ContradictionKind::replacement_deprecated, concept_, place, rule, word, other);
        }
    }

    bool is_in_cycle(const std::string& id) const {
        return std::any_of(in_cycle_.begin(), in_cycle_.end(), [&](const ListedRule* rule) { return rule->id == id; });
    }

    /// A clash that says already why a rule is never heard.
    bool is_told(const ListedRule& rule) const {
        return in_cycle_.count(&rule) || std::any_of(found_.begin(), found_.end(), [&](const Contradiction& problem) {
                   const bool is_clash = problem.kind == ContradictionKind::duplicate ||
                                         problem.kind == ContradictionKind::replacement_deprecated;
                   return is_clash && (problem.rule == rule.id || problem.other_rule == rule.id);
               });
    }

    void look_for_duplicate(const ListedRule& rule) {
        for (const ListedRule* first : deprecating(*rule.term)) {
            if (first == &rule) return;  // only what stands after the first is a duplicate
            if (first->concept_ == rule.concept_) continue;
            add(ContradictionKind::duplicate, *rule.concept_, rule.place, rule.id, rule.term->text, first->id);
            return;
        }
    }

    /// A rule of which no test sentence and no form of the word by itself makes anything.
    void find_shadowed() {
        for (const UncoveredRule& uncovered : uncovered_rules(rules_)) {
            const ListedRule& rule = uncovered.rule;
            if (!rule.term || uncovered.gap != CoverageGap::never_fires || is_told(rule)) continue;
            std::string winner;
            if (!speaks(rule, winner))
                add(ContradictionKind::shadowed, *rule.concept_, rule.place, rule.id, rule.term->text, winner);
        }
    }

    bool speaks(const ListedRule& rule, std::string& winner) const {
        for (const swedish::Form& form : rule.term->paradigm.forms) {
            for (const Finding& finding : check_test_text(rules_, form.text)) {
                if (finding.kind != FindingKind::term) continue;
                const std::string id = rule_code(finding, rules_);
                if (id == rule.id) return true;
                winner = id;
            }
        }
        // Where nothing else speaks the context decides, unless the same word stands among those that are kept or used.
        return winner.empty() && !is_allowed_elsewhere(rule, winner);
    }

    bool is_allowed_elsewhere(const ListedRule& rule, std::string& winner) const {
        const std::string word = folded(rule.term->text);
        for (const Concept& concept_ : rules_.termbase().concepts) {
            for (const Term& term : concept_.terms) {
                const bool is_same = term.status != Status::deprecated && key_of(term) == key_of(*rule.term);
                const auto& keep = term.compounds.keep;
                const bool is_kept = std::any_of(keep.begin(), keep.end(),
                                                 [&](const std::string& kept) { return folded(kept) == word; });
                if (is_same || is_kept) {
                    winner = concept_.id + "." + term.text;
                    return true;
                }
            }
        }
        return false;
    }

    void demand_domain(const Concept& concept_, const Place& place, const std::string& rule, const std::string& domain) {
        const auto& domains = rules_.termbase().domains;
        if (std::none_of(domains.begin(), domains.end(), [&](const Domain& known) { return known.id == domain; }))
            add(ContradictionKind::unknown_domain, concept_, place, rule, domain);
    }

    void look_at_compounds(const ListedRule& rule) {
        const auto term_index = static_cast<std::uint32_t>(rule.term - rule.concept_->terms.data());
        const swedish::TermShape& shape = rules_.shape_of({rule.owner.index, term_index});
        const CompoundRules& compounds = rule.term->compounds;
        for (const std::string& kept : compounds.keep) {
            if (kept.find(' ') != std::string::npos) continue;  // a phrase
            const UseKind use = rules_.splitter().use_of(shape, folded(kept)).kind;
            const CompoundTreatment treatment = use == UseKind::head ? compounds.head : compounds.modifier;
            if (use == UseKind::none)
                add(ContradictionKind::not_a_compound, *rule.concept_, rule.place, rule.id, kept);
            else if (use != UseKind::word && treatment == CompoundTreatment::silent)
                add(ContradictionKind::needless_keep, *rule.concept_, rule.place, rule.id, kept);
        }
        for (const auto& [compound, result] : compounds.replacements)
            if (rules_.splitter().use_of(shape, folded(compound)).kind == UseKind::none)
                add(ContradictionKind::not_a_compound, *rule.concept_, rule.place, rule.id, compound);
    }

    /// A reason is about its own term and may use it; a definition may not.
    void look_at_messages(const Concept& concept_) {
        look_at_message({&concept_.place, &concept_.pack, &concept_.id}, concept_.reason, &concept_);
        look_at_message({&concept_.place, &concept_.pack, &concept_.id}, concept_.definition, nullptr);
    }

    void look_at_messages(const StyleRule& rule) {
        const Speaker speaker{&rule.place, &rule.pack, &rule.id};
        look_at_message(speaker, rule.message, nullptr);
        look_at_message(speaker, rule.reason, nullptr);
        if (const auto* pattern = std::get_if<PatternRule>(&rule.check))
            look_at_message(speaker, pattern->replacement, nullptr, ContradictionKind::replacement_deprecated);
    }

    /// Whose text it is.
    struct Speaker {
        const Place* place;
        const std::string* pack;
        const std::string* id;
    };

    void look_at_message(const Speaker& speaker, const std::string& message, const Concept* may_use,
                         ContradictionKind kind = ContradictionKind::deprecated_in_message) {
        std::set<std::string> told;
        for (const Finding& finding : check_test_text(rules_, message)) {
            if (finding.kind != FindingKind::term || finding.severity < Severity::information) continue;
            if (&rules_.concept_of(finding.rule) == may_use) continue;
            const std::string word(finding.span.in(message));
            if (told.insert(word).second)
                found_.push_back({kind, *speaker.place, *speaker.pack, *speaker.id, word, rule_code(finding, rules_)});
        }
    }

    const RuleSet& rules_;
    RuleSet strict_;
    std::vector<ListedRule> listed_;
    std::map<WordKey, std::vector<const ListedRule*>> deprecating_;
    std::set<const ListedRule*> in_cycle_;
    std::vector<Contradiction> found_;
};

}  // namespace

std::vector<Contradiction> contradictions(const RuleSet& rules) { return Lint(rules).run(); }

}  // namespace ordval::terms
