#include "terms/checker.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "terms/mention.hpp"
#include "terms/predication.hpp"
#include "terms/quotation.hpp"
#include "terms/suggestion.hpp"
#include "terms/tokens.hpp"
#include "text/casing.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Block;
using text::Span;

namespace {

/// The place of a hit in the source of its block.
struct SourcePlace {
    Span span;
    std::vector<Span> pieces;
    bool is_plain = true;  ///< no markup between the letters: one edit may replace everything
};

SourcePlace place_in_source(const Block& block, const text::Folded& folded, Span hit) {
    SourcePlace place;
    const std::vector<Span> in_text = folded.source_of(hit);
    for (const Span part : in_text) {
        for (const Span piece : block.source_of(part)) {
            if (!place.pieces.empty() && place.pieces.back().end == piece.begin) place.pieces.back().end = piece.end;
            else place.pieces.push_back(piece);
        }
    }
    place.span = {place.pieces.front().begin, place.pieces.back().end};
    place.is_plain = place.span.size() == in_text.back().end - in_text.front().begin;
    return place;
}

/// Replaces the word. Where markup stands between its letters the markup stays, and a person must look.
std::vector<text::Edit> edits_for(const SourcePlace& place, const std::string& word) {
    if (place.is_plain) return {{place.span, word}};
    std::vector<text::Edit> edits;
    for (const Span piece : place.pieces) edits.push_back({piece, edits.empty() ? word : std::string()});
    return edits;
}

/// True when the word is part of a name that machines read: "https://lund.se/kund", "kund@lund.se", "kund.pdf",
/// "/hem/kund/", "{kund}", "kund=1", "#kund".
bool is_in_address(std::string_view text, Span word) {
    // An address is short; a text without spaces must not be walked through for every word.
    constexpr std::uint32_t longest_half = 256;
    constexpr std::string_view white_space = " \t\r\n";
    const std::uint32_t from = word.begin - std::min(word.begin, longest_half);
    const std::string_view around = text.substr(from, word.end + longest_half - from);
    const std::size_t space = around.find_last_of(white_space, word.begin - from);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view token = around.substr(begin, around.find_first_of(white_space, word.end - from) - begin);
    if (token.find("://") != std::string_view::npos || token.find("www.") != std::string_view::npos) return true;
    if (token.find_first_of("@\\{}$=#^|<>~`") != std::string_view::npos) return true;
    if (token.starts_with('/') || std::count(token.begin(), token.end(), '/') > 1) return true;
    const std::string_view after = text.substr(word.end);
    return after.size() > 1 && after[0] == '.' && text::is_word_character(after, 1);
}

/// True for "kund(er)", "kund:en" and "kund/er", where an ending is written beside the word.
bool has_ending_attached(std::string_view text, Span word) {
    constexpr std::uint32_t longest_ending = 5;
    if (word.end + 1 >= text.size() || (text[word.end] != '(' && text[word.end] != ':' && text[word.end] != '/')) return false;
    const Span ending = text::part_around(text, word.end + 1);
    return ending.begin == word.end + 1 && !ending.empty() && ending.size() <= longest_ending;
}

/// One block's check: the hits of the matcher, read in their sentences.
class BlockCheck {
public:
    BlockCheck(const RuleSet& rules, const Block& block, const text::Folded& folded, const Matches& matches)
        : rules_(rules), block_(block), folded_(folded), matches_(matches) {}

    std::vector<Finding> run() {
        for (const Hit& hit : matches_.hits) check(hit);
        for (const Embedded& embedded : matches_.embedded) check_compound(embedded.part, embedded.term);
        std::stable_sort(findings_.begin(), findings_.end(),
                         [](const Finding& a, const Finding& b) { return a.span < b.span; });
        return std::move(findings_);
    }

private:
    enum class Usage { indefinite_word, definite_word, compound };

    void check(const Hit& hit) {
        const Reading* reading = deprecated_reading(hit);
        if (!reading || is_in_address(folded_.text, hit.span)) return;
        const Span word = hyphenated_word(hit.span);
        if (word != hit.span) {
            if (reading->word == Reading::Word::term) check_compound(hit.span, reading->term);
            return;
        }
        add(hit, *reading);
    }

    /// The first deprecated word among the readings; one that the same concept admits or keeps is none.
    const Reading* deprecated_reading(const Hit& hit) const {
        for (const Reading& reading : hit.readings) {
            if (!is_deprecated(reading)) continue;
            const auto is_allowed = [&](const Reading& other) {
                return other.term.concept_index == reading.term.concept_index && !is_deprecated(other);
            };
            if (std::none_of(hit.readings.begin(), hit.readings.end(), is_allowed)) return &reading;
        }
        return nullptr;
    }

    bool is_deprecated(const Reading& reading) const {
        return rules_.term_of(reading.term).status == Status::deprecated &&
               reading.word != Reading::Word::kept_compound;
    }

    /// The chain of hyphens that the part stands in, with the hyphen at its end if it is a suspended modifier:
    /// "VA-kunden", "kund-" in "kund- och brukarperspektiv".
    Span hyphenated_word(Span part) const {
        const std::string_view text = folded_.text;
        Span word = part;
        while (word.begin > 1 && text[word.begin - 1] == '-') {
            const Span before = text::part_around(text, word.begin - 1);
            if (before.empty() || before.end != word.begin - 1) break;
            word.begin = before.begin;
        }
        while (word.end < text.size() && text[word.end] == '-') {
            ++word.end;
            if (word.end == text.size()) break;
            const Span after = text::part_around(text, word.end);
            if (after.empty() || after.begin != word.end) break;
            word.end = after.end;
        }
        return word;
    }

    const Tokens& tokens() {
        if (!tokens_) tokens_.emplace(folded_, block_.text);
        return *tokens_;
    }

    /// The sentence already speaks of invånare or medborgare beside the kund that would become one.
    bool has_preferred_nearby(Span span, std::uint32_t concept_index) {
        if (!preferred_sentences_) {
            preferred_sentences_.emplace();
            for (const Hit& hit : matches_.hits)
                for (const Reading& reading : hit.readings)
                    if (rules_.term_of(reading.term).status != Status::deprecated)
                        preferred_sentences_->insert({reading.term.concept_index, sentence_of(hit.span)});
        }
        return preferred_sentences_->count({concept_index, sentence_of(span)}) > 0;
    }

    std::uint32_t sentence_of(Span span) { return tokens()[tokens().covering(span).first].sentence; }

    /// What the sentence does with the word: nothing when it is used as usual.
    std::optional<Context> context_of(Span word, Usage usage) {
        if (is_mention(tokens(), word)) return Context::mention;
        if (usage == Usage::compound) return std::nullopt;
        const Occurrence occurrence{tokens(), tokens().covering(word), usage == Usage::indefinite_word};
        if (find_predication(occurrence) || find_trade(occurrence)) return Context::predication;
        if (block_.quoted || is_quoted(word)) return Context::quotation;
        return std::nullopt;
    }

    bool is_quoted(Span word) {
        if (!quotations_) quotations_ = find_quotations(folded_.text);
        return std::any_of(quotations_->begin(), quotations_->end(),
                           [&](Span quotation) { return quotation.contains(word); });
    }

    ContextTreatment treatment_in_context(Span word, const Term& term, Usage usage) {
        const std::optional<Context> context = context_of(word, usage);
        return context ? term.contexts.treatment_of(*context) : ContextTreatment::usual;
    }

    static Usage usage_of(const swedish::Paradigm& paradigm, const std::vector<std::uint32_t>& forms) {
        const bool is_definite = std::all_of(forms.begin(), forms.end(), [&](std::uint32_t form) {
            return paradigm.forms[form].features.definiteness == swedish::Definiteness::definite;
        });
        return is_definite ? Usage::definite_word : Usage::indefinite_word;
    }

    /// A form of a deprecated term, or of a compound that its rule replaces.
    void add(const Hit& hit, const Reading& found) {
        std::vector<std::uint32_t> forms;
        for (const Reading& reading : hit.readings)
            if (reading.term == found.term && reading.word == found.word && reading.compound_index == found.compound_index)
                forms.push_back(reading.form_index);

        const Term& term = rules_.term_of(found.term);
        const std::string original = text_of(hit.span);
        const bool is_compound = found.word == Reading::Word::replaced_compound;
        const Usage usage = is_compound ? Usage::compound : usage_of(term.paradigm, forms);
        const ContextTreatment in_context = treatment_in_context(hit.span, term, usage);
        if (in_context == ContextTreatment::silent || in_context == ContextTreatment::keep) return;
        if (is_compound) {
            const NamedCompounds& named = rules_.compounds_of(found.term);
            const swedish::Paradigm& replaced = named.replaced[found.compound_index];
            const TermRole role = text::fold(replaced.lemma).text.ends_with(text::fold(term.paradigm.lemma).text)
                                      ? TermRole::head
                                      : TermRole::modifier;
            const CompoundTreatment treatment = treatment_of(term, role);
            const Severity severity = treatment == CompoundTreatment::hint ? Severity::hint : term.severity;
            add(hit.span, found.term, role, severity,
                suggest_word(named.results[found.compound_index], replaced, forms, original));
            return;
        }
        // A context may only lower the severity, and its words are not to be changed without a reader.
        if (in_context != ContextTreatment::usual) {
            const Severity most = in_context == ContextTreatment::hint ? Severity::hint : Severity::information;
            add(hit.span, found.term, TermRole::word, std::min(term.severity, most),
                {{}, in_context == ContextTreatment::hint ? Caution::quoted : Caution::predication});
            return;
        }
        add(hit.span, found.term, TermRole::word, term.severity,
            suggest(rules_.concept_of(found.term), term, forms, original));
    }

    void add(Span span, RuleReference rule, TermRole role, Severity severity, const Suggestions& suggestions) {
        const SourcePlace place = place_in_source(block_, folded_, span);
        const FixTreatment fix = rules_.term_of(rule).fix;
        const Caution caution = !place.is_plain                                  ? Caution::broken_word
                                : has_ending_attached(folded_.text, span)        ? Caution::broken_word
                                : has_preferred_nearby(span, rule.concept_index) ? Caution::preferred_nearby
                                : fix == FixTreatment::unsafe                    ? Caution::person_chooses
                                                                                 : Caution::none;
        Finding finding{place.span, place.pieces, rule, role, severity, suggestions.caution, {}};
        for (const Suggestion& word : suggestions.words) {
            if (fix == FixTreatment::none) break;
            Replacement replacement{word.text, word.applicability, word.caution, edits_for(place, word.text)};
            if (caution != Caution::none && replacement.applicability == Applicability::safe) {
                replacement.applicability = Applicability::unsafe;
                replacement.caution = caution;
            }
            finding.replacements.push_back(std::move(replacement));
        }
        if (finding.caution == Caution::none && !finding.replacements.empty())
            finding.caution = finding.replacements.front().caution;
        findings_.push_back(std::move(finding));
    }

    /// The text of a stretch as the writer spelt it, without what folding drops.
    std::string text_of(Span folded) const {
        std::string original;
        for (const Span part : folded_.source_of(folded)) original += part.in(block_.text);
        return original;
    }

    static CompoundTreatment treatment_of(const Term& term, TermRole role) {
        return role == TermRole::head ? term.compounds.head : term.compounds.modifier;
    }

    /// A word that holds a stem of the term: a compound of it, or some other word.
    void check_compound(Span part, RuleReference rule) {
        const Span word = hyphenated_word(part);
        const swedish::TermUse use = use_in(word, rule);
        if (use.kind == swedish::UseKind::none || is_in_address(folded_.text, word)) return;
        // Both parts of "kund-kund" lead to the same word.
        const bool is_known = !compounds_.insert({word.begin, rule.concept_index, rule.term_index}).second;
        const Term& term = rules_.term_of(rule);
        if (is_known || treatment_in_context(word, term, Usage::compound) == ContextTreatment::silent) return;
        const bool is_head = use.kind == swedish::UseKind::head || use.kind == swedish::UseKind::word;
        const TermRole role = is_head ? TermRole::head : TermRole::modifier;
        const CompoundTreatment treatment = treatment_of(term, role);
        if (treatment == CompoundTreatment::silent) return;
        if (use.certainty != swedish::Certainty::certain) {
            add(word, rule, role, Severity::hint, {{}, Caution::ambiguous_word});
            return;
        }
        const Severity severity = treatment == CompoundTreatment::hint ? Severity::hint : term.severity;
        Suggestions suggestions;
        if (treatment == CompoundTreatment::replace) suggestions = replaced_part(word, use, rule);
        add(word, rule, role, severity, suggestions);
    }

    /// What the term is in the word. A word that was broken over a line and is none when it is joined keeps its hyphen:
    /// "VA-⏎kunden".
    swedish::TermUse use_in(Span word, RuleReference rule) const {
        const swedish::TermShape& shape = rules_.shape_of(rule);
        const swedish::TermUse use = rules_.splitter().use_of(shape, word.in(folded_.text));
        if (use.kind != swedish::UseKind::none) return use;
        const std::vector<Span> sources = folded_.source_of(word);
        for (std::size_t i = 0; i + 1 < sources.size(); ++i) {
            const Span gap{sources[i].end, sources[i + 1].begin};
            if (gap.in(block_.text).find_first_of("\n\r") == std::string_view::npos) continue;
            const std::uint32_t at = folded_.offset_of(gap.end);
            std::string hyphenated(word.in(folded_.text));
            hyphenated.insert(at - word.begin, 1, '-');
            return rules_.splitter().use_of(shape, hyphenated);
        }
        return {};
    }

    /// The compound with the preferred term in place of the deprecated one, if the dictionary has that word: nothing is
    /// pasted together blindly.
    Suggestions replaced_part(Span word, const swedish::TermUse& use, RuleReference rule) const {
        const Term* preferred = preferred_term(rules_.concept_of(rule));
        if (!preferred || !rules_.lexicon()) return {};
        const std::string_view folded = word.in(folded_.text);
        const std::string_view before = folded.substr(0, use.span.begin);
        const std::string_view after = folded.substr(use.span.end);
        std::vector<std::string> candidates;
        if (after.empty()) {
            const std::string_view head = use.span.in(folded);
            for (const swedish::Form& form : rules_.term_of(rule).paradigm.forms) {
                if (text::fold(form.text).text != head) continue;
                if (const swedish::Form* same = form_with(preferred->paradigm, form.features))
                    candidates.push_back(std::string(before) + same->text);
            }
        } else {
            for (const std::string& stem : preferred->paradigm.compound_stems)
                candidates.push_back(swedish::with_other_modifier(folded, use, stem));
        }
        Suggestions suggestions;
        for (const std::string& candidate : candidates) {
            if (!rules_.lexicon()->contains(candidate)) continue;
            suggestions.words = {{text::apply_casing(candidate, text::casing_of(text_of(word)))}};
            break;
        }
        return suggestions;
    }

    const RuleSet& rules_;
    const Block& block_;
    const text::Folded& folded_;
    const Matches& matches_;
    std::optional<Tokens> tokens_;
    std::optional<std::vector<Span>> quotations_;
    std::optional<std::set<std::pair<std::uint32_t, std::uint32_t>>> preferred_sentences_;  ///< concept, sentence
    std::set<std::array<std::uint32_t, 3>> compounds_;  ///< those that were judged: begin, concept, term
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_block(const RuleSet& rules, const Block& block, Scratch& scratch) {
    text::fold(block.text, scratch.folded);
    scratch.matches.clear();
    rules.matcher().find(scratch.folded.text, scratch.matches);
    if (scratch.matches.hits.empty() && scratch.matches.embedded.empty()) return {};
    return BlockCheck(rules, block, scratch.folded, scratch.matches).run();
}

std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks) {
    Scratch scratch;
    std::vector<Finding> findings;
    for (const text::PlacedBlock& placed : blocks)
        for (Finding& finding : check_block(rules, *placed.block, scratch))
            findings.push_back(shifted(std::move(finding), placed.begin));
    return findings;
}

Finding shifted(Finding finding, std::uint32_t offset) {
    finding.span = finding.span.shifted(offset);
    for (Span& piece : finding.pieces) piece = piece.shifted(offset);
    for (Replacement& replacement : finding.replacements)
        for (text::Edit& edit : replacement.edits) edit.span = edit.span.shifted(offset);
    return finding;
}

}  // namespace ordval::terms
