#include "service/rules/new_command.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/feature_words.hpp"
#include "service/file.hpp"
#include "service/rules/rule_choice.hpp"
#include "service/rules/rule_draft.hpp"
#include "service/terminal.hpp"
#include "swedish/adjective.hpp"
#include "swedish/inflection.hpp"
#include "swedish/verb.hpp"
#include "terms/loading/draft.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/rule_tests.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

using swedish::Paradigm;

namespace {

constexpr std::size_t largest_rule_file = 16u << 20;

/// Why no rule is written, worded.
struct Refusal {
    std::string place;
    std::string sentence;
};

/// Two readings that a writer would not tell apart are one.
std::vector<Paradigm> distinct(const std::vector<Paradigm>& all) {
    std::vector<Paradigm> kept;
    for (const Paradigm& paradigm : all) {
        const bool is_known = std::any_of(kept.begin(), kept.end(), [&](const Paradigm& other) {
            return other.word_class == paradigm.word_class && other.gender == paradigm.gender &&
                   terms::shown_forms(other) == terms::shown_forms(paradigm);
        });
        if (!is_known) kept.push_back(paradigm);
    }
    return kept;
}

std::vector<Paradigm> of_notation(const terms::WrittenTerm& term) {
    if (auto noun = swedish::noun_from_notation(term.lemma, term.notation)) return {std::move(*noun)};
    if (auto adjective = swedish::adjective_from_notation(term.lemma, term.notation)) return {std::move(*adjective)};
    if (auto verb = swedish::verb_from_notation(term.lemma, term.notation)) return {std::move(*verb)};
    return {};
}

class NewRule {
public:
    NewRule(const NewRuleOptions& options, const RuleLibrary& library)
        : options_(options), library_(library), complaints_(options.language.value_or(Language::swedish)) {}

    int run() {
        rule_choices({}, options_.language, library_, complaints_);  // for the language of ordval.yml
        try {
            write();
        } catch (const Refusal& refusal) {
            complaints_.error(refusal.place, refusal.sentence);
        }
        std::cout.flush();
        if (!std::cout) complaints_.about_output();
        return complaints_.has_error() ? 2 : 0;
    }

private:
    Language language() const { return complaints_.language(); }
    std::string say(Message message, std::initializer_list<text::MessageArgument> arguments = {}) const { return ordval::say(message, language(), arguments); }

    void write() {
        RuleDraft draft;
        draft.term = inflected(answer(options_.term, Message::ask_word, "--term"));
        const std::string replacement =
            answer(options_.replacement, Message::ask_replacement,
                   "--replacement");
        if (replacement != "-") draft.replacement = inflected(replacement, draft.term.word_class);
        draft.reason = answer(options_.reason, Message::ask_reason, "--reason");
        draft.source.decision = options_.decision;
        draft.source.valid_from = options_.valid_from;
        draft.severity = options_.severity.value_or(terms::Severity::warning);

        const std::string path = absolute_path(options_.file.empty() ? "egna.yml" : options_.file);
        const bool is_new = !exists(path);
        const std::string old_text = is_new ? "" : text_of(path);
        demand_new(draft.term.lemma, path, old_text);
        draft.id = free_id(draft, path, old_text);
        prove(draft, path, old_text);
        const std::string text = text_with(draft, path, old_text);
        demand_sound(draft, path, old_text, text);

        const FileError failure = is_new ? create_file(path, text) : replace_file(path, text);
        if (!failure.empty()) throw Refusal{path, clause_for(failure, language())};
        tell(draft);
    }

    /// What the option says, else a line of standard input.
    std::string answer(const std::string& given, Message question, const char* option) {
        std::string line = given;
        if (line.empty()) {
            if (standard_input_is_terminal()) std::cerr << say(question);
            std::getline(std::cin, line);
        }
        const bool has_control = std::any_of(line.begin(), line.end(), [](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && c != '\r' && c != '\t') || c == 0x7F;
        });
        if (has_control || text::find_invalid(line) != std::string::npos)
            throw Refusal{"", say(Message::answer_unreadable, {option})};
        line = terms::single_spaced(line);
        if (line.empty()) throw Refusal{"", say(Message::answer_missing, {option})};
        return line;
    }

    /// The word with its forms, which are shown; where there are several inflections the user chooses.
    /// Of a word that stands for another, only readings in its class count if there are any.
    Paradigm inflected(const std::string& written, std::optional<swedish::WordClass> likely_class = std::nullopt) {
        const terms::WrittenTerm term = terms::split_notation(written);
        std::vector<Paradigm> all = distinct(
            term.notation.empty() ? swedish::inflections(term.lemma, library_.lexicon()) : of_notation(term));
        // A set phrase, and what stands for one, stays as it is.
        const bool is_phrase = term.notation.empty() && term.lemma.find(' ') != std::string::npos;
        const bool stands_for_phrase = term.notation.empty() && likely_class == swedish::WordClass::uninflected;
        if ((all.empty() && is_phrase) || stands_for_phrase) all = {swedish::uninflected(term.lemma)};
        const auto is_likely = [&](const Paradigm& word) { return word.word_class == likely_class; };
        if (likely_class && std::any_of(all.begin(), all.end(), is_likely))
            std::erase_if(all, [&](const Paradigm& word) { return !is_likely(word); });
        if (all.empty()) throw Refusal{"", say(Message::inflection_unknown, {in_quotes(written), term.lemma})};
        const Paradigm& chosen = all.size() == 1 ? all.front() : all[choice_of(term.lemma, all)];
        std::cout << chosen.lemma << ": " << described(chosen) << '\n';
        return chosen;
    }

    std::string described(const Paradigm& word) const {
        const std::string gender = gender_word(word.gender, language());
        return terms::shown_forms(word) + " (" + word_class_word(word.word_class, language()) +
               (gender.empty() ? "" : ", " + gender) + ")";
    }

    std::size_t choice_of(const std::string& lemma, const std::vector<Paradigm>& all) {
        std::cerr << say(Message::several_inflections, {in_quotes(lemma)}) << '\n';
        for (std::size_t i = 0; i < all.size(); ++i) std::cerr << "  " << i + 1 << "  " << described(all[i]) << '\n';
        if (standard_input_is_terminal()) std::cerr << say(Message::ask_which);
        std::string line;
        std::getline(std::cin, line);
        line = terms::single_spaced(line);
        if (line.empty()) return 0;
        const std::string digits = line.substr(0, 3);
        const bool is_number = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        const std::size_t number = is_number ? static_cast<std::size_t>(std::stoi(digits)) : 0;
        if (number < 1 || number > all.size())
            throw Refusal{"", say(Message::no_such_number, {in_quotes(line), std::to_string(all.size())})};
        return number - 1;
    }

    std::string text_of(const std::string& path) const {
        const ReadFile read = read_file(path, largest_rule_file);
        if (!read.failure.empty()) throw Refusal{path, clause_for(read.failure, language())};
        return read.bytes;
    }

    ReadRules read(const std::string& path, const std::string& text) const { return library_.read({path}, {{path, text}}); }

    void demand_new(const std::string& lemma, const std::string& path, const std::string& old_text) const {
        if (old_text.empty()) return;
        const ReadRules old = read(path, old_text);
        for (const terms::Concept& concept_ : old.termbase.concepts)
            for (const terms::Term& term : concept_.terms)
                if (term.status == terms::Status::deprecated && term.text == lemma && term.place.path == path)
                    throw Refusal{path, say(Message::rule_is_there, {in_quotes(lemma), std::to_string(term.place.line)})};
    }

    std::string free_id(const RuleDraft& draft, const std::string& path, const std::string& old_text) const {
        std::set<std::string> taken;
        if (!old_text.empty())
            for (const terms::Concept& concept_ : read(path, old_text).termbase.concepts) taken.insert(concept_.id);
        if (!options_.id.empty()) {
            if (!terms::is_name(options_.id)) throw Refusal{"", say(Message::not_an_id, {in_quotes(options_.id)})};
            if (taken.count(options_.id)) throw Refusal{"", say(Message::id_is_taken, {in_quotes(options_.id)})};
            return options_.id;
        }
        const std::string base = id_from((draft.replacement ? *draft.replacement : draft.term).lemma);
        std::string id = base;
        for (int number = 2; taken.count(id); ++number) id = base + "-" + std::to_string(number);
        return id;
    }

    std::string text_with(const RuleDraft& draft, const std::string& path, const std::string& old_text) const {
        const std::size_t slash = path.rfind('/');
        const std::string name = path.substr(slash + 1, path.find('.', slash) - slash - 1);
        const auto text = with_rule(old_text, id_from(name), draft);
        if (!text) throw Refusal{path, say(Message::concepts_in_braces)};
        return *text;
    }

    /// Loads the rule without tests and keeps the sentences that come true.
    void prove(RuleDraft& draft, const std::string& path, const std::string& old_text) const {
        ReadRules loaded = read(path, text_with(draft, path, old_text));
        const terms::RuleSet rules(std::move(loaded.termbase), library_.lexicon());
        ProvedTests tests = proved_tests(draft, rules);
        if (tests.found.empty()) {
            demand_no_problems(loaded.problems, path);
            throw Refusal{path, say(Message::no_sentence_fires, {in_quotes(draft.term.lemma)})};
        }
        if (tests.silent.empty()) throw Refusal{path, say(Message::no_sentence_is_silent)};
        draft.tests = std::move(tests.found);
        draft.tests.insert(draft.tests.end(), tests.silent.begin(), tests.silent.end());
    }

    void demand_no_problems(const std::vector<terms::Problem>& problems, const std::string& path) const {
        for (const terms::Problem& problem : problems)
            if (problem.gravity == terms::ProblemGravity::error) throw Refusal{path, problem.sentence.in(language())};
    }

    /// The file as it would be, loaded and tested: nothing may be wrong that was not wrong before.
    void demand_sound(const RuleDraft& draft, const std::string& path, const std::string& old_text, const std::string& text) const {
        ReadRules loaded = read(path, text);
        std::size_t errors_before = 0, errors = 0;
        const auto is_error = [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::error; };
        if (!old_text.empty()) {
            const ReadRules before = read(path, old_text);
            errors_before = static_cast<std::size_t>(std::count_if(before.problems.begin(), before.problems.end(), is_error));
        }
        errors = static_cast<std::size_t>(std::count_if(loaded.problems.begin(), loaded.problems.end(), is_error));
        if (errors > errors_before) throw Refusal{path, std::find_if(loaded.problems.begin(), loaded.problems.end(), is_error)->sentence.in(language())};
        const terms::RuleSet rules(std::move(loaded.termbase), library_.lexicon());
        for (const terms::FailedTest& failure : terms::run_rule_tests(rules))
            if (id_of(rules.termbase(), failure.owner) == draft.id) throw Refusal{path, failure.problem.sentence.in(language())};
    }

    void tell(const RuleDraft& draft) const {
        const std::string file = options_.file.empty() ? "egna.yml" : options_.file;
        const std::string named = file.find('/') == std::string::npos ? "./" + file : file;
        std::string rule = draft.id + "." + draft.term.lemma;
        std::replace(rule.begin(), rule.end(), ' ', '-');
        std::cout << say(Message::rule_written, {file, rule, draft.tests.size()}) << '\n';
        for (const std::string& test : draft.tests) std::cout << "  " << test << '\n';
        std::cout << say(Message::after_new_rule, {named}) << '\n';
    }

    const NewRuleOptions& options_;
    const RuleLibrary& library_;
    Complaints complaints_;
};

}  // namespace

int run_new_rule(const NewRuleOptions& options, const RuleLibrary& library) { return NewRule(options, library).run(); }

}  // namespace ordval::service
