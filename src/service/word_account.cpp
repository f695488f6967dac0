#include "service/word_account.hpp"

#include <algorithm>

#include "service/analysis.hpp"
#include "service/bilingual.hpp"
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
    constexpr Bilingual of{" av {0}", " of {0}"};
    constexpr Bilingual class_word{", klass ", ", class "};
    const swedish::Analysis& word = readings.front();
    std::string line = word_class_word(word.word_class, language);
    if (word.gender != swedish::Gender::none) line += std::string(", ") + gender_word(word.gender, language);
    if (!word.class_id.empty()) line += class_word.in(language) + std::string(word.class_id);
    std::string forms;
    for (const swedish::Analysis& reading : readings) {
        const std::string words = feature_words(reading.features, language);
        if (!words.empty()) forms += (forms.empty() ? ": " : "; ") + words;
    }
    return line + forms + filled(of.in(language), {in_quotes(word.lemma)});
}

std::string part_line(const WordSplit& split, Language language) {
    constexpr Bilingual simple{"inte sammansatt", "no compound"};
    constexpr Bilingual modifier{"förled", "modifier"};
    constexpr Bilingual head{"efterled", "head"};
    constexpr Bilingual linking{" med foge ", " with linking element "};
    if (split.size() == 1) return simple.in(language);
    std::string line = shown(split);
    for (const WordPart& part : split) {
        line += &part == &split.front() ? ": " : ", ";
        line += (part.role == PartRole::head ? head : modifier).in(language) + (" " + in_quotes(part.lemma));
        if (!part.linking.empty()) line += linking.in(language) + in_quotes(part.linking);
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
        constexpr Bilingual silent{"tyst: {0}", "silent: {0}"};
        for (const terms::Finding& finding : analysis->silent()) {
            if (finding.has_term()) has_spoken_.push_back(finding.rule);
            lines_.push_back(filled(silent.in(language_), {reason_for(finding, analysis->text, true, language_)}) + mark(finding));
        }
    }

    void add_replacement(const terms::Replacement& replacement, bool is_first) {
        constexpr Bilingual inserted{"{0}: säkert, --fix sätter in det", "{0}: safe, --fix inserts it"};
        constexpr Bilingual safe{"{0}: säkert", "{0}: safe"};
        constexpr Bilingual unsafe{"{0}: osäkert, en människa behöver titta",
                                   "{0}: unsafe, a person must look"};
        const bool is_safe = replacement.applicability == terms::Applicability::safe;
        const Bilingual& sentence = !is_safe ? unsafe : is_first ? inserted : safe;
        lines_.push_back("  " + filled(sentence.in(language_), {in_quotes(replacement.text)}));
    }

    void add_reading(const terms::Reading& reading) {
        constexpr Bilingual kept{"{0} finns bland de sammansättningar som regeln lämnar i fred",
                                 "{0} is one of the compounds that the rule leaves alone"};
        constexpr Bilingual preferred{"{0} är det ord som ska användas", "{0} is the preferred word"};
        constexpr Bilingual admitted{"{0} är ett tillåtet ord", "{0} is an admitted word"};
        constexpr Bilingual silent{"regeln har {0}, men tiger om ordet när det står för sig",
                                   "the rule has {0}, but is silent about the word when it stands alone"};
        if (!reading.is_of_term() || !speaks_first(reading.term)) return;
        const terms::Term& term = rules_->term_of(reading.term);
        const Bilingual& sentence = reading.word == terms::Reading::Word::kept_compound ? kept
                                    : term.status == terms::Status::preferred           ? preferred
                                    : term.status == terms::Status::admitted            ? admitted
                                                                                        : silent;
        const bool is_term = &sentence != &kept;
        lines_.push_back(filled(sentence.in(language_), {in_quotes(is_term ? term.text : word_.text())}) +
                         rule_mark(reading.term));
    }

    void add_embedded(const terms::Embedded& embedded) {
        constexpr Bilingual letters{"bokstäverna {0} står i ordet, men ingen del av det är det ordet",
                                    "the letters {0} stand in the word, but no part of it is that word"};
        constexpr Bilingual part{"{0} är en del av ordet, men regeln tiger om sådana sammansättningar",
                                 "{0} is a part of the word, but the rule is silent about such compounds"};
        if (!speaks_first(embedded.term)) return;
        const swedish::TermUse use =
            rules_->splitter().use_of(rules_->shape_of(embedded.term), embedded.part.in(word_.folded()));
        const Bilingual& sentence = use.kind == UseKind::none ? letters : part;
        lines_.push_back(filled(sentence.in(language_), {in_quotes(rules_->term_of(embedded.term).text)}) +
                         rule_mark(embedded.term));
    }

    void add_absence(const std::string& rule_names) {
        constexpr Bilingual none{"ingen regel i {0} har ordet", "no rule of {0} has the word"};
        lines_.insert(lines_.begin(), filled(none.in(language_), {rule_names}));
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
