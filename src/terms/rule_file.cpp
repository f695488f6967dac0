#include "terms/rule_file.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "terms/concept_reader.hpp"
#include "terms/node_reader.hpp"
#include "terms/rule_keys.hpp"
#include "terms/yaml_tree.hpp"

namespace ordval::terms {

namespace {

using FileEntries = Entries<FileKey, file_keys.size()>;

/// One file on its way into the termbase.
struct Layer {
    const RuleFile* file;
    ProblemList problems;
    FileEntries entries;
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
        if (!entry) reader.note(ProblemText::missing_name, *file.root, {shortened(fallback)});
        return fallback;
    }
    if (!is_name(*name)) reader.fail(ProblemText::not_a_name, *entry.value, {shortened(*name), entry.key->value});
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
    for (const YamlNode& source : reader.items(entries[FileKey::sources])) {
        pack.sources.push_back(read_source(source, entries[FileKey::sources].key->value, reader));
    }
    return pack;
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
        reader.fail(ProblemText::empty_file, file.root ? *file.root : YamlNode{});
    } else if (file.root && file.root->kind == YamlKind::mapping) {
        file.extends = read_extends(*file.root, reader);
    } else if (file.root && file.root->kind != YamlKind::refused) {
        reader.fail(ProblemText::rule_file_expected, *file.root);
    }
    if (file.root && file.root->kind != YamlKind::mapping) file.root = nullptr;
    std::vector<Problem> found = problems.take_sorted();
    std::move(found.begin(), found.end(), std::back_inserter(file.problems));
    return file;
}

LoadedTermbase build_termbase(const std::vector<RuleFile>& files, const InflectionSource& lexicon) {
    std::deque<Layer> layers;
    std::deque<NodeReader> readers;
    ConceptDrafts drafts;
    LoadedTermbase loaded;
    for (const RuleFile& file : files) {
        loaded.problems.insert(loaded.problems.end(), file.problems.begin(), file.problems.end());
        if (!file.root) continue;
        Layer& layer = layers.emplace_back(Layer{&file, ProblemList(file.path), {}, {}});
        NodeReader& reader = readers.emplace_back(layer.problems);
        layer.entries = reader.entries<FileKey>(*file.root, file.path, file_keys);
        layer.pack = read_pack(file, layer.entries, reader);
        for (const YamlNode& node : reader.items(layer.entries[FileKey::concepts])) {
            drafts.add(node, layers.size() - 1, reader);
        }
    }
    ConceptReader reader(readers, lexicon);
    for (const ConceptDraft& draft : drafts.all()) {
        auto concept_ = reader.read(draft);
        if (!concept_) continue;
        concept_->pack = layers[draft.last_file].pack.name;
        loaded.termbase.concepts.push_back(*std::move(concept_));
    }
    for (Layer& layer : layers) {
        std::vector<Problem> found = layer.problems.take_sorted();
        std::move(found.begin(), found.end(), std::back_inserter(loaded.problems));
        loaded.termbase.packs.push_back(std::move(layer.pack));
    }
    return loaded;
}

}  // namespace ordval::terms
