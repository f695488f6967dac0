#include "service/settings_edit.hpp"

#include <algorithm>
#include <vector>

#include "terms/loading/yaml_tree.hpp"
#include "text/line_index.hpp"

namespace ordval::service {

namespace {

using terms::YamlKind;
using terms::YamlNode;

/// In double quotes, as YAML and JSON write it.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return result + '"';
}

bool is_blank_or_comment(std::string_view yaml) {
    std::size_t at = 0;
    while ((at = yaml.find_first_not_of(" \t\r\n", at)) != std::string_view::npos) {
        if (yaml[at] != '#') return false;
        at = std::min(yaml.find('\n', at), yaml.size());
    }
    return true;
}

/// Where something is added: to a mapping or a sequence that is there.
class Insertion {
public:
    explicit Insertion(std::string_view yaml)
        : yaml_(yaml), lines_(yaml), line_end_(yaml.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

    const std::string& line_end() const { return line_end_; }

    /// Adds `content`, an item of a sequence or an entry of a mapping, in front of what `node` holds. A flow
    /// collection stays on its line, and a block one gets a line of its own.
    text::Edit into(const YamlNode& node, const std::string& content) const {
        const std::uint32_t begin = offset_of(node.line, node.column);
        const char first = begin < yaml_.size() ? yaml_[begin] : '\0';
        if (first == '[' || first == '{') return at(begin + 1, content + (node.child_count > 0 ? ", " : ""));
        const std::uint32_t line_begin = lines_.line(yaml_, node.line - 1).begin;
        const std::string dash = node.kind == YamlKind::sequence ? "- " : "";
        const std::string indent(begin - line_begin, ' ');
        return at(line_begin, indent + dash + content + line_end_);
    }

    /// Adds `content` as the value of a key that has none: "exceptions:".
    std::optional<text::Edit> behind(const YamlNode& key, const std::string& content) const {
        const std::size_t colon = yaml_.find(':', offset_of(key.line, key.column + key.size));
        if (colon == std::string_view::npos) return std::nullopt;
        const std::string indent(key.column + 1, ' ');
        return at(static_cast<std::uint32_t>(colon + 1), line_end_ + indent + content);
    }

    text::Edit at_end(const std::string& content) const {
        const bool ends_line = yaml_.empty() || yaml_.ends_with('\n');
        return at(static_cast<std::uint32_t>(yaml_.size()), (ends_line ? "" : line_end_) + content);
    }

private:
    static text::Edit at(std::uint32_t offset, std::string content) {
        return {{offset, offset}, std::move(content)};
    }

    std::uint32_t offset_of(std::uint32_t line, std::uint32_t column) const {
        return lines_.offset_of(yaml_, {line - 1, column - 1}, text::Encoding::utf32);
    }

    std::string_view yaml_;
    text::LineIndex lines_;
    std::string line_end_;
};

struct FoundEntry {
    const YamlNode* key = nullptr;
    const YamlNode* value = nullptr;
};

FoundEntry entry_of(const YamlNode& mapping, std::string_view key) {
    if (mapping.kind != YamlKind::mapping) return {};
    for (std::size_t i = 0; i < mapping.entry_count(); ++i)
        if (mapping.key(i).value == key) return {&mapping.key(i), &mapping.entry_value(i)};
    return {};
}

bool is_empty_scalar(const YamlNode& node) {
    return node.kind == YamlKind::scalar && node.value.empty();
}

/// Adds `content` below the top key `name`, which may not be there yet. `dash` is "- " where it is an item.
std::optional<text::Edit> add_below(std::string_view yaml, const terms::YamlTree& tree,
                                    const std::string& name, const std::string& content,
                                    const std::string& dash) {
    const Insertion insertion(yaml);
    const std::string block =
        name + ":" + insertion.line_end() + "  " + dash + content + insertion.line_end();
    if (is_blank_or_comment(yaml)) return insertion.at_end(block);
    if (!tree.root || tree.root->kind != YamlKind::mapping) return std::nullopt;
    const FoundEntry entry = entry_of(*tree.root, name);
    if (!entry.key) {
        if (tree.root->column == 1 && !tree.root->value.starts_with('{')) return insertion.at_end(block);
        return insertion.into(*tree.root,
                              dash.empty() ? name + ": {" + content + "}" : name + ": [" + content + "]");
    }
    if (is_empty_scalar(*entry.value)) return insertion.behind(*entry.key, dash + content);
    const YamlKind wanted = dash.empty() ? YamlKind::mapping : YamlKind::sequence;
    if (entry.value->kind != wanted) return std::nullopt;
    return insertion.into(*entry.value, content);
}

LoadedSettings settings_after(std::string_view yaml, const text::Edit& edit) {
    return parse_settings(settings_file_name, text::apply(yaml, {edit}), "/");
}

bool has_new_problems(std::string_view yaml, const LoadedSettings& after) {
    const std::size_t before =
        is_blank_or_comment(yaml) ? 0 : parse_settings(settings_file_name, yaml, "/").problems.size();
    return after.problems.size() > before;
}

}  // namespace

std::optional<text::Edit> edit_to_add_exception(std::string_view yaml, const SettingsException& exception) {
    std::string item = "{rule: " + quoted(exception.rule) + ", words: " + quoted(exception.words);
    if (!exception.pattern.empty()) item += ", path: " + quoted(exception.pattern);
    if (!exception.reason.empty()) item += ", reason: " + quoted(exception.reason);
    item += "}";
    auto edit = add_below(yaml, terms::parse_yaml(settings_file_name, yaml), "exceptions", item, "- ");
    if (!edit) return std::nullopt;
    const LoadedSettings after = settings_after(yaml, *edit);
    const SettingsException meant{
        folded_name(exception.rule), folded_words(exception.words), exception.pattern, "", {}};
    const auto& exceptions = after.settings.exceptions;
    const bool is_read =
        exceptions && std::find(exceptions->begin(), exceptions->end(), meant) != exceptions->end();
    return is_read && !has_new_problems(yaml, after) ? edit : std::nullopt;
}

std::optional<text::Edit> edit_to_turn_off(std::string_view yaml, const std::string& pattern,
                                           const std::string& rule) {
    const terms::YamlTree tree = terms::parse_yaml(settings_file_name, yaml);
    const FoundEntry paths = tree.root ? entry_of(*tree.root, "paths") : FoundEntry{};
    const FoundEntry of_pattern = paths.value ? entry_of(*paths.value, pattern) : FoundEntry{};
    const FoundEntry off = of_pattern.value ? entry_of(*of_pattern.value, "off") : FoundEntry{};
    std::optional<text::Edit> edit;
    if (off.value && off.value->kind == YamlKind::sequence)
        edit = Insertion(yaml).into(*off.value, quoted(rule));
    else if (!off.key && of_pattern.value && of_pattern.value->kind == YamlKind::mapping)
        edit = Insertion(yaml).into(*of_pattern.value, "off: [" + quoted(rule) + "]");
    else if (!of_pattern.key)
        edit = add_below(yaml, tree, "paths", quoted(pattern) + ": {off: [" + quoted(rule) + "]}", "");
    if (!edit) return std::nullopt;
    const LoadedSettings after = settings_after(yaml, *edit);
    if (!after.settings.paths || has_new_problems(yaml, after)) return std::nullopt;
    const bool is_read = std::any_of(
        after.settings.paths->begin(), after.settings.paths->end(), [&](const PathSettings& path) {
            return path.pattern == pattern &&
                   std::find(path.off.begin(), path.off.end(), NamedRule{folded_name(rule)}) != path.off.end();
        });
    return is_read ? edit : std::nullopt;
}

}  // namespace ordval::service
