#include "terms/compound_use.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

Span hyphenated_word(std::string_view folded, Span part) {
    // No Swedish word is longer; a chain without end must not be walked through for every part of it.
    constexpr std::uint32_t longest_side = 200;
    Span word = part;
    while (part.begin - word.begin < longest_side && word.begin > 1 && folded[word.begin - 1] == '-') {
        const Span before = text::part_around(folded, word.begin - 1);
        if (before.empty() || before.end != word.begin - 1) break;
        word.begin = before.begin;
    }
    while (word.end - part.end < longest_side && word.end < folded.size() && folded[word.end] == '-') {
        ++word.end;
        if (word.end == folded.size()) break;
        const Span after = text::part_around(folded, word.end);
        if (after.empty() || after.begin != word.end) break;
        word.end = after.end;
    }
    return word;
}

swedish::TermUse KnownUses::use_of(const RuleSet& rules, RuleReference rule, std::string_view folded_word) {
    constexpr std::size_t most = 4096;
    key_.assign(folded_word);
    key_.append(reinterpret_cast<const char*>(&rule.concept_index), sizeof rule.concept_index);
    key_.append(reinterpret_cast<const char*>(&rule.term_index), sizeof rule.term_index);
    if (const auto known = uses_.find(key_); known != uses_.end()) return known->second;
    if (uses_.size() == most) uses_.clear();
    return uses_.emplace(key_, rules.splitter().use_of(rules.shape_of(rule), folded_word)).first->second;
}

swedish::TermUse use_in_word(const RuleSet& rules, RuleReference rule, const text::Block& block,
                             const text::Folded& folded, Span word, KnownUses& known) {
    const swedish::TermUse use = known.use_of(rules, rule, word.in(folded.text));
    if (use.kind != swedish::UseKind::none) return use;
    const std::vector<Span> sources = folded.source_of(word);
    for (std::size_t i = 0; i + 1 < sources.size(); ++i) {
        const Span gap{sources[i].end, sources[i + 1].begin};
        if (gap.in(block.text).find_first_of("\n\r") == std::string_view::npos) continue;
        const std::uint32_t at = folded.offset_of(gap.end);
        std::string hyphenated(word.in(folded.text));
        hyphenated.insert(at - word.begin, 1, '-');
        return known.use_of(rules, rule, hyphenated);
    }
    return {};
}

std::vector<std::string> compounds_with_preferred(const RuleSet& rules, RuleReference rule, std::string_view folded_word,
                                                  const swedish::TermUse& use) {
    std::vector<std::string> compounds;
    const Term* preferred = preferred_term(rules.concept_of(rule));
    if (!preferred || !rules.lexicon()) return compounds;
    const std::string_view before = folded_word.substr(0, use.span.begin);
    if (use.span.end == folded_word.size()) {
        const std::string_view head = use.span.in(folded_word);
        for (const swedish::Form& form : rules.term_of(rule).paradigm.forms) {
            if (text::fold(form.text).text != head) continue;
            const swedish::WordClass from = rules.term_of(rule).paradigm.word_class;
            if (const swedish::Form* same = swedish::counterpart(preferred->paradigm, from, form.features).form)
                compounds.push_back(std::string(before) + same->text);
        }
    } else {
        for (const std::string& stem : preferred->paradigm.compound_stems)
            compounds.push_back(swedish::with_other_modifier(folded_word, use, stem));
    }
    std::erase_if(compounds, [&](const std::string& word) { return !rules.lexicon()->contains(word); });
    return compounds;
}

}  // namespace ordval::terms
