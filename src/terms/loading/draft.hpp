// A concept or another rule while it is put together: for each key, what the last file that states it says.
//
//     kommun.yml    - {id: invanare, preferred: invånare, admitted: [medborgare], deprecated: [kund]}
//     lund.yml      - {id: invanare, deprecated: [kund, brukare], reason: Beslut av fullmäktige.}
//     the draft     preferred and admitted of kommun.yml, deprecated and reason of lund.yml
//
// A draft is nodes of trees, nothing is read yet: a value that a later file replaces is never judged.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "terms/loading/node_reader.hpp"
#include "terms/loading/rule_keys.hpp"

namespace ordval::terms {

/// What one file says of a key. `file` is an index in the order of loading, the base first.
struct Statement {
    Entry entry;
    std::size_t file = 0;
};

template <typename Key, std::size_t key_count>
struct Draft {
    std::string_view id;
    const YamlNode* id_node = nullptr;  ///< in the last file that speaks of it
    std::size_t last_file = 0;
    bool has_failed = false;  ///< some file's part of it is wrong
    std::array<Statement, key_count> statements{};

    const Statement& operator[](Key key) const { return statements[static_cast<std::size_t>(key)]; }
};

/// True for a name that settings and comments can hold: letters, digits, "-" and "_".
bool is_name(std::string_view text);

/// What is common to all drafts: the id at the entry, or nothing when it is missing or no name, which is said.
std::optional<std::string_view> read_id(const Entry& id, const YamlNode& node, NodeReader& reader);

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
        const auto [place, is_new] = by_id_.try_emplace(*id, drafts_.size());
        if (is_new) drafts_.emplace_back().id = *id;
        Draft<Key, key_count>& draft = drafts_[place->second];
        if (!is_new && draft.last_file == file) {
            reader.fail(ProblemText::duplicate_id, *entries.all[0].value, {shortened(*id), std::to_string(draft.id_node->line)});
            return;
        }
        draft.id_node = entries.all[0].value;
        draft.last_file = file;
        draft.has_failed |= reader.failures() != failures;
        for (std::size_t i = 0; i < key_count; ++i)
            if (entries.all[i]) draft.statements[i] = {entries.all[i], file};
    }

    /// In the order in which they were first spoken of.
    const std::vector<Draft<Key, key_count>>& all() const { return drafts_; }

private:
    std::string_view list_;
    const std::array<std::string_view, key_count>& keys_;
    std::vector<Draft<Key, key_count>> drafts_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
};

using ConceptDraft = Draft<ConceptKey, concept_keys.size()>;
using ConceptDrafts = Drafts<ConceptKey, concept_keys.size()>;
using StyleDraft = Draft<StyleKey, style_keys.size()>;
using StyleDrafts = Drafts<StyleKey, style_keys.size()>;

}  // namespace ordval::terms
