// Any text at all, checked with the shipped rules: facts, judgement, fixes, reports.
//
// - Findings are sorted; span, pieces and edits lie in the text and begin and end between its characters.
// - What a report shows is what stands at the span, and the letters of a word that was found are a form of its term.
// - A fix, alone or with all safe ones, leaves valid UTF-8.
//
// The first byte chooses format and language, and of eight texts one for the reports, which cost more than the check.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/report.hpp"
#include "service/rule_library.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

using namespace ordval;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_valid(std::string_view bytes) { return text::find_invalid(bytes) == std::string_view::npos; }

bool fits(text::Span span, const std::string& text) {
    return span.begin <= span.end && span.end <= text.size() && text::is_boundary(text, span.begin) && text::is_boundary(text, span.end);
}

/// Folded, with one space for each stretch of white space.
std::string compared(std::string_view words) {
    std::string result;
    for (const char c : text::fold(words).text) {
        const bool is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!is_space) result += c;
        else if (!result.ends_with(' ')) result += ' ';
    }
    return result;
}

void require_sound(const terms::Finding& finding, const std::string& text, const terms::RuleSet& rules) {
    require(fits(finding.span, text) && !finding.pieces.empty());
    require(finding.pieces.front().begin == finding.span.begin && finding.pieces.back().end == finding.span.end);
    for (std::size_t i = 0; i < finding.pieces.size(); ++i)
        require(fits(finding.pieces[i], text) && (i == 0 || finding.pieces[i - 1].end < finding.pieces[i].begin));
    for (const terms::Replacement& replacement : finding.replacements) {
        require(is_valid(replacement.text) && text::are_ordered_and_disjoint(replacement.edits, text.size()));
        for (const text::Edit& edit : replacement.edits) require(fits(edit.span, text));
        require(is_valid(text::apply(text, replacement.edits)));
    }
    for (const terms::Related& other : finding.related) require(fits(other.span, text));
    for (const text::Span other : finding.look_at) require(fits(other, text));
    if (finding.reason) require(fits(finding.reason->words, text));
    if (finding.kind != terms::FindingKind::term || finding.role != terms::TermRole::word) return;
    std::string letters;
    for (const text::Span piece : finding.pieces) letters += piece.in(text);
    const auto& forms = rules.term_of(finding.rule).paradigm.forms;
    require(std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return compared(form.text) == compared(letters); }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const service::LoadedRules loaded = service::RuleLibrary(ORDVAL_SOURCE_DIR "/rules", swedish::open_lexicon(ORDVAL_LEXICON_FILE).lexicon)
                                                   .load({"helsingborg", "klarsprak", "skrivregler", "motion"});
    if (size == 0) return 0;
    const std::string text = text::replace_invalid({reinterpret_cast<const char*>(data) + 1, size - 1});
    const auto format = data[0] % 2 == 0 ? formats::Format::markdown : formats::Format::plain_text;
    const Language language = data[0] / 2 % 2 == 0 ? Language::swedish : Language::english;
    const auto analysis = service::analyse(text, format, loaded.rules);
    const std::vector<terms::Finding> findings = analysis->findings();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        require_sound(findings[i], text, *loaded.rules);
        require(i == 0 || findings[i - 1].span <= findings[i].span);
    }
    for (const terms::Finding& finding : analysis->silent()) require_sound(finding, text, *loaded.rules);
    // The safe fixes together are one set of edits that fits.
    const std::vector<text::Edit> safe = service::safe_edits(findings);
    require(text::are_ordered_and_disjoint(safe, text.size()) && is_valid(text::apply(text, safe)));

    if (data[0] / 4 % 8 != 0) return 0;
    const service::CheckedFile file{"fuzz.md", analysis, findings};
    require(is_valid(service::human_report(file, language, service::Colours::off, service::Explain::yes)));
    const auto report = nlohmann::json::parse(service::json_report(file, language, service::Explain::yes));
    const auto& shown = report.at("findings");
    require(shown.size() == findings.size());
    for (const auto& finding : shown) {
        const std::size_t begin = finding.at("span").at("begin");
        const std::size_t end = finding.at("span").at("end");
        require(finding.at("text") == text.substr(begin, end - begin));
        require(!finding.at("message").get<std::string>().empty());
    }
    return 0;
}
