#include "terms/marked_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "terms/loading/problem_text.hpp"

namespace ordval::terms {

namespace {

constexpr std::array<std::pair<std::string_view, Severity>, 5> severities{
    {{"hint", Severity::hint},
     {"info", Severity::information},
     {"information", Severity::information},
     {"warning", Severity::warning},
     {"error", Severity::error}}};

/// Reads a marked text from left to right. Every function leaves off behind what it has read, and returns
/// false with a sentence in `problem` when it cannot.
class MarkReader {
public:
    MarkReader(std::string_view marked, BilingualText& problem) : rest_(marked), problem_(problem) {}

    bool read() {
        while (!rest_.empty()) {
            if (take("\\[[")) {
                read_.text += "[[";
            } else if (take("[[")) {
                if (!read_mark()) return false;
            } else {
                read_.text += rest_.front();
                rest_.remove_prefix(1);
            }
        }
        return true;
    }

    MarkedText result() { return std::move(read_); }

private:
    bool take(std::string_view sign) {
        if (rest_.substr(0, sign.size()) != sign) return false;
        rest_.remove_prefix(sign.size());
        return true;
    }

    bool fail(Message what, std::string_view piece = {}) {
        problem_ = make_sentence(what, {shortened(piece)});
        return false;
    }

    bool read_mark() {
        const std::size_t end = rest_.find("]]");
        if (end == std::string_view::npos) return fail(Message::mark_open);
        std::string_view inside = rest_.substr(0, end);
        rest_.remove_prefix(end + 2);
        if (inside.find("[[") != std::string_view::npos) return fail(Message::mark_in_mark);
        ExpectedFinding finding;
        if (!read_severity(inside, finding.severity)) return false;
        if (inside.empty()) return fail(Message::mark_empty);
        finding.span.begin = static_cast<std::uint32_t>(read_.text.size());
        read_.text += inside;
        finding.span.end = static_cast<std::uint32_t>(read_.text.size());
        if (take("{") && !read_fixes(finding)) return false;
        read_.expected.push_back(std::move(finding));
        return true;
    }

    /// A severity ends with a colon and a space, so that "KF:s" is a word.
    bool read_severity(std::string_view& inside, Severity& severity) {
        const std::size_t colon = inside.find(": ");
        const std::string_view name = inside.substr(0, colon);
        if (colon == std::string_view::npos || name.find(' ') != std::string_view::npos) return true;
        const auto found = std::find_if(severities.begin(), severities.end(),
                                        [&](const auto& candidate) { return candidate.first == name; });
        if (found == severities.end()) return fail(Message::mark_severity, name);
        severity = found->second;
        inside.remove_prefix(colon + 2);
        return true;
    }

    bool read_fixes(ExpectedFinding& finding) {
        const std::size_t end = rest_.find('}');
        if (end == std::string_view::npos) return fail(Message::fixes_open);
        std::string_view inside = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        finding.fixes.emplace();
        if (inside.empty()) return true;
        while (true) {
            const std::size_t bar = std::min(inside.find('|'), inside.size());
            std::string_view fix = inside.substr(0, bar);
            const bool is_safe = fix.empty() || fix.back() != '?';
            if (!is_safe) fix.remove_suffix(1);
            if (fix.empty()) return fail(Message::fix_empty);
            finding.fixes->push_back({std::string(fix), is_safe});
            if (bar == inside.size()) return true;
            inside.remove_prefix(bar + 1);
        }
    }

    std::string_view rest_;
    BilingualText& problem_;
    MarkedText read_;
};

}  // namespace

std::optional<MarkedText> parse_marked_text(std::string_view marked, BilingualText& problem) {
    MarkReader reader(marked, problem);
    if (!reader.read()) return std::nullopt;
    return reader.result();
}

}  // namespace ordval::terms
