// A concept or another rule while it is put together: for each key, what the last file that states it says.
//
//     kommun.yml    - {id: invanare, preferred: invånare, admitted: [medborgare], deprecated: [kund]}
//     lund.yml      - {id: invanare, deprecated: [kund, brukare], reason: Beslut av fullmäktige.}
//     the draft     preferred and admitted of kommun.yml, deprecated and reason of lund.yml
//
// A draft is nodes of trees, nothing is read yet: a value that a later file replaces is never judged. The parts that the
// files contribute are kept apart, so that one that is wrong can be left out while the others stay in force.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "terms/loading/node_reader.hpp"
#include "terms/loading/rule_keys.hpp"

namespace ordval::terms {

/// What one file says of a key. `file` is an index in the order of loading, the base first.
struct StatedEntry {
    Entry entry;
    std::size_t file = 0;
};

template <typename Key, std::size_t key_count>
struct Draft {
    std::string_view id;
    const YamlNode* id_node = nullptr;  ///< in the last file that speaks of it
    std::size_t last_file = 0;
    std::array<StatedEntry, key_count> statements{};

    const StatedEntry& operator[](Key key) const { return statements[static_cast<std::size_t>(key)]; }
};

/// What one file says of a concept or rule.
template <typename Key, std::size_t key_count>
struct Part {
    std::string_view id;
    std::size_t file = 0;
    const YamlNode* id_node = nullptr;
    bool has_failed = false;  ///< its keys are wrong
    Entries<Key, key_count> entries;
};

/// The parts in the order of their files; at least one.
template <typename Key, std::size_t key_count>
using Parts = std::vector<Part<Key, key_count>>;

template <typename Key, std::size_t key_count>
Draft<Key, key_count> draft_of(const Parts<Key, key_count>& parts) {
    Draft<Key, key_count> draft;
    for (const auto& part : parts) {
        draft.id = part.id;
        draft.id_node = part.id_node;
        draft.last_file = part.file;
        for (std::size_t i = 0; i < key_count; ++i)
            if (part.entries.all[i]) draft.statements[i] = {part.entries.all[i], part.file};
    }
    return draft;
}

/// True for a name that settings and comments can hold: letters, digits, "-" and "_".
bool is_name(std::string_view text);

/// The id at the entry, or nothing when it is missing or no name, which is said.
std::optional<std::string_view> read_id(const Entry& id, const YamlNode& node, NodeReader& reader);

/// Of each reader.
std::vector<std::size_t> failures_of(const std::vector<NodeReader*>& readers);

/// A value, and the last file that has a say in it.
template <typename Value>
struct ReadRule {
    Value value;
    std::size_t last_file = 0;
};

/// What `read` makes of the parts: a value, or nothing for one that is switched off. Nothing either when the first file that
/// speaks of it is wrong about it. What a later file says and gets wrong is left out, so that a slip there does not undo
/// the rule that it meant to change. `readers` has one reader for each file.
template <typename Value, typename Key, std::size_t key_count, typename Read>
std::optional<ReadRule<Value>> read_sound_parts(Parts<Key, key_count> parts, const std::vector<NodeReader*>& readers, const Read& read) {
    // The first reading has all parts, so that everything that is wrong is told.
    while (true) {
        const std::vector<std::size_t> before = failures_of(readers);
        std::optional<Value> value = read(draft_of(parts));
        const std::vector<std::size_t> after = failures_of(readers);
        const auto is_wrong = [&](const auto& part) { return part.has_failed || after[part.file] != before[part.file]; };
        if (is_wrong(parts.front())) return std::nullopt;
        if (std::erase_if(parts, is_wrong) > 0) continue;
        if (!value) return std::nullopt;
        return ReadRule<Value>{*std::move(value), parts.back().file};
    }
}

/// The drafts of one list of the files, whose first key is `id`.
template <typename Key, std::size_t key_count>
class Drafts {
public:
    /// `list` is the key of the list, `keys` those of its items, with static storage.
    Drafts(std::string_view list, const std::array<std::string_view, key_count>& keys) : list_(list), keys_(keys) {}

    /// Adds what file number `file` says at `node`, an item of its list. Files come in their order. The tree must outlive
    /// the drafts.
    void add(const YamlNode& node, std::size_t file, NodeReader& reader) {
        const std::size_t failures = reader.failures();
        const auto entries = reader.entries<Key>(node, list_, keys_);
        const auto id = read_id(entries.all[0], node, reader);
        if (!id) return;
        const auto [place, is_new] = by_id_.try_emplace(*id, all_.size());
        if (is_new) all_.emplace_back();
        Parts<Key, key_count>& parts = all_[place->second];
        const YamlNode* id_node = entries.all[0].value;
        if (!is_new && parts.back().file == file) {
            reader.fail(Message::duplicate_id, *id_node, {shortened(*id), std::to_string(parts.back().id_node->line)});
            return;
        }
        parts.push_back({*id, file, id_node, reader.failures() != failures, entries});
    }

    /// In the order in which they were first spoken of.
    const std::vector<Parts<Key, key_count>>& all() const { return all_; }

private:
    std::string_view list_;
    const std::array<std::string_view, key_count>& keys_;
    std::vector<Parts<Key, key_count>> all_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
};

using ConceptDraft = Draft<ConceptKey, concept_keys.size()>;
using ConceptParts = Parts<ConceptKey, concept_keys.size()>;
using ConceptDrafts = Drafts<ConceptKey, concept_keys.size()>;
using StyleDraft = Draft<StyleKey, style_keys.size()>;
using StyleParts = Parts<StyleKey, style_keys.size()>;
using StyleDrafts = Drafts<StyleKey, style_keys.size()>;

}  // namespace ordval::terms
