#include "terms/loading/rule_file.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "terms/loading/concept_reader.hpp"
#include "terms/loading/node_reader.hpp"
#include "terms/loading/rule_keys.hpp"
#include "terms/loading/style_reader.hpp"
#include "terms/loading/yaml_tree.hpp"

namespace ordval::terms {

namespace {

using FileEntries = Entries<FileKey, file_keys.size()>;

/// A termbase of this size takes some hundred megabytes; no organisation has decided on so many words.
constexpr std::size_t most_terms = 100'000;

/// Every sentence meets each of these rules, and a regular expression that runs wild takes some milliseconds to give up.
constexpr std::size_t most_style_rules = 1'000;

/// One file on its way into the termbase.
struct Layer {
    explicit Layer(const RuleFile& file) : problems(file.path), reader(problems, file.is_proven ? Care::proven : Care::full) {}

    ProblemList problems;
    NodeReader reader;
    Pack pack;
};

std::vector<RuleFile::Extends> read_extends(const YamlNode& root, NodeReader& reader) {
    std::vector<RuleFile::Extends> extends;
    for (std::size_t i = 0; i < root.entry_count(); ++i) {
        if (root.key(i).value != file_keys[static_cast<std::size_t>(FileKey::extends)]) continue;
        for (const auto& [name, node] : reader.texts({&root.key(i), &root.entry_value(i)})) {
            extends.push_back({std::string(name), reader.place_of(*node)});
        }
        break;
    }
    return extends;
}

/// "rules/lund.yml" -> "lund".
std::string name_of_file(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    return std::string(path.substr(0, path.find('.')));
}

std::string read_name(const RuleFile& file, const Entry& entry, NodeReader& reader) {
    const auto name = reader.text(entry);
    if (!name) {
        const std::string fallback = name_of_file(file.path);
        if (!entry) reader.note(Message::missing_name, *file.root, {shortened(fallback)});
        return fallback;
    }
    if (!is_name(*name))
        reader.fail(Message::not_a_name, *entry.value, {shortened(*name), entry.key->value});
    return std::string(*name);
}

Pack read_pack(const RuleFile& file, const FileEntries& entries, NodeReader& reader) {
    const auto text = [&](FileKey key) { return std::string(reader.text(entries[key]).value_or("")); };
    Pack pack;
    pack.name = read_name(file, entries[FileKey::termbase], reader);
    pack.title = text(FileKey::title);
    pack.description = text(FileKey::description);
    pack.owner = text(FileKey::owner);
    pack.version = text(FileKey::version);
    pack.licence = text(FileKey::licence);
    const Entry& name = entries[FileKey::termbase];
    pack.place = reader.place_of(name ? *name.value : *file.root);
    reader.choice(entries[FileKey::language], language_names);
    pack.respects_valid_from = reader.choice(entries[FileKey::respect_valid_from], truth_names) == std::size_t{1};
    for (const YamlNode& source : reader.items(entries[FileKey::sources])) {
        pack.sources.push_back(read_source(source, entries[FileKey::sources].key->value, reader));
    }
    return pack;
}

std::vector<std::string> strings(NodeReader& reader, const Entry& entry) {
    std::vector<std::string> all;
    for (const auto& [text, node] : reader.texts(entry)) all.emplace_back(text);
    return all;
}

/// Adds a domain, or puts it in the place of an earlier file's. One with an error is left out.
void add_domain(const YamlNode& node, NodeReader& reader, std::vector<Domain>& domains) {
    const std::size_t failures = reader.failures();
    const auto entries = reader.entries<DomainKey>(node, file_keys[static_cast<std::size_t>(FileKey::domains)], domain_keys);
    if (!entries[DomainKey::id] && node.kind == YamlKind::mapping) reader.fail(Message::missing_key, node, {domain_keys[0]});
    const auto id = reader.text(entries[DomainKey::id]);
    if (!id) return;
    if (!is_name(*id)) reader.fail(Message::not_a_name, *entries[DomainKey::id].value, {shortened(*id), domain_keys[0]});
    Domain domain;
    domain.id = *id;
    domain.title = reader.text(entries[DomainKey::title]).value_or(*id);
    domain.words = strings(reader, entries[DomainKey::words]);
    domain.headings = strings(reader, entries[DomainKey::headings]);
    domain.boards = strings(reader, entries[DomainKey::boards]);
    domain.paths = strings(reader, entries[DomainKey::paths]);
    domain.place = reader.place_of(*entries[DomainKey::id].value);
    if (reader.failures() != failures) return;
    const auto same = std::find_if(domains.begin(), domains.end(), [&](const Domain& other) { return other.id == domain.id; });
    if (same != domains.end()) *same = std::move(domain);
    else domains.push_back(std::move(domain));
}

/// All that the files say, key by key.
struct FileDrafts {
    ConceptDrafts concepts{file_keys[static_cast<std::size_t>(FileKey::concepts)], concept_keys};
    StyleDrafts rules{file_keys[static_cast<std::size_t>(FileKey::rules)], style_keys};
};

/// Reads what stands at the top of a file, and adds its domains, concepts and rules.
void read_layer(const RuleFile& file, std::size_t number, Layer& layer, FileDrafts& drafts, std::vector<Domain>& domains) {
    const auto entries = layer.reader.entries<FileKey>(*file.root, file.path, file_keys);
    layer.pack = read_pack(file, entries, layer.reader);
    for (const YamlNode& node : layer.reader.items(entries[FileKey::domains])) add_domain(node, layer.reader, domains);
    for (const YamlNode& node : layer.reader.items(entries[FileKey::concepts])) {
        drafts.concepts.add(node, number, layer.reader);
    }
    for (const YamlNode& node : layer.reader.items(entries[FileKey::rules])) drafts.rules.add(node, number, layer.reader);
}

std::vector<NodeReader*> readers_of(std::deque<Layer>& layers) {
    std::vector<NodeReader*> readers;
    for (Layer& layer : layers) readers.push_back(&layer.reader);
    return readers;
}

std::vector<StyleRule> read_style_rules(const StyleDrafts& drafts, std::deque<Layer>& layers, const SharedLexicon& lexicon) {
    StyleReader reader(readers_of(layers), lexicon);
    std::vector<StyleRule> rules;
    for (const StyleParts& parts : drafts.all()) {
        if (rules.size() == most_style_rules) {
            const auto& last = parts.back();
            layers[last.file].reader.fail(Message::too_many_style_rules, *last.id_node, {most_style_rules});
            break;
        }
        auto read = reader.read(parts);
        if (!read) continue;
        const Pack& pack = layers[read->last_file].pack;
        read->value.pack = pack.name;
        if (pack.respects_valid_from) read->value.holds_from = read->value.source.valid_from;
        rules.push_back(std::move(read->value));
    }
    return rules;
}

std::vector<Concept> read_concepts(const ConceptDrafts& drafts, std::deque<Layer>& layers,
                                   const std::vector<Domain>& domains, const SharedLexicon& lexicon) {
    std::vector<std::string_view> domain_names;
    for (const Domain& domain : domains) domain_names.push_back(domain.id);
    ConceptReader reader(readers_of(layers), domain_names, lexicon);
    std::vector<Concept> concepts;
    std::size_t term_count = 0;
    for (const ConceptParts& parts : drafts.all()) {
        if (term_count > most_terms) {
            const auto& last = parts.back();
            layers[last.file].reader.fail(Message::too_many_terms, *last.id_node, {most_terms});
            break;
        }
        auto read = reader.read(parts);
        if (!read) continue;
        term_count += read->value.terms.size();
        const Pack& pack = layers[read->last_file].pack;
        read->value.pack = pack.name;
        if (pack.respects_valid_from) read->value.holds_from = read->value.source.valid_from;
        concepts.push_back(std::move(read->value));
    }
    return concepts;
}

void append(std::vector<Problem>&& problems, std::vector<Problem>& to) {
    std::move(problems.begin(), problems.end(), std::back_inserter(to));
}

}  // namespace

RuleFile parse_rule_file(std::string path, std::string_view yaml) {
    RuleFile file;
    file.path = std::move(path);
    YamlTree tree = parse_yaml(file.path, yaml);
    file.root = std::move(tree.root);
    file.problems = std::move(tree.problems);

    ProblemList problems(file.path);
    NodeReader reader(problems);
    const bool is_empty = !file.root || (file.root->kind == YamlKind::scalar && file.root->value.empty());
    if (is_empty && file.problems.empty()) {
        reader.fail(Message::empty_file, file.root ? *file.root : YamlNode{});
    } else if (file.root && file.root->kind == YamlKind::mapping) {
        file.extends = read_extends(*file.root, reader);
    } else if (file.root && file.root->kind != YamlKind::refused) {
        reader.fail(Message::rule_file_expected, *file.root);
    }
    if (file.root && file.root->kind != YamlKind::mapping) file.root = nullptr;
    append(problems.take_sorted(), file.problems);
    return file;
}

LoadedTermbase build_termbase(const std::vector<RuleFile>& files, const SharedLexicon& lexicon) {
    std::deque<Layer> layers;
    FileDrafts drafts;
    LoadedTermbase loaded;
    for (const RuleFile& file : files) {
        append(std::vector<Problem>(file.problems), loaded.problems);
        if (!file.root) continue;
        layers.emplace_back(file);
        read_layer(file, layers.size() - 1, layers.back(), drafts, loaded.termbase.domains);
    }
    loaded.termbase.concepts = read_concepts(drafts.concepts, layers, loaded.termbase.domains, lexicon);
    loaded.termbase.style_rules = read_style_rules(drafts.rules, layers, lexicon);
    for (Layer& layer : layers) {
        append(layer.problems.take_sorted(), loaded.problems);
        loaded.termbase.packs.push_back(std::move(layer.pack));
    }
    return loaded;
}

}  // namespace ordval::terms
