#include "terms/loading/rule_head_reader.hpp"

#include <array>

#include "terms/loading/rule_keys.hpp"
#include "terms/marked_text.hpp"

namespace ordval::terms {

namespace {

/// The digits of `text` as a number; nothing when there is anything else.
std::optional<int> number(std::string_view text) {
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = 10 * value + (digit - '0');
    }
    return value;
}

/// A day of the calendar, "2023-04-13".
bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12) return false;
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap_year = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
    const int last = days[static_cast<std::size_t>(*month - 1)] + (*month == 2 && is_leap_year ? 1 : 0);
    return *day >= 1 && *day <= last;
}

bool begins_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool is_url(std::string_view text) {
    const bool has_scheme = begins_with(text, "https://") || begins_with(text, "http://");
    return has_scheme && text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

}  // namespace

std::string copied(std::optional<std::string_view> text) { return std::string(text.value_or(std::string_view{})); }

Source read_source(const Entry& entry, NodeReader& reader) {
    return entry ? read_source(*entry.value, entry.key->value, reader) : Source{};
}

Source read_source(const YamlNode& node, std::string_view what, NodeReader& reader) {
    const auto entries = reader.entries<SourceKey>(node, what, source_keys);
    Source source;
    source.decision = copied(reader.text(entries[SourceKey::decision]));
    source.body = copied(reader.text(entries[SourceKey::body]));
    source.reference = copied(reader.text(entries[SourceKey::reference]));
    source.valid_from = copied(reader.text(entries[SourceKey::valid_from]));
    source.url = copied(reader.text(entries[SourceKey::url]));
    if (!source.valid_from.empty() && !is_date(source.valid_from)) {
        reader.fail(ProblemText::not_a_date, *entries[SourceKey::valid_from].value,
                    {shortened(source.valid_from)});
    }
    if (!source.url.empty() && !is_url(source.url)) {
        reader.fail(ProblemText::not_a_url, *entries[SourceKey::url].value, {shortened(source.url)});
    }
    return source;
}

std::vector<RuleTest> read_tests(const Entry& entry, NodeReader& reader) {
    std::vector<RuleTest> tests;
    for (const YamlNode& item : reader.items(entry)) {
        const auto marked = reader.text_of(item, entry.key->value);
        if (!marked) continue;
        std::string complaint;
        if (!parse_marked_text(*marked, complaint)) reader.fail(ProblemText::bad_test, item, {complaint});
        tests.push_back({std::string(*marked), reader.place_of(item)});
    }
    return tests;
}

}  // namespace ordval::terms
