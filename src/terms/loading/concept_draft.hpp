// A concept while it is put together: for each key, what the last file that states it says.
//
//     kommun.yml    - {id: invanare, preferred: invånare, admitted: [medborgare], deprecated: [kund]}
//     lund.yml      - {id: invanare, deprecated: [kund, brukare], reason: Beslut av fullmäktige.}
//     the draft     preferred and admitted of kommun.yml, deprecated and reason of lund.yml
//
// A draft is nodes of trees, nothing is read yet: a value that a later file replaces is never judged. The parts that the
// files contribute are kept apart, so that one that is wrong can be left out while the others stay in force.
#pragma once

#include <array>
#include <cstddef>
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

struct ConceptDraft {
    std::string_view id;
    const YamlNode* id_node = nullptr;  ///< in the last file that speaks of the concept
    std::size_t last_file = 0;
    std::array<Statement, concept_keys.size()> statements{};

    const Statement& operator[](ConceptKey key) const { return statements[static_cast<std::size_t>(key)]; }
};

/// What one file says of a concept.
struct ConceptPart {
    std::string_view id;
    std::size_t file = 0;
    const YamlNode* id_node = nullptr;
    bool has_failed = false;  ///< its keys are wrong
    Entries<ConceptKey, concept_keys.size()> entries;
};

/// The parts in the order of their files; at least one.
using ConceptParts = std::vector<ConceptPart>;

/// Puts the parts together, of which there is at least one.
ConceptDraft draft_of(const ConceptParts& parts);

class ConceptDrafts {
public:
    /// Adds what file number `file` says at `node`, an item of its list of concepts. Files come in their
    /// order. The tree must outlive the drafts.
    void add(const YamlNode& node, std::size_t file, NodeReader& reader);

    /// In the order in which the concepts were first spoken of.
    const std::vector<ConceptParts>& all() const { return concepts_; }

private:
    std::vector<ConceptParts> concepts_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
};

/// True for a name that settings and comments can hold: letters, digits, "-" and "_".
bool is_name(std::string_view text);

}  // namespace ordval::terms
