#include "terms/loading/style_reader.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <initializer_list>

#include "swedish/inflection.hpp"
#include "swedish/notation.hpp"
#include "terms/loading/pattern_error.hpp"
#include "terms/style/trigger.hpp"
#include "text/folding.hpp"

namespace ordval::terms {

namespace {

constexpr std::uint32_t largest_number = 1'000'000;
constexpr std::size_t longest_pattern = 2000;  ///< bytes

using KeySet = std::bitset<style_keys.size()>;

KeySet set_of(std::initializer_list<StyleKey> keys) {
    KeySet set;
    for (const StyleKey key : keys) set.set(static_cast<std::size_t>(key));
    return set;
}

/// The keys that only some kinds have; all others belong to every rule.
KeySet own_keys(StyleKind kind) {
    switch (kind) {
        case StyleKind::pattern: return set_of({StyleKey::pattern, StyleKey::trigger, StyleKey::in, StyleKey::replacement});
        case StyleKind::capitalization:
        case StyleKind::repetition: return set_of({StyleKey::words});
        case StyleKind::occurrence: return set_of({StyleKey::in, StyleKey::most});
        case StyleKind::conditional: return set_of({StyleKey::known});
        case StyleKind::readability: return set_of({StyleKey::most, StyleKey::least_words});
        case StyleKind::structure: return set_of({StyleKey::when, StyleKey::parts});
    }
    return {};
}

constexpr std::size_t first_own_key = static_cast<std::size_t>(StyleKey::pattern);

std::string_view name(StyleKey key) { return style_keys[static_cast<std::size_t>(key)]; }

}  // namespace

std::optional<ReadRule<StyleRule>> StyleReader::read(const StyleParts& parts) {
    return read_sound_parts<StyleRule>(parts, readers_, [&](const StyleDraft& draft) { return read_draft(draft); });
}

std::optional<StyleRule> StyleReader::read_draft(const StyleDraft& draft) {
    NodeReader& last = *readers_[draft.last_file];
    const StatedEntry& off = draft[StyleKey::off];
    const bool is_off = reader_of(off).choice(off.entry, truth_names) == std::size_t{1};
    StyleRule rule;
    rule.id = draft.id;
    rule.place = last.place_of(*draft.id_node);
    rule.message = text_of(draft[StyleKey::message]);
    rule.reason = text_of(draft[StyleKey::reason]);
    rule.source = read_source(draft[StyleKey::source].entry, reader_of(draft[StyleKey::source]));
    const StatedEntry& tests = draft[StyleKey::tests];
    if (tests.file == draft.last_file) rule.tests = read_tests(tests.entry, reader_of(tests));
    if (const auto severity = reader_of(draft[StyleKey::severity]).choice(draft[StyleKey::severity].entry, severity_names))
        rule.severity = static_cast<Severity>(*severity);
    if (const auto fix = reader_of(draft[StyleKey::fix]).choice(draft[StyleKey::fix].entry, fix_treatment_names))
        rule.fix = static_cast<FixTreatment>(*fix);
    if (!draft[StyleKey::kind].entry) {
        last.fail(Message::kind_missing, *draft.id_node, {shortened(draft.id)});
        return std::nullopt;
    }
    const auto kind = reader_of(draft[StyleKey::kind]).choice(draft[StyleKey::kind].entry, style_kind_names);
    if (!kind) return std::nullopt;
    refuse_other_keys(draft, static_cast<StyleKind>(*kind));
    switch (static_cast<StyleKind>(*kind)) {
        case StyleKind::pattern: rule.check = pattern_of(draft); break;
        case StyleKind::capitalization: rule.check = capitalization_of(draft); break;
        case StyleKind::repetition: rule.check = repetition_of(draft); break;
        case StyleKind::occurrence: rule.check = occurrence_of(draft); break;
        case StyleKind::conditional: rule.check = conditional_of(draft); break;
        case StyleKind::readability: rule.check = readability_of(draft); break;
        case StyleKind::structure: rule.check = structure_of(draft); break;
    }
    const auto* pattern = std::get_if<PatternRule>(&rule.check);
    if (pattern && !pattern->has_replacement && rule.message.empty())
        last.fail(Message::message_missing, *draft.id_node, {shortened(draft.id)});
    if (is_off) return std::nullopt;
    return rule;
}

std::string StyleReader::text_of(const StatedEntry& statement) { return copied(reader_of(statement).text(statement.entry)); }

std::vector<std::string> StyleReader::folded_texts(const StatedEntry& statement) {
    std::vector<std::string> words;
    for (const auto& [word, node] : reader_of(statement).texts(statement.entry)) words.push_back(text::fold(word).text);
    std::sort(words.begin(), words.end());
    return words;
}

std::uint32_t StyleReader::number_of(const StatedEntry& statement) {
    const auto written = reader_of(statement).text(statement.entry);
    if (!written) return 0;
    std::uint32_t number = 0;
    for (const char digit : *written) {
        const bool is_digit = digit >= '0' && digit <= '9';
        number = is_digit ? 10 * number + static_cast<std::uint32_t>(digit - '0') : largest_number + 1;
        if (number > largest_number) break;
    }
    if (number == 0 || number > largest_number)
        reader_of(statement).fail(Message::not_a_number, *statement.entry.value, {shortened(*written), std::size_t{largest_number}});
    return number;
}

/// False when the key is missing, which is said.
bool StyleReader::has(const StyleDraft& draft, StyleKey key) {
    if (draft[key].entry) return true;
    readers_[draft.last_file]->fail(Message::missing_key, *draft.id_node, {name(key)});
    return false;
}

void StyleReader::refuse_other_keys(const StyleDraft& draft, StyleKind kind) {
    const KeySet own = own_keys(kind);
    for (std::size_t i = first_own_key; i < style_keys.size(); ++i) {
        const StatedEntry& statement = draft.statements[i];
        if (!statement.entry || own.test(i)) continue;
        std::vector<std::string_view> names;
        for (std::size_t k = first_own_key; k < style_keys.size(); ++k)
            if (own.test(k)) names.push_back(style_keys[k]);
        reader_of(statement).fail(Message::key_of_other_kind, *statement.entry.key,
                                  {style_keys[i], name_of(kind), listed(names)});
    }
}

PatternRule StyleReader::pattern_of(const StyleDraft& draft) {
    PatternRule rule;
    if (!has(draft, StyleKey::pattern)) return rule;
    const StatedEntry& in = draft[StyleKey::in];
    for (const auto& [word, node] : reader_of(in).texts(in.entry)) {
        const auto found = std::find(block_names.begin(), block_names.end(), word);
        if (found != block_names.end()) rule.blocks.push_back(static_cast<text::BlockKind>(found - block_names.begin()));
        else reader_of(in).fail_unknown_value(*node, name(StyleKey::in), block_names);
    }
    const StatedEntry& replacement = draft[StyleKey::replacement];
    rule.has_replacement = static_cast<bool>(replacement.entry);
    // An empty replacement takes the words away, so it may be stated.
    if (replacement.entry && replacement.entry.value->kind == YamlKind::scalar && replacement.entry.value->style != YamlStyle::plain)
        rule.replacement = replacement.entry.value->value;
    else rule.replacement = text_of(replacement);
    read_regex(draft[StyleKey::pattern], rule);
    if (rule.regex) read_triggers(draft, rule);
    const bool is_proven = reader_of(draft[StyleKey::pattern]).is_proven() && reader_of(replacement).is_proven();
    if (rule.regex && !is_proven && text::highest_group(rule.replacement) > rule.regex->group_count())
        reader_of(replacement).fail(Message::no_such_group, *replacement.entry.value,
                                    {std::to_string(text::highest_group(rule.replacement)), static_cast<std::size_t>(rule.regex->group_count())});
    return rule;
}

void StyleReader::read_regex(const StatedEntry& statement, PatternRule& rule) {
    rule.pattern = text_of(statement);
    if (rule.pattern.empty()) return;
    if (rule.pattern.size() > longest_pattern) {
        reader_of(statement).fail(Message::pattern_too_long, *statement.entry.value, {longest_pattern});
        return;
    }
    if (reader_of(statement).is_proven()) {
        rule.regex = std::make_shared<const text::Regex>(text::Regex::compiled_later(rule.pattern));
        return;
    }
    text::RegexError error;
    if (auto regex = text::Regex::compile(rule.pattern, error)) {
        rule.regex = std::make_shared<const text::Regex>(*std::move(regex));
        return;
    }
    // ICU has read the character that it cannot use, if it has read any.
    reader_of(statement).fail(Message::not_a_pattern, *statement.entry.value,
                              {make_sentence(clause_for_pattern(error.what), {}), std::to_string(std::max(error.offset, 1u))});
}

void StyleReader::read_triggers(const StyleDraft& draft, PatternRule& rule) {
    const StatedEntry& stated = draft[StyleKey::trigger];
    for (const auto& [word, node] : reader_of(stated).texts(stated.entry)) {
        if (word == digits_trigger) {
            for (char digit = '0'; digit <= '9'; ++digit) rule.triggers.push_back({std::string(1, digit)});
            continue;
        }
        std::string folded = text::fold(word).text;
        if (is_telling(folded)) rule.triggers.push_back({std::move(folded)});
        else reader_of(stated).fail(Message::weak_trigger, *node, {shortened(word)});
    }
    // What the pattern itself shows may say more than its author did: "0-1" more than any digit.
    std::vector<Trigger> required = required_triggers(rule.pattern);
    if (is_more_telling(required, rule.triggers)) rule.triggers = std::move(required);
    if (rule.triggers.empty() && !stated.entry) {
        const StatedEntry& pattern = draft[StyleKey::pattern];
        reader_of(pattern).fail(Message::no_trigger, *pattern.entry.value);
    }
}

CapitalizationRule StyleReader::capitalization_of(const StyleDraft& draft) {
    CapitalizationRule rule;
    if (!has(draft, StyleKey::words)) return rule;
    for (const auto& [word, node] : reader_of(draft[StyleKey::words]).texts(draft[StyleKey::words].entry)) {
        const WrittenTerm written = split_notation(word);
        std::optional<swedish::Paradigm> stated;
        if (!written.notation.empty()) stated = swedish::noun_from_notation(written.lemma, written.notation);
        const std::vector<swedish::Paradigm> known =
            stated ? std::vector{*std::move(stated)} : swedish::inflections(written.lemma, lexicon_, swedish::WordClass::noun);
        rule.words.push_back(known.empty() ? swedish::uninflected(written.lemma) : known.front());
    }
    return rule;
}

RepetitionRule StyleReader::repetition_of(const StyleDraft& draft) {
    return has(draft, StyleKey::words) ? RepetitionRule{folded_texts(draft[StyleKey::words])} : RepetitionRule{};
}

OccurrenceRule StyleReader::occurrence_of(const StyleDraft& draft) {
    OccurrenceRule rule;
    if (has(draft, StyleKey::most)) rule.most = number_of(draft[StyleKey::most]);
    if (const auto unit = reader_of(draft[StyleKey::in]).choice(draft[StyleKey::in].entry, text_unit_names))
        rule.in = static_cast<TextUnit>(*unit);
    return rule;
}

ConditionalRule StyleReader::conditional_of(const StyleDraft& draft) { return {folded_texts(draft[StyleKey::known])}; }

ReadabilityRule StyleReader::readability_of(const StyleDraft& draft) {
    ReadabilityRule rule;
    if (has(draft, StyleKey::most)) rule.most = number_of(draft[StyleKey::most]);
    if (draft[StyleKey::least_words].entry) rule.least_words = number_of(draft[StyleKey::least_words]);
    return rule;
}

StructureRule StyleReader::structure_of(const StyleDraft& draft) {
    StructureRule rule;
    if (!has(draft, StyleKey::when) || !has(draft, StyleKey::parts)) return rule;
    rule.when = folded_texts(draft[StyleKey::when]);
    const StatedEntry& parts = draft[StyleKey::parts];
    for (const auto& [word, node] : reader_of(parts).texts(parts.entry)) {
        const auto found = std::find(document_part_names.begin(), document_part_names.end(), word);
        if (found != document_part_names.end()) rule.parts.push_back(static_cast<DocumentPart>(found - document_part_names.begin()));
        else reader_of(parts).fail_unknown_value(*node, name(StyleKey::parts), document_part_names);
    }
    return rule;
}

}  // namespace ordval::terms
