#include "service/word_account.hpp"

#include <algorithm>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/analysis.hpp"
#include "service/feature_words.hpp"
#include "service/messages.hpp"

namespace ordval::service {

using swedish::UseKind;
using terms::RuleReference;

namespace {

/// The same word in the same class; its forms stand on one line.
bool is_same_word(const swedish::Analysis& left, const swedish::Analysis& right) {
    return left.lemma == right.lemma && left.word_class == right.word_class && left.gender == right.gender &&
           left.class_id == right.class_id;
}

std::string reading_line(const std::vector<swedish::Analysis>& readings, Language language) {
    const swedish::Analysis& word = readings.front();
    std::string line = word_class_word(word.word_class, language);
    if (word.gender != swedish::Gender::none) line += std::string(", ") + gender_word(word.gender, language);
    if (!word.class_id.empty()) line += say(Message::inflection_class, language) + std::string(word.class_id);
    std::string forms;
    for (const swedish::Analysis& reading : readings) {
        const std::string words = feature_words(reading.features, language);
        if (!words.empty()) forms += (forms.empty() ? ": " : "; ") + words;
    }
    return line + forms + say(Message::form_of, language, {in_quotes(word.lemma)});
}

std::string part_line(const WordSplit& split, Language language) {
    if (split.size() == 1) return say(Message::not_a_compound, language);
    std::string line = shown(split);
    for (const WordPart& part : split) {
        line += &part == &split.front() ? ": " : ", ";
        line += say(part.role == PartRole::head ? Message::head : Message::modifier, language) + (" " + in_quotes(part.lemma));
        if (!part.linking.empty()) line += say(Message::linking_element, language) + in_quotes(part.linking);
    }
    return line;
}

/// Gathers what each rule says, every rule once: what it finds, else what it has the word as, else what it
/// only resembles.
class RuleLines {
public:
    RuleLines(const TypedWord& word, const std::shared_ptr<const terms::RuleSet>& rules, Language language)
        : word_(word), rules_(rules), language_(language) {}

    std::vector<std::string> take(const std::string& rule_names) {
        add_findings();
        terms::Matches matches;
        rules_->matcher().find(word_.folded(), matches);
        for (const terms::Hit& hit : matches.hits)
            for (const terms::Reading& reading : hit.readings)
                if (reading.is_of_term()) add_reading(reading);
        const bool has_word = !lines_.empty();
        for (const terms::Embedded& embedded : matches.embedded) add_embedded(embedded);
        if (!has_word) add_absence(rule_names);
        return std::move(lines_);
    }

private:
    void add_findings() {
        const auto analysis = analyse(word_.text(), formats::Format::plain_text, rules_);
        for (const terms::Finding& finding : analysis->findings()) {
            if (finding.has_term()) has_spoken_.push_back(finding.rule);
            const std::string message =
                message_for(finding, *rules_, analysis->text, language_);
            lines_.push_back(severity_word(finding.severity, language_) + (": " + message) + mark(finding));
            for (const terms::Replacement& replacement : finding.replacements)
                add_replacement(replacement, &replacement == &finding.replacements.front());
            const auto origin = terms::origin_of(finding, *rules_);
            if (origin && !origin->reason->empty()) lines_.push_back("  " + *origin->reason);
        }
        for (const terms::Finding& finding : analysis->silent()) {
            if (finding.has_term()) has_spoken_.push_back(finding.rule);
            lines_.push_back(say(Message::silent_because, language_, {reason_for(finding, analysis->text, true, language_)}) + mark(finding));
        }
    }

    void add_replacement(const terms::Replacement& replacement, bool is_first) {
        const bool is_safe = replacement.applicability == terms::Applicability::safe;
        const Message sentence = !is_safe ? Message::unsafe_replacement : is_first ? Message::safe_and_inserted : Message::safe_replacement;
        lines_.push_back("  " + say(sentence, language_, {in_quotes(replacement.text)}));
    }

    void add_reading(const terms::Reading& reading) {
        if (!reading.is_of_term() || !speaks_first(reading.term)) return;
        const terms::Term& term = rules_->term_of(reading.term);
        const Message sentence = reading.word == terms::Reading::Word::kept_compound ? Message::compound_left_alone
                                 : term.status == terms::Status::preferred ? Message::is_preferred
                                 : term.status == terms::Status::admitted  ? Message::is_admitted
                                                                           : Message::silent_when_alone;
        const bool is_term = sentence != Message::compound_left_alone;
        lines_.push_back(say(sentence, language_, {in_quotes(is_term ? term.text : word_.text())}) +
                         rule_mark(reading.term));
    }

    void add_embedded(const terms::Embedded& embedded) {
        if (!speaks_first(embedded.term)) return;
        const swedish::TermUse use =
            rules_->splitter().use_of(rules_->shape_of(embedded.term), embedded.part.in(word_.folded()));
        const Message sentence = use.kind == UseKind::none ? Message::letters_only : Message::silent_in_compound;
        lines_.push_back(say(sentence, language_, {in_quotes(rules_->term_of(embedded.term).text)}) +
                         rule_mark(embedded.term));
    }

    void add_absence(const std::string& rule_names) {
        lines_.insert(lines_.begin(), say(Message::no_rule_has_word, language_, {rule_names}));
    }

    bool speaks_first(RuleReference rule) {
        if (std::find(has_spoken_.begin(), has_spoken_.end(), rule) != has_spoken_.end()) return false;
        has_spoken_.push_back(rule);
        return true;
    }

    std::string mark(const terms::Finding& finding) const { return " [" + terms::rule_code(finding, *rules_) + "]"; }

    std::string rule_mark(RuleReference rule) const {
        return " [" + terms::rule_id(rules_->concept_of(rule), rules_->term_of(rule)) + "]";
    }

    const TypedWord& word_;
    const std::shared_ptr<const terms::RuleSet>& rules_;
    Language language_;
    std::vector<std::string> lines_;
    std::vector<RuleReference> has_spoken_;
};

/// The readings of a compound's head that the split chose, as readings of the whole.
std::vector<swedish::Analysis> readings_by_head(const TypedWord& word, const WordParts& parts,
                                                const swedish::Lexicon& lexicon) {
    if (parts.splits.empty() || parts.splits.front().size() < 2) return {};
    const WordPart& head = parts.splits.front().back();
    const std::string folded_head = TypedWord(head.text).folded();
    const std::string front = word.folded().substr(0, word.folded().size() - folded_head.size());
    std::vector<swedish::Analysis> readings = lexicon.analyses(folded_head);
    std::erase_if(readings, [&](const swedish::Analysis& reading) { return reading.lemma != head.lemma; });
    for (swedish::Analysis& reading : readings) reading.lemma = front + reading.lemma;
    return readings;
}

}  // namespace

std::vector<std::string> reading_lines(const TypedWord& word, const WordParts& parts,
                                       const swedish::Lexicon& lexicon, Language language) {
    std::vector<swedish::Analysis> readings = lexicon.analyses(word.folded());
    if (readings.empty()) readings = readings_by_head(word, parts, lexicon);
    std::vector<std::string> lines;
    while (!readings.empty()) {
        const auto others = std::stable_partition(
            readings.begin(), readings.end(),
            [first = readings.front()](const auto& reading) { return is_same_word(reading, first); });
        lines.push_back(reading_line({readings.begin(), others}, language));
        readings.erase(readings.begin(), others);
    }
    return lines;
}

std::vector<std::string> part_lines(const WordParts& parts, Language language) {
    std::vector<std::string> lines;
    for (const WordSplit& split : parts.splits) lines.push_back(part_line(split, language));
    return lines;
}

std::vector<std::string> rule_lines(const TypedWord& word, const std::shared_ptr<const terms::RuleSet>& rules,
                                    const std::string& rule_names, Language language) {
    return RuleLines(word, rules, language).take(rule_names);
}

}  // namespace ordval::service
