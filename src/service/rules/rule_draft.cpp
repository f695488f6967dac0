#include "service/rules/rule_draft.hpp"

#include <algorithm>
#include <array>

#include "swedish/adjective.hpp"
#include "swedish/inflection.hpp"
#include "swedish/verb.hpp"
#include "terms/marked_text.hpp"
#include "terms/rule_tests.hpp"
#include "terms/rule_tests.hpp"
#include "text/folding.hpp"

namespace ordval::service {

using swedish::Features;
using swedish::Paradigm;
using swedish::WordClass;

namespace {

std::string in_yaml(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

bool has_forms_of(const Paradigm& word, const Paradigm& other) {
    return std::all_of(word.forms.begin(), word.forms.end(), [&](const swedish::Form& form) {
               return std::find(other.forms.begin(), other.forms.end(), form) != other.forms.end();
           }) && word.forms.size() == other.forms.size();
}

/// The inflection as Svenska Akademiens ordlista writes it, if one of the common ones says exactly these forms.
std::string notation_of(const Paradigm& noun) {
    for (const char* notation : {"-en -er", "-en -ar", "-n -r", "-n -or", "-n = -na", "-n -ar", "-n -er", "-et =", "-et -en",
                                 "-t -n", "-et -er", "-t -r", "-en =", "-en", "-n", "-et", "-t"}) {
        const auto stated = swedish::noun_from_notation(noun.lemma, notation, noun.gender);
        if (stated && has_forms_of(noun, *stated)) return notation;
    }
    return "";
}

std::string term_in_yaml(const Paradigm& word) {
    std::string yaml = "{term: " + in_yaml(word.lemma);
    if (word.word_class != WordClass::noun) return yaml + ", pos: " + swedish::name_of(word.word_class) + "}";
    if (const std::string notation = notation_of(word); !notation.empty()) {
        yaml += ", class: " + in_yaml(notation);
    } else {
        std::string forms;
        for (const Features& features : swedish::noun_features()) {
            const swedish::Form* form = swedish::form_with(word, features);
            forms += (forms.empty() ? "" : ", ") + in_yaml(form ? form->text : "");
        }
        yaml += ", forms: [" + forms + "]";
    }
    if (word.gender != swedish::Gender::none) yaml += std::string(", gender: ") + swedish::name_of(word.gender);
    return yaml + "}";
}

/// A sentence with a place, "{}", for the form with these features.
struct Frame {
    Features features;
    const char* sentence;
};

std::vector<Frame> frames_for(const Paradigm& word) {
    using namespace swedish;
    const auto& noun = noun_features();
    const bool is_utrum = word.gender == Gender::utrum;
    switch (word.word_class) {
        case WordClass::noun:
            return {{noun[0], is_utrum ? "Nämnden beskriver en {} i rapporten." : "Nämnden beskriver ett {} i rapporten."},
                    {noun[2], "Rapporten beskriver {} utförligt."},
                    {noun[4], "Förslaget gäller alla {} i rapporten."},
                    {noun[6], "Rapporten beskriver {} utförligt."},
                    {noun[7], "Rapporten beskriver {} utveckling."}};
        case WordClass::verb:
            return {{infinitive(Voice::active), "Nämnden ska {} detta i maj."},
                    {finite(Tense::present, Voice::active), "Nämnden {} detta i maj."},
                    {finite(Tense::past, Voice::active), "Nämnden {} detta i maj."}};
        case WordClass::adjective:
            return {{indefinite_adjective(Gender::utrum), "Rapporten beskriver en {} väg."},
                    {indefinite_adjective(Gender::neuter), "Rapporten beskriver ett {} förslag."},
                    {plural_adjective(), "Rapporten beskriver flera {} förslag."}};
        case WordClass::uninflected: return {{Features{}, "Rapporten lämnas {} i maj."}};
    }
    return {};
}

std::string in_frame(const char* frame, const std::string& what) {
    std::string sentence = frame;
    return sentence.replace(sentence.find("{}"), 2, what);
}

/// True when the rule does to the sentence what its marks say.
bool comes_true(const std::string& marked, const std::string& id, const terms::RuleSet& rules) {
    terms::BilingualText problem;
    const auto expected = terms::parse_marked_text(marked, problem);
    if (!expected) return false;
    std::vector<terms::Finding> found = terms::check_test_text(rules, expected->text);
    std::erase_if(found, [&](const terms::Finding& finding) {
        return !finding.has_term() || rules.concept_of(finding.rule).id != id;
    });
    return terms::first_difference(*expected, found).empty();
}

/// The lines of a file, each with the newline at its end.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

std::string_view without_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

bool is_blank_or_comment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#';
}

}  // namespace

std::string yaml_of(const RuleDraft& draft, std::size_t indent) {
    const std::string margin(indent, ' ');
    std::string yaml = margin + "- id: " + draft.id + "\n";
    const auto line = [&](const std::string& text) { yaml += margin + "  " + text + "\n"; };
    if (draft.replacement) line("preferred: " + term_in_yaml(*draft.replacement));
    line("deprecated:");
    line("  - " + term_in_yaml(draft.term));
    line(std::string("severity: ") + terms::name_of(draft.severity));
    if (!draft.reason.empty()) line("reason: " + in_yaml(draft.reason));
    std::string source;
    if (!draft.source.decision.empty()) source = "decision: " + in_yaml(draft.source.decision);
    if (!draft.source.valid_from.empty()) source += (source.empty() ? "" : ", ") + std::string("valid_from: ") + in_yaml(draft.source.valid_from);
    if (!source.empty()) line("source: {" + source + "}");
    if (!draft.tests.empty()) line("tests:");
    for (const std::string& test : draft.tests) line("  - " + in_yaml(test));
    return yaml;
}

std::optional<std::string> with_rule(std::string_view file, const std::string& pack_name, const RuleDraft& draft) {
    if (file.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return "termbase: " + pack_name + "\nlanguage: sv\nconcepts:\n" + yaml_of(draft, 2);
    const std::vector<std::string_view> lines = lines_of(file);
    const auto ends_file = [](std::string_view text) { return text.empty() || text.back() == '\n' ? "" : "\n"; };
    const auto head = std::find_if(lines.begin(), lines.end(),
                                   [](std::string_view line) { return line.starts_with("concepts:"); });
    if (head == lines.end()) return std::string(file) + ends_file(file) + "concepts:\n" + yaml_of(draft, 2);
    const std::string_view behind = without_end(head->substr(std::string_view("concepts:").size()));
    if (!is_blank_or_comment(behind)) return std::nullopt;

    // The list ends where something else stands at the margin; blank lines and comments before that stay with it.
    std::optional<std::size_t> indent;
    auto last = head;
    for (auto line = head + 1; line != lines.end(); ++line) {
        if (is_blank_or_comment(*line)) continue;
        const std::size_t own = line->find_first_not_of(' ');
        const bool is_item = line->substr(own).starts_with("- ") || without_end(*line).substr(own) == "-";
        if (own == 0 && !is_item) break;
        if (is_item && !indent) indent = own;
        if (!indent) return std::nullopt;
        last = line;
    }
    const std::size_t at = static_cast<std::size_t>(last->data() + last->size() - file.data());
    const std::string gap = indent && last != head ? "\n" : "";
    return std::string(file.substr(0, at)) + ends_file(file.substr(0, at)) + gap + yaml_of(draft, indent.value_or(2)) +
           std::string(file.substr(at));
}

ProvedTests proved_tests(const RuleDraft& draft, const terms::RuleSet& rules) {
    ProvedTests tests;
    const std::string grade = draft.severity == terms::Severity::warning       ? ""
                              : draft.severity == terms::Severity::information ? "info: "
                                                                               : terms::name_of(draft.severity) + std::string(": ");
    const auto add = [&](std::vector<std::string>& to, const std::string& sentence) {
        const bool is_new = std::find(to.begin(), to.end(), sentence) == to.end();
        const bool is_true = is_new && comes_true(sentence, draft.id, rules);
        if (is_true) to.push_back(sentence);
        return is_true;
    };
    std::string silent_frame_sentence;
    for (const Frame& frame : frames_for(draft.term)) {
        const swedish::Form* form = swedish::form_with(draft.term, frame.features);
        if (!form) continue;
        const std::string mark = "[[" + grade + form->text + "]]";
        const swedish::Form* instead =
            draft.replacement
                ? swedish::counterpart(*draft.replacement, draft.term.word_class, frame.features).form
                : nullptr;
        if (!instead) {
            add(tests.found, in_frame(frame.sentence, mark + "{}"));
            continue;
        }
        // A sentence without a certain word in it says least, so it is the last that is tried.
        const bool is_told = add(tests.found, in_frame(frame.sentence, mark + "{" + instead->text + "}")) ||
                             add(tests.found, in_frame(frame.sentence, mark + "{" + instead->text + "?}")) ||
                             add(tests.found, in_frame(frame.sentence, mark + "{}"));
        // In the singular the frame's article may not fit the replacement.
        if (is_told && frame.features.number != swedish::Number::singular)
            silent_frame_sentence = in_frame(frame.sentence, instead->text);
    }
    add(tests.silent, "Vi diskuterar begreppet " + draft.term.lemma + ".");
    if (!silent_frame_sentence.empty()) add(tests.silent, silent_frame_sentence);
    if (tests.silent.empty()) add(tests.silent, "Nämnden möts i maj.");
    return tests;
}

std::string id_from(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, char>, 6> letters{
        {{"å", 'a'}, {"ä", 'a'}, {"ö", 'o'}, {"é", 'e'}, {"ü", 'u'}, {"è", 'e'}}};
    const std::string lower = text::fold(std::string(word)).text;
    std::string id;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        const char c = lower[at];
        const auto letter = std::find_if(letters.begin(), letters.end(), [&](const auto& pair) {
            return std::string_view(lower).substr(at).starts_with(pair.first);
        });
        if (letter != letters.end()) {
            id += letter->second;
            at += letter->first.size() - 1;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "regel" : id;
}

}  // namespace ordval::service
