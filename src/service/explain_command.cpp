#include "service/explain_command.hpp"

#include <iostream>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/draft_rules.hpp"
#include "service/file.hpp"
#include "service/word_account.hpp"
#include "service/word_input.hpp"
#include "text/printable.hpp"

namespace ordval::service {

namespace {

/// "  delar   first line", the others below it.
void show(Message label, const std::vector<std::string>& lines, Language language) {
    constexpr std::size_t width = 8;
    std::string margin = say(label, language);
    margin.resize(width, ' ');
    for (const std::string& line : lines) {
        std::cout << "  " << margin << text::printable(line) << '\n';
        margin.assign(width, ' ');
    }
}

std::vector<std::string> or_else(std::vector<std::string> lines, const std::string& when_empty) {
    if (lines.empty()) lines.push_back(when_empty);
    return lines;
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace

int run_explain(const ExplainOptions& options, const RuleLibrary& library,
                std::shared_ptr<const swedish::Lexicon> lexicon) {
    Complaints complaints(options.language.value_or(Language::swedish));
    DraftRules draft_rules(options.rules, library, complaints);
    if (!options.language) complaints.speak(language_or_default(draft_rules.settings_for(".")));
    const Language language = complaints.language();

    const DraftRules::Chosen& chosen = draft_rules.for_file(absolute_path("./-"));
    const swedish::CompoundSplitter splitter(lexicon);
    for (const std::string& typed : words_asked_about(options.words, complaints)) {
        const TypedWord word(typed);
        std::cout << in_quotes(word.text()) << '\n';
        const bool is_phrase = word.folded().find(' ') != std::string::npos;
        if (!is_phrase) {
            const WordParts parts = parts_of(word, splitter, lexicon.get());
            if (lexicon)
                show(Message::label_form,
                     or_else(reading_lines(word, parts, *lexicon, language), say(Message::not_in_lexicon, language)),
                     language);
            else
                show(Message::label_form, {say(Message::forms_without_lexicon, language)}, language);
            show(Message::label_parts, or_else(part_lines(parts, language), say(Message::not_divided, language)), language);
        }
        if (!chosen.is_usable())
            show(Message::label_rules, {say(Message::no_rules_read, language)}, language);
        else
            show(Message::label_rules, rule_lines(word, chosen.rules, joined(chosen.names), language), language);
        std::cout << '\n';
    }
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : 0;
}

}  // namespace ordval::service
