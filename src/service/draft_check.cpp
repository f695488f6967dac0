#include "service/draft_check.hpp"

#include <algorithm>
#include <utility>

namespace ordval::service {

namespace {

constexpr int most_fix_rounds = 8;

/// What fixing made of a draft.
struct Fixed {
    std::shared_ptr<const Analysis> analysis;
    std::size_t applied = 0;
};

/// Applies safe fixes until none is left, so that a second run has nothing to do.
Fixed with_safe_fixes(std::shared_ptr<const Analysis> analysis, const terms::DocumentFacts& facts) {
    Fixed fixed{std::move(analysis)};
    for (int round = 0; round < most_fix_rounds; ++round) {
        const std::vector<terms::Finding> findings = fixed.analysis->findings();
        const std::vector<text::Edit> edits = safe_edits(findings);
        if (edits.empty()) break;
        fixed.applied += static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), has_safe_fix));
        fixed.analysis = analyse(text::apply(fixed.analysis->text, edits), fixed.analysis->format, fixed.analysis->rules, facts);
    }
    return fixed;
}

/// What its author saved while it was checked is not overwritten.
FileError replace_draft(const std::string& path, const std::string& checked, const std::string& fixed) {
    const ReadFile now = read_file(path, largest_draft);
    if (!now.failure.empty()) return now.failure;
    return now.bytes == checked ? replace_file(path, fixed) : FileError{FileProblem::changed_meanwhile};
}

std::string told(const CheckedFile& file, const Telling& telling) {
    if (telling.format == ReportFormat::json) return json_report(file, telling.language, telling.explain);
    return human_report(file, telling.language, telling.colours, telling.explain);
}

}  // namespace

DraftReport check_draft(const Draft& draft, const Telling& telling) {
    DraftReport report;
    ReadFile read = draft.read ? *draft.read : read_file(draft.path, largest_draft);
    if (read.failure.empty()) read.failure = error_in_text(read.bytes);
    if (!read.failure.empty()) {
        report.unread = read.failure;
        return report;
    }
    const formats::Format format = formats::format_of(draft.name, "").value_or(formats::Format::plain_text);
    auto analysis = analyse(std::move(read.bytes), format, draft.rules, draft.facts);
    report.used_allowances = analysis->judgement.used_allowances;
    if (telling.fix == FixMode::apply_safe) {
        Fixed fixed = with_safe_fixes(analysis, draft.facts);
        if (draft.path == "-") report.fixed_text = fixed.analysis->text;
        else if (fixed.applied > 0) report.unwritten = replace_draft(draft.path, analysis->text, fixed.analysis->text);
        if (report.unwritten.empty()) {
            report.summary.fixed = fixed.applied;
            analysis = std::move(fixed.analysis);
        }
    }
    const CheckedFile file{draft.name, analysis, analysis->findings()};
    add_to_summary(report.summary, file.findings, telling.fix);
    report.reaches_limit = std::any_of(file.findings.begin(), file.findings.end(),
                                       [&](const terms::Finding& finding) { return finding.severity >= telling.fail_on; });
    report.text = told(file, telling);
    return report;
}

}  // namespace ordval::service
