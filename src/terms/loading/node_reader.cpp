#include "terms/loading/node_reader.hpp"

#include <algorithm>

#include "terms/loading/did_you_mean.hpp"

namespace ordval::terms {

namespace {

/// YAML's ways to write nothing.
bool is_null(const YamlNode& node) {
    return node.kind == YamlKind::scalar && node.style == YamlStyle::plain &&
           (node.value.empty() || node.value == "~" || node.value == "null");
}

bool is_blank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

void NodeReader::fail(Message what, const YamlNode& node,
                      std::initializer_list<Argument> arguments) {
    note(what, node, arguments);
    ++failures_;
}

void NodeReader::note(Message what, const YamlNode& node,
                      std::initializer_list<Argument> arguments) {
    problems_->add(what, node.line, node.column, node.size, node.value, arguments);
}

bool NodeReader::is_stated(const YamlNode& node, std::string_view what) {
    if (node.kind == YamlKind::refused) {
        ++failures_;
        return false;
    }
    if (is_null(node)) fail(Message::no_value, node, {what});
    return !is_null(node);
}

std::optional<std::string_view> NodeReader::text_of(const YamlNode& node, std::string_view what) {
    if (!is_stated(node, what)) return std::nullopt;
    if (node.kind != YamlKind::scalar) {
        fail(Message::text_expected, node, {what});
        return std::nullopt;
    }
    const std::string_view text = trimmed(node.value);
    if (!text.empty()) return text;
    fail(Message::empty_text, node, {what});
    return std::nullopt;
}

std::optional<std::string_view> NodeReader::text(const Entry& entry) {
    return entry ? text_of(*entry.value, entry.key->value) : std::nullopt;
}

std::optional<std::size_t> NodeReader::choice(const Entry& entry, std::span<const std::string_view> names) {
    const auto word = text(entry);
    if (!word) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), *word);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    fail_unknown_value(*entry.value, entry.key->value, names);
    return std::nullopt;
}

std::vector<std::pair<std::string_view, const YamlNode*>> NodeReader::texts(const Entry& entry) {
    std::vector<std::pair<std::string_view, const YamlNode*>> found;
    if (!entry) return found;
    const YamlNode& value = *entry.value;
    if (value.kind != YamlKind::sequence) {
        if (const auto only = text(entry)) found.emplace_back(*only, &value);
        return found;
    }
    if (value.item_count() == 0) fail(Message::empty_list, value, {entry.key->value});
    for (std::size_t i = 0; i < value.item_count(); ++i) {
        const YamlNode& item = value.item(i);
        if (const auto text = text_of(item, entry.key->value)) found.emplace_back(*text, &item);
    }
    return found;
}

std::span<const YamlNode> NodeReader::items(const Entry& entry) {
    if (!entry || !is_stated(*entry.value, entry.key->value)) return {};
    if (entry.value->kind != YamlKind::sequence) {
        fail(Message::list_expected, *entry.value, {entry.key->value});
        return {};
    }
    return {entry.value->children, entry.value->child_count};
}

std::vector<Entry> NodeReader::named(const Entry& entry) {
    std::vector<Entry> found;
    if (!entry || !is_mapping(*entry.value, entry.key->value, {})) return found;
    for (std::size_t i = 0; i < entry.value->entry_count(); ++i) {
        const YamlNode& key = entry.value->key(i);
        if (text_of(key, entry.key->value)) found.push_back({&key, &entry.value->entry_value(i)});
    }
    return found;
}

bool NodeReader::is_mapping(const YamlNode& node, std::string_view what,
                            std::span<const std::string_view> names) {
    if (!is_stated(node, what)) return false;
    if (node.kind != YamlKind::mapping) {
        fail(names.empty() ? Message::named_entries_expected : Message::mapping_expected, node, {what, listed(names)});
        return false;
    }
    if (node.has_duplicate_keys) ++failures_;
    return true;
}

void NodeReader::read_entries(const YamlNode& node, std::string_view what,
                              std::span<const std::string_view> names, std::span<Entry> found) {
    if (!is_mapping(node, what, names)) return;
    for (std::size_t i = 0; i < node.entry_count(); ++i) {
        const YamlNode& key = node.key(i);
        if (key.kind == YamlKind::refused) {
            ++failures_;
            continue;
        }
        const auto name = std::find(names.begin(), names.end(), key.value);
        if (name == names.end()) {
            fail_unknown_key(key, names);
            continue;
        }
        Entry& entry = found[static_cast<std::size_t>(name - names.begin())];
        if (!entry) entry = {&key, &node.entry_value(i)};
    }
}

std::optional<std::string_view> NodeReader::nearest_of(std::string_view word,
                                                       std::span<const std::string_view> names) const {
    return problems_->is_full() ? std::nullopt : nearest(word, names);
}

void NodeReader::fail_unknown_key(const YamlNode& key, std::span<const std::string_view> names) {
    if (const auto near = nearest_of(key.value, names)) {
        fail(Message::unknown_key_near, key, {shortened(key.value), *near});
    } else {
        fail(Message::unknown_key, key, {shortened(key.value), listed(names)});
    }
}

void NodeReader::note_unknown_domain(std::string_view name, const YamlNode& node,
                                     std::span<const std::string_view> domains) {
    if (const auto near = nearest_of(name, domains)) {
        note(Message::unknown_domain_near, node, {shortened(name), *near});
    } else {
        note(Message::unknown_domain, node, {shortened(name), domains.empty() ? "–" : listed(domains)});
    }
}

void NodeReader::fail_unknown_value(const YamlNode& node, std::string_view what,
                                    std::span<const std::string_view> names) {
    if (const auto near = nearest_of(node.value, names)) {
        fail(Message::unknown_value_near, node, {shortened(node.value), shortened(what), *near});
    } else {
        fail(Message::unknown_value, node, {shortened(node.value), shortened(what), listed(names)});
    }
}

}  // namespace ordval::terms
