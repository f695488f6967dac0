#include "terms/style/block_style.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "terms/address.hpp"
#include "terms/context/function_words.hpp"
#include "terms/context/quotation.hpp"
#include "terms/source_place.hpp"
#include "terms/style/document_kind.hpp"
#include "text/casing.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Block;
using text::BlockKind;
using text::Span;

namespace {

/// LIX calls words with more letters long.
constexpr std::size_t longest_short_word = 6;

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

bool holds_quotation_sign(std::string_view text) {
    return !text.empty() &&
           (is_quotation_sign(text::decode(text, 0).code_point) || is_quotation_sign(text::decode_before(text, text.size()).code_point));
}

struct Letters {
    std::size_t count = 0;
    bool all_upper = true;
};

Letters letters_of(std::string_view word) {
    Letters letters;
    for (std::uint32_t at = 0; at < word.size();) {
        const text::Decoded next = text::decode(word, at);
        at += next.size;
        const bool is_small = next.code_point >= 'a' && next.code_point <= 'z';  // most are, and need no table
        if (!is_small && !text::is_letter(next.code_point)) {
            letters.all_upper = false;
            continue;
        }
        ++letters.count;
        letters.all_upper &= !is_small && text::is_upper(next.code_point);
    }
    return letters;
}

bool has_lower_case(std::string_view text) {
    for (std::uint32_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        if (text::is_letter(next.code_point) && !text::is_upper(next.code_point)) return true;
        at += next.size;
    }
    return false;
}

bool is_roman_number(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

/// True when the parenthesis that opens at `offset` explains: it holds words, not a number or a party's letter.
bool opens_explanation(std::string_view text, std::uint32_t offset) {
    const std::size_t close = text.find(')', offset);
    if (close == std::string_view::npos) return false;
    const std::string_view inside = text.substr(offset + 1, close - offset - 1);
    return has_lower_case(inside) && inside.find(' ') != std::string_view::npos;
}

class BlockStyle {
public:
    BlockStyle(const RuleSet& rules, const Block& block, const text::Folded& folded, const Matches& matches, ProseOfBlock& prose, BlockFacts& facts)
        : rules_(rules), block_(block), folded_(folded), matches_(matches), prose_(prose), facts_(facts) {}

    void read() {
        const std::size_t known = facts_.candidates.size();
        if (block_.kind != BlockKind::front_matter) {
            read_patterns();
            read_spellings();
        }
        if (!rules_.rules_of_words().empty()) read_words();
        if (facts_.candidates.size() == known) return;
        std::stable_sort(facts_.candidates.begin(), facts_.candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.finding.span < b.finding.span; });
    }

private:
    const StyleRule& rule(std::uint32_t index) const { return rules_.termbase().style_rules[index]; }

    const std::vector<Span>& sentences() { return prose_.sentences(); }
    const Prose& prose() { return prose_.prose(); }

    /// The sentence around an offset of the block's text.
    std::size_t sentence_at(std::uint32_t offset) {
        const auto after = std::partition_point(sentences().begin(), sentences().end(), [&](Span each) { return each.end <= offset; });
        return std::min(static_cast<std::size_t>(after - sentences().begin()), sentences().size() - 1);
    }

    Span folded_span(Span written) const { return {folded_.offset_of(written.begin), folded_.offset_of(written.end)}; }

    /// A finding at the bytes `written` of the block's text.
    Candidate& add(std::uint32_t rule_index, Span written) {
        const StyleRule& found = rule(rule_index);
        Candidate candidate;
        SourcePlace place = place_of_text(block_, {&written, 1});
        Finding& finding = candidate.finding;
        finding.kind = FindingKind::style;
        finding.style_rule = rule_index;
        finding.span = place.span;
        finding.pieces = std::move(place.pieces);
        finding.severity = found.severity;
        candidate.text_begin = written.begin;
        candidate.surroundings = prose().tokens().surroundings_of(folded_span(written));
        facts_.candidates.push_back(std::move(candidate));
        return facts_.candidates.back();
    }

    /// Offers `text` for the bytes `written`; where markup stands between them a person must look.
    void offer(Candidate& candidate, Span written, const std::string& text) const {
        Finding& finding = candidate.finding;
        const FixTreatment fix = rule(finding.style_rule).fix;
        if (fix == FixTreatment::none) return;
        const SourcePlace place = place_of_text(block_, {&written, 1});
        const Caution caution = !place.is_plain ? Caution::broken_word : fix == FixTreatment::unsafe ? Caution::person_chooses : Caution::none;
        finding.caution = caution;
        finding.replacements.push_back(
            {text, caution == Caution::none ? Applicability::safe : Applicability::unsafe, caution, edits_for(place, text)});
    }

    // Patterns.
    // ------------------------------------------------------------------------

    using Tries = std::set<std::pair<std::uint32_t, std::size_t>>;  ///< rule, sentence

    /// Triggers stand in folded text, and patterns see what is written: where the two differ in letters every pattern is tried.
    void try_where_respelt(Tries& tries) {
        std::optional<std::size_t> known;
        for (const std::uint32_t offset : folded_.respelt) {
            const std::size_t sentence = sentence_at(offset);
            if (known == sentence) continue;
            known = sentence;
            for (std::uint32_t index = 0; index < rules_.termbase().style_rules.size(); ++index)
                if (is_pattern_of_block(index)) tries.insert({index, sentence});
        }
    }

    bool is_pattern_of_block(std::uint32_t index) const {
        const auto* pattern = std::get_if<PatternRule>(&rule(index).check);
        return pattern && (pattern->blocks.empty() || std::find(pattern->blocks.begin(), pattern->blocks.end(), block_.kind) != pattern->blocks.end());
    }

    void read_patterns() {
        Tries tries;
        for (const Triggered& triggered : matches_.triggered) {
            if (!is_pattern_of_block(triggered.style_rule)) continue;
            const Span place{triggered.offset, triggered.offset + 1};
            tries.insert({triggered.style_rule, sentence_at(folded_.extent_of(place).begin)});
        }
        try_where_respelt(tries);
        std::map<std::size_t, text::RegexText> texts;  // by sentence
        std::optional<text::RegexSearch> search;
        const PatternRule* search_of = nullptr;
        for (const auto& [index, sentence] : tries) {
            const auto& pattern = std::get<PatternRule>(rule(index).check);
            if (search_of != &pattern) search.emplace(*pattern.regex);
            search_of = &pattern;
            const text::RegexText& text = texts.try_emplace(sentence, block_.text, sentences()[sentence]).first->second;
            for (const text::RegexMatch& match : search->find(text).matches) {
                if (is_in_address(block_.text, match.span)) continue;
                Candidate& candidate = add(index, match.span);
                candidate.holds_quotation_sign = holds_quotation_sign(match.span.in(block_.text));
                if (pattern.has_replacement) offer(candidate, match.span, text::expanded(pattern.replacement, match, block_.text));
            }
        }
    }

    // Capitals.
    // ------------------------------------------------------------------------

    void read_spellings() {
        for (const Hit& hit : matches_.hits) {
            const Spelling* spelling = nullptr;
            std::string right;
            const std::string written = written_text(block_, folded_, hit.span);
            for (const Reading& reading : hit.readings) {
                if (reading.word != Reading::Word::spelling) continue;
                if (!spelling) right = rules_.spelling(reading.index).paradigm.forms[reading.form_index].text;
                spelling = &rules_.spelling(reading.index);
                if (spelling->paradigm.forms[reading.form_index].text == written) right = written;
            }
            if (!spelling || right == written || !is_misspelt(hit.span, written, right)) continue;
            const std::vector<Span> pieces = folded_.source_of(hit.span);
            const Span place{pieces.front().begin, pieces.back().end};
            Candidate& candidate = add(spelling->style_rule, place);
            offer(candidate, place, prose().begins_sentence(prose().tokens().covering(hit.span).first) ? text::apply_casing(right, text::Casing::title) : right);
        }
    }

    /// Folded place, the word as it is written and as it should be.
    bool is_misspelt(Span word, const std::string& written, const std::string& right) {
        // A label, a line of an address or a cell is no sentence.
        constexpr std::size_t fewest_words = 5;
        if (is_in_address(folded_.text, word) || (!facts_.is_sentence && !has_words_around(word, fewest_words))) return false;
        const std::size_t index = prose().tokens().covering(word).first;
        if (prose().begins_sentence(index) && written == text::apply_casing(right, text::Casing::title)) return false;
        if (text::casing_of(written) == text::Casing::upper) {
            if (is_shouted(index)) return false;
            // A word in capitals for emphasis; what is short is an abbreviation that has become a word.
            constexpr std::size_t longest_abbreviation = 6;
            if (!has_lower_case_around(index) || (letters_of(right).count > longest_abbreviation && text::casing_of(right) == text::Casing::lower)) return false;
        }
        return !is_name_of_one_place(index, written);
    }

    /// True when the sentence has `fewest` words; no more of it is looked at.
    bool has_words_around(Span word, std::size_t fewest) {
        const Tokens& tokens = prose().tokens();
        const std::size_t index = tokens.covering(word).first;
        std::size_t words = 0;
        for (std::size_t at = index; words < fewest && tokens.is_near(at, index); ++at) words += prose().is_word(at);
        for (std::size_t at = index; words < fewest && at > 0 && tokens.is_near(at - 1, index);) words += prose().is_word(--at);
        return words >= fewest;
    }

    /// True when a neighbour is written in capitals too: a heading inside a paragraph.
    bool is_shouted(std::size_t index) {
        const auto shouts = [&](std::size_t at) {
            return prose().tokens().is_near(at, index) && prose().is_word(at) && prose().text(at).size() > 1 && prose().is_all_capitals(at);
        };
        return shouts(index + 1) || (index > 0 && shouts(index - 1));
    }

    bool has_lower_case_around(std::size_t index) {
        return sentence_has_lower_case(folded_.source_of(prose().tokens()[index].span).front().begin);
    }

    /// Of the sentence around an offset of the block's text. It is asked of many words of the same sentence.
    bool sentence_has_lower_case(std::uint32_t offset) {
        const std::size_t sentence = sentence_at(offset);
        if (!with_lower_case_ || with_lower_case_->first != sentence)
            with_lower_case_ = {sentence, has_lower_case(sentences()[sentence].in(block_.text))};
        return with_lower_case_->second;
    }

    /// "Kommunstyrelsen i Lund" is the name of one.
    bool is_name_of_one_place(std::size_t index, const std::string& written) {
        const auto is_near = [&](std::size_t at) { return prose().tokens().is_near(at, index) && prose().is_word(at); };
        return text::casing_of(written) == text::Casing::title && is_near(index + 1) && prose().text(index + 1) == "i" && is_near(index + 2) &&
               prose().has_capital(index + 2);
    }

    // Words: how many, which twice, which abbreviations.
    // ------------------------------------------------------------------------

    void read_words() {
        find_document_kinds();
        if (block_.kind == BlockKind::front_matter) return;
        facts_.style.is_signature = (!facts_.is_sentence || block_.text.find('\n') != std::string::npos) && is_signature(block_);
        facts_.style.has_clause = facts_.opens_request && folded_.text.find(" att ") != std::string::npos;
        for (const Span sentence : sentences()) read_sentence(sentence);
        const bool is_running = block_.kind == BlockKind::paragraph || block_.kind == BlockKind::list_item;
        if (!is_running) facts_.style.words = facts_.style.long_words = facts_.style.sentences = 0;
        else if (!sentences().empty()) count_words(TextUnit::paragraph, sentences().front(), facts_.style.words);
    }

    void read_sentence(Span sentence) {
        std::uint32_t words = 0;
        Span previous;
        for (std::uint32_t at = sentence.begin; at < sentence.end;) {
            const Span word = text::next_word(block_.text, at);
            if (word.begin >= sentence.end) break;
            at = word.end;
            ++words;
            const std::string_view written = word.in(block_.text);
            facts_.style.long_words += written.size() > longest_short_word && letters_of(written).count > longest_short_word;
            if (!previous.empty()) read_repetition(previous, word);
            read_abbreviation(word);
            previous = word;
        }
        facts_.style.words += words;
        facts_.style.sentences += words > 0;
        if (block_.kind == BlockKind::paragraph || block_.kind == BlockKind::list_item) count_words(TextUnit::sentence, sentence, words);
    }

    void count_words(TextUnit unit, Span place, std::uint32_t words) {
        for (const std::uint32_t index : rules_.rules_of_words()) {
            const auto* occurrence = std::get_if<OccurrenceRule>(&rule(index).check);
            if (!occurrence || occurrence->in != unit || words <= occurrence->most) continue;
            Candidate& candidate = add(index, place);
            candidate.finding.figures = {words, occurrence->most};
            candidate.holds_quotation_sign = true;
        }
    }

    void read_repetition(Span previous, Span word) {
        const std::string_view first = previous.in(block_.text);
        const std::string_view second = word.in(block_.text);
        if (first.size() != second.size() || (first.front() | 0x20) != (second.front() | 0x20)) return;
        const std::string folded = text::to_lower(second);
        if (text::to_lower(first) != folded) return;
        const std::string_view between = std::string_view(block_.text).substr(previous.end, word.begin - previous.end);
        if (between.find_first_not_of(" \t\r\n") != std::string_view::npos) return;
        for (const std::uint32_t index : rules_.rules_of_words()) {
            const auto* repetition = std::get_if<RepetitionRule>(&rule(index).check);
            if (!repetition || !std::binary_search(repetition->words.begin(), repetition->words.end(), folded)) continue;
            const Span place{previous.begin, word.end};
            offer(add(index, place), place, std::string(first));
        }
    }

    void read_abbreviation(Span word) {
        // "LSS-insatser", "KF:s"
        constexpr std::size_t fewest = 2;
        constexpr std::size_t most = 6;
        const char first = block_.text[word.begin];
        if (first >= 'a' && first <= 'z') return;  // as nearly all words
        const Span part = text::part_around(block_.text, word.begin);
        const std::string_view written = part.in(block_.text);
        if (written.size() < fewest || written.size() > 2 * most || !text::is_upper(text::decode(written, 0).code_point)) return;
        const Letters letters = letters_of(written);
        if (!letters.all_upper || letters.count < fewest || letters.count > most || is_roman_number(written)) return;
        if (is_word_in_capitals(part)) return;
        if (!sentence_has_lower_case(part.begin) || is_in_address(block_.text, part)) return;
        const std::string folded = text::to_lower(written);
        auto& explained = facts_.style.explained;
        if (std::find(explained.begin(), explained.end(), folded) != explained.end() || !seen_.insert(folded).second) return;
        const bool is_in_brackets = part.begin > 0 && block_.text[part.begin - 1] == '(';
        const bool is_before_brackets = size_of(block_.text) > word.end + 1 && block_.text[word.end] == ' ' && block_.text[word.end + 1] == '(' &&
                                        opens_explanation(block_.text, word.end + 1);
        if (is_in_brackets || is_before_brackets || is_spelt_out_before(part, folded) || is_spelt_out_after(word, folded)) {
            explained.push_back(folded);
            return;
        }
        for (const std::uint32_t index : rules_.rules_of_words()) {
            const auto* conditional = std::get_if<ConditionalRule>(&rule(index).check);
            if (!conditional || std::binary_search(conditional->known.begin(), conditional->known.end(), folded)) continue;
            add(index, part).abbreviation = folded;
        }
    }

    /// "Nationellt centrum för kvinnofrid, NCK,", "Plan- och bygglagen, PBL,": set off by commas, and its letters stand in the
    /// words before, the first of them at the beginning of one.
    bool is_spelt_out_before(Span part, std::string_view folded) {
        constexpr std::size_t most_words = 12;
        const Tokens& tokens = prose().tokens();
        const std::size_t index = tokens.covering(folded_span(part)).first;
        const auto is_mark = [&](std::size_t at) { return is_one_of(tokens.text(at), {",", ".", ";", ")"}); };
        const bool is_set_off = index > 0 && tokens.is_near(index - 1, index) && tokens.text(index - 1) == "," &&
                                (!tokens.is_near(index + 1, index) || is_mark(index + 1));
        if (!is_set_off) return false;
        std::size_t left = folded.size();  // of the abbreviation, from its end
        std::size_t words = 0;
        for (std::size_t at = index - 1; at > 0 && tokens.is_near(at - 1, index) && words < most_words;) {
            if (!prose().is_word(--at)) continue;
            ++words;
            const std::string_view word = tokens.text(at);
            for (std::size_t end = word.size(); end > 0 && left > 0;) {
                const text::Decoded letter = text::decode_before(word, end);
                const text::Decoded wanted = text::decode_before(folded, left);
                end -= letter.size;
                const bool is_first = left == wanted.size;
                if (letter.code_point == wanted.code_point && (!is_first || end == 0)) left -= wanted.size;
            }
            if (left == 0) return true;
        }
        return false;
    }

    /// "GMO = genetiskt modifierad organism"
    bool is_spelt_out_after(Span word, std::string_view folded) {
        if (!std::string_view(block_.text).substr(word.end).starts_with(" = ")) return false;
        Span next = word;
        for (std::uint32_t left = 0; left < folded.size();) {
            next = text::next_word(block_.text, next.end);
            const text::Decoded letter = text::decode(folded, left);
            if (next.empty() || text::decode(text::to_lower(next.in(block_.text)), 0).code_point != letter.code_point) return false;
            left += letter.size;
        }
        return true;
    }

    /// True when an ordinary word is written in capitals, here or beside it: a heading, or words that open a chapter, and no
    /// abbreviation.
    bool is_word_in_capitals(Span part) {
        const std::size_t index = prose().tokens().covering(folded_span(part)).first;
        const auto is_beside = [&](std::size_t at) {
            return prose().tokens().is_near(at, index) && prose().is_all_capitals(at) && is_ordinary_word(at);
        };
        return is_ordinary_word(index) || is_beside(index + 1) || (index > 0 && is_beside(index - 1));
    }

    bool is_ordinary_word(std::size_t index) {
        constexpr std::size_t longest_abbreviation = 3;  // "VA", "LED" and "LAN" are words too
        const std::string_view word = prose().text(index);
        if (!prose().is_word(index)) return false;
        if (is_determiner(word) || is_preposition(word) || is_coordinator(word) || is_subordinator(word) || is_copula(word)) return true;
        return letters_of(word).count > longest_abbreviation && prose().kinds(index).is_known;
    }

    // The document.
    // ------------------------------------------------------------------------

    void find_document_kinds() {
        constexpr std::size_t longest_title = 300;
        if (folded_.text.size() > longest_title && block_.kind != BlockKind::front_matter) return;
        for (const std::uint32_t index : rules_.rules_of_words()) {
            const auto* structure = std::get_if<StructureRule>(&rule(index).check);
            if (!structure) continue;
            const auto is_named = [&](const std::string& kind) { return names_kind(block_, folded_.text, kind); };
            if (std::any_of(structure->when.begin(), structure->when.end(), is_named)) facts_.style.document_kinds.push_back(index);
        }
    }

    const RuleSet& rules_;
    const Block& block_;
    const text::Folded& folded_;
    const Matches& matches_;
    ProseOfBlock& prose_;
    BlockFacts& facts_;
    std::set<std::string> seen_;  ///< abbreviations that were met in the block
    std::optional<std::pair<std::size_t, bool>> with_lower_case_;  ///< the sentence that was asked of last
};

}  // namespace

void read_style(const RuleSet& rules, const Block& block, const text::Folded& folded, const Matches& matches, ProseOfBlock& prose, BlockFacts& facts) {
    if (rules.termbase().style_rules.empty() || block.text.empty()) return;
    BlockStyle(rules, block, folded, matches, prose, facts).read();
}

}  // namespace ordval::terms
