#include "terms/loading/concept_draft.hpp"

#include <string>

#include "text/utf8.hpp"

namespace ordval::terms {

bool is_name(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const text::Decoded next = text::decode(text, offset);
        const bool is_sign = next.code_point == U'-' || next.code_point == U'_';
        if (!is_sign && !text::is_letter(next.code_point) && !text::is_digit(next.code_point)) return false;
        offset += next.size;
    }
    return !text.empty();
}

void ConceptDrafts::add(const YamlNode& node, std::size_t file, NodeReader& reader) {
    const std::size_t failures = reader.failures();
    const auto entries = reader.entries<ConceptKey>(node, "concepts", concept_keys);
    const Entry& id_entry = entries[ConceptKey::id];
    if (!id_entry && node.kind == YamlKind::mapping)
        reader.fail(ProblemText::missing_key, node, {concept_keys[0]});
    const auto id = reader.text(id_entry);
    if (!id) return;
    if (!is_name(*id)) {
        reader.fail(ProblemText::not_a_name, *id_entry.value, {shortened(*id), concept_keys[0]});
        return;
    }
    const auto [place, is_new] = by_id_.try_emplace(*id, concepts_.size());
    if (is_new) concepts_.emplace_back();
    ConceptParts& parts = concepts_[place->second];
    if (!is_new && parts.back().file == file) {
        reader.fail(ProblemText::duplicate_id, *id_entry.value,
                    {shortened(*id), std::to_string(parts.back().id_node->line)});
        return;
    }
    parts.push_back({*id, file, id_entry.value, reader.failures() != failures, entries});
}

ConceptDraft draft_of(const ConceptParts& parts) {
    ConceptDraft draft;
    for (const ConceptPart& part : parts) {
        draft.id = part.id;
        draft.id_node = part.id_node;
        draft.last_file = part.file;
        for (std::size_t i = 0; i < concept_keys.size(); ++i) {
            if (part.entries.all[i]) draft.statements[i] = {part.entries.all[i], part.file};
        }
    }
    return draft;
}

}  // namespace ordval::terms
