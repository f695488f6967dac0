#include "terms/loading/rule_head_reader.hpp"

#include "terms/date.hpp"
#include "terms/loading/rule_keys.hpp"
#include "terms/marked_text.hpp"

namespace ordval::terms {

bool is_url(std::string_view text) {
    const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
    return has_scheme && text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
}

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
        reader.fail(Message::not_a_date, *entries[SourceKey::valid_from].value, {shortened(source.valid_from)});
    }
    if (!source.url.empty() && !is_url(source.url)) {
        reader.fail(Message::not_a_url, *entries[SourceKey::url].value, {shortened(source.url)});
    }
    return source;
}

std::vector<RuleTest> read_tests(const Entry& entry, NodeReader& reader) {
    std::vector<RuleTest> tests;
    for (const YamlNode& item : reader.items(entry)) {
        const auto marked = reader.text_of(item, entry.key->value);
        if (!marked) continue;
        BilingualText complaint;
        if (!parse_marked_text(*marked, complaint)) reader.fail(Message::bad_test, item, {complaint});
        tests.push_back({std::string(*marked), reader.place_of(item)});
    }
    return tests;
}

}  // namespace ordval::terms
