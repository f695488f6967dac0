#include <nlohmann/json.hpp>

#include "service/messages.hpp"
#include "service/report.hpp"

namespace ordval::service {

using Json = nlohmann::ordered_json;

namespace {

Json json_of(text::Position position) { return {{"line", position.line}, {"character", position.column}}; }

Json range_json(const Analysis& analysis, text::Span span) {
    const text::Range range = analysis.lines.range_of(analysis.text, span, text::Encoding::utf16);
    return {{"start", json_of(range.begin)}, {"end", json_of(range.end)}};
}

Json json_of(text::Span span) { return {{"begin", span.begin}, {"end", span.end}}; }

Json json_of(const terms::Replacement& replacement, const Analysis& analysis) {
    Json edits = Json::array();
    for (const text::Edit& edit : replacement.edits) {
        edits.push_back({{"range", range_json(analysis, edit.span)}, {"span", json_of(edit.span)}, {"text", edit.text}});
    }
    const bool is_safe = replacement.applicability == terms::Applicability::safe;
    return {{"text", replacement.text}, {"applicability", is_safe ? "safe" : "unsafe"}, {"edits", edits}};
}

Json json_of(const terms::Finding& finding, const Analysis& analysis, Language language) {
    const std::string_view original = finding.span.in(analysis.text);
    Json replacements = Json::array();
    for (const terms::Replacement& replacement : finding.replacements)
        replacements.push_back(json_of(replacement, analysis));
    Json because = nullptr;
    if (finding.reason)
        because = {{"context", finding.reason->holds_from.empty() ? terms::name_of(finding.reason->context) : "date"},
                   {"text", finding.reason->domain.empty() ? finding.reason->words.in(analysis.text) : finding.reason->domain}};
    Json related = Json::array();
    for (const terms::Related& other : finding.related)
        related.push_back({{"term", analysis.rules->term_of(other.term).text},
                           {"range", range_json(analysis, other.span)},
                           {"span", json_of(other.span)}});
    return {{"rule", terms::rule_code(finding, *analysis.rules)},
            {"concept", finding.has_term() ? analysis.rules->concept_of(finding.rule).id : ""},
            {"severity", terms::name_of(finding.severity)},
            {"message", message_for(finding, *analysis.rules, analysis.text, language)},
            {"range", range_json(analysis, finding.span)},
            {"span", json_of(finding.span)},
            {"text", original},
            {"because", because},
            {"related", related},
            {"replacements", replacements}};
}

/// The lines of an object as they stand inside the report. Line breaks inside texts are escaped, so each begins a line.
std::string indented(std::string_view lines) {
    constexpr std::string_view margin = "    ";
    std::string moved(margin);
    for (const char c : lines) {
        moved += c;
        if (c == '\n') moved += margin;
    }
    return moved;
}

}  // namespace

std::string json_report(const CheckedFile& file, Language language, Explain explain) {
    Json findings = Json::array();
    for (const terms::Finding& finding : file.findings) findings.push_back(json_of(finding, *file.analysis, language));
    Json report{{"path", file.path}, {"findings", std::move(findings)}};
    if (explain == Explain::yes) {
        Json silent = Json::array();
        for (const terms::Finding& finding : file.analysis->silent()) silent.push_back(json_of(finding, *file.analysis, language));
        report["silent"] = std::move(silent);
    }
    // A path need not be UTF-8; the texts always are.
    return indented(report.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string_view json_before(std::size_t written) { return written == 0 ? "{\n  \"files\": [\n" : ",\n"; }

std::string json_end(std::size_t written, RunEnd end) {
    const std::string files = written == 0 ? "{\n  \"files\": []" : "\n  ]";
    return files + ",\n  \"interrupted\": " + (end == RunEnd::interrupted ? "true" : "false") + "\n}\n";
}

}  // namespace ordval::service
