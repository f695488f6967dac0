#include "service/exchange/superseded_line.hpp"

#include <algorithm>

namespace ordval::service {

namespace {

constexpr std::string_view line_start = "Ersatta termer: ";
constexpr std::string_view separator = ", ";

}  // namespace

std::string with_superseded_line(std::string reason, const std::vector<ExchangeTerm>& terms) {
    std::string names;
    for (const ExchangeTerm& term : terms) {
        if (term.status != TermStatus::superseded) continue;
        if (!names.empty()) names += separator;
        names += term.text;
    }
    if (names.empty()) return reason;
    if (!reason.empty()) reason += '\n';
    return reason.append(line_start).append(names);
}

std::string take_superseded_line(const std::string& reason, std::vector<ExchangeTerm>& terms) {
    const std::size_t line_end = reason.rfind('\n');
    const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
    if (reason.compare(begin, line_start.size(), line_start) != 0) return reason;
    std::string rest = reason.substr(begin + line_start.size());
    // A term may itself have a comma, so the terms are looked for in the line and not the line cut into terms.
    std::vector<ExchangeTerm*> named;
    for (ExchangeTerm& term : terms) {
        if (!is_avoided(term.status) || rest.compare(0, term.text.size(), term.text) != 0) continue;
        const std::string_view after = std::string_view(rest).substr(term.text.size());
        if (!after.empty() && after.substr(0, separator.size()) != separator) continue;
        rest.erase(0, term.text.size() + std::min(after.size(), separator.size()));
        named.push_back(&term);
    }
    if (!rest.empty() || named.empty()) return reason;
    for (ExchangeTerm* term : named) term->status = TermStatus::superseded;
    sort_by_status(terms);
    return begin == 0 ? std::string() : reason.substr(0, begin - 1);
}

}  // namespace ordval::service
