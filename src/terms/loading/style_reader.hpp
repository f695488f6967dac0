// A rule of another kind than a term, out of its draft.
//
//     - id: procent
//       kind: pattern
//       pattern: '(\d)%'
//       replacement: '$1 %'
//       message: Skriv mellanslag före procenttecknet.
//
// Each kind has keys of its own. A pattern without a trigger (see `style/trigger.hpp`) is refused, since it would be tried
// on every sentence of every text.
#pragma once

#include <optional>
#include <vector>

#include "terms/loading/draft.hpp"
#include "terms/loading/rule_head_reader.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/style/style_rule.hpp"

namespace ordval::terms {

class StyleReader {
public:
    /// One reader for each file, in their order. The readers and the lexicon must outlive this object.
    StyleReader(std::vector<NodeReader*> readers, const SharedLexicon& lexicon)
        : readers_(std::move(readers)), lexicon_(lexicon) {}

    /// Nothing when the rule is switched off or wrong, see `read_sound_parts`. Leaves `pack` empty.
    std::optional<ReadRule<StyleRule>> read(const StyleParts& parts);

private:
    std::optional<StyleRule> read_draft(const StyleDraft& draft);
    NodeReader& reader_of(const StatedEntry& statement) { return *readers_[statement.file]; }
    std::string text_of(const StatedEntry& statement);
    std::vector<std::string> folded_texts(const StatedEntry& statement);
    std::uint32_t number_of(const StatedEntry& statement);
    void refuse_other_keys(const StyleDraft& draft, StyleKind kind);
    bool has(const StyleDraft& draft, StyleKey key);

    PatternRule pattern_of(const StyleDraft& draft);
    void read_regex(const StatedEntry& statement, PatternRule& rule);
    void read_triggers(const StyleDraft& draft, PatternRule& rule);
    CapitalizationRule capitalization_of(const StyleDraft& draft);
    RepetitionRule repetition_of(const StyleDraft& draft);
    OccurrenceRule occurrence_of(const StyleDraft& draft);
    ConditionalRule conditional_of(const StyleDraft& draft);
    ReadabilityRule readability_of(const StyleDraft& draft);
    StructureRule structure_of(const StyleDraft& draft);

    std::vector<NodeReader*> readers_;
    const SharedLexicon& lexicon_;
};

}  // namespace ordval::terms
