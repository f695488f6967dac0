#include <algorithm>

#include "messages/message.hpp"
#include "service/colours.hpp"
#include "service/messages.hpp"
#include "service/report.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

using terms::Finding;
using terms::Severity;
using text::Position;
using text::Span;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::uint32_t widest_excerpt = 96;  ///< code points of a source line that are shown

std::uint32_t characters(std::string_view text) { return static_cast<std::uint32_t>(text::code_point_count(text)); }

/// The last `count` code points.
std::string_view last_characters(std::string_view text, std::uint32_t count) {
    std::size_t begin = text.size();
    while (count > 0 && begin > 0) {
        const std::size_t size = std::min<std::size_t>(begin, count);
        begin -= size;
        count -= characters(text.substr(begin, size));
    }
    return text.substr(begin);
}

/// The part of a source line around a span, and whether the line goes on on either side of it.
struct Excerpt {
    std::string_view before;
    std::string_view marked;
    std::string_view after;
    bool is_cut_before = false;
    bool is_cut_after = false;
};

Excerpt excerpt_of(std::string_view line, Span in_line) {
    const std::string_view before = line.substr(0, in_line.begin);
    const std::string_view marked = in_line.in(line);
    const std::string_view after = line.substr(in_line.end);
    const std::uint32_t room = widest_excerpt - std::min(characters(marked), widest_excerpt / 2);
    // Of a line of a megabyte only what is shown is counted.
    const std::uint32_t left = std::max(room / 2, room - characters(text::first_code_points(after, room)));
    const std::string_view shown_before = last_characters(before, left);
    const std::string_view shown_after = text::first_code_points(after, room - std::min(room, characters(shown_before)));
    return {shown_before, marked, shown_after, shown_before.size() < before.size(), shown_after.size() < after.size()};
}

std::string replacement_list(const Finding& finding) {
    std::string list;
    for (const terms::Replacement& replacement : finding.replacements) {
        const bool is_safe = replacement.applicability == terms::Applicability::safe;
        list += (list.empty() ? " " : " | ") + replacement.text + (is_safe ? "" : "?");
    }
    return list;
}

/// Some editors put a byte order mark before the first line. Nobody sees it, so it is no column.
bool has_byte_order_mark(const Analysis& analysis) { return analysis.text.starts_with(byte_order_mark); }

Span visible_line(const Analysis& analysis, std::uint32_t number) {
    Span line = analysis.lines.line(analysis.text, number);
    if (number == 0 && has_byte_order_mark(analysis)) line.begin += byte_order_mark.size();
    return line;
}

void add_source_lines(std::string& report, const Finding& finding, const Analysis& analysis, Position begin, const Paint& paint,
                      const std::string& replacements) {
    const Span line = visible_line(analysis, begin.line);
    // A finding that goes on on the next line is underlined to the end of its first.
    const Span in_line{std::max(finding.span.begin, line.begin) - line.begin,
                       std::min(finding.span.end, line.end) - line.begin};
    const Excerpt excerpt = excerpt_of(line.in(analysis.text), in_line);
    const std::string number = std::to_string(begin.line + 1);
    const std::size_t margin = std::max<std::size_t>(number.size(), 4);
    paint.add_faint(report, std::string(margin - number.size(), ' ') + number + " | ");
    if (excerpt.is_cut_before) report += "…";
    text::add_printable(report, excerpt.before);
    paint.add(report, finding.severity, excerpt.marked);
    text::add_printable(report, excerpt.after);
    if (excerpt.is_cut_after) report += "…";
    report += '\n';
    paint.add_faint(report, std::string(margin, ' ') + " | ");
    report.append(characters(excerpt.before) + (excerpt.is_cut_before ? 1 : 0), ' ');
    paint.add(report, finding.severity, std::string(std::max<std::uint32_t>(characters(excerpt.marked), 1), '~'));
    paint.add_green(report, replacements);
    report += '\n';
}

/// A finding, or a place where a rule was silent.
struct Shown {
    const Finding* finding;
    bool is_silent;
};

std::vector<Shown> shown(const std::vector<Finding>& findings, const std::vector<Finding>& silent) {
    std::vector<Shown> all;
    all.reserve(findings.size() + silent.size());
    for (const Finding& finding : findings) all.push_back({&finding, false});
    for (const Finding& finding : silent) all.push_back({&finding, true});
    if (!silent.empty())
        std::stable_sort(all.begin(), all.end(), [](const Shown& a, const Shown& b) { return a.finding->span < b.finding->span; });
    return all;
}

}  // namespace

std::string human_report(const CheckedFile& file, Language language, Colours colours, Explain explain) {
    const Paint paint(colours);
    const Analysis& analysis = *file.analysis;
    const std::vector<Finding> silent = explain == Explain::yes ? analysis.silent() : std::vector<Finding>{};
    std::string report;
    for (const auto& [shown_finding, is_silent] : shown(file.findings, silent)) {
        const Finding& finding = *shown_finding;
        const std::string reason = explain == Explain::yes ? reason_for(finding, analysis.text, is_silent, language) : "";
        Position begin = analysis.lines.position_of(analysis.text, finding.span.begin, text::Encoding::utf32);
        if (begin.line == 0 && begin.column > 0 && has_byte_order_mark(analysis)) --begin.column;
        paint.add_bold(report, file.path + ":" + std::to_string(begin.line + 1) + ":" + std::to_string(begin.column + 1));
        report += ' ';
        if (is_silent) paint.add_faint(report, say(Message::silent, language));
        else paint.add(report, finding.severity, severity_word(finding.severity, language));
        report += ": ";
        text::add_printable(report, is_silent ? reason : message_for(finding, *analysis.rules, analysis.text, language));
        report += ' ';
        paint.add_faint(report, "[" + terms::rule_code(finding, *analysis.rules) + "]");
        report += '\n';
        add_source_lines(report, finding, analysis, begin, paint, is_silent ? "" : replacement_list(finding));
        if (!is_silent && !reason.empty()) {
            report += "     ";
            paint.add_faint(report, say(Message::because, language) + reason);
            report += '\n';
        }
        report += '\n';
    }
    return report;
}

Summary& Summary::operator+=(const Summary& other) {
    files += other.files;
    for (std::size_t i = 0; i < std::size(by_severity); ++i) by_severity[i] += other.by_severity[i];
    fixable += other.fixable;
    fixed += other.fixed;
    not_fixed += other.not_fixed;
    unread += other.unread;
    all_rules &= other.all_rules;
    return *this;
}

void add_to_summary(Summary& summary, const std::vector<Finding>& findings, FixMode mode) {
    ++summary.files;
    for (const Finding& finding : findings) {
        ++summary.by_severity[static_cast<std::size_t>(finding.severity)];
        if (has_safe_fix(finding)) ++(mode == FixMode::apply_safe ? summary.not_fixed : summary.fixable);
    }
}

std::string human_summary(const Summary& summary, Language language, Colours colours) {
    const Paint paint(colours);
    const auto& counts = summary.by_severity;
    std::size_t all = 0;
    for (const std::size_t count : counts) all += count;

    std::string parts;
    const auto add = [&](Severity severity, Message message) {
        const std::size_t count = counts[static_cast<std::size_t>(severity)];
        if (count > 0) parts += (parts.empty() ? "" : ", ") + paint.of(severity, say(message, language, {count}));
    };
    add(Severity::error, Message::count_errors);
    add(Severity::warning, Message::count_warnings);
    add(Severity::information, Message::count_informations);
    add(Severity::hint, Message::count_hints);

    std::string line = say(Message::count_files, language, {summary.files}) + ", " + say(Message::count_findings, language, {all});
    if (!parts.empty()) line += ": " + parts;
    line += ".";
    const auto add_sentence = [&](std::size_t count, Message message) {
        if (count > 0) line += " " + say(message, language, {count});
    };
    add_sentence(summary.fixed, Message::count_fixed);
    add_sentence(summary.fixable, Message::count_fixable);
    add_sentence(summary.not_fixed, Message::count_not_fixed);
    add_sentence(summary.unread, Message::count_unread);
    if (!summary.all_rules) line += " " + say(Message::not_all_rules, language);
    return line + "\n";
}

}  // namespace ordval::service
