#include "lsp/rule_files/rule_help.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/convert.hpp"
#include "lsp/form_table.hpp"
#include "terms/loading/yaml_cursor.hpp"
#include "text/folding.hpp"

namespace ordval::lsp {

namespace {

using terms::YamlCursor;

constexpr std::size_t most_words = 50;
constexpr std::size_t most_keys_looked_at = 5'000;  // of the lexicon: some milliseconds
constexpr std::size_t fewest_letters = 2;           // bytes; fewer say nothing about the word

/// CompletionItemKind.
enum class ItemKind : int { property = 10, value = 12, module = 9, text = 1 };

struct Item {
    std::string text;
    ItemKind kind;
    std::string description;
};

/// The key that a value belongs to, also as an item of its list; "" at the outermost level.
std::string_view key_of(const YamlCursor& cursor) {
    for (auto step = cursor.path.rbegin(); step != cursor.path.rend(); ++step)
        if (!step->empty()) return *step;
    return "";
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The dictionary's base forms that begin like `typed`, the shortest first.
std::vector<std::string> lemmas(const swedish::Lexicon& lexicon, std::string_view typed) {
    const std::string prefix = text::fold(typed).text;
    std::vector<std::string> found;
    if (prefix.size() < fewest_letters) return found;
    std::size_t looked_at = 0;
    lexicon.for_each_key(prefix, [&](std::string_view form) {
        const std::vector<swedish::Analysis> readings = lexicon.analyses(form);
        // Abbreviations and the like have no other forms.
        const bool is_lemma = std::any_of(readings.begin(), readings.end(), [&](const swedish::Analysis& reading) {
            return reading.lemma == form && reading.word_class != swedish::WordClass::uninflected;
        });
        if (is_lemma) found.emplace_back(form);
        return ++looked_at < most_keys_looked_at;
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    if (found.size() > most_words) found.resize(most_words);
    return found;
}

std::vector<Item> possible_keys(const CheckedRuleDocument& checked, const YamlCursor& cursor) {
    std::vector<Item> items;
    for (RuleSchema::Key& key : checked.schema->keys(checked.kind, cursor.path, checked.language)) {
        const bool is_stated = std::find(cursor.siblings.begin(), cursor.siblings.end(), key.name) != cursor.siblings.end();
        if (!is_stated) items.push_back({std::move(key.name), ItemKind::property, std::move(key.description)});
    }
    return items;
}

/// Domains are keys that an author makes up, so that no schema lists them.
std::vector<Item> possible_domains(const CheckedRuleDocument& checked) {
    std::vector<Item> items;
    if (!checked.findings.rules) return items;
    for (const terms::Domain& domain : checked.findings.rules->termbase().domains)
        items.push_back({domain.id, ItemKind::property, domain.title});
    return items;
}

std::vector<Item> possible_values(const CheckedRuleDocument& checked, const YamlCursor& cursor,
                                  const swedish::Lexicon* lexicon) {
    std::vector<Item> items;
    for (std::string& value : checked.schema->values(checked.kind, cursor.path))
        items.push_back({std::move(value), ItemKind::value, ""});
    const std::string_view key = key_of(cursor);
    const bool is_path = cursor.token.in(checked.snapshot->text).find_first_of("./") != std::string_view::npos;
    const bool names_packs = !is_path && (is_one_of(key, {"extends"}) || (checked.kind == service::RuleFileKind::settings && key == "rules"));
    if (names_packs)
        for (const std::string& pack : checked.pack_names) items.push_back({pack, ItemKind::module, ""});
    const bool is_word = checked.kind == service::RuleFileKind::pack && is_one_of(key, {"preferred", "admitted", "deprecated", "term"});
    if (is_word && lexicon)
        for (std::string& lemma : lemmas(*lexicon, cursor.token.in(checked.snapshot->text)))
            items.push_back({std::move(lemma), ItemKind::text, ""});
    return items;
}

/// The term that is written at the byte offset.
const terms::Term* term_written_at(const CheckedRuleDocument& checked, std::uint32_t offset) {
    if (!checked.findings.rules) return nullptr;
    const text::Snapshot& snapshot = *checked.snapshot;
    const text::Position at = snapshot.lines.position_of(snapshot.text, offset, text::Encoding::utf32);
    const terms::Term* nearest = nullptr;
    for (const terms::Concept& concept_ : checked.findings.rules->termbase().concepts)
        for (const terms::Term& term : concept_.terms) {
            const terms::Place& place = term.place;
            const bool is_here = place.path == checked.path && place.line == at.line + 1 && place.column <= at.column + 1;
            if (is_here && (!nearest || nearest->place.column < place.column)) nearest = &term;
        }
    return nearest;
}

/// The word alone, or with its inflection as the dictionary writes it: "elev -en -er".
bool states_term(std::string_view written, const terms::Term& term) {
    return written == term.text || (written.starts_with(term.text) && written.substr(term.text.size()).starts_with(" "));
}

/// Names and values of rule files, in which these signs would mean something else in Markdown.
std::string escaped(std::string_view text, const ClientCapabilities& client) {
    std::string result;
    for (const char c : text) {
        if (client.reads_markdown && std::string_view("\\`*_[]<>&#").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

}  // namespace

Json rule_completion(const CheckedRuleDocument& checked, text::Position position, const swedish::Lexicon* lexicon,
                     const ClientCapabilities& client) {
    const text::Snapshot& snapshot = *checked.snapshot;
    const std::uint32_t offset = snapshot.lines.offset_of(snapshot.text, position, client.encoding);
    Json list{{"isIncomplete", false}, {"items", Json::array()}};
    const auto cursor = terms::yaml_cursor(snapshot.text, offset);
    if (!cursor) return list;

    std::vector<Item> items;
    if (cursor->slot != YamlCursor::Slot::value) items = possible_keys(checked, *cursor);
    if (cursor->slot != YamlCursor::Slot::value && key_of(*cursor) == "in_domain") items = possible_domains(checked);
    if (cursor->slot != YamlCursor::Slot::key)
        for (Item& item : possible_values(checked, *cursor, lexicon)) items.push_back(std::move(item));

    // What is replaced holds the cursor, also when that stands before the quotation mark of the word.
    const text::Span replaced{std::min(cursor->token.begin, offset), std::max(cursor->token.end, offset)};
    const Json range = range_to_json(snapshot.lines.range_of(snapshot.text, replaced, client.encoding));
    const char before = replaced.begin > 0 ? snapshot.text[replaced.begin - 1] : ' ';
    const std::string space = before == ':' || before == '-' ? " " : "";
    for (std::size_t i = 0; i < items.size(); ++i) {
        Item& item = items[i];
        // A key that has its colon already keeps it.
        const bool needs_colon = item.kind == ItemKind::property && cursor->slot != YamlCursor::Slot::key;
        const std::string number = std::to_string(1000 + i);
        Json made{{"label", item.text},
                  {"kind", static_cast<int>(item.kind)},
                  {"sortText", number},
                  {"textEdit", {{"range", range}, {"newText", space + item.text + (needs_colon ? ": " : "")}}}};
        if (!item.description.empty()) made["documentation"] = std::move(item.description);
        if (item.kind == ItemKind::text) list["isIncomplete"] = true;
        list["items"].push_back(std::move(made));
    }
    return list;
}

Json rule_hover(const CheckedRuleDocument& checked, text::Position position, const ClientCapabilities& client) {
    const text::Snapshot& snapshot = *checked.snapshot;
    const std::uint32_t offset = snapshot.lines.offset_of(snapshot.text, position, client.encoding);
    const auto cursor = terms::yaml_cursor(snapshot.text, offset);
    if (!cursor || cursor->token.empty()) return nullptr;
    const std::string_view word = cursor->token.in(snapshot.text);

    std::string page;
    RuleSchema::Path path = cursor->path;
    if (cursor->slot == YamlCursor::Slot::key) {
        path.emplace_back(word);
    } else if (const terms::Term* term = term_written_at(checked, offset); term && states_term(word, *term)) {
        page = form_table(term->paradigm, client.reads_markdown ? Markup::markdown : Markup::plain, checked.language);
        if (!page.empty()) page = (client.reads_markdown ? "**" + escaped(word, client) + "**" : std::string(word)) + "\n\n" + page;
    }
    if (page.empty()) page = escaped(checked.schema->description(checked.kind, path, checked.language), client);
    if (page.empty()) return nullptr;
    return {{"contents", markup_content(client.reads_markdown, page)},
            {"range", range_to_json(snapshot.lines.range_of(snapshot.text, cursor->token, client.encoding))}};
}

}  // namespace ordval::lsp
